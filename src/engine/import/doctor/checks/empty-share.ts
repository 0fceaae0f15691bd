import type { DoctorCheck } from '../context.ts';
import { count } from '../words.ts';

export const emptyShare: DoctorCheck = ({ columns, rows }) => {
  const part = columns.filter((column) => column.empty > 0);
  if (rows === 0) return [];
  if (part.length === 0) return [{ check: 'empty-cells', severity: 'fine', words: 'No cell is empty.' }];
  return part.map((column) =>
    column.empty === rows
      ? {
          check: 'empty-cells',
          severity: 'know' as const,
          column: column.name,
          words: `${column.name} is empty in every row.`,
        }
      : {
          check: 'empty-cells',
          severity: 'fine' as const,
          column: column.name,
          words: `${column.name} is empty in ${count(column.empty)} of ${count(rows)} rows.`,
        },
  );
};
