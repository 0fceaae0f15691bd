import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import type { Finding } from '../../../../shared/ipc/import-report.ts';
import { quoteIdent, quoteText } from '../../../../shared/metric/sql.ts';
import { shortenedCell } from '../../shortened-numbers.ts';
import { recordColumn } from '../../typed.ts';
import type { DoctorCheck } from '../context.ts';

const record = quoteIdent(recordColumn);

/** Digits that a spreadsheet did not write are nowhere in the file: nothing is counted or joined by what is left of them in silence. */
export const shortenedNumbers: DoctorCheck = async ({ connection, plans }) => {
  const findings: Finding[] = [];
  for (const { name, notes } of plans) {
    const note = notes.find(({ kind }) => kind === 'shortened');
    if (note?.kind !== 'shortened') continue;
    const [row = []] = await connection.rows(
      `SELECT min(${record}), count(DISTINCT ${quoteIdent(name)}) FROM typed WHERE regexp_full_match(trim(${quoteIdent(name)}), ${quoteText(shortenedCell)})`,
    );
    findings.push({
      check: 'shortened-numbers',
      severity: 'solve',
      column: name,
      row: Number(row[0]),
      value: note.example,
      words: say.shortened(name, note.n, note.example),
      detail: say.shortenedDetail(note.kept, note.digits, Number(row[1])),
      offers: [
        { choice: 'as-text', column: name },
        { choice: 'as-number', column: name, empty: [] },
      ],
    });
  }
  return findings;
};
