import type { ImportDecision } from '../../shared/ipc/import-report.ts';

/** Where the doctor knows no reason, a person gives one. */
export const unsaid = 'left out';

/** A recipe keeps each row that was left out; of more rows a person says something about the file or the column. */
export const mostLeftOut = 500;

/** Each of these rows left out, by its number in the file. Of too many nothing is offered. */
export const leaveOut = (
  column: string,
  rows: readonly number[],
  reason: string = unsaid,
): ImportDecision[] =>
  rows.length > mostLeftOut ? [] : rows.map((row) => ({ choice: 'leave-out', column, row, reason }));
