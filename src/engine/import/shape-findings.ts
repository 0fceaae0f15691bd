import type { Excerpt, Finding, ImportDecision, Mend, ReadAs } from '../../shared/ipc/import-report.ts';
import { quoteText } from '../../shared/metric/sql.ts';
import { shapeWords } from '../../shared/messages/shape-words.ts';
import { type Decoded, letterFinding } from './encoding.ts';
import { bestColumn } from './extra-cells.ts';
import { cutAt, fixedPlaces } from './fixed-lines.ts';
import { countsUp } from './header.ts';
import { usual } from './layout.ts';
import { parseRecords } from './records.ts';
import { joined } from './row-repair.ts';
import type { Scan } from './scan.ts';
import type { Form, ReadAsWanted, Staged, Straightened } from './staged.ts';
import { blankRuns, sampleRecords } from './dialect.ts';
import type { Work } from './work.ts';

const shown = 5;

export type Looked = {
  readonly form: Form;
  readonly sample: string;
  readonly made: Straightened;
  readonly decoded: Decoded;
  readonly scan: Scan;
  /** What a person said of it. */
  readonly asked: ReadAsWanted;
};

/** What a person should know about the file's form, with the ways to mend it, each shown before and after. */
export async function shapeFindings(
  staged: Staged,
  { form, sample, made, decoded, scan, asked }: Looked,
  work: Work,
): Promise<readonly Finding[]> {
  const records = sampleRecords(sample, form.dialect, form.comment);
  const wrapped = wrappedLines(staged, form, records);
  return [
    ...extraCells(staged, form, records, made),
    ...(scan.quotes ? await swallowedLines(staged, form, sample, work) : []),
    ...wrapped,
    ...(wrapped.length === 0 ? collapsed(staged, form, sample) : []),
    ...above(staged, form, records),
    ...comments(staged),
    ...cutOff(staged, form, records, made),
    ...headerFindings(staged, records.slice(form.skip), asked),
    ...letterFinding(decoded, scan),
  ];
}

const mend = (readAs: Partial<ReadAs>, words: string, before: Excerpt, after: Excerpt): Mend => ({
  readAs,
  words,
  before,
  after,
});
const excerpt = (rows: readonly (readonly string[])[], columns: readonly string[] = []): Excerpt => ({
  columns,
  rows: rows.slice(0, shown).map((row) => row.slice(0, 30).map((cell) => cell.slice(0, 120))),
});
const about = (finding: Omit<Finding, 'words'> & { readonly words: string }): Finding => finding;

/** More can only be read another way: a recipe keeps each row that was left out. */
const mostLeftOut = 500;
const leaveOuts = ({ aside = [], header }: Staged): ImportDecision[] =>
  aside.map((row) => ({ choice: 'leave-out', column: header.names[0] ?? '', row, reason: 'left out' }));

function extraCells(
  staged: Staged,
  form: Form,
  records: readonly (readonly string[])[],
  { long, width }: Straightened,
): Finding[] {
  const [first] = long;
  if (first === undefined) return [];
  const names = staged.header.names;
  const rows = long.map(({ cells }) => cells);
  const n = staged.aside?.length ?? 0;
  if (n === 0 && form.repair.extraCells !== 'keep')
    return [
      about({
        check: 'extra-cells',
        severity: 'know',
        row: first.record,
        words: shapeWords.extraJoined(rows.length, String(names[Number(form.repair.extraCells) - 1])),
      }),
    ];
  const regular = records.slice(form.skip + 1).filter((record) => record.length === width);
  const at = bestColumn(rows, regular, width);
  const after = rows.map((cells) => joined(cells, width, at, form.dialect.delimiter));
  return [
    about({
      check: 'extra-cells',
      severity: 'solve',
      row: first.record,
      value: first.cells.join(form.dialect.delimiter).slice(0, 200),
      words: shapeWords.extraCells(n, first.record),
      mends: [
        mend(
          { extraCells: at + 1 },
          shapeWords.joinInto(names[at] as string),
          excerpt(rows, names),
          excerpt(after, names),
        ),
        mend({ extraCells: 'keep' }, shapeWords.keepExtra, excerpt(rows, names), excerpt(rows, names)),
      ],
      offers: n > mostLeftOut ? [] : leaveOuts(staged),
    }),
  ];
}

/** A quoted cell that holds whole rows: its first line ends where its row should, the next lines are as wide as the table. */
async function swallowedLines(staged: Staged, form: Form, sample: string, work: Work): Promise<Finding[]> {
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

function wrappedLines(staged: Staged, form: Form, records: readonly (readonly string[])[]): Finding[] {
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

const others = [';', ',', '\t', '|', ':', '/', ' +', '#', '::', '||'] as const;

function collapsed(staged: Staged, form: Form, sample: string): Finding[] {
  if (
    form.fields !== undefined ||
    (staged.width > 1 && !isByChance(staged, form, sample)) ||
    form.dialect.delimiter === '' ||
    staged.rowsRead + (staged.leftOut?.above ?? 0) < 2
  )
    return [];
  const before = sampleRecords(sample, form.dialect, form.comment);
  const mends = others.flatMap((delimiter): Mend[] => {
    const records = sampleRecords(sample, { ...form.dialect, delimiter }, form.comment);
    const width = usual(records.map((record) => record.length));
    const even = records.filter((record) => record.length === width).length;
    return width >= 2 && even >= records.length * 0.6
      ? [mend({ delimiter }, shapeWords.cutAt(delimiter), excerpt(before), excerpt(records))]
      : [];
  });
  mends.push(...atFixedPlaces(sample));
  if (mends.length === 0) return [];
  return [
    about({ check: 'collapsed', severity: 'know', words: shapeWords.collapsed, mends: mends.slice(0, 3) }),
  ];
}

/** Two columns in a file where few lines hold what stands between them. */
function isByChance({ width }: Staged, { dialect }: Form, sample: string): boolean {
  const lines = sample.split(/\r?\n/).filter((line) => line.trim() !== '');
  const cut = lines.filter((line) => line.includes(dialect.delimiter)).length;
  return width === 2 && dialect.delimiter !== blankRuns && cut < lines.length * 0.6;
}

/** Lines that are blank at the same places hold columns of fixed width. */
function atFixedPlaces(sample: string): Mend[] {
  const lines = sample.split(/\r?\n/).filter((line) => line.trim() !== '');
  const some = lines.slice(0, 200);
  const fields = fixedPlaces(some);
  if (some.length < 3 || fields.length < 2) return [];
  const cut = excerpt(some.map((line) => cutAt(line, fields)));
  return [mend({ fields: [...fields] }, shapeWords.cutAtPlaces, excerpt(some.map((line) => [line])), cut)];
}

function above({ leftOut }: Staged, form: Form, records: readonly (readonly string[])[]): Finding[] {
  const n = leftOut?.above ?? 0;
  if (n === 0) return [];
  const text = (records[0] ?? [])
    .filter((cell) => cell.trim() !== '')
    .join(' ')
    .slice(0, 80);
  return [
    about({
      check: 'lines-above',
      severity: 'know',
      row: 1,
      value: text,
      words: shapeWords.above(n, text),
      mends: [mend({ skip: 0 }, shapeWords.withAbove, excerpt(records.slice(form.skip)), excerpt(records))],
    }),
  ];
}

const comments = ({ leftOut, readAs }: Staged): Finding[] =>
  (leftOut?.comments ?? 0) === 0
    ? []
    : [
        about({
          check: 'comments',
          severity: 'know',
          words: shapeWords.comments(leftOut?.comments ?? 0, readAs.comment ?? '#'),
        }),
      ];

/** What stands in the file and in no cell: comments behind cells, and what lies between fixed places. */
function cutOff(
  { header }: Staged,
  { dialect, fields, skip }: Form,
  records: readonly (readonly string[])[],
  { cutOff: found }: Straightened,
): Finding[] {
  if (found === undefined) return [];
  const { rows, first, text } = found;
  const place = { severity: 'know', row: first, value: text } as const;
  if (fields !== undefined)
    return [about({ ...place, check: 'between-places', words: shapeWords.betweenPlaces(rows, first, text) })];
  const mark = dialect.behind ?? '';
  const row = records[first - 1] ?? [];
  const whole = [...row.slice(0, -1), `${row.at(-1) ?? ''}${text}`];
  return [
    about({
      ...place,
      check: 'comments-behind',
      words: shapeWords.commentsBehind(rows, first, text),
      mends: [
        mend(
          { commentsBehind: false },
          shapeWords.keepBehind(mark),
          excerpt(records.slice(skip + 1), header.names),
          excerpt([whole], header.names),
        ),
      ],
    }),
  ];
}

/** Whether the first record names the columns; what a person said of it is not asked again. */
export const headerFindings = (
  staged: Pick<Staged, 'header'>,
  records: readonly (readonly string[])[],
  asked: ReadAsWanted,
): readonly Finding[] => [
  ...headerIsData(staged, records),
  ...(asked.header === undefined ? noHeader(staged, records) : []),
];

/** Names are words, each once. Numbers, days or addresses among them mean the first row is a row like the others. */
function headerIsData(staged: Pick<Staged, 'header'>, records: readonly (readonly string[])[]): Finding[] {
  const [first = [], ...rows] = records;
  if (!staged.header.inFile || rows.length === 0 || countsUp(first)) return [];
  const data = first.filter(
    (cell, i) =>
      (/^[-+]?\d+([.,]\d+)?$|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|^\S+@\S+\.\w+$/.test(cell.trim()) &&
        !/^(19|20)\d\d$/.test(cell.trim())) ||
      (cell.trim() !== '' &&
        cell.length > 1 &&
        rows.filter((row) => row[i] === cell).length >= Math.max(2, rows.length * 0.05)),
  );
  if (data.length < Math.max(1, filledCount(first) * 0.5)) return [];
  return [
    about({
      check: 'header-is-data',
      severity: 'solve',
      row: 1,
      value: data[0] as string,
      words: shapeWords.headerIsData(data[0] as string),
      mends: [
        mend(
          { header: false },
          shapeWords.noHeader,
          excerpt(rows, first),
          excerpt(
            records,
            first.map((_, i) => `column_${i + 1}`),
          ),
        ),
      ],
    }),
  ];
}

function noHeader({ header }: Pick<Staged, 'header'>, records: readonly (readonly string[])[]): Finding[] {
  const [first = [], ...rows] = records;
  if (header.inFile || !header.names.every((name) => /^column_\d+$/.test(name))) return [];
  return [
    about({
      check: 'no-header',
      severity: 'know',
      words: shapeWords.numbered,
      mends:
        rows.length === 0
          ? []
          : [
              mend(
                { header: true },
                shapeWords.asHeader,
                excerpt(records, header.names),
                excerpt(rows, first),
              ),
            ],
    }),
  ];
}

const filledCount = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
