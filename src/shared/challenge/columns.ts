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

export type Split = {
  readonly column: string;
  /** Upper ends of the first four fifths; null: by value. */
  readonly edges: readonly number[] | null;
};

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
  const step = Math.max(1, Math.floor(rows / looked));
  const asked = columns.flatMap(({ type }, i) => [
    `count(DISTINCT c${i})`,
    `count(c${i})`,
    isNumberType(type)
      ? `quantile_disc(c${i}::DOUBLE, [0.2, 0.4, 0.6, 0.8]) FILTER (isfinite(c${i}::DOUBLE))`
      : 'NULL',
  ]);
  const more = columns.map(({ name }, i) => `b.${quoteIdent(name)} AS c${i}`);
  return `SELECT ${asked.join(', ')} ${frame.from(more, step === 1 ? undefined : `b.rowid % ${step} = 0`)} WHERE g < 2`;
}

export function readProfile(frame: Frame, { rows }: Answer): readonly Split[] {
  const cells = rows[0] ?? [];
  return candidates(frame).flatMap(({ name, type }, i): Split[] => {
    const [distinct, filled] = [number(cells[3 * i]), number(cells[3 * i + 1])];
    if (!isNumberType(type) || distinct <= mostNumbers)
      return distinct > mostParts || distinct === 0 ? [] : [{ column: name, edges: null }];
    // Whole numbers that never repeat number the rows: a key.
    if (!/^(DECIMAL|DOUBLE|FLOAT)/.test(type) && distinct > 0.95 * filled) return [];
    const quantiles = cells[3 * i + 2];
    const edges = Array.isArray(quantiles) ? [...new Set(quantiles.map(Number))] : [];
    return edges.length === 0 || !edges.every(Number.isFinite) ? [] : [{ column: name, edges }];
  });
}

/** Every split at once: one scan, one line per group, half of the time (for P5), column and part. */
export function splitSql(frame: Frame, splits: readonly Split[], cut: string | null): string {
  const more = splits.map(({ column, edges }, i) => `${partSql(column, edges)} AS c${i}`);
  const which = splits.map((_, i) => `WHEN GROUPING(c${i}) = 0 THEN ${i}`).join(' ');
  const names = splits.map((_, i) => `c${i}`);
  const sets = names.map((name) => `(g, half, ${name})`).join(', ');
  const half = cut === null ? 'NULL' : `day >= DATE '${cut}'`;
  const rows = `SELECT *, ${half} AS half ${frame.from(more)} WHERE g < 2`;
  const parts = `SELECT g, half, CASE ${which} END AS split, coalesce(${names.map((name) => `${name}::VARCHAR`).join(', ')}, NULL) AS part, ${sumsSql(frame).join(', ')} FROM (${rows}) GROUP BY GROUPING SETS (${sets})`;
  return `SELECT * FROM (${parts}) QUALIFY count(*) OVER (PARTITION BY split) <= ${mostParts * 8}`;
}

function partSql(column: string, edges: readonly number[] | null): string {
  const name = `b.${quoteIdent(column)}`;
  if (edges === null) return name;
  const ends = edges.map((edge, i) => `WHEN ${name}::DOUBLE <= ${edge}::DOUBLE THEN ${i}`);
  return `CASE WHEN ${name} IS NULL THEN NULL ${ends.join(' ')} ELSE ${edges.length} END`;
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
