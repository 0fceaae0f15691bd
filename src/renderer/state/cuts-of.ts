import type { TableDescription } from '../../shared/ipc/engine-requests.ts';
import { isNumberType, isTimeType } from '../../shared/metric/catalog.ts';
import { type Cut, cutOfAxis } from '../../shared/metric/cut.ts';
import type { RangeAxis } from '../../shared/metric/explore.ts';
import type { Metric } from '../../shared/metric/metric.ts';
import { type Asked, getApp } from './app-store.ts';
import { ask } from './engine-client.ts';

/** Bars of one column, and squares of two: more steps would be no picture. */
const most = { alone: 42, together: 24 } as const;
const axes = new WeakMap<readonly TableDescription[], Map<string, RangeAxis | null>>();

const knownAxes = (): Map<string, RangeAxis | null> => {
  const { tables } = getApp();
  const known = axes.get(tables) ?? new Map<string, RangeAxis | null>();
  axes.set(tables, known);
  return known;
};

const typeOf = (table: string, column: string): string =>
  getApp()
    .tables.find((one) => one.name === table)
    ?.columns.find((one) => one.name === column)?.type ?? '';

export const isTimeColumn = (table: string, column: string | null | undefined): boolean =>
  typeof column === 'string' && isTimeType(typeOf(table, column));
export const isNumberColumn = (table: string, column: string | null | undefined): boolean =>
  typeof column === 'string' && isNumberType(typeOf(table, column));

/** Amounts are asked for their steps before they are a breakdown; once for each column and data. */
export const missingCuts = ({ base }: Metric, { breakdown, split }: Asked): readonly string[] => {
  const known = knownAxes();
  return [breakdown, split].filter(
    (column): column is string =>
      isNumberColumn(base, column) && typeof column === 'string' && !known.has(`${base} ${column}`),
  );
};

export const askCuts = async ({ base }: Metric, columns: readonly string[]): Promise<void> => {
  const known = knownAxes();
  const answer = await ask({ kind: 'axes', table: base, columns: [...columns], steps: 200 }).answer;
  if (!answer.ok || answer.value.kind !== 'axes') return;
  for (const axis of answer.value.axes)
    known.set(`${base} ${axis.column}`, axis.kind === 'number' ? axis : null);
};

/** The steps of a column of amounts, once they are known; undefined where its values stand for themselves. */
export const cutFor = (
  base: string,
  column: string | null | undefined,
  together: boolean,
): Cut | undefined => {
  const axis = typeof column === 'string' ? knownAxes().get(`${base} ${column}`) : undefined;
  if (!axis || typeof column !== 'string') return undefined;
  const whole = !/^(DECIMAL|DOUBLE|FLOAT)/.test(typeOf(base, column));
  return cutOfAxis(axis, whole, together ? most.together : most.alone) ?? undefined;
};
