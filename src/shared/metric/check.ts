import { z } from 'zod';
import { differenceOfShares, type Interval } from './interval.ts';
import { isShare, type Metric, metricSchema } from './metric.ts';
import { readCell } from './reading.ts';
import { rowScopeSchema } from './row-scope.ts';
import type { ViewCell } from './view.ts';

const shapeSchema = z.discriminatedUnion('shape', [
  z.object({ shape: z.literal('at_least'), threshold: z.number() }),
  z.object({ shape: z.literal('at_most'), threshold: z.number() }),
  z.object({ shape: z.literal('between'), threshold: z.number(), upper: z.number() }),
  /** Group a is higher than group b; `ratio` 1.2 means at least 1.2 times. Groups are values of `breakdown`. */
  z.object({
    shape: z.literal('higher_than_other_group'),
    breakdown: z.string(),
    a: z.string(),
    b: z.string(),
    ratio: z.number().positive().optional(),
  }),
  /** From group a to group b the value moved by at least the threshold (its sign says which way). */
  z.object({
    shape: z.literal('changed_by_at_least'),
    breakdown: z.string(),
    a: z.string(),
    b: z.string(),
    threshold: z.number(),
  }),
]);

/** "How we'd know": a claim the app can count again, on today's rows and on next month's. */
export const checkSchema = z.object({
  metric: metricSchema,
  rowScope: rowScopeSchema,
  without: z.array(rowScopeSchema).max(50).optional(),
  claim: shapeSchema,
  minN: z.number().int().nonnegative().default(30),
  maturityDays: z.number().int().nonnegative().optional(),
  period: z.enum(['fixed dates', 'moves with the data']).default('moves with the data'),
});
export type CheckDefinition = z.infer<typeof checkSchema>;

export type CheckOutcome = 'meets' | 'does_not_meet' | 'too_close' | 'too_early' | 'cannot';
export type CheckReason =
  | 'no rows'
  | 'too few'
  | 'group missing'
  | 'column missing'
  | 'definition changed'
  | 'data missing'
  | 'not settled';
export type CheckResult = {
  readonly outcome: CheckOutcome;
  readonly reason?: CheckReason;
  /** Of 'column missing': which. */
  readonly missingColumn?: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Units counted, the smaller group's for two. */
  readonly n: number;
  /** Too early: the day on which the last of its rows has settled. */
  readonly settledOn?: string;
};

export type CheckFacts = {
  readonly cells: readonly ViewCell[];
  readonly total: ViewCell;
  /** Base rows behind each cell, when the metric has no d of rows. */
  readonly rows?: ReadonlyMap<string | null, number>;
  readonly blocked?: 'column missing' | 'definition changed' | 'data missing';
  readonly missingColumn?: string;
  /** The data's last day and the last day of the rows that count, as ISO dates. */
  readonly dataTo?: string;
  readonly rowsTo?: string;
};

/** The machine says how the numbers stand to the claim; the verdict is people's. Never `meets` when anything is missing (I16). */
export function judge(check: CheckDefinition, facts: CheckFacts): CheckResult {
  const none = { value: null, low: null, high: null, n: 0 } as const;
  if (facts.blocked !== undefined)
    return {
      ...none,
      outcome: 'cannot',
      reason: facts.blocked,
      ...(facts.missingColumn === undefined ? {} : { missingColumn: facts.missingColumn }),
    };
  const measured = measure(check, facts);
  if (typeof measured === 'string') return { ...none, outcome: 'cannot', reason: measured };
  const { interval, n } = measured;
  const figures = { value: interval.value, low: interval.low, high: interval.high, n };
  if (n < Math.max(check.minN, 1)) return { ...figures, outcome: 'cannot', reason: 'too few' };
  const settles = settlesOn(check, facts);
  if (settles !== null && settles.late)
    return { ...figures, outcome: 'too_early', reason: 'not settled', settledOn: settles.on };
  return { ...figures, outcome: compare(check, interval) };
}

function measure(check: CheckDefinition, facts: CheckFacts): { interval: Interval; n: number } | CheckReason {
  const { claim, metric } = check;
  if (claim.shape === 'at_least' || claim.shape === 'at_most' || claim.shape === 'between') {
    const n = unitsOf(facts.total, null, metric, facts);
    const interval = intervalOf(facts.total, metric);
    return interval === null ? 'no rows' : { interval, n };
  }
  const [a, b] = [
    facts.cells.find((cell) => cell.group === claim.a),
    facts.cells.find((cell) => cell.group === claim.b),
  ];
  if (a === undefined || b === undefined) return 'group missing';
  const n = Math.min(unitsOf(a, claim.a, metric, facts), unitsOf(b, claim.b, metric, facts));
  const interval =
    claim.shape === 'changed_by_at_least'
      ? difference(b, a, 1, metric)
      : difference(a, b, claim.ratio ?? 1, metric);
  return interval === null ? 'no rows' : { interval, n };
}

/** a − ratio · b. Newcombe's for a plain difference of shares; the same square-root rule with a ratio. */
function difference(a: ViewCell, b: ViewCell, ratio: number, metric: Metric): Interval | null {
  if (ratio === 1 && isShare(metric) && a.d !== null && b.d !== null && a.d > 0 && b.d > 0) {
    const plain = differenceOfShares({ k: a.y, n: a.d }, { k: b.y, n: b.d });
    return { value: plain.value * metric.per, low: plain.low * metric.per, high: plain.high * metric.per };
  }
  const [one, two] = [intervalOf(a, metric), intervalOf(b, metric)];
  if (one === null || two === null) return null;
  const value = one.value - ratio * two.value;
  return {
    value,
    low: value - Math.hypot(one.value - one.low, ratio * (two.high - two.value)),
    high: value + Math.hypot(one.high - one.value, ratio * (two.value - two.low)),
  };
}

/** A complete count or sum is what it is: its range is a point. */
function intervalOf(cell: ViewCell, metric: Metric): Interval | null {
  if (cell.d === 0 || cell.n === 0) return null;
  const { value, low, high } = readCell(metric, cell);
  return Number.isFinite(value) ? { value, low: low ?? value, high: high ?? value } : null;
}

function unitsOf(cell: ViewCell, group: string | null, metric: Metric, facts: CheckFacts): number {
  const rows = facts.rows?.get(group);
  if (rows !== undefined) return rows;
  if (metric.d !== undefined && metric.d.agg !== 'sum') return cell.d ?? 0;
  return metric.y.agg === 'rows' || metric.y.agg === 'matched' || metric.y.agg === 'distinct'
    ? cell.y
    : (cell.n ?? 0);
}

/** Settled when date + maturity − 1 is not after the data's last day; people can look on the day after that. */
function settlesOn(
  check: CheckDefinition,
  { dataTo, rowsTo }: CheckFacts,
): { readonly on: string; readonly late: boolean } | null {
  const days = check.maturityDays ?? 0;
  if (days === 0 || dataTo === undefined || rowsTo === undefined) return null;
  const last = Date.parse(`${rowsTo.slice(0, 10)}T00:00:00Z`) + (days - 1) * dayMs;
  const on = new Date(last + dayMs).toISOString().slice(0, 10);
  return { on, late: last > Date.parse(`${dataTo.slice(0, 10)}T00:00:00Z`) };
}
const dayMs = 86_400_000;

function compare({ claim }: CheckDefinition, { low, high }: Interval): CheckOutcome {
  if (claim.shape === 'at_most')
    return high <= claim.threshold ? 'meets' : low > claim.threshold ? 'does_not_meet' : 'too_close';
  if (claim.shape === 'between') {
    if (low >= claim.threshold && high <= claim.upper) return 'meets';
    return high < claim.threshold || low > claim.upper ? 'does_not_meet' : 'too_close';
  }
  if (claim.shape === 'higher_than_other_group')
    return low > 0 || (low === high && low >= 0 && (claim.ratio ?? 1) !== 1)
      ? 'meets'
      : high <= 0
        ? 'does_not_meet'
        : 'too_close';
  if (claim.shape === 'changed_by_at_least' && claim.threshold < 0)
    return high <= claim.threshold ? 'meets' : low > claim.threshold ? 'does_not_meet' : 'too_close';
  return low >= claim.threshold ? 'meets' : high < claim.threshold ? 'does_not_meet' : 'too_close';
}
