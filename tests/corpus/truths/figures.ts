import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sameCell } from '../compare.ts';
import { ask } from '../table.ts';
import { differs, right, type Truth, type Verdict } from '../verdict.ts';

type Reference = {
  readonly id: string;
  readonly sql: string;
  readonly expected: readonly (number | string)[];
  readonly tolerance: number;
};

const northwind = (select: string): string => `SELECT ${select}
  FROM '\${D}/marketing/northwind/csv/order_details.csv' d JOIN '\${D}/marketing/northwind/csv/orders.csv' o USING (orderID)`;
const sale = 'd.unitPrice * d.quantity * (1 - d.discount)';
const inYear = (year: number): string => `round(sum(${sale}) FILTER (year(o.orderDate) = ${year}), 2)`;

/** The questions whose SQL stands outside reference.json, in our words. */
const custom: Readonly<Record<string, string>> = {
  'northwind-year': northwind(`${[1996, 1997, 1998].map(inYear).join(', ')}, round(sum(${sale}), 2)`),
  'northwind-employee': `WITH s AS (${northwind(`o.employeeID, round(sum(${sale}), 2) AS v`)} GROUP BY 1)
    SELECT * FROM (SELECT list(v ORDER BY v DESC) AS l FROM s), LATERAL (SELECT l[1], l[2], l[3], l[4], l[5])`,
  'northwind-product': `WITH s AS (${northwind(`d.productID, round(sum(${sale}), 2) AS v, sum(d.quantity) AS q`)} GROUP BY 1)
    SELECT * FROM (SELECT list(v ORDER BY v DESC) AS l, list(q ORDER BY v DESC) AS k FROM s), LATERAL (SELECT l[1], k[1], l[2], k[2])`,
  'cdnow-rfm': `WITH log AS (SELECT column_2 AS id, strptime((column_3::VARCHAR)[:10].replace('-', ''), '%Y%m%d')::DATE AS d FROM '\${D}/marketing/cdnow_sample/CDNOW_sample.txt'),
    cal AS (SELECT id, count(DISTINCT d) - 1 AS f, (max(d) - min(d)) / 7.0 AS r, (DATE '1997-09-30' - min(d)) / 7.0 AS t FROM log WHERE d <= DATE '1997-09-30' GROUP BY id),
    ours AS (SELECT id::INTEGER AS n, * FROM cal),
    known AS (SELECT "ID"::INTEGER AS n, frequency::DOUBLE AS f, recency::DOUBLE AS r, "T"::DOUBLE AS t FROM '\${D}/marketing/cdnow_sample/cdnow_customers_summary.csv')
    SELECT (SELECT count(*) FROM log), (SELECT count(DISTINCT id) FROM log), (SELECT count(*) FROM known), (SELECT count(*) FROM ours),
      count(*) FILTER (o.f = k.f), count(*) FILTER (abs(o.r - k.r) < 0.01), count(*) FILTER (abs(o.t - k.t) < 0.01) FROM ours o JOIN known k USING (n)`,
};

export async function figures(truth: Truth, corpus: string): Promise<Verdict> {
  const all = JSON.parse(readFileSync(join(corpus, 'reference.json'), 'utf8')) as Reference[];
  const reference = all.find(({ id }) => id === truth.id) as Reference;
  const tables = new Map<string, string>();
  const sql = (custom[reference.id] ?? reference.sql).replaceAll(/'\$\{D\}\/([^']+)'/g, (_, file: string) => {
    tables.set(file, tables.get(file) ?? `t${tables.size}`);
    return tables.get(file) as string;
  });
  const answer = await ask(
    [...tables].map(([file, name]) => ({ name, path: join(corpus, file), readAs: {} })),
    sql,
  );
  if (!answer.ok) return differs(`${answer.error.code}: ${answer.error.detail ?? ''}`);
  const row = answer.value.rows[0]?.slice(-reference.expected.length) ?? [];
  for (const [i, expected] of reference.expected.entries()) {
    const ours = row[i] ?? null;
    const close = Math.abs(Number(ours) - Number(expected)) <= reference.tolerance;
    if (!close && !sameCell(ours, String(expected)))
      return differs(`figure ${i + 1}: ${ours}, published ${expected}`);
  }
  return right;
}
