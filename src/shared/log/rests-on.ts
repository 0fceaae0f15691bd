import { settledBy } from './agreement.ts';
import { canonical } from './canonical.ts';
import type { Draft, MetricDraft } from './draft.ts';
import type { AssumptionVersion } from './state.ts';

type Opaque = Readonly<Record<string, unknown>>;

/** Ways of counting are opaque here; two are the same when they are written the same. */
const texts = new WeakMap<object, string>();
const textOf = (definition: unknown): string | null => {
  if (typeof definition !== 'object' || definition === null) return null;
  const known = texts.get(definition);
  if (known !== undefined) return known;
  const text = canonical(definition);
  texts.set(definition, text);
  return text;
};

const definitionIn = (value: Opaque | undefined): string | null => textOf(value?.['metric']);

/** The ways of counting that some evidence and checks were counted with, as text. */
export const countedWith = (
  draft: Draft,
  evidence: readonly string[],
  checks: readonly (Opaque | undefined)[],
): ReadonlySet<string> =>
  new Set(
    [...evidence.map((id) => definitionIn(draft.evidence.get(id)?.view)), ...checks.map(definitionIn)].filter(
      (text) => text !== null,
    ),
  );

export const checksOf = (versions: readonly AssumptionVersion[]): readonly (Opaque | undefined)[] =>
  versions.map(({ check }) => check);

/** The version of a way of counting that asks for a look, and the entry since which it counts. */
export type Recounted = { readonly event: string; readonly since: string };

/** A later version of a way of counting in use, once both sides agreed to it; two that dispute at once. */
export const recounted = (draft: Draft, definitions: ReadonlySet<string>): readonly Recounted[] =>
  definitions.size === 0
    ? []
    : [...draft.metrics.values()]
        .filter((metric) => isUsed(metric, definitions))
        .flatMap((metric) => changesOf(draft, metric));

/** Versions that what stands at an entry has not seen the settling of. */
export const unseenAt = (
  changes: readonly Recounted[],
  seen: (event: string) => boolean,
): readonly string[] => changes.filter(({ since }) => !seen(since)).map(({ event }) => event);

const isUsed = ({ versions }: MetricDraft, definitions: ReadonlySet<string>): boolean =>
  versions.some(({ definition }) => definitions.has(textOf(definition) ?? ''));

const changesOf = (draft: Draft, { versions, current }: MetricDraft): readonly Recounted[] => {
  const disputed = current.length > 1 ? current.map(({ event }) => ({ event, since: event })) : [];
  const known = new Set(disputed.map(({ event }) => event));
  const agreed = versions
    .filter(({ version, said }) => version > 1 && !known.has(said.event))
    .flatMap(({ said }) => {
      const since = settledBy(draft, said.event);
      return since === null ? [] : [{ event: said.event, since }];
    });
  return [...agreed, ...disputed];
};
