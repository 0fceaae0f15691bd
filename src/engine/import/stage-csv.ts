import { createReadStream } from 'node:fs';
import { messageOf } from '../duckdb.ts';
import type { ImportRecipe, ReadAs } from '../../shared/ipc/import-report.ts';
import { quoteText } from '../../shared/metric/sql.ts';
import { blankRuns, sampleRecords, sniffComment, sniffDialect } from './dialect.ts';
import { decode, type Decoded } from './encoding.ts';
import { codeOf, ImportStop } from './fail.ts';
import { headerOf } from './header.ts';
import { layoutOf } from './layout.ts';
import { LineReader } from './line-reader.ts';
import { type Landing, quickCsv } from './quick-csv.ts';
import { type Dialect, parseRecords, RecordReader } from './records.ts';
import { lineLimit, type Scan } from './scan.ts';
import { RowRepairs } from './row-repair.ts';
import { shapeFindings } from './shape-findings.ts';
import type { Form, ReadAsWanted, Staged, Straightened, Uneven } from './staged.ts';
import { StraightFile } from './straight.ts';
import type { Work } from './work.ts';

/** Only so many columns can be promised anything; a wider file is read as text at once. */
const widest = 400;
const even: Uneven = { short: 0, long: 0 };
const plainDialect: Dialect = { delimiter: ',', quote: '"', escape: '"' };

/** Where typed reading at once may write; null: every cell is wanted as text. */
export type QuickWay = { readonly landing?: Landing } | null;

export async function stageCsv(scan: Scan, recipe: ImportRecipe, work: Work, way: QuickWay): Promise<Staged> {
  const { readAs } = recipe;
  const decoded = await decode(scan, work, readAs.encoding);
  const sample = decoded.sample.startsWith('\uFEFF') ? decoded.sample.slice(1) : decoded.sample;
  const whole = scan.bytes <= scan.head.length;
  if (sample.trim() === '' && whole) throw new ImportStop('empty-file');
  const form = formOf(sample, readAs, whole);
  const width = (parseRecords(sample, form.dialect, 1)[0] ?? ['']).length;
  await work.forWidth(width);
  const quick =
    way !== null && width > 1 && width <= widest && isPlain(form, sample)
      ? await loadQuick(decoded.path, form.dialect, width, { scan, recipe, work, landing: way.landing })
      : null;
  const made = quick === null ? await stageRows(decoded, sample, form, scan, work) : inOrder(width);
  const { uneven, aside, leftOut } = made;
  const rows = quick ?? (await stagedAsText(made, readAs, work));
  const staged: Staged = {
    ...rows,
    width: made.width,
    readAs: readAsOf(form, readAs, decoded.encoding, rows.header.inFile),
    uneven,
    aside,
    ...(leftOut.above + leftOut.comments > 0 ? { leftOut } : {}),
  };
  return {
    ...staged,
    findings: await shapeFindings(staged, { form, sample, made, decoded, scan }, work),
  };
}

type Rows = Pick<Staged, 'header' | 'settled' | 'repeating' | 'landed' | 'firstRecord' | 'rowsRead'>;

async function stagedAsText(
  { width, leftOut }: Straightened,
  readAs: ReadAsWanted,
  work: Work,
): Promise<Rows> {
  const records = await work.connection.count('SELECT count(*) FROM stage');
  const header = await headerOf(work.connection, width, records, readAs.header);
  return {
    header,
    firstRecord: 1 + leftOut.above,
    rowsRead: header.inFile ? Math.max(0, records - 1) : records,
  };
}

const inOrder = (width: number): Straightened => ({
  width,
  uneven: even,
  aside: [],
  leftOut: { above: 0, comments: 0 },
  long: [],
});

function formOf(sample: string, readAs: ReadAsWanted, whole: boolean): Form {
  const comment = readAs.comment ?? sniffComment(sample);
  const dialect = sniffDialect(sample, { ...readAs, comment }, whole);
  const records = sampleRecords(sample, dialect, comment);
  if (!whole && records.length > 1) records.pop();
  return {
    dialect,
    comment: comment === '' ? undefined : comment,
    skip: readAs.skip ?? layoutOf(records).skip,
    repair: { spans: readAs.spans ?? true, unwrap: readAs.unwrap ?? false, extraCells: readAs.extraCells },
  };
}

function readAsOf(
  { dialect, skip, comment, repair }: Form,
  wanted: ReadAsWanted,
  encoding: string,
  header: boolean,
): ReadAs {
  return {
    format: 'csv',
    delimiter: dialect.delimiter,
    ...(dialect.quote === '"' ? {} : { quote: dialect.quote }),
    ...(dialect.escape === dialect.quote ? {} : { escape: dialect.escape }),
    encoding,
    header,
    ...(skip === 0 && wanted.skip === undefined ? {} : { skip }),
    ...(comment === undefined ? {} : { comment }),
    ...(repair.spans ? {} : { spans: false }),
    ...(repair.unwrap ? { unwrap: true } : {}),
    ...(repair.extraCells === undefined ? {} : { extraCells: repair.extraCells }),
  };
}

/** The strict reader may be asked. */
const isPlain = ({ dialect, repair, skip, comment }: Form, sample: string): boolean =>
  skip === 0 &&
  comment === undefined &&
  repair.spans &&
  !repair.unwrap &&
  // The strict reader drops an escape that escapes nothing.
  dialect.escape === dialect.quote &&
  dialect.delimiter !== blankRuns &&
  dialect.delimiter !== '' &&
  !mixedLineEnds(sample);

/** Leaves table `stage`: by the strict reader when the file is in order, else row by row. */
async function stageRows(
  decoded: Decoded,
  sample: string,
  form: Form,
  scan: Scan,
  work: Work,
): Promise<Straightened> {
  const { dialect } = form;
  const width = (parseRecords(sample, dialect, 1)[0] ?? ['']).length;
  // Of one column the strict reader keeps empty lines as rows.
  if (
    isPlain(form, sample) &&
    width > 1 &&
    (await load({ path: decoded.path, dialect, width }, scan, work)) === null
  )
    return inOrder(width);
  const { straight, ...made } = await straighten(decoded.path, form, scan, work);
  await loadStraight(straight, made.width, scan, work);
  return made;
}

const stageColumns = (width: number): string =>
  Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ');

export async function loadStraight(
  straight: StraightFile,
  width: number,
  scan: Scan,
  work: Work,
  padded = false,
): Promise<void> {
  const refused = await load({ path: straight.path, dialect: plainDialect, width }, scan, work, {
    longest: straight.longest,
    padded,
  });
  if (refused !== null) throw new ImportStop('not-a-table', refused);
}

/** null: loaded. Otherwise why the strict reader refused. */
async function load(
  { path, dialect, width }: { readonly path: string; readonly dialect: Dialect; readonly width: number },
  scan: Scan,
  work: Work,
  { longest, padded } = { longest: 0, padded: false },
): Promise<string | null> {
  // Characters of up to four bytes, and every quote doubled.
  const line = Math.max(lineLimit, longest * 4);
  try {
    await work.during('read', scan.fileName, scan.bytes, () =>
      work.connection.run(
        `CREATE OR REPLACE TABLE stage AS SELECT * FROM ${strictSource({ path, dialect, width }, { line, buffer: Math.max(4 * lineLimit, 2 * line), skipHeader: false, padded, ownLines: longest > 0 })}`,
      ),
    );
    return null;
  } catch (error) {
    if (isRefused(error)) return messageOf(error);
    throw error;
  }
}

const isRefused = (error: unknown): boolean =>
  /CSV Error|Invalid Input Error|Parameter Not Allowed|Invalid unicode|not utf-8|Maximum line size/i.test(
    messageOf(error),
  );

type Reading = {
  readonly line: number;
  readonly buffer: number;
  readonly skipHeader: boolean;
  readonly padded?: boolean;
  /** Written by us: lines end with \n, whatever stands in the cells. */
  readonly ownLines?: boolean;
};

function strictSource(
  { path, dialect, width }: { readonly path: string; readonly dialect: Dialect; readonly width: number },
  { line, buffer, skipHeader, padded = false, ownLines = false }: Reading,
): string {
  const options = [
    'auto_detect=false',
    `header=${skipHeader}`,
    'strict_mode=true',
    `delim=${quoteText(dialect.delimiter)}`,
    `quote=${quoteText(dialect.quote)}`,
    `escape=${quoteText(dialect.escape)}`,
    `columns={${stageColumns(width)}}`,
    ...(ownLines ? ["new_line='\\n'"] : []),
    ...(padded ? ['null_padding=true', 'parallel=false'] : []),
    `max_line_size=${line}`,
    `buffer_size=${buffer}`,
  ];
  return `read_csv(${quoteText(path)}, ${options.join(', ')})`;
}

/** Small buffers: only the beginning is looked at. */
const sampleLine = 512 * 1024;

type QuickLoad = {
  readonly scan: Scan;
  readonly recipe: ImportRecipe;
  readonly work: Work;
  readonly landing: Landing | undefined;
};

/** null: the beginning promises nothing, or the strict reader refuses the file; then it is read as text. */
async function loadQuick(
  path: string,
  dialect: Dialect,
  width: number,
  { scan, recipe, work, landing }: QuickLoad,
): Promise<Rows | null> {
  const file = { path, dialect, width };
  const source = (line: number, skipHeader: boolean): string =>
    strictSource(file, { line, buffer: 4 * line, skipHeader });
  try {
    const quick = await quickCsv({
      work,
      recipe,
      width,
      landing,
      source: (skipHeader) => source(lineLimit, skipHeader),
      beginning: source(sampleLine, false),
      during: (task) => work.during('read', scan.fileName, scan.bytes, task),
    });
    if (quick === null) return null;
    const rowsRead = await work.connection.count('SELECT count(*) FROM stage');
    return { ...quick, firstRecord: quick.header.inFile ? 2 : 1, rowsRead };
  } catch (error) {
    if (isRefused(error) || codeOf(error) === 'line-too-long') return null;
    throw error;
  }
}

/** The DuckDB reader takes \n or \r\n throughout. */
const mixedLineEnds = (sample: string): boolean => {
  const crlf = sample.split('\r\n').length - 1;
  return sample.split('\r').length - 1 > crlf || (crlf > 0 && sample.split('\n').length - 1 > crlf);
};

/** Rewrites the file with every cell quoted and every record equally wide: nothing is lost, everything uneven is counted. */
async function straighten(
  source: string,
  form: Form,
  scan: Scan,
  work: Work,
): Promise<Straightened & { readonly straight: StraightFile }> {
  let literalFrom = Number.POSITIVE_INFINITY;
  let openQuote: number | undefined;
  let seen: RowRepairs;
  for (;;) {
    const rows = new RowRepairs(form);
    const open = await feed(
      source,
      readerOf(form, rows, literalFrom, () => {}),
      scan,
      work,
    );
    seen = rows;
    if (open === -1) break;
    openQuote ??= open + 1;
    literalFrom = open;
  }
  const plan = seen.plan();
  if (plan.width > 10_000) throw new ImportStop('not-a-table', `A row has ${plan.width} cells.`);
  const straight = new StraightFile(work);
  const writer = new RowRepairs(form, plan);
  await feed(
    source,
    readerOf(form, writer, literalFrom, (cells) => straight.push(cells, plan.width)),
    scan,
    work,
    () => (straight.waiting ? straight.flush() : Promise.resolve()),
  );
  await straight.close();
  return {
    straight,
    width: plan.width,
    uneven: { ...writer.uneven, ...(openQuote === undefined ? {} : { openQuote }) },
    aside: writer.aside,
    leftOut: { above: writer.above, comments: writer.comments },
    long: writer.long,
  };
}

type Reader = { readonly write: (text: string) => void; readonly end: () => number };

function readerOf(
  form: Form,
  rows: RowRepairs,
  literalFrom: number,
  onRow: (cells: readonly string[]) => void,
): Reader {
  const onRecord = (cells: string[], index: number): void => {
    const row = rows.take(cells, index);
    if (row !== null) onRow(row);
  };
  return form.dialect.delimiter === blankRuns || !form.repair.spans
    ? new LineReader(form.dialect, onRecord)
    : new RecordReader(form.dialect, onRecord, literalFrom);
}

async function feed(
  source: string,
  reader: Reader,
  scan: Scan,
  work: Work,
  flush?: () => Promise<void>,
): Promise<number> {
  let bytes = 0;
  let last = Date.now();
  let start = true;
  for await (const piece of createReadStream(source, {
    encoding: 'utf8',
    highWaterMark: 1024 * 1024,
  }) as AsyncIterable<string>) {
    work.check();
    reader.write(start && piece.startsWith('\uFEFF') ? piece.slice(1) : piece);
    start = false;
    bytes += piece.length;
    if (flush !== undefined) await flush();
    if (Date.now() - last > 200) {
      last = Date.now();
      work.options.onProgress?.({
        kind: 'progress',
        fileName: scan.fileName,
        bytes: Math.min(bytes, scan.bytes),
        total: scan.bytes,
        step: 'read',
      });
    }
  }
  const open = reader.end();
  if (flush !== undefined) await flush();
  return open;
}
