import type { Metric } from './metric.ts';

/**
 * `orders.amount_eur` → `amount_eur`. Only what is formed as tables are named goes: "Nr.", "avg. price", "01.2025" and
 * "inkl. MwSt." are names of columns, as people write them.
 */
export const ownColumn = (column: string): string =>
  column.replace(/^[\p{L}_][\p{L}\p{N}_]+\.(?=[^\s.])/u, '');

/** Whether a column is written with the joined table in front of it. */
export const isJoinedColumn = ({ join }: Pick<Metric, 'join'>, column: string | null | undefined): boolean =>
  join !== undefined && (column ?? '').startsWith(`${join.table}.`);
