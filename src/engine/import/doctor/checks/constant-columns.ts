import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import type { DoctorCheck } from '../context.ts';

export const constantColumns: DoctorCheck = ({ columns, rows }) =>
  rows < 2
    ? []
    : columns.flatMap((column) =>
        column.distinct === 1 && column.empty === 0
          ? [
              {
                check: 'constant-column',
                severity: 'fine' as const,
                column: column.name,
                words: say.constant(column.name, column.min ?? ''),
              },
            ]
          : [],
      );
