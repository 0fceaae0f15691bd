import { useEffect, useRef, useState } from 'react';
import type {
  Assumption,
  ContextNote,
  OutlierDecision,
  Person,
  Workshop,
} from '../../../shared/log/state.ts';
import type { OutlierChoice } from '../../../shared/log/vocabulary.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { type Asked, type AskedRows, useApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { answering } from './answering.ts';
import { type DecidedRows, oneRow } from './counted-rows.ts';
import { type SingleRow, singleRows } from './single-rows.ts';
import { type Comparison, compareWithout, propose } from './unusual.ts';

export const ownReason = 'own';
export type Applies = 'question' | 'view' | 'assumption';
type Draft = {
  readonly choice: OutlierChoice;
  readonly cause: string;
  readonly reason: string;
  readonly applies: Applies;
  /** Which of the single rows; empty: the whole group. */
  readonly picked: string;
};
type About = {
  readonly definition: Metric | null;
  readonly whole: DecidedRows | null;
  /** Rows of several groups are not told apart one by one. */
  readonly several: boolean;
  readonly asked: Asked;
  /** The note that led here. */
  readonly linked: string | null;
  /** The question of the data that the decision answers. */
  readonly about: AskedRows | undefined;
};
export type Unusual = {
  readonly draft: Draft;
  /** Nothing changes any more once it is proposed: another choice is another decision. */
  readonly set: (change: Partial<Draft>) => void;
  readonly singles: readonly SingleRow[] | null;
  readonly seen: Comparison | null;
  readonly pinned: Assumption | null;
  readonly note: ContextNote | null;
  readonly why: string;
  readonly decision: OutlierDecision | null;
  readonly press: (person: Person) => Promise<void>;
};

/** A decision about unusual values on its way: what is chosen, what it would do, who has agreed. */
export const useUnusual = (
  workshop: Workshop,
  { definition, whole, several, asked, linked, about }: About,
): Unusual => {
  const chosen = useApp((state) => state.pinned);
  const pinnedId = about?.assumption ?? chosen;
  const [draft, setDraft] = useState<Draft>({
    choice: 'show_apart',
    cause: linked ?? workshop.contexts.at(-1)?.id ?? ownReason,
    reason: '',
    applies: 'question',
    picked: '',
  });
  const [proposed, setProposed] = useState<string | null>(null);
  const singles = useSingleRows(workshop, definition, several ? null : whole, asked);
  const single = draft.picked === '' ? undefined : singles?.[Number(draft.picked)];
  const rows = single === undefined || whole === null ? whole : oneRow(whole.group, single);
  const pinned = workshop.assumptions.find((one) => one.id === pinnedId) ?? null;
  const seen = useComparison(rows, pinned);
  const decision = workshop.outliers.find((one) => one.id === proposed) ?? null;
  const note = workshop.contexts.find((one) => one.id === draft.cause) ?? null;
  const why = note ? note.text : draft.reason.trim();
  const make = async () => {
    if (!seen || !why) return null;
    const made = await propose({
      seen,
      choice: draft.choice,
      appliesTo:
        draft.applies === 'assumption' && pinned !== null
          ? { what: 'assumption', assumption: pinned.id }
          : { what: draft.applies === 'view' ? 'view' : 'question' },
      reason: why,
      note: note?.id ?? null,
    });
    if (made) setProposed(made.id);
    const claimed = workshop.assumptions.find(({ id }) => id === about?.assumption);
    if (made && claimed) await append(...answering(claimed, about, 'unusual', made.id));
    return made;
  };
  // Two people press quickly one after the other: the first makes the proposal, the second waits for it.
  const making = useRef<ReturnType<typeof make> | null>(null);
  const press = async ({ id, role }: Person): Promise<void> => {
    making.current ??= make();
    const target = await making.current;
    if (target === null) making.current = null;
    else await append(entry('agreement.given', target.id, { target: target.event, role }, { saidBy: id }));
  };
  const set = (change: Partial<Draft>): void => {
    if (proposed === null) setDraft({ ...draft, ...change });
  };
  return { draft, set, singles, seen, pinned, note, why, decision, press };
};

/** Counted again whenever other rows are meant; an answer that comes late is not shown. */
const useComparison = (rows: DecidedRows | null, pinned: Assumption | null): Comparison | null => {
  const [seen, setSeen] = useState<{ readonly key: string; readonly found: Comparison | null } | null>(null);
  const key = JSON.stringify([rows, pinned?.id]);
  useEffect(() => {
    let mine = true;
    if (rows) void compareWithout(rows, pinned).then((found) => mine && setSeen({ key, found }));
    return () => {
      mine = false;
    };
    // The key says which rows and which assumption; both are made anew on every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return seen?.key === key ? seen.found : null;
};

/** The single rows of the selected group; null while they are looked for. */
const useSingleRows = (
  workshop: Workshop,
  metric: Metric | null,
  whole: DecidedRows | null,
  asked: Asked,
): readonly SingleRow[] | null => {
  const [rows, setRows] = useState<readonly SingleRow[] | null>(null);
  const key = JSON.stringify([metric, whole?.scope]);
  useEffect(() => {
    let mine = true;
    if (metric && whole)
      void singleRows(workshop, metric, { all: [...asked.rowScope.all, ...whole.scope.all] }).then(
        (found) => mine && setRows(found),
      );
    return () => {
      mine = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return rows;
};
