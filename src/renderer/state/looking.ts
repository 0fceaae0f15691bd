import { scopesWithout } from '../../shared/challenge/decided-rows.ts';
import { canonical } from '../../shared/log/canonical.ts';
import type { MetricState, Workshop } from '../../shared/log/state.ts';
import { type Catalog, isTimeType, placeOf } from '../../shared/metric/catalog.ts';
import { type Metric, metricSchema } from '../../shared/metric/metric.ts';
import { periodBefore } from '../../shared/metric/period-before.ts';
import type { RowScope } from '../../shared/metric/row-scope.ts';
import { timeGrainFor, type View } from '../../shared/metric/view.ts';
import { askAhead, forgetAhead, takeAhead } from './ahead.ts';
import { type Asked, getApp, type Seen, setApp } from './app-store.ts';
import { askCuts, cutFor, isTimeColumn, missingCuts } from './cuts-of.ts';
import { askBoth, type Views } from './asking-views.ts';
import { lookedAt } from './selecting.ts';

export const currentMetric = (workshop: Workshop | null, asked: Asked): MetricState | null =>
  workshop?.metrics.find((metric) => metric.id === asked.metricId) ?? null;

const definitions = new WeakMap<object, Metric | null>();
/** A stored definition is foreign JSON until its schema has said otherwise; each is read once. */
export const definitionOf = ({ counted: { definition } }: MetricState): Metric | null => {
  const known = definitions.get(definition);
  if (known !== undefined) return known;
  const read = metricSchema.safeParse(definition);
  const metric = read.success ? read.data : null;
  definitions.set(definition, metric);
  return metric;
};

/** What is agreed about rows, as one text: when it changes, both lenses are asked again. */
export const decidedRows = (workshop: Workshop): string =>
  JSON.stringify(workshop.outliers.map((one) => [one.id, one.state, one.choice]));

const catalogNow = (): Catalog => new Map(getApp().tables.map((table) => [table.name, table.columns]));

/** Whether the chart stands on days, and so can stand on weeks or months. */
export const isByTime = (metric: Metric, breakdown: string | null): boolean =>
  breakdown !== null && isTimeType(placeOf(breakdown, metric, catalogNow())?.type ?? '');

const grainOf = (metric: Metric, asked: Asked): View['timeGrain'] =>
  asked.timeGrain && isByTime(metric, asked.breakdown)
    ? asked.timeGrain
    : timeGrainFor(metric, asked.breakdown, catalogNow());

export const viewOf = (
  metric: Metric,
  asked: Asked,
  without: readonly RowScope[] = [],
  timeGrain: View['timeGrain'] = grainOf(metric, asked),
): View => {
  const cut = cutFor(metric.base, asked.breakdown, asked.split !== undefined && asked.split !== null);
  return {
    metric,
    ...(asked.breakdown ? { breakdown: asked.breakdown } : {}),
    ...(timeGrain ? { timeGrain } : {}),
    ...(cut ? { cut } : {}),
    ...besideOf(metric, asked),
    rowScope: asked.rowScope,
    ...(without.length > 0 ? { without: [...without] } : {}),
  };
};

/** A second breakdown, or what every group is compared with: there is room for one of them. */
const besideOf = (
  metric: Metric,
  { breakdown, split, splitGrain, compareTo, rowScope }: Asked,
): Pick<View, 'split' | 'splitGrain' | 'splitCut' | 'compareTo'> => {
  if (!breakdown) return {};
  if (split) {
    const { base } = metric;
    const splitCut = cutFor(base, split, true);
    return {
      split,
      ...(isTimeColumn(base, split) ? { splitGrain: splitGrain ?? 'month' } : {}),
      ...(splitCut ? { splitCut } : {}),
    };
  }
  if (!compareTo) return {};
  if (compareTo.against === 'group') return { compareTo };
  if (compareTo.against === 'rest') return { compareTo: { against: 'rest' } };
  if (compareTo.against === 'previous')
    return isByTime(metric, breakdown) ? { compareTo: { against: 'previous' } } : {};
  const rows = periodBefore(rowScope);
  return rows ? { compareTo: { against: 'before', rows } } : {};
};

/** What is asked of the engine for it: all rows, and those that are left once what is agreed is left out. */
const viewsOf = (workshop: Workshop, metric: Metric, asked: Asked): Views => {
  const view = viewOf(metric, asked);
  const without = scopesWithout(workshop, metric, { view });
  return { view, after: without.length > 0 ? viewOf(metric, asked, without) : null };
};

let latest = 0;
let stopLatest = (): void => undefined;

const sidesOf = ({ breakdown, timeGrain, split, splitGrain, compareTo }: View): string =>
  JSON.stringify([breakdown, timeGrain, split, splitGrain, compareTo]);

const lastSeen = (asked: Asked, definition: Metric): Seen | null => {
  const seen = lookedAt(getApp());
  // Old numbers never stand under a new title.
  return seen && seen.metricId === asked.metricId && sidesOf(seen.view) === sidesOf(viewOf(definition, asked))
    ? seen
    : null;
};

/** Asks for what is on screen now; newest wins, older questions are cancelled. */
export const look = async (): Promise<void> => {
  const mine = ++latest;
  stopLatest();
  stopLatest = () => undefined;
  stopped = false;
  const { workshop, asked, dataHere } = getApp();
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  if (!workshop || !metric || !definition || !dataHere) return setApp({ looked: { state: 'nothing' } });
  const last = lastSeen(asked, definition);
  const counting = { state: 'counting', last, since: Date.now() } as const;
  const cuts = missingCuts(definition, asked);
  if (cuts.length > 0) {
    setApp({ looked: counting });
    await askCuts(definition, cuts);
    if (mine !== latest) return;
  }
  const views = viewsOf(workshop, definition, asked);
  // Asked before anything is drawn: the engine counts while the window draws that it counts.
  const asking = takeAhead(views) ?? askBoth(views);
  stopLatest = asking.cancel;
  let counted = asking.known();
  if (!counted) {
    setApp({ looked: counting });
    counted = await asking.answer;
    if (mine !== latest) return;
  }
  if (!counted.ok) return setApp({ looked: { state: 'failed', failure: counted.error, last } });
  setApp({ looked: { state: 'seen', seen: { ...counted.value, metricId: metric.id, view: views.view } } });
};

let latestAhead = 0;
/** Counts it already while a person reads what Enter would ask; nothing is shown, and a look asks for it no more. */
export const lookAhead = async (definition: Metric, asked: Asked): Promise<void> => {
  const mine = ++latestAhead;
  const { workshop, dataHere } = getApp();
  if (!workshop || !dataHere) return;
  const cuts = missingCuts(definition, asked);
  if (cuts.length > 0) await askCuts(definition, cuts);
  if (mine !== latestAhead) return;
  const views = viewsOf(workshop, definition, asked);
  const seen = lookedAt(getApp());
  if (!seen || canonical(seen.view) !== canonical(views.view)) askAhead(views);
};

/** The same for what is chosen among the workshop's own metrics; null: nothing is considered any more. */
export const considerAsked = (asked: Asked | null): void => {
  const state = asked && currentMetric(getApp().workshop, asked);
  const metric = state && definitionOf(state);
  if (asked && metric) void lookAhead(metric, asked);
  else endLookAhead();
};

export const endLookAhead = (): void => {
  latestAhead++;
  forgetAhead();
};

let stopped = false;
/** Whether a person stopped the question that runs: a restarted engine is then not asked again. */
export const wasStopped = (): boolean => stopped;

export const stopLooking = (): void => {
  stopped = true;
  stopLatest();
};
