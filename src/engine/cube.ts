import { type Catalog, isNumberType, isTimeType, type ViewProblem } from '../shared/metric/catalog.ts';
import type { Cube, CubeAxis, CubeCell, CubeQuestion } from '../shared/metric/cube.ts';
import { and, splitScope } from '../shared/metric/scope-sql.ts';
import { quoteIdent, quoteText } from '../shared/metric/sql.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { Connection } from './duckdb.ts';

type Cut = { readonly axis: CubeAxis; readonly sql: string };
type Column = { readonly name: string; readonly type: string; readonly steps: number };

/** Own values beyond the most frequent of these are one place with those that have none. */
const mostValues = 40;

/** What a range query over `active` needs, in one scan: GROUPING SETS of `active` with each other column. */
export async function runCube(
  connection: Connection,
  question: CubeQuestion,
  catalog: Catalog,
): Promise<Result<Cube, ViewProblem>> {
  const columns = catalog.get(question.table);
  if (columns === undefined) return err({ code: 'no-table', table: question.table });
  const wanted: Column[] = [];
  for (const { column, steps } of [question.active, ...question.others]) {
    const found = columns.find((one) => one.name === column);
    if (found === undefined) return err({ code: 'no-column', column });
    wanted.push({ ...found, steps });
  }
  const summed = question.sum === undefined ? null : columns.find((one) => one.name === question.sum);
  if (summed === undefined) return err({ code: 'no-column', column: question.sum ?? '' });
  if (summed !== null && !isNumberType(summed.type))
    return err({ code: 'not-countable', why: `${summed.name} holds no numbers.` });
  const metric = { base: question.table, y: { agg: 'rows' as const }, per: 1, unit: '' };
  const scope = splitScope(question.rowScope, metric, catalog);
  if (!scope.ok) return scope;
  const start = performance.now();
  const cuts = await cutsOf(connection, question.table, wanted);
  const [active, ...others] = cuts;
  if (active === undefined || active.axis.kind === 'values')
    return err({ code: 'not-countable', why: `${question.active.column} has no ranges.` });
  const names = others.map((_, at) => `b${at}`);
  const inner = [
    `${active.sql} AS a`,
    ...others.map((cut, at) => `${cut.sql} AS b${at}`),
    ...(summed === null ? [] : [`b.${quoteIdent(summed.name)} AS v`]),
  ];
  const sql =
    `SELECT grouping(${names.join(', ')}) AS g, a, ${names.join(', ')}, count(*) AS n, ` +
    `${summed === null ? '0' : 'coalesce(sum(v), 0)'}::DOUBLE AS s ` +
    `FROM (SELECT ${inner.join(', ')} FROM ${quoteIdent(question.table)} b WHERE ${and(scope.value.base)}) ` +
    `GROUP BY GROUPING SETS (${names.map((name) => `(a, ${name})`).join(', ')})`;
  const cells: CubeCell[][] = others.map(() => []);
  for (const [g, a, ...rest] of await connection.rows(sql)) {
    // The one bit that is not set names the column this row is grouped by.
    const at = others.findIndex((_, place) => ((Number(g) >> (others.length - 1 - place)) & 1) === 0);
    const b = rest[at];
    cells[at]?.push({
      a: a === null ? null : Number(a),
      b: b === null || b === undefined ? null : Number(b),
      n: Number(rest[others.length]),
      sum: Number(rest[others.length + 1]),
    });
  }
  return ok({
    active: active.axis,
    others: others.map((cut, at) => ({ axis: cut.axis, cells: cells[at] ?? [] })),
    rows: (cells[0] ?? []).reduce((sum, cell) => sum + cell.n, 0),
    runMs: performance.now() - start,
  });
}

/** Lowest and highest of every column in one scan over all rows, so that axes stand still while rows are left out. */
async function cutsOf(
  connection: Connection,
  table: string,
  columns: readonly Column[],
): Promise<readonly Cut[]> {
  const ends = columns.flatMap(({ name, type }) => {
    const column = isTimeType(type) ? `${quoteIdent(name)}::DATE - DATE '1970-01-01'` : quoteIdent(name);
    return isNumberType(type) || isTimeType(type)
      ? [`min(${column})::DOUBLE`, `max(${column})::DOUBLE`]
      : ['NULL', 'NULL'];
  });
  const [row = []] = await connection.rows(`SELECT ${ends.join(', ')} FROM ${quoteIdent(table)}`);
  const cuts: Cut[] = [];
  for (const [at, column] of columns.entries()) {
    const [low, high] = [Number(row[at * 2] ?? 0), Number(row[at * 2 + 1] ?? 0)];
    const ranged = isNumberType(column.type) || isTimeType(column.type);
    cuts.push(ranged ? rangesOf(column, low, high) : await valuesOf(connection, table, column));
  }
  return cuts;
}

/**
 * Steps a person would choose, exact in binary: whole numbers and money are cut as whole numbers of their last place;
 * doubles by powers of two, where dividing loses nothing. So a range of steps holds what `>= low AND < high` holds.
 */
function rangesOf({ name, type, steps }: Column, low: number, high: number): Cut {
  const column = `b.${quoteIdent(name)}`;
  if (isTimeType(type)) {
    const width = Math.max(1, Math.ceil((high - low + 1) / steps));
    const sql = `((${column}::DATE - DATE '1970-01-01') - ${low}) // ${width}`;
    return {
      axis: { column: name, kind: 'day', low, width, steps: Math.floor((high - low) / width) + 1 },
      sql,
    };
  }
  if (/^(DOUBLE|FLOAT)/.test(type)) {
    const width = 2 ** Math.ceil(Math.log2(Math.max(high - low, Number.MIN_VALUE * 2 ** 60) / steps));
    const first = Math.floor(low / width);
    const sql = `(floor(${column} / ${width}::DOUBLE) - ${first})::BIGINT`;
    const count = Math.floor(high / width) - first + 1;
    return { axis: { column: name, kind: 'number', low: first * width, width, steps: count }, sql };
  }
  const places = Number(/^DECIMAL\(\d+,(\d+)\)/.exec(type)?.[1] ?? 0);
  const unit = 10 ** places;
  const [from, to] = [Math.round(low * unit), Math.round(high * unit)];
  const width = niceWhole((to - from + 1) / steps);
  const first = Math.floor(from / width) * width;
  const whole = places === 0 ? `${column}::BIGINT` : `(${column} * ${unit})::BIGINT`;
  const sql = `(${whole} - (${first})) // ${width}`;
  const count = Math.floor((to - first) / width) + 1;
  return {
    axis: { column: name, kind: 'number', low: first / unit, width: width / unit, steps: count },
    sql,
  };
}

const niceWhole = (least: number): number => {
  for (let size = 1; ; size *= 10)
    for (const factor of [1, 2, 5]) if (factor * size >= least) return factor * size;
};

async function valuesOf(connection: Connection, table: string, { name }: Column): Promise<Cut> {
  const rows = await connection.rows(
    `SELECT ${quoteIdent(name)}::VARCHAR AS v FROM ${quoteIdent(table)} WHERE v IS NOT NULL GROUP BY v ORDER BY count(*) DESC, v LIMIT ${mostValues}`,
  );
  const values = rows.map(([value]) => String(value));
  const places = values.map((value, at) => `WHEN ${quoteText(value)} THEN ${at}`);
  const sql = values.length === 0 ? 'NULL' : `CASE b.${quoteIdent(name)}::VARCHAR ${places.join(' ')} END`;
  return { axis: { column: name, kind: 'values', values }, sql };
}
