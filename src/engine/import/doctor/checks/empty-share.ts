import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import type { ColumnReport } from '../../../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import { alike, onColumns } from '../on-columns.ts';
import type { DoctorCheck, Found } from '../context.ts';

/** An amount or a day that is not there in many rows is asked for; other columns are often empty. */
const isMissed = ({ tag, empty }: ColumnReport, rows: number): boolean =>
  (tag === 'money' || tag === 'time') && empty >= rows / 5;

/** Columns that say the same are one sentence. */
export const emptyShare: DoctorCheck = ({ columns, rows }) => {
  const part = columns.filter((column) => column.empty > 0);
  if (rows === 0) return [];
  if (part.length === 0) return [{ check: 'empty-cells', severity: 'fine', words: say.noCellEmpty }];
  const severity = (column: ColumnReport): 'know' | 'fine' =>
    column.empty === rows || isMissed(column, rows) ? 'know' : 'fine';
  return alike(part, (column) => `${severity(column)} ${column.empty}`).map((group): Found => {
    const [first] = group;
    const names = group.map(({ name }) => name);
    return {
      check: 'empty-cells',
      severity: severity(first),
      ...onColumns(names),
      words: first.empty === rows ? say.emptyEverywhere(names) : say.emptyIn(names, first.empty, rows),
      ...(severity(first) === 'know' && first.empty < rows
        ? { of: names.map((name) => `${quoteIdent(name)} IS NULL`).join(' OR ') }
        : {}),
    };
  });
};
