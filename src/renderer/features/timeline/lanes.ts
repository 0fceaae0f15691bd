import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import type { TimelineRow } from '../../../shared/log/timeline.ts';

export type Lane = { readonly assumption: Assumption; readonly rows: readonly TimelineRow[] };

/** One lane per assumption, in the order they were said. */
export const lanesOf = (workshop: Workshop, rows: readonly TimelineRow[]): readonly Lane[] =>
  workshop.assumptions
    .map((assumption) => ({ assumption, rows: rows.filter((row) => row.assumption === assumption.id) }))
    .filter((lane) => lane.rows.length > 0);

/** More happened than that it was logged. */
export const changedLanes = (lanes: readonly Lane[]): readonly Lane[] =>
  lanes
    .map((lane) => ({
      ...lane,
      rows: lane.rows.filter(
        ({ what, from, to }) => what.act !== 'logged' && (from !== to || isChange(what)),
      ),
    }))
    .filter((lane) => lane.rows.length > 0);

const changes = new Set<TimelineRow['what']['act']>([
  'context',
  'unusual',
  'reversed',
  'revised',
  'checked',
  'rechecked',
]);

/** How sure and what hangs on it are changes; that it was picked to talk about is none. */
const isChange = (what: TimelineRow['what']): boolean =>
  changes.has(what.act) || (what.act === 'detailed' && (what.confidence !== null || what.ifWrong !== null));

/** The words it had by the end of a round. */
export const statementAt = ({ assumption }: Lane, round: number): string =>
  assumption.versions.findLast(({ said }) => said.round <= round)?.statement ?? assumption.statement;
