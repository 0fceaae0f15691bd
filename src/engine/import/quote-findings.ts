import type { Finding } from '../../shared/ipc/import-report.ts';
import { quoteText } from '../../shared/metric/sql.ts';
import { shapeWords } from '../../shared/messages/shape-words.ts';
import { about, excerpt, mend, shown } from './excerpt.ts';
import { usual } from './layout.ts';
import { parseRecords } from './records.ts';
import type { Form, Staged } from './staged.ts';
import type { Work } from './work.ts';

/** A quoted cell that holds whole rows: its first line ends where its row should, the next lines are as wide as the table. */
export async function swallowedLines(
  staged: Staged,
  form: Form,
  sample: string,
  work: Work,
): Promise<Finding[]> {
  const { width } = staged;
  const { delimiter, quote } = form.dialect;
  if (width < 2 || quote === '' || delimiter === '' || !form.repair.spans) return [];
  const marks = (line: string): number => line.split(delimiter).length - 1;
  let lines = 0;
  let first: { row: number; cell: string } | undefined;
  for (const column of await columnsOverLines(staged, work)) {
    const cell = `c${column}`;
    const many = `length(${cell}) - length(replace(${cell}, ${quoteText(delimiter)}, '')) >= ${(width - 1) * delimiter.length}`;
    const found = await work.connection.rows(
      `SELECT rowid, ${cell} FROM stage WHERE contains(${cell}, chr(10)) AND ${many} ORDER BY rowid LIMIT 200`,
    );
    for (const [rowid, value] of found) {
      const [start = '', ...rest] = String(value).split(/\r?\n/);
      if (marks(start) !== width - 1 - column || rest.slice(0, -1).some((line) => marks(line) !== width - 1))
        continue;
      lines += rest.length;
      const row = Number(rowid) + staged.firstRecord;
      if (first === undefined || row < first.row) first = { row, cell: String(value) };
    }
  }
  if (first === undefined) return [];
  const inside = first.cell.split(/\r?\n/);
  const place = sample.indexOf(inside[0] as string);
  const from = place === -1 ? -1 : sample.lastIndexOf('\n', place) + 1;
  const text = from === -1 ? inside : sample.slice(from).split(/\r?\n/).slice(0, shown);
  return [
    about({
      check: 'swallowed-lines',
      severity: 'solve',
      row: first.row,
      value: first.cell.slice(0, 200),
      words: shapeWords.swallowed(first.row, lines),
      mends: [
        mend(
          { spans: false },
          shapeWords.endQuotes,
          excerpt([[first.cell]], staged.header.names),
          excerpt(
            text.map((line) => parseRecords(line, { ...form.dialect, quote: '', escape: '' })[0] ?? []),
            staged.header.names,
          ),
        ),
      ],
    }),
  ];
}

/** Most files have no cell that goes on over a line end: many columns are asked at once. */
async function columnsOverLines({ width, settled }: Staged, work: Work): Promise<number[]> {
  const found: number[] = [];
  const texts = Array.from({ length: width }, (_, i) => i).filter((i) => settled?.has(i) !== true);
  for (let from = 0; from < texts.length; from += 500) {
    const part = texts.slice(from, from + 500);
    const any = part.map((column) => `bool_or(contains(c${column}, chr(10)))`);
    const [row = []] = await work.connection.rows(`SELECT ${any.join(', ')} FROM stage`);
    found.push(...part.filter((_, i) => row[i] === true));
  }
  return found;
}

export function wrappedLines(staged: Staged, form: Form, records: readonly (readonly string[])[]): Finding[] {
  if (form.repair.unwrap || form.dialect.quote === '') return [];
  const single = records.filter((record) => record.length === 1 && (record[0] as string) !== '');
  const best = [form.dialect.delimiter, ';', ',', '\t', '|']
    .map((delimiter) => {
      const dialect = { ...form.dialect, delimiter };
      const cut = single.map((record) => parseRecords(record[0] as string, dialect)[0] ?? []);
      const width = staged.width > 1 ? staged.width : usual(cut.map((cells) => cells.length));
      return { delimiter, width, cut, fit: cut.filter((cells) => cells.length === width).length };
    })
    .sort((a, b) => b.fit * Math.min(b.width, 2) - a.fit * Math.min(a.width, 2))[0];
  // A line that opens and closes with a quote was wrapped by some program; one without was not.
  if (best === undefined || best.width < 2 || single.length < 2 || best.fit < single.length * 0.8) return [];
  if (staged.width > 1 && single.length < records.length * 0.3) return [];
  return [
    about({
      check: 'wrapped-lines',
      severity: 'solve',
      row: records.indexOf(single[0] as string[]) + 1,
      value: (single[0]?.[0] ?? '').slice(0, 200),
      words: shapeWords.wrapped(single.length),
      mends: [
        mend(
          { unwrap: true, delimiter: best.delimiter },
          shapeWords.unwrap,
          excerpt(single),
          excerpt(best.cut),
        ),
      ],
    }),
  ];
}
