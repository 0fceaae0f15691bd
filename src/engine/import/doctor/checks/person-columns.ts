import type { Finding } from '../../../../shared/ipc/import-report.ts';
import type { DoctorCheck } from '../context.ts';

export const personColumns: DoctorCheck = ({ columns }) =>
  columns.flatMap((column): Finding[] => {
    if (column.tag === 'person_key')
      return [
        {
          check: 'person-key',
          severity: 'fine',
          column: column.name,
          words: `${column.name} stands for one person each. It is used to join and is not shown.`,
        },
      ];
    if (column.tag === 'hidden')
      return [
        {
          check: 'staff-names',
          severity: 'know',
          column: column.name,
          words: `${column.name} looks like names of staff. It is hidden: we look at steps, not at people.`,
        },
      ];
    return [];
  });
