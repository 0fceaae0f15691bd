import { and } from './scope-sql.ts';

const cells = 'total, grp, y, d, first, last, missing, n';

/** A view's groups beside what they are compared with, as three more columns. `own` and `other` are whole SELECTs. */
export const besideSql = (own: string, other: string): string =>
  `WITH a AS (${own}), b AS (${other}) SELECT a.total, a.grp, a.y, a.d, a.first, a.last, a.missing, a.n, b.y AS y2, b.d AS d2, b.n AS n2 ` +
  `FROM a LEFT JOIN b ON ${and(['a.total = b.total', 'a.grp IS NOT DISTINCT FROM b.grp'])} ORDER BY a.total, a.ord`;

/**
 * The same of another time: groups that stood there only come as well, with nothing now. `grp` is text here; `inOrder`
 * makes it what it is ordered by.
 */
export const beforeSql = (own: string, other: string, inOrder: string): string =>
  `WITH a AS (${own}), b AS (${other}), m AS (SELECT coalesce(a.total, b.total) AS total, CASE WHEN a.total IS NULL THEN b.grp ELSE a.grp END AS grp, ` +
  `CASE WHEN a.total IS NULL THEN 0 ELSE a.y END AS y, CASE WHEN a.total IS NULL AND b.d IS NOT NULL THEN 0 ELSE a.d END AS d, ` +
  `a.first, a.last, coalesce(a.missing, 0) AS missing, coalesce(a.n, 0) AS n, b.y AS y2, b.d AS d2, b.n AS n2 ` +
  `FROM a FULL JOIN b ON ${and(['a.total = b.total', 'a.grp IS NOT DISTINCT FROM b.grp'])}) ` +
  `SELECT total, grp, y, d, first, last, missing, n, y2, d2, n2 FROM m ORDER BY total, ${inOrder} NULLS LAST`;

/** Every group, and the total, beside one of the groups. */
export const oneGroupSql = (own: string, group: string): string =>
  `WITH o AS (${own}), g AS (SELECT y, d, n FROM o WHERE NOT total AND grp IS NOT DISTINCT FROM ${group}) ` +
  `SELECT o.total, o.grp, g.y, g.d, g.n FROM o, g`;

/** Every stretch of time beside the one right before it, where there is one; a gap is not jumped over. */
export const previousSql = (own: string, grain: string): string =>
  `WITH o AS (${own}) SELECT o.total, o.grp, p.y, p.d, p.n FROM o LEFT JOIN o p ON ` +
  and([
    'NOT o.total',
    'NOT p.total',
    `TRY_CAST(p.grp AS DATE) = TRY_CAST(o.grp AS DATE) - INTERVAL 1 ${grain}`,
  ]);

/** What is left of the total without each group; for measures that add up. */
export const restOfTotalSql = (own: string): string =>
  `WITH o AS (${own}), t AS (SELECT y, d, n FROM o WHERE total) ` +
  `SELECT o.total, o.grp, t.y - o.y AS y, t.d - o.d AS d, t.n - o.n AS n FROM o, t WHERE NOT o.total`;

/** A view's SELECT with the place of each row, so that a join keeps their order. */
export const inPlaces = (sql: string): string => `SELECT ${cells}, row_number() OVER () AS ord FROM (${sql})`;
