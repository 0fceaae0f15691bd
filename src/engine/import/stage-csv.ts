import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../duckdb.ts';
import type { ImportRecipe, ReadAs } from '../../shared/ipc/import-report.ts';
import { quoteText } from '../../shared/metric/sql.ts';
import { sniffDialect } from './dialect.ts';
import { decode } from './encoding.ts';
import { codeOf, ImportStop } from './fail.ts';
import { headerOf, type Header } from './header.ts';
import { type Dialect, parseRecords, RecordReader } from './records.ts';
import type { Settled } from './quick-column.ts';
import { type Landing, quickCsv } from './quick-csv.ts';
import { lineLimit, type Scan } from './scan.ts';
import type { Work } from './work.ts';

/** The whole file as text in table `stage`, columns c0, c1, …; the file's record number is rowid + `firstRecord`. */
export type Staged = {
  readonly header: Header;
  readonly width: number;
  readonly firstRecord: number;
  readonly rowsRead: number;
  readonly readAs: ReadAs;
  readonly uneven: Uneven;
  /** Read from a format with its own types: only text columns are looked at. */
  readonly typed?: readonly string[];
  /** Columns that hold values already; `stage` then holds no header record. */
  readonly settled?: Settled;
  /** Text columns whose beginning holds few values. */
  readonly repeating?: ReadonlySet<number>;
  /** `stage` is a view of the landing's table. */
  readonly landed?: boolean;
};
export type Uneven = {
  readonly short: number;
  readonly long: number;
  readonly first?: number;
  readonly openQuote?: number;
};

export async function stageCsv(
  scan: Scan,
  recipe: ImportRecipe,
  work: Work,
  landing?: Landing,
): Promise<Staged> {
  const { readAs } = recipe;
  const decoded = await decode(scan, work, readAs.encoding);
  const sample = decoded.sample.startsWith('\uFEFF') ? decoded.sample.slice(1) : decoded.sample;
  if (sample.trim() === '' && scan.bytes <= scan.head.length) throw new ImportStop('empty-file');
  const whole = scan.bytes <= scan.head.length;
  const dialect = sniffDialect(sample, readAs, whole);
  const first = parseRecords(sample, dialect, 1)[0] ?? [''];
  let width = first.length;
  let uneven: Uneven = { short: 0, long: 0 };
  let path = decoded.path;
  const readAsOf = (header: Header): ReadAs => ({
    format: 'csv',
    delimiter: dialect.delimiter,
    ...(dialect.quote === '"' ? {} : { quote: dialect.quote }),
    encoding: decoded.encoding,
    header: header.inFile,
  });
  const mixed = mixedLineEnds(sample);
  const quick = mixed ? null : await loadQuick(path, dialect, width, { scan, recipe, work, landing });
  if (quick !== null) return { ...quick, width, uneven, readAs: readAsOf(quick.header) };
  const strict = mixed ? 'mixed line ends' : await load(path, dialect, width, scan, work);
  if (strict !== null) {
    ({ path, width, uneven } = await straighten(decoded.path, dialect, scan, work));
    const again = await load(path, { delimiter: ',', quote: '"', escape: '"' }, width, scan, work);
    if (again !== null) throw new ImportStop('not-a-table', again);
  }
  const records = await work.connection.count('SELECT count(*) FROM stage');
  const header = await headerOf(work.connection, width, records, readAs.header);
  return {
    header,
    width,
    firstRecord: 1,
    rowsRead: header.inFile ? records - 1 : records,
    readAs: readAsOf(header),
    uneven,
  };
}

const stageColumns = (width: number): string =>
  Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ');

/** null: loaded. Otherwise why the strict reader refused. */
async function load(
  path: string,
  dialect: Dialect,
  width: number,
  scan: Scan,
  work: Work,
): Promise<string | null> {
  try {
    await work.during('read', scan.fileName, scan.bytes, () =>
      work.connection.run(
        `CREATE OR REPLACE TABLE stage AS SELECT * FROM ${strictSource(path, dialect, width, false)}`,
      ),
    );
    return null;
  } catch (error) {
    if (refused(error)) return messageOf(error);
    throw error;
  }
}

const refused = (error: unknown): boolean =>
  /CSV Error|Invalid Input Error|Parameter Not Allowed|Invalid unicode|not utf-8/i.test(messageOf(error)) &&
  !/Maximum line size/i.test(messageOf(error));

function strictSource(
  path: string,
  dialect: Dialect,
  width: number,
  skipHeader: boolean,
  line = lineLimit,
): string {
  const options = [
    'auto_detect=false',
    `header=${skipHeader}`,
    'strict_mode=true',
    `delim=${quoteText(dialect.delimiter)}`,
    `quote=${quoteText(dialect.quote)}`,
    `escape=${quoteText(dialect.escape)}`,
    `columns={${stageColumns(width)}}`,
    `max_line_size=${line}`,
    `buffer_size=${4 * line}`,
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
): Promise<Pick<Staged, 'header' | 'settled' | 'repeating' | 'landed' | 'firstRecord' | 'rowsRead'> | null> {
  try {
    const quick = await quickCsv({
      work,
      recipe,
      width,
      landing,
      source: (skipHeader) => strictSource(path, dialect, width, skipHeader),
      beginning: strictSource(path, dialect, width, false, sampleLine),
      during: (task) => work.during('read', scan.fileName, scan.bytes, task),
    });
    if (quick === null) return null;
    const rowsRead = await work.connection.count('SELECT count(*) FROM stage');
    return { ...quick, firstRecord: quick.header.inFile ? 2 : 1, rowsRead };
  } catch (error) {
    if (refused(error) || codeOf(error) === 'line-too-long') return null;
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
  dialect: Dialect,
  scan: Scan,
  work: Work,
): Promise<{ path: string; width: number; uneven: Uneven }> {
  let literalFrom = Number.POSITIVE_INFINITY;
  let openQuote: number | undefined;
  let widths = new Map<number, number>();
  let firstWidth = 0;
  for (;;) {
    widths = new Map();
    const reader = new RecordReader(
      dialect,
      (cells, index) => {
        if (index === 0) firstWidth = cells.length;
        widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
      },
      literalFrom,
    );
    const open = await feed(source, reader, scan, work);
    if (open === -1) break;
    openQuote ??= open + 1;
    literalFrom = open;
  }
  const width = Math.max(...widths.keys());
  if (width > 10_000) throw new ImportStop('not-a-table', `A row has ${width} cells.`);
  const path = join(work.folder, 'straight.csv');
  const out = createWriteStream(path);
  let lines: string[] = [];
  let first: number | undefined;
  const writer = new RecordReader(
    dialect,
    (cells, index) => {
      if (cells.length !== firstWidth) first ??= index + 1;
      const padded = Array.from({ length: width }, (_, i) => quoted(cells[i]));
      lines.push(`${padded.join(',')}\n`);
    },
    literalFrom,
  );
  await feed(source, writer, scan, work, async () => {
    const text = lines.join('');
    lines = [];
    if (!out.write(text)) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  });
  await new Promise<void>((resolve, reject) =>
    out.end((error?: Error | null) => (error == null ? resolve() : reject(error))),
  );
  let short = 0;
  let long = 0;
  for (const [cells, n] of widths) {
    if (cells < firstWidth) short += n;
    if (cells > firstWidth) long += n;
  }
  return {
    path,
    width,
    uneven: {
      short,
      long,
      ...(first === undefined ? {} : { first }),
      ...(openQuote === undefined ? {} : { openQuote }),
    },
  };
}

const quoted = (cell: string | undefined): string =>
  cell === undefined || cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`;

async function feed(
  source: string,
  reader: RecordReader,
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
