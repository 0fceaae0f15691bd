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

/** Events that changed, or now dispute, a way of counting in use: what rests on it needs a look. */
export const recounted = (draft: Draft, definitions: ReadonlySet<string>): readonly string[] =>
  definitions.size === 0
    ? []
    : [...draft.metrics.values()].filter((metric) => isUsed(metric, definitions)).flatMap(changesOf);

const isUsed = ({ versions }: MetricDraft, definitions: ReadonlySet<string>): boolean =>
  versions.some(({ definition }) => definitions.has(textOf(definition) ?? ''));

const changesOf = ({ versions, current }: MetricDraft): readonly string[] => [
  ...new Set([
    ...versions.filter(({ version }) => version > 1).map(({ said }) => said.event),
    ...(current.length > 1 ? current.map(({ event }) => event) : []),
  ]),
];
