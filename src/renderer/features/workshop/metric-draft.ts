import type { Workshop } from '../../../shared/log/state.ts';
import { readNumber } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { isNumberType } from '../../../shared/metric/catalog.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { type Metric, metricSchema } from '../../../shared/metric/metric.ts';
import { sayableColumns } from '../../../shared/metric/parse-scope.ts';
import { metricOfSteps, readSteps } from '../../../shared/metric/read-steps.ts';
import { workshopYear } from '../../state/workshop-year.ts';
import { isPercentUnit } from '../../../shared/metric/percent-unit.ts';
import { rowUnit } from '../../../shared/metric/propose-metrics.ts';
import { madeIn, readRows } from './metric-rows.ts';
import { joinsOf } from '../data/accept-data.ts';

/** What the sheet's fields hold. `what` is an aggregate and its target: "rows", "sum:amount_eur", "matched:orders". */
export type MetricDraft = {
  readonly base: string;
  readonly what: string;
  /** Every so many rows, or an amount in them. */
  readonly over: 'rows' | 'nothing' | `sum:${string}`;
  readonly per: string;
  readonly unit: string;
  /** Rows in words: which of them count, and out of which. */
  readonly where: string;
  readonly among: string;
  /** Steps in order, in words. */
  readonly steps: string;
};

/** A percentage of nothing: what it is out of is still to be chosen. */
export const percentOfNothing = ({ what, over, unit }: MetricDraft): boolean =>
  isPercentUnit(unit) && over === 'nothing' && !/^(?:mean|median|steps)\b/.test(what);

const perOf = ({ unit, per }: MetricDraft): number => (isPercentUnit(unit) ? 100 : (readNumber(per) ?? 0));

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
  const amount = over.startsWith('sum:') ? over.slice('sum:'.length) : null;
  const join = joinsOf(workshop).find(
    (one) => agg === 'matched' && one.left === draft.base && one.right === target,
  );
  const ownUnit =
    agg === 'rows' ? rowUnit(draft.base) : agg === 'matched' ? rowUnit(target) : nameInWords(target);
  // A percentage is out of something, and out of a hundred.
  if (percentOfNothing(draft)) return null;
  const [where, among] = [draft.where, draft.among].map((text) => readRows(workshop, draft.base, text).scope);
  if (!where || !among) return null;
  const all = [...among.all, ...where.all];
  const made = madeIn(workshop, draft.base, [where, among]);
  const read = metricSchema.safeParse({
    base: draft.base,
    ...(made.length > 0 ? { derived: [...made] } : {}),
    y: { agg, ...(counted ? {} : { column: target }), ...(all.length > 0 ? { where: { all } } : {}) },
    ...(join ? { join: { table: join.right, on: join.on } } : {}),
    ...(over === 'nothing'
      ? {}
      : {
          d: {
            ...(amount === null ? { agg: 'rows' } : { agg: 'sum', column: amount }),
            ...(among.all.length > 0 ? { where: among } : {}),
          },
        }),
    per: over === 'nothing' ? 1 : perOf(draft),
    unit: draft.unit.trim() || ownUnit,
    perUnit: amount === null ? rowUnit(draft.base) : nameInWords(amount),
  });
  return read.success ? read.data : null;
};

export const stepsRead = (workshop: Workshop, { base, steps }: MetricDraft): ReturnType<typeof readSteps> => {
  const columns = columnsOf(workshop, base);
  return readSteps(steps, sayableColumns(columns, columns), rowUnit(base), workshopYear(workshop));
};

/** What it is out of: nothing, every so many rows, or one of the table's amounts, which only adds up against a sum or rows. */
export const outOf = (workshop: Workshop, { base, what }: MetricDraft) => [
  { id: 'nothing' as const, words: words.metric.overNothing },
  { id: 'rows' as const, words: words.metric.overRows },
  ...(what === 'rows' || what.startsWith('sum:') ? numbersOf(workshop, base) : [])
    .filter(({ name }) => what !== `sum:${name}`)
    .map(({ name }) => ({ id: `sum:${name}` as const, words: words.metric.sum(nameInWords(name)) })),
];

const columnsOf = (workshop: Workshop, base: string) =>
  workshop.data?.tables.find((table) => table.name === base)?.columns ?? [];
const numbersOf = (workshop: Workshop, base: string) =>
  columnsOf(workshop, base).filter((column) => isNumberType(column.type));

/** What can be counted in a table: its rows, rows with a match, sums of its numbers, different values of the rest. */
export const countables = (workshop: Workshop, base: string) => {
  const numbers = numbersOf(workshop, base);
  const others = columnsOf(workshop, base).filter((column) => !numbers.includes(column));
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
