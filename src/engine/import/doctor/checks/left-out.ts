import type { DoctorCheck } from '../context.ts';
import { count } from '../words.ts';

export const leftOut: DoctorCheck = ({ decisions }) =>
  decisions.flatMap((decision) =>
    decision.choice !== 'leave-out'
      ? []
      : [
          {
            check: 'left-out',
            severity: 'know' as const,
            column: decision.column,
            row: decision.row,
            words: `Row ${count(decision.row)} is left out: ${decision.reason}.`,
            detail: `Decided for ${decision.column}; the file itself is unchanged.`,
          },
        ],
  );
