import type { ColumnReport, JoinReport } from '../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../shared/metric/sql.ts';
import type { Connection } from '../duckdb.ts';

export type JoinKeys = readonly (readonly [string, string])[];
export type JoinChoice = { readonly left: string; readonly right: string; readonly on: JoinKeys };
export type JoinTable = {
  readonly name: string;
  readonly columns: readonly JoinColumn[];
  readonly rows: number;
};
/** A table that is carried over was not counted again: nothing is proposed for it. */
export type JoinColumn = Pick<ColumnReport, 'name' | 'type'> &
  Partial<Pick<ColumnReport, 'tag' | 'distinct' | 'max' | 'keyOf'>>;
/** A table by its name for people and its place in the database. */
export type Place = (table: string) => string;

/** Counts what a join does before anyone uses it. `among`: right columns that must be filled as well. */
export async function measureJoin(
  connection: Connection,
  place: Place,
  choice: JoinChoice,
  among: readonly string[] = [],
): Promise<JoinReport> {
  const { left, right, on } = choice;
  const filled = (side: 0 | 1): string =>
    on.map((pair) => `${quoteIdent(pair[side])} IS NOT NULL`).join(' AND ');
  const extra = among.map((column) => ` AND ${quoteIdent(column)} IS NOT NULL`).join('');
  const names = on.map((_, i) => `k${i}`);
  const group = (side: 0 | 1, table: string, more = ''): string =>
    `SELECT ${on.map((pair, i) => `${quoteIdent(pair[side])}::VARCHAR AS k${i}`).join(', ')}, count(*) AS n FROM ${place(table)} WHERE ${filled(side)}${more} GROUP BY ${names.join(', ')}`;
  const [row = []] = await connection.rows(`WITH l AS (${group(0, left)}), r AS (${group(1, right, extra)}),
    m AS (SELECT l.n AS ln, r.n AS rn FROM l JOIN r USING (${names.join(', ')}))
    SELECT (SELECT count(*) FROM ${place(left)}), (SELECT coalesce(sum(ln), 0) FROM m), (SELECT count(*) FROM ${place(right)}), (SELECT coalesce(sum(n), 0) FROM r),
      (SELECT coalesce(sum(rn), 0) FROM m), (SELECT coalesce(sum(ln * rn), 0) FROM m), (SELECT coalesce(sum(rn), 0) FROM m WHERE ln > 1)`);
  const [leftRows, leftMatched, rightRows, rightKeyed, rightMatched, joinedRows, countedTwice] = row.map(
    Number,
  ) as [number, number, number, number, number, number, number];
  return {
    left,
    right,
    on,
    leftRows,
    leftMatched,
    rightRows,
    rightKeyed,
    rightMatched,
    joinedRows,
    countedTwice,
    ...(among.length === 0 ? {} : { among }),
  };
}
