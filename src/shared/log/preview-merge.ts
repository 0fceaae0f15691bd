import type { LogEvent } from './envelope.ts';
import { fold } from './fold.ts';
import { heldValue } from './held-value.ts';
import { broughtBy, mergeEvents } from './merge.ts';
import { inOrder } from './order.ts';
import { applyRedactions } from './redaction.ts';
import type { Conflict, Said, Workshop } from './state.ts';

/** One of the versions that stand side by side, and which copy it comes from. */
export type MergeHead = {
  readonly event: string;
  readonly value: unknown;
  readonly said: Said;
  readonly from: 'here' | 'theirs';
};
/** `before`: what both copies still agreed on, null when there was nothing yet. */
export type MergeConflict = {
  readonly entity: string;
  readonly field: string;
  readonly before: unknown;
  readonly heads: readonly MergeHead[];
};

export type MergePreview =
  | { readonly kind: 'other-workshop'; readonly title: string }
  | { readonly kind: 'already-in' }
  | {
      readonly kind: 'joins';
      /** New here, in display order; `bodies` had been withheld here until now. */
      readonly entries: readonly LogEvent[];
      readonly bodies: number;
      /** Entries whose words are here and were removed on the other laptop. */
      readonly removed: number;
      /** To decide together: none is chosen by time. */
      readonly conflicts: readonly MergeConflict[];
      /** Already open here before: the file adds nothing to them. */
      readonly openBefore: readonly Conflict[];
      readonly dataVersions: { readonly here: number; readonly theirs: number } | null;
      readonly merged: Workshop;
    };

/** What putting `theirs` together with `ours` would do. Nothing is written, nothing is chosen. */
export const previewMerge = (ours: readonly LogEvent[], theirs: readonly LogEvent[]): MergePreview => {
  const [here, there] = [fold(ours), fold(theirs)];
  if (here.id !== there.id) return { kind: 'other-workshop', title: there.title };
  const brought = broughtBy(applyRedactions(theirs), ours);
  if (brought.length === 0) return { kind: 'already-in' };
  const known = new Set(ours.map(({ id }) => id));
  const inTheirs = new Set(theirs.map(({ id }) => id));
  const union = mergeEvents(ours, theirs);
  const merged = fold(union);
  const common = fold(ours.filter(({ id }) => inTheirs.has(id)));
  const said = new Map(merged.entries.map((entry) => [entry.event, entry.said]));
  const isNew = ({ heads }: Conflict): boolean => heads.some(({ event }) => !known.has(event));
  const entries = inOrder(brought.filter(({ id }) => !known.has(id)));
  return {
    kind: 'joins',
    entries,
    bodies: brought.length - entries.length,
    removed: wordsLost(ours, union),
    conflicts: merged.conflicts.filter(isNew).map(({ entity, field, heads }) => ({
      entity,
      field,
      before: heldValue(common, entity, field),
      heads: heads.map(({ event, value }) => ({
        event,
        value,
        said: said.get(event) as Said,
        from: known.has(event) ? ('here' as const) : ('theirs' as const),
      })),
    })),
    openBefore: merged.conflicts.filter((conflict) => !isNew(conflict)),
    dataVersions: otherData(here, there),
    merged,
  };
};

/** Entries that joined without a question: all new ones but those that stand in a conflict. */
export const withoutQuestions = ({
  entries,
  conflicts,
}: Extract<MergePreview, { kind: 'joins' }>): readonly LogEvent[] => {
  const disputed = new Set(conflicts.flatMap(({ heads }) => heads.map(({ event }) => event)));
  return entries.filter(({ id }) => !disputed.has(id));
};

const wordsLost = (ours: readonly LogEvent[], union: readonly LogEvent[]): number => {
  const kept = new Set(union.filter(({ body }) => body !== undefined).map(({ id }) => id));
  return ours.filter(({ id, body }) => body !== undefined && !kept.has(id)).length;
};

const otherData = (
  { data: here }: Workshop,
  { data: theirs }: Workshop,
): { readonly here: number; readonly theirs: number } | null =>
  here === null || theirs === null || here.generation === theirs.generation
    ? null
    : { here: here.version, theirs: theirs.version };
