import { type ColumnPlace, isNumberType, isTimeType } from '../../shared/metric/catalog.ts';
import type { Axis, RangeAxis } from '../../shared/metric/explore.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';
import type { Connection } from '../duckdb.ts';

export type Column = Pick<ColumnPlace, 'type'> & { readonly name: string; readonly steps: number };
/** `code`: a row's step as SQL over alias b; `join`: what that needs beside the table. */
export type Cut = { readonly axis: Axis; readonly code: string; readonly join: string };

/** Own values beyond the most frequent of these are one place with those that have none. */
const mostValues = 40;
/** A picture draws at most this many bars of a range. */
const mostPlaces = 42;
/** Enough rows to see where nearly all of a column lies. */
const sampled = 50_000;

/** Over all rows of the table, so that axes stand still while rows are left out. */
export async function cutOf(connection: Connection, table: string, column: Column, at: number): Promise<Cut> {
  if (isTimeType(column.type)) return dayCut(connection, table, column);
  if (isNumberType(column.type)) return numberCut(connection, table, column);
  return valuesCut(connection, table, column, at);
}

async function dayCut(connection: Connection, table: string, { name, steps }: Column): Promise<Cut> {
  const day = `(b.${quoteIdent(name)}::DATE - DATE '1970-01-01')`;
  const [row = []] = await connection.rows(`SELECT min(${day}), max(${day}) FROM ${quoteIdent(table)} b`);
  const [first, high] = [Number(row[0] ?? 0), Number(row[1] ?? 0)];
  const width = Math.ceil((high - first + 1) / steps);
  // From a Monday on, so that weeks drawn are weeks.
  const low = Math.floor((first - 4) / 7) * 7 + 4;
  const days = high - low + 1;
  const drawn =
    [1, 7, 14, 28, 91, 182, 364].find((one) => days / one <= mostPlaces) ??
    364 * Math.ceil(days / 364 / mostPlaces);
  const step =
    drawn === 1 ? 1 : Math.max(1, Math.min(drawn, [1, 7, 14, 28, 91].find((one) => one >= width) ?? 364));
  const per = Math.max(1, Math.floor(drawn / step));
  const axis: RangeAxis = {
    column: name,
    kind: 'day',
    low,
    width: step,
    steps: Math.ceil((high - low + 1) / step / per) * per,
    per,
    openLow: false,
    openHigh: false,
  };
  return { axis, code: `(${day} - (${low})) // ${step}`, join: '' };
}

/**
 * Steps a person would choose, exact in binary: whole numbers and money are cut as whole numbers of their last place;
 * doubles by powers of two, where dividing loses nothing. So a range of steps holds what `>= low AND < high` holds.
 */
async function numberCut(connection: Connection, table: string, { name, type, steps }: Column): Promise<Cut> {
  const column = `b.${quoteIdent(name)}`;
  const { least, most, low, high } = await spanOf(connection, table, name);
  const axis = { column: name, kind: 'number' as const, openLow: low > least, openHigh: high < most };
  /** `offset` from the lowest edge in units; whatever lies beyond an open end stands in its step. NULL stays NULL. */
  const clamp = (offset: string, ends: number, count: number, step: string): string =>
    axis.openLow || axis.openHigh
      ? `CASE WHEN ${offset} < 0 THEN 0 WHEN ${offset} >= ${ends} THEN ${count - 1} ELSE ${step} END`
      : step;
  if (/^(DOUBLE|FLOAT)/.test(type)) {
    const drawn = 2 ** Math.ceil(Math.log2(Math.max(high - low, Number.MIN_VALUE * 2 ** 60) / mostPlaces));
    const per = 2 ** Math.max(0, Math.floor(Math.log2(steps / mostPlaces)));
    const width = drawn / per;
    const first = Math.floor(low / drawn) * per;
    const count = (Math.floor(high / drawn) - Math.floor(low / drawn) + 1) * per;
    const place = `(floor(CASE WHEN isfinite(${column}) THEN ${column} END / ${width}::DOUBLE) - (${first}))`;
    return {
      axis: { ...axis, low: first * width, width, steps: count, per },
      code: `(${clamp(place, count, count, place)})::INTEGER`,
      join: '',
    };
  }
  const places = Number(/^DECIMAL\(\d+,(\d+)\)/.exec(type)?.[1] ?? 0);
  const unit = 10 ** places;
  const [from, to] = [Math.floor(low * unit), Math.ceil(high * unit)];
  const drawn = niceWhole((to - from + 1) / mostPlaces);
  const per = [5, 2, 1].find((one) => drawn % one === 0) ?? 1;
  const width = drawn / per;
  const first = Math.floor(from / drawn) * drawn;
  const count = (Math.floor((to - first) / drawn) + 1) * per;
  const wide = /HUGEINT|UBIGINT|DECIMAL\((19|[23]\d)/.test(type) ? 'HUGEINT' : 'BIGINT';
  // Many places times as many again leave 64 bits behind.
  const far = Math.max(Math.abs(least), Math.abs(most)) * unit * unit >= 9e18;
  const whole =
    places === 0
      ? `${column}::${wide}`
      : far
        ? `(${column}::DECIMAL(38, ${places}) * ${unit})::HUGEINT`
        : `(${column} * ${unit})::${wide}`;
  const offset = `(${whole} - (${first}))`;
  return {
    axis: { ...axis, low: first / unit, width: width / unit, steps: count, per },
    code: clamp(offset, count * width, count, `${offset} // ${width}`),
    join: '',
  };
}

/** Few values far out would press all others into one bar: then the axis ends where nearly all lie, and its end is open. */
async function spanOf(
  connection: Connection,
  table: string,
  name: string,
): Promise<{ readonly least: number; readonly most: number; readonly low: number; readonly high: number }> {
  const [column, from] = [`${quoteIdent(name)}::DOUBLE`, quoteIdent(table)];
  const [ends = []] = await connection.rows(
    `SELECT min(${column}) FILTER (isfinite(${column})), max(${column}) FILTER (isfinite(${column})), count(*) FROM ${from}`,
  );
  const [least, most, rows] = [Number(ends[0] ?? 0), Number(ends[1] ?? 0), Number(ends[2] ?? 0)];
  // A view has no row numbers to pick by.
  const views = await connection.count(
    `SELECT count(*) FROM duckdb_views() WHERE view_name = ${quoteText(table)}`,
  );
  const every = Math.max(1, Math.floor(rows / sampled));
  const picked = views > 0 ? 'true' : `rowid % ${every} = 0`;
  const [shares = []] = await connection.rows(
    `SELECT quantile_disc(v, 0.01), quantile_disc(v, 0.99) FROM (SELECT ${column} AS v FROM ${from} WHERE ${picked} AND isfinite(${column}))`,
  );
  const [q1, q99] = [Number(shares[0] ?? least), Number(shares[1] ?? most)];
  // Nearly all the same: no middle to end at.
  if (q1 === q99) return { least, most, low: least, high: most };
  const room = q99 - q1;
  return {
    least,
    most,
    low: least < q1 - room ? q1 - room / 10 : least,
    high: most > q99 + room ? q99 + room / 10 : most,
  };
}

const niceWhole = (least: number): number => {
  for (let size = 1; ; size *= 10)
    for (const factor of [1, 2, 5]) if (factor * size >= least) return factor * size;
};

async function valuesCut(connection: Connection, table: string, { name }: Column, at: number): Promise<Cut> {
  const rows = await connection.rows(
    `SELECT ${quoteIdent(name)}::VARCHAR AS v FROM ${quoteIdent(table)} WHERE v IS NOT NULL GROUP BY v ORDER BY count(*) DESC, v LIMIT ${mostValues}`,
  );
  const values = rows.map(([value]) => String(value));
  const listed = values.map((value, place) => `(${quoteText(value)}, ${place})`);
  return {
    axis: { column: name, kind: 'values', values },
    code: values.length === 0 ? 'NULL' : `w${at}.c`,
    // Looking a value up is five times as fast as comparing it with each.
    join:
      values.length === 0
        ? ''
        : ` LEFT JOIN (VALUES ${listed.join(', ')}) w${at}(v, c) ON b.${quoteIdent(name)}::VARCHAR = w${at}.v`,
  };
}
