import type { ColumnProfile } from '../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../shared/metric/sql.ts';
import type { Connection, Row } from '../duckdb.ts';
import { isPhoneName, isWhose, phoneCell } from './person-names.ts';
import { recordColumn } from './typed.ts';

export type Profiled = { readonly name: string; readonly type: string };
export type ColumnFigures = {
  readonly filled: number;
  readonly distinct: number;
  readonly about: boolean;
  readonly min: string | null;
  readonly max: string | null;
  /** Of text: mean length, and the share of cells that look like e-mails, phones or hashes. */
  readonly length: number;
  readonly personShare: number;
  readonly profile: ColumnProfile;
};

/** Up to here every figure is exact; above, frequent values and bars come from a fixed part of the rows. */
const exactRows = 250_000;
const sampleSize = 100_000;
const fewValues = 5_000;
const bars = 24;
const mostTop = 6;
/** Of so few rows a list of all values is cheaper than one more table of them. */
const shallowRows = 5_000;
const sampled = 'sampled';

const isNumber = (type: string): boolean =>
  /^(TINYINT|SMALLINT|INTEGER|BIGINT|U\w*INT|HUGEINT|DECIMAL|DOUBLE|FLOAT)/.test(type);
const isTime = (type: string): boolean => /^(DATE|TIMESTAMP)/.test(type);

/** One pass over `typed` for the figures, one over a part of it for the drawings, and one per column of few values. */
export async function profileColumns(
  connection: Connection,
  columns: readonly Profiled[],
  rows: number,
): Promise<readonly ColumnFigures[]> {
  const all = rows <= exactRows;
  const part = all ? 'typed' : sampled;
  if (!all) await takeSample(connection, rows);
  const sampleRows = all ? rows : await connection.count(`SELECT count(*) FROM ${sampled}`);
  const ends = await figures(connection, columns, all ? rows : null);
  const looks = await textLooks(connection, columns, part);
  const found: ColumnFigures[] = [];
  for (const [i, column] of columns.entries()) {
    const [filled = 0, distinct = 0, min = null, max = null] = ends[i] ?? [];
    const few = Number(distinct) <= fewValues;
    const about = Math.min(Number(distinct), Number(filled));
    const exact = all ? about : await distinctExactly(connection, column, { few, own: i === 0, about, rows });
    const drawn =
      columns.length > mostDrawn
        ? {}
        : await profileOf(connection, column, { min, max, few, part, distinct: Number(distinct), rows });
    const ofPart = part === sampled && !(drawn.top !== undefined && few);
    found.push({
      filled: Number(filled),
      distinct: exact ?? about,
      about: exact === null,
      min: min === null ? null : String(min),
      max: max === null ? null : String(max),
      ...(looks.get(column.name) ?? { length: 0, personShare: 0 }),
      profile: { ...drawn, ...(ofPart && Object.keys(drawn).length > 0 ? { sampleRows } : {}) },
    });
  }
  if (!all) await connection.run(`DROP TABLE ${sampled}`);
  return found;
}

/** Wider tables get their figures without drawings. */
const mostDrawn = 200;

/** By the hash of the record's number: the same rows each time, and no rhythm of the file shows through. */
const takeSample = (connection: Connection, rows: number): Promise<void> =>
  connection.run(
    `CREATE OR REPLACE TABLE ${sampled} AS SELECT * FROM typed WHERE hash(${quoteIdent(recordColumn)}) % ${Math.ceil(rows / sampleSize)} = 0`,
  );

async function figures(
  connection: Connection,
  columns: readonly Profiled[],
  exactly: number | null,
): Promise<readonly Row[]> {
  const all = exactly !== null;
  const shallow = all && exactly <= shallowRows && columns.length > 60;
  // Exact counts column by column: together all their distinct values would be in memory at once.
  const step = all && columns.length <= 60 ? 1 : shallow ? 500 : 60;
  const found: Row[] = [];
  for (let from = 0; from < columns.length; from += step) {
    const part = columns.slice(from, from + step);
    const asked = part.map(({ name }) => {
      const column = quoteIdent(name);
      const distinct = shallow
        ? `coalesce(len(list_distinct(list(${column}))), 0)`
        : all
          ? `count(DISTINCT ${column})`
          : `approx_count_distinct(${column})`;
      return `count(${column}), ${distinct}, min(${column})::VARCHAR, max(${column})::VARCHAR`;
    });
    const [row = []] = await connection.rows(`SELECT ${asked.join(', ')} FROM typed`);
    part.forEach((_, i) => found.push(row.slice(4 * i, 4 * i + 4)));
  }
  return found;
}

type Estimate = {
  readonly few: boolean;
  readonly own: boolean;
  readonly about: number;
  readonly rows: number;
};

/** Few values are soon counted. A first column that hardly repeats may be the rows' own number: rising values prove it at once. */
async function distinctExactly(
  connection: Connection,
  { name }: Profiled,
  { few, own, about, rows }: Estimate,
): Promise<number | null> {
  const column = quoteIdent(name);
  if (!few && !(own && about > rows * 0.85)) return null;
  if (!few) {
    const [rising] = await connection.rows(
      `SELECT coalesce(bool_and(${column} > before OR (before IS NULL AND place = 1)), false) FROM (SELECT ${column}, lag(${column}) OVER () AS before, row_number() OVER () AS place FROM typed)`,
    );
    if (rising?.[0] === true) return rows;
  }
  return connection.count(`SELECT count(DISTINCT ${column}) FROM typed`);
}

type Looks = { readonly length: number; readonly personShare: number };

async function textLooks(
  connection: Connection,
  columns: readonly Profiled[],
  part: string,
): Promise<ReadonlyMap<string, Looks>> {
  const texts = columns.filter(({ type }) => type === 'VARCHAR');
  const found = new Map<string, Looks>();
  const step = columns.length > 400 ? 500 : 60;
  for (let from = 0; from < texts.length; from += step) {
    const some = texts.slice(from, from + step);
    const asked = some.map(({ name }) => `avg(length(${quoteIdent(name)})), ${personCells(name)}`);
    const [row = []] = await connection.rows(`SELECT ${asked.join(', ')} FROM ${part}`);
    some.forEach(({ name }, i) =>
      found.set(name, { length: Number(row[2 * i] ?? 0), personShare: Number(row[2 * i + 1] ?? 0) }),
    );
  }
  return found;
}

/** Cells that look like e-mail addresses, phone numbers or, where the name speaks of people, hashes. */
function personCells(name: string): string {
  const column = quoteIdent(name);
  const hashes = `
  WHEN regexp_full_match(${column}, '[0-9a-fA-F]{10,128}') AND NOT regexp_full_match(${column}, '[0-9]+') THEN 1.0`;
  return `coalesce(avg(CASE
  WHEN regexp_full_match(${column}, '[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}') THEN 1.0
  WHEN ${phoneCell(column, isPhoneName(name))} THEN 1.0${isWhose(name) ? hashes : ''}
  ELSE 0.0 END) FILTER (${column} IS NOT NULL), 0)`;
}

type Drawn = {
  readonly min: unknown;
  readonly max: unknown;
  readonly few: boolean;
  readonly part: string;
  readonly distinct: number;
  readonly rows: number;
};

async function profileOf(
  connection: Connection,
  { name, type }: Profiled,
  { min, max, few, part, distinct, rows }: Drawn,
): Promise<ColumnProfile> {
  const column = quoteIdent(name);
  if ((isNumber(type) || isTime(type)) && distinct > 12) {
    const place = isTime(type) ? `epoch(${column}::TIMESTAMP)` : `${column}::DOUBLE`;
    const histogram = await histogramOf(connection, place, part, [min, max]);
    if (histogram !== null) return { histogram };
  }
  // Values that hardly come back have no most frequent ones.
  if (distinct === 0 || distinct > Math.max(12, rows * 0.5)) return {};
  const top = await connection.rows(
    `SELECT left(${column}::VARCHAR, 80), count(*) AS n FROM ${few ? 'typed' : part} WHERE ${column} IS NOT NULL GROUP BY ${column} ORDER BY n DESC, ${column} LIMIT ${mostTop}`,
  );
  return { top: top.map(([value, n]) => ({ value: String(value), n: Number(n) })) };
}

async function histogramOf(
  connection: Connection,
  place: string,
  part: string,
  [min, max]: readonly [unknown, unknown],
): Promise<NonNullable<ColumnProfile['histogram']> | null> {
  const counted = await connection.rows(
    `WITH places AS (SELECT ${place} AS x FROM ${part} WHERE isfinite(${place})), ends AS (SELECT min(x) AS a, max(x) AS b FROM places)
    SELECT least(floor((x - a) / nullif(b - a, 0) * ${bars}), ${bars - 1})::INTEGER AS bar, count(*) FROM places, ends GROUP BY bar HAVING bar IS NOT NULL`,
  );
  if (counted.length === 0 || min === null || max === null) return null;
  const counts = Array.from({ length: bars }, () => 0);
  for (const [bar, n] of counted) counts[Number(bar)] = Number(n);
  return { from: String(min), to: String(max), counts };
}
