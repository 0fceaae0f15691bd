import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import type { Certainty, ContextKind, Effect } from '../../../shared/log/vocabulary.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { type ReusedNote, useApp } from '../../state/app-store.ts';
import { seenOf } from '../../state/selecting.ts';
import { otherSide } from './other-side.ts';

type Begun = {
  readonly kind: ContextKind | null;
  readonly text: string;
  readonly when: string;
  readonly source: string;
  readonly certainty: Certainty;
  /** Chosen by the pair; what was said before keeps its own. */
  readonly effect: Effect | null;
  readonly reason: string;
  readonly saidBy: string;
};

/** How the form begins: with the words that were not quite it, or with the days of what is selected. */
export const useBegun = (
  workshop: Workshop,
  assumption: Assumption | null,
  {
    again,
    days: about,
    reused,
    begin,
  }: {
    readonly again: string | undefined;
    /** The days that the data asked about. */
    readonly days: readonly [string, string] | undefined;
    readonly reused: ReusedNote | undefined;
    readonly begin: ContextKind | undefined;
  },
): Begun => {
  const selected = useApp((state) =>
    state.selection === undefined ? undefined : seenOf(state)?.days[keyOfGroup(state.selection)],
  );
  const days = about ?? selected;
  const note = workshop.contexts.find((one) => one.id === again);
  const link = workshop.links.findLast((one) => one.note === again);
  if (reused !== undefined)
    return {
      kind: reused.kind,
      text: reused.text,
      when: spanOf(reused.from, reused.to),
      source: words.context.reusedFrom(reused.source.ref, reused.workshop),
      certainty: reused.certainty,
      effect: null,
      reason: '',
      saidBy: otherSide(workshop, assumption),
    };
  if (note === undefined)
    return {
      kind: begin ?? null,
      text: '',
      when: spanOf(days?.[0], days?.[1]),
      source: '',
      certainty: 'sure',
      effect: null,
      reason: '',
      saidBy: otherSide(workshop, assumption),
    };
  return {
    kind: note.kind,
    text: note.text,
    when: spanOf(note.from, note.to),
    source: note.source.ref,
    certainty: note.certainty,
    effect: link?.effect ?? null,
    reason: link?.reason ?? '',
    saidBy: note.said.saidBy,
  };
};

const spanOf = (from: string | undefined, to: string | undefined): string =>
  from === undefined ? '' : to === undefined || to === from ? from : `${from} to ${to}`;
