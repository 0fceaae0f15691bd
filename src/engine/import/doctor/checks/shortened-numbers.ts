import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { quoteIdent, quoteText } from '../../../../shared/metric/sql.ts';
import { shortenedCell } from '../../shortened-numbers.ts';
import type { DoctorCheck, Found } from '../context.ts';

/** Digits that a spreadsheet did not write are nowhere in the file: nothing is counted or joined by what is left of them in silence. */
export const shortenedNumbers: DoctorCheck = async ({ connection, plans }) => {
  const findings: Found[] = [];
  for (const { name, notes } of plans) {
    const note = notes.find(({ kind }) => kind === 'shortened');
    if (note?.kind !== 'shortened') continue;
    const of = `regexp_full_match(trim(${quoteIdent(name)}), ${quoteText(shortenedCell)})`;
    const different = await connection.count(
      `SELECT count(DISTINCT ${quoteIdent(name)}) FROM typed WHERE ${of}`,
    );
    findings.push({
      check: 'shortened-numbers',
      severity: 'solve',
      column: name,
      value: note.example,
      words: say.shortened(name, note.n, note.example),
      detail: say.shortenedDetail(note.kept, note.digits, different),
      of,
      offers: [
        { choice: 'as-text', column: name },
        { choice: 'as-number', column: name, empty: [] },
      ],
    });
  }
  return findings;
};
