import type { Workshop } from '../../../shared/log/state.ts';
import type { Metric } from '../../../shared/metric/metric.ts';

const hiddenTags = new Set(['person_key', 'staff_person', 'hidden', 'free_text', 'join_key']);
const looksLikeId = (name: string): boolean => /(_id|_hash|_key)$|^id$/i.test(name);

/** Columns a chart can be broken down by: the base's own, then the joined table's as `table.column`. No keys, no people. */
export const breakdownsFor = (workshop: Workshop, metric: Metric): readonly string[] => {
  const columnsOf = (table: string) =>
    (workshop.data?.tables.find((one) => one.name === table)?.columns ?? [])
      .filter(
        (column) =>
          !hiddenTags.has(column.tag ?? '') &&
          !looksLikeId(column.name) &&
          // Amounts are cut into steps, in the counted table only.
          (table === metric.base || !/DECIMAL|DOUBLE/.test(column.type)),
      )
      .map((column) => column.name);
  const own = columnsOf(metric.base);
  const keys = new Set(metric.join?.on.map(([, right]) => right) ?? []);
  const joined =
    metric.join && metric.d === undefined
      ? columnsOf(metric.join.table)
          .filter((column) => !keys.has(column))
          .map((column) => `${metric.join?.table}.${column}`)
      : [];
  const made = (metric.derived ?? []).filter(({ is }) => is === 'weekday' || is === 'hour');
  return [...own, ...made.map(({ name }) => name), ...joined];
};
