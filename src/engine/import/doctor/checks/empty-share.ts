import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import type { ColumnReport } from '../../../../shared/ipc/import-report.ts';
import type { DoctorCheck } from '../context.ts';

/** An amount or a day that is not there in many rows is asked for; other columns are often empty. */
const isMissed = ({ tag, empty }: ColumnReport, rows: number): boolean =>
  (tag === 'money' || tag === 'time') && empty >= rows / 5;

export const emptyShare: DoctorCheck = ({ columns, rows }) => {
  const part = columns.filter((column) => column.empty > 0);
  if (rows === 0) return [];
  if (part.length === 0) return [{ check: 'empty-cells', severity: 'fine', words: say.noCellEmpty }];
  return part.map((column) =>
    column.empty === rows
      ? {
          check: 'empty-cells',
          severity: 'know' as const,
          column: column.name,
          words: say.emptyEverywhere(column.name),
        }
      : {
          check: 'empty-cells',
          severity: isMissed(column, rows) ? ('know' as const) : ('fine' as const),
          column: column.name,
          words: say.emptyIn(column.name, column.empty, rows),
        },
  );
};
