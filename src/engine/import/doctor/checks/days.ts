import type { DoctorContext } from '../context.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';

export type DayCount = { readonly day: string; readonly n: number; readonly extra: number };

const longestSpan = 4000;

/** Every day from the first to the last with its rows, empty days as 0; none when the span is too long to be a business's. `extra`: a sum beside it. */
export async function dayCounts(
  { connection }: Pick<DoctorContext, 'connection'>,
  time: string,
  extra = '0',
): Promise<readonly DayCount[]> {
  const rows = await connection.rows(
    `SELECT ${quoteIdent(time)}::DATE::VARCHAR AS day, count(*), coalesce(sum(${extra}), 0)::DOUBLE FROM typed WHERE isfinite(${quoteIdent(time)}) GROUP BY 1 ORDER BY 1 LIMIT ${longestSpan + 1}`,
  );
  if (rows.length === 0 || rows.length > longestSpan) return [];
  const found = new Map(rows.map(([day, n, sum]) => [String(day), { n: Number(n), extra: Number(sum) }]));
  const [first, last] = [Date.parse(String(rows[0]?.[0])), Date.parse(String(rows.at(-1)?.[0]))];
  const span = (last - first) / dayMs;
  if (!(span <= longestSpan)) return [];
  return Array.from({ length: span + 1 }, (_, i) => {
    const day = new Date(first + i * dayMs).toISOString().slice(0, 10);
    return { day, ...(found.get(day) ?? { n: 0, extra: 0 }) };
  });
}

const dayMs = 86_400_000;

export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};
