import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { readNumber } from '../../../shared/messages/numbers.ts';
import { type CheckDefinition, checkSchema } from '../../../shared/metric/check.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { inNaturalOrder } from '../../../shared/metric/natural-order.ts';
import { everyRow, type RowScope } from '../../../shared/metric/row-scope.ts';
import { readCell } from '../../../shared/metric/reading.ts';
import { type ViewCell, viewSchema } from '../../../shared/metric/view.ts';
import { getApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';
import { seenOf } from '../../state/selecting.ts';
import { thresholdFor } from '../../../shared/metric/threshold-for.ts';

export const shapes = [
  'at_least',
  'at_most',
  'between',
  'higher_than_other_group',
  'changed_by_at_least',
] as const;
export type Shape = (typeof shapes)[number];
export const isComparison = (shape: Shape): boolean =>
  shape === 'higher_than_other_group' || shape === 'changed_by_at_least';

export type CheckDraft = {
  readonly metric: Metric;
  readonly rowScope: RowScope;
  readonly minN: number;
  readonly maturityDays: number | undefined;
  readonly breakdown: string | null;
  readonly groups: readonly string[];
  readonly shape: Shape;
  readonly value: string;
  readonly upper: string;
  readonly a: string | null;
  readonly b: string | null;
};

/** What the assumption's chart proposes: its metric and rows, against the number that matters, or between its groups. */
export const draftFor = (
  workshop: Workshop,
  assumption: Assumption,
  known: CheckDefinition | null,
): CheckDraft | null => {
  const evidence = workshop.evidence.find(
    ({ id }) => id === assumption.versions.flatMap((version) => version.evidence).at(-1),
  );
  const view = viewSchema.safeParse(evidence?.view);
  const app = getApp();
  const state = currentMetric(workshop, app.asked);
  const metric =
    known?.metric ?? (view.success ? view.data.metric : state === null ? null : definitionOf(state));
  if (metric === null) return null;
  const breakdown = (view.success ? view.data.breakdown : app.asked.breakdown) ?? null;
  const cells = app.asked.breakdown === breakdown ? inNaturalOrder(seenOf(app)?.cells ?? []) : [];
  const groups = cells.flatMap(({ group }) => group ?? []);
  const line = thresholdFor(workshop.scope, metric);
  const defined = workshop.metrics.find(
    ({ definition }) => JSON.stringify(definition) === JSON.stringify(metric),
  );
  const rowScope = known?.rowScope ?? (view.success ? view.data.rowScope : everyRow);
  const empty: CheckDraft = {
    metric,
    rowScope,
    minN: defined?.minN ?? 30,
    maturityDays: defined?.maturityDays,
    breakdown,
    groups,
    shape:
      line === null && groups.length > 1 && !isOneGroup(rowScope, breakdown)
        ? 'higher_than_other_group'
        : 'at_least',
    value: line === null ? '' : String(line.value),
    upper: '',
    ...highestAndLowest(metric, cells),
  };
  return known === null ? empty : { ...empty, ...fieldsOf(known) };
};

/** Rows of one group alone have no other to be held against. */
const isOneGroup = ({ all }: RowScope, breakdown: string | null): boolean =>
  all.some((one) => one.col === breakdown && (one.op === '=' || (one.op === 'in' && one.value.length === 1)));

/** As the chart stands: the group with the highest value against the one with the lowest. */
const highestAndLowest = (metric: Metric, cells: readonly ViewCell[]): Pick<CheckDraft, 'a' | 'b'> => {
  const value = (cell: ViewCell): number => readCell(metric, cell).value;
  const ranked = cells
    .filter(({ group }) => group !== null)
    .toSorted((one, other) => value(other) - value(one));
  return { a: ranked[0]?.group ?? null, b: ranked.at(-1)?.group ?? null };
};

const fieldsOf = ({ claim }: CheckDefinition): Partial<CheckDraft> => {
  const { shape } = claim;
  const value = 'threshold' in claim ? { value: String(claim.threshold) } : {};
  const upper = shape === 'between' ? { upper: String(claim.upper) } : {};
  const pair =
    shape === 'higher_than_other_group' || shape === 'changed_by_at_least'
      ? { a: claim.a, b: claim.b, breakdown: claim.breakdown }
      : {};
  return { shape, ...value, ...upper, ...pair };
};

/** null while a place of the sentence is still open. */
export const checkFrom = (draft: CheckDraft): CheckDefinition | null => {
  const threshold = readNumber(draft.value);
  const upper = readNumber(draft.upper);
  const pair = { breakdown: draft.breakdown, a: draft.a, b: draft.b };
  const claim = {
    at_least: { shape: 'at_least', threshold },
    at_most: { shape: 'at_most', threshold },
    between: { shape: 'between', threshold, upper },
    higher_than_other_group: { shape: 'higher_than_other_group', ...pair },
    changed_by_at_least: { shape: 'changed_by_at_least', ...pair, threshold },
  }[draft.shape];
  if (isComparison(draft.shape) && draft.a === draft.b) return null;
  const read = checkSchema.safeParse({
    metric: draft.metric,
    rowScope: draft.rowScope,
    claim,
    minN: draft.minN,
    ...(draft.maturityDays === undefined ? {} : { maturityDays: draft.maturityDays }),
  });
  return read.success ? read.data : null;
};
