import { isNumberType, isTimeType } from '../metric/catalog.ts';
import { quoteIdent } from '../metric/sql.ts';
import { type Answer, number, readSums, sumsSql } from './cube.ts';
import type { Frame } from './frame.ts';
import type { Part } from './mix.ts';
import { nothing, plus } from './sums.ts';

/** More values than this, and a column is no way of splitting. */
export const mostParts = 50;
/** A number with more values than this is cut into fifths. */
const mostNumbers = 10;
/** Values and fifths are first looked up on about this many rows, every so many-th, the same on each run. */
const looked = 50_000;
const mostTogether = 2000;

export type Split = {
  readonly column: string;
  /** Parts seen at the first look. */
  readonly parts: number;
  /** Upper ends of the first four fifths; null: by value. */
  readonly edges: readonly number[] | null;
};

/** A part of the rows, evenly over the table; undefined: all of them. */
export const everySo = (rows: number): string | undefined =>
  rows < 2 * looked ? undefined : `b.rowid % ${Math.floor(rows / looked)} = 0`;

const candidates = ({ catalog, claim, taken }: Frame): readonly { name: string; type: string }[] =>
  (catalog.get(claim.data) ?? []).filter(
    ({ name, type }) =>
      !taken.has(name) &&
      !isTimeType(type) &&
      (isNumberType(type) || type === 'VARCHAR' || type === 'BOOLEAN' || type.startsWith('ENUM')),
  );

/** Which columns can split: their values on a part of the rows, and the fifths of numbers. Null: no column is left. */
export function profileSql(frame: Frame, rows: number): string | null {
  const columns = candidates(frame);
  if (columns.length === 0) return null;
  const asked = columns.flatMap(({ type }, i) => [
    `count(DISTINCT c${i})`,
    `count(c${i})`,
    isNumberType(type)
      ? `quantile_disc(c${i}::DOUBLE, [0.2, 0.4, 0.6, 0.8]) FILTER (isfinite(c${i}::DOUBLE))`
      : 'NULL',
  ]);
  const more = columns.map(({ name }, i) => `b.${quoteIdent(name)} AS c${i}`);
  return `SELECT ${asked.join(', ')} ${frame.from(more, everySo(rows))} WHERE g < 2`;
}

export function readProfile(frame: Frame, { rows }: Answer): readonly Split[] {
  const cells = rows[0] ?? [];
  return candidates(frame).flatMap(({ name, type }, i): Split[] => {
    const [distinct, filled] = [number(cells[3 * i]), number(cells[3 * i + 1])];
    if (!isNumberType(type) || distinct <= mostNumbers)
      return distinct > mostParts || distinct === 0 ? [] : [{ column: name, edges: null, parts: distinct }];
    // Whole numbers that never repeat number the rows: a key.
    if (!/^(DECIMAL|DOUBLE|FLOAT)/.test(type) && distinct > 0.95 * filled) return [];
    const quantiles = cells[3 * i + 2];
    const edges = Array.isArray(quantiles) ? [...new Set(quantiles.map(Number))] : [];
    return edges.length === 0 || !edges.every(Number.isFinite)
      ? []
      : [{ column: name, edges, parts: edges.length + 1 }];
  });
}

/**
 * Every split at once, one scan: columns are first counted together while their parts stay few, then each is summed up
 * from those. A line per group, half of the time (for P5), column and part.
 */
export function splitSql(frame: Frame, splits: readonly Split[], cut: string | null): string {
  const types = new Map(candidates(frame).map(({ name, type }) => [name, type]));
  const more = splits.map(
    ({ column, edges }, i) => `${partSql(column, edges, types.get(column) ?? '')} AS c${i}`,
  );
  const half = cut === null ? 'NULL' : `day >= DATE '${cut}'`;
  const rows = `SELECT *, ${half} AS half ${frame.from(more)} WHERE g < 2`;
  const chunks = chunksOf(splits);
  const first = (chunk: readonly number[]): string => `GROUPING(c${chunk[0]}) = 0`;
  const chunk = chunks.map((one, i) => `WHEN ${first(one)} THEN ${i}`).join(' ');
  const columns = splits.map((_, i) => `c${i}`);
  const together = chunks.map((one) => `(g, half, ${one.map((i) => `c${i}`).join(', ')})`);
  const sums = sumsSql(frame);
  const counted = `SELECT g, half, CASE ${chunk} END AS chunk, ${columns.join(', ')}, ${sums.join(', ')} FROM (${rows}) GROUP BY GROUPING SETS (${together.join(', ')})`;
  const which = splits.map((_, i) => `WHEN GROUPING(c${i}) = 0 THEN ${i}`).join(' ');
  const home = splits.map((_, i) => chunks.findIndex((one) => one.includes(i)));
  const sets = columns.map((name) => `(chunk, g, half, ${name})`).join(', ');
  const again = sums
    .map((sum) => sum.replace(/^.* AS (\w+)$/s, '$1'))
    .map((name) => `sum(${name}) AS ${name}`);
  const parts = `SELECT g, half, CASE ${which} END AS split, coalesce(${columns.map((name) => `${name}::VARCHAR`).join(', ')}, NULL) AS part, ${again.join(', ')}, chunk FROM (${counted}) GROUP BY GROUPING SETS (${sets})`;
  return `SELECT * EXCLUDE (chunk) FROM (${parts}) WHERE chunk = [${home.join(', ')}][split + 1] QUALIFY count(*) OVER (PARTITION BY split) <= ${mostParts * 8}`;
}

/** Columns to count together: as many as keep the combinations in a processor's cache. */
function chunksOf(splits: readonly Split[]): readonly (readonly number[])[] {
  const chunks: { of: number[]; parts: number }[] = [];
  const byParts = splits.map((split, i) => ({ i, parts: split.parts + 1 })).sort((a, b) => b.parts - a.parts);
  for (const { i, parts } of byParts) {
    const fits = chunks.find((chunk) => chunk.parts * parts <= mostTogether);
    if (fits === undefined) chunks.push({ of: [i], parts });
    else {
      fits.of.push(i);
      fits.parts *= parts;
    }
  }
  return chunks.map(({ of }) => of);
}

function partSql(column: string, edges: readonly number[] | null, type: string): string {
  const name = `b.${quoteIdent(column)}`;
  if (edges === null) return name;
  // Held against the column's own kind of number: a third of the scan was turning each cell into a double.
  const own = /^DECIMAL|INT/.test(type) && edges.every((edge) => Math.abs(edge) < 2 ** 53);
  const [cell, as] = own ? [name, type] : [`${name}::DOUBLE`, 'DOUBLE'];
  const ends = edges.map((edge, i) => `WHEN ${cell} <= ${edge}::${as} THEN ${i}::UTINYINT`);
  return `CASE WHEN ${name} IS NULL THEN NULL ${ends.join(' ')} ELSE ${edges.length}::UTINYINT END`;
}

export type Splits = readonly {
  readonly split: Split;
  /** Group 0 against group 1. */
  readonly groups: readonly Part[];
  /** The later half against the earlier one. */
  readonly halves: readonly Part[];
}[];

export function readSplits(frame: Frame, splits: readonly Split[], { rows }: Answer): Splits {
  const found = splits.map((split) => ({
    split,
    groups: new Map<string | null, Part>(),
    halves: new Map<string | null, Part>(),
  }));
  for (const [g, half, split, part, ...cells] of rows) {
    const one = found[number(split)];
    if (one === undefined) continue;
    const key = part === null || part === undefined ? null : String(part);
    const sums = readSums(frame, cells);
    const add = (into: Map<string | null, Part>, side: 'a' | 'b'): void => {
      const known = into.get(key) ?? { key, a: nothing, b: nothing };
      into.set(key, { ...known, [side]: plus(known[side], sums) });
    };
    add(one.groups, number(g) === 0 ? 'a' : 'b');
    if (half !== null && half !== undefined) add(one.halves, half === true ? 'a' : 'b');
  }
  return found
    .filter(({ groups }) => groups.size > 1 && groups.size <= mostParts)
    .map(({ split, groups, halves }) => ({
      split,
      groups: [...groups.values()],
      halves: [...halves.values()],
    }));
}
