import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import type { Finding } from '../../../../shared/ipc/import-report.ts';
import type { DoctorCheck } from '../context.ts';

/** Whether the file reads as one table at all: encoding, even rows, header. */
export const fileForm: DoctorCheck = ({ staged, plans }) => {
  const findings: Finding[] = [];
  if (staged.rowsRead === 0 && plans.length > 0)
    findings.push({ check: 'no-rows', severity: 'know', words: say.noRows });
  const { uneven, readAs } = staged;
  const rowOf = (row: number | undefined): { readonly row?: number } => (row === undefined ? {} : { row });
  const at = (row: number | undefined): string => (row === undefined ? '' : say.firstAt(row));
  if (uneven.short > 0)
    findings.push({
      check: 'uneven-rows',
      severity: 'know',
      ...rowOf(uneven.firstShort),
      words: say.shortRows(uneven.short, at(uneven.firstShort)),
    });
  if (uneven.long > 0)
    findings.push({
      check: 'uneven-rows',
      severity: 'know',
      ...rowOf(uneven.firstLong),
      words: say.longRows(uneven.long, at(uneven.firstLong)),
    });
  if (uneven.openQuote !== undefined)
    findings.push({
      check: 'open-quote',
      severity: 'know',
      row: uneven.openQuote,
      words: say.openQuote(uneven.openQuote),
    });
  // Another sentence says what the one column is.
  const oneCell = staged.findings?.some(({ check }) => check === 'wrapped-lines') === true;
  if (readAs.format === 'csv' && plans.length === 1 && !oneCell)
    findings.push({
      check: 'one-column',
      severity: 'know',
      words: say.oneColumn,
    });
  // A word of the file says it better.
  const onWord = staged.findings?.some(({ check }) => check === 'letters') === true;
  if (!onWord && readAs.encoding === 'windows-1252')
    findings.push({
      check: 'encoding',
      severity: 'know',
      words: say.olderLetters,
      detail: say.olderLettersDetail,
    });
  else if (!onWord && readAs.encoding !== undefined)
    findings.push({
      check: 'encoding',
      severity: 'fine',
      words: say.lettersAs(readAs.encoding.toUpperCase()),
    });
  if (uneven.short + uneven.long === 0)
    findings.push({ check: 'one-table', severity: 'fine', words: say.oneTable });
  return findings;
};
