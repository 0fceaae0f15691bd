import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { alike } from '../on-columns.ts';
import type { DoctorCheck } from '../context.ts';

/** Rows left out for one reason are one sentence. */
export const leftOut: DoctorCheck = ({ decisions }) =>
  alike(
    decisions.flatMap((decision) => (decision.choice === 'leave-out' ? [decision] : [])),
    ({ reason }) => reason,
  ).map((group) => {
    const [{ column, row, reason }] = group;
    const rows = group.map((decision) => decision.row);
    return {
      check: 'left-out',
      severity: 'know',
      column,
      row,
      words: rows.length === 1 ? say.leftOut(row, reason) : say.leftOutAll(rows.length, reason),
      detail: rows.length === 1 ? say.leftOutDetail(column) : say.leftOutRows(rows),
    };
  });
