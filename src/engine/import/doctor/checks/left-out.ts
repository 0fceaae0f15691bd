import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import type { DoctorCheck } from '../context.ts';

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
            words: say.leftOut(decision.row, decision.reason),
            detail: say.leftOutDetail(decision.column),
          },
        ],
  );
