import type { MessageRow } from '../../../shared/log/message-life.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import type { TimelineRow } from '../../../shared/log/timeline.ts';
import { messageLine } from '../../../shared/messages/message-life-words.ts';
import { timelineLine, type TimelineLine } from '../../../shared/messages/timeline-words.ts';

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

/** Everything shown as rows, in the order of the log. */
export const linesInOrder = (
  workshop: Workshop,
  lanes: readonly Lane[],
  messages: readonly MessageRow[],
): readonly TimelineLine[] => {
  const place = new Map(workshop.entries.map(({ event }, at) => [event, at]));
  return [
    ...lanes
      .flatMap((lane) => lane.rows)
      .map((row) => ({ at: place.get(row.event) ?? 0, line: timelineLine(workshop, row) })),
    ...messages.map((row) => ({ at: place.get(row.event) ?? 0, line: messageLine(workshop, row) })),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map(({ line }) => line);
};

/** The words it had by the end of a round. */
export const statementAt = ({ assumption }: Lane, round: number): string =>
  assumption.versions.findLast(({ said }) => said.round <= round)?.statement ?? assumption.statement;
