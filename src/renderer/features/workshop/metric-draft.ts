import type { Workshop } from '../../../shared/log/state.ts';
import { readNumber } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { type Metric, metricSchema } from '../../../shared/metric/metric.ts';
import { sayableColumns } from '../../../shared/metric/parse-scope.ts';
import { metricOfSteps, readSteps } from '../../../shared/metric/read-steps.ts';
import { workshopYear } from '../../state/workshop-year.ts';
import { rowUnit } from '../../../shared/metric/propose-metrics.ts';
import { madeIn, readRows } from './metric-rows.ts';
import { joinsOf } from '../data/accept-data.ts';

/** What the sheet's fields hold. `what` is an aggregate and its target: "rows", "sum:amount_eur", "matched:orders". */
export type MetricDraft = {
  readonly base: string;
  readonly what: string;
  readonly over: 'rows' | 'nothing';
  readonly per: string;
  readonly unit: string;
  /** Rows in words: which of them count, and out of which. */
  readonly where: string;
  readonly among: string;
  /** Steps in order, in words. */
  readonly steps: string;
};

/** The metric these fields mean; null while they mean none. */
export const metricFrom = (workshop: Workshop, draft: MetricDraft): Metric | null => {
  const [agg = 'rows', target = ''] = draft.what.split(':');
  if (agg === 'steps') {
    const steps = stepsRead(workshop, draft);
    return steps.ok ? metricOfSteps(draft.base, steps.value) : null;
  }
  const counted = agg === 'rows' || agg === 'matched';
  // A mean is already over its rows.
  const over = agg === 'mean' || agg === 'median' ? 'nothing' : draft.over;
  const join = joinsOf(workshop).find(
    (one) => agg === 'matched' && one.left === draft.base && one.right === target,
  );
  const ownUnit =
    agg === 'rows' ? rowUnit(draft.base) : agg === 'matched' ? rowUnit(target) : nameInWords(target);
  const [where, among] = [draft.where, draft.among].map((text) => readRows(workshop, draft.base, text).scope);
  if (!where || !among) return null;
  const all = [...among.all, ...where.all];
  const made = madeIn(workshop, draft.base, [where, among]);
  const read = metricSchema.safeParse({
    base: draft.base,
    ...(made.length > 0 ? { derived: [...made] } : {}),
    y: { agg, ...(counted ? {} : { column: target }), ...(all.length > 0 ? { where: { all } } : {}) },
    ...(join ? { join: { table: join.right, on: join.on } } : {}),
    ...(over === 'rows' ? { d: { agg: 'rows', ...(among.all.length > 0 ? { where: among } : {}) } } : {}),
    per: over === 'rows' ? (readNumber(draft.per) ?? 0) : 1,
    unit: draft.unit.trim() || ownUnit,
    perUnit: rowUnit(draft.base),
  });
  return read.success ? read.data : null;
};

export const stepsRead = (workshop: Workshop, { base, steps }: MetricDraft): ReturnType<typeof readSteps> => {
  const columns = workshop.data?.tables.find((table) => table.name === base)?.columns ?? [];
  return readSteps(steps, sayableColumns(columns, columns), rowUnit(base), workshopYear(workshop));
};

/** What can be counted in a table: its rows, rows with a match, sums of its numbers, different values of the rest. */
export const countables = (workshop: Workshop, base: string) => {
  const columns = workshop.data?.tables.find((table) => table.name === base)?.columns ?? [];
  const numbers = columns.filter((column) => /INT|DECIMAL|DOUBLE|FLOAT/.test(column.type));
  const others = columns.filter((column) => !numbers.includes(column));
  return [
    { id: 'rows', words: words.metric.rows },
    { id: 'steps', words: words.metric.steps },
    ...joinsOf(workshop)
      .filter((join) => join.left === base)
      .map((join) => ({ id: `matched:${join.right}`, words: words.metric.matched(nameInWords(join.right)) })),
    ...numbers.flatMap((column) =>
      (['sum', 'mean', 'median'] as const).map((agg) => ({
        id: `${agg}:${column.name}`,
        words: words.metric[agg](nameInWords(column.name)),
      })),
    ),
    ...others.map((column) => ({
      id: `distinct:${column.name}`,
      words: words.metric.distinct(nameInWords(column.name)),
    })),
  ];
};
