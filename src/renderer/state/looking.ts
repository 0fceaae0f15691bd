import { scopesWithout } from '../../shared/challenge/decided-rows.ts';
import type { EngineFailure } from '../../shared/ipc/engine-requests.ts';
import type { MetricState, Workshop } from '../../shared/log/state.ts';
import { type Catalog, isTimeType, placeOf } from '../../shared/metric/catalog.ts';
import { type Metric, metricSchema } from '../../shared/metric/metric.ts';
import { periodBefore } from '../../shared/metric/period-before.ts';
import type { RowScope } from '../../shared/metric/row-scope.ts';
import { timeGrainFor, type View, type ViewResult } from '../../shared/metric/view.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { type Asked, getApp, type Seen, setApp } from './app-store.ts';
import { askCuts, cutFor, isTimeColumn, missingCuts } from './cuts-of.ts';
import { ask, type Running } from './engine-client.ts';
import { lookedAt } from './selecting.ts';

export const currentMetric = (workshop: Workshop | null, asked: Asked): MetricState | null =>
  workshop?.metrics.find((metric) => metric.id === asked.metricId) ?? null;

/** A stored definition is foreign JSON until its schema has said otherwise. */
export const definitionOf = (metric: MetricState): Metric | null => {
  const read = metricSchema.safeParse(metric.counted.definition);
  return read.success ? read.data : null;
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

export const askView = (
  view: View,
): { readonly result: Promise<Result<ViewResult, EngineFailure>>; readonly cancel: () => void } => {
  const running: Running = ask({ kind: 'view', view });
  const result = running.answer.then((answer) => {
    if (!answer.ok) return err(answer.error);
    if (answer.value.kind !== 'view') throw new Error(`asked a view, was answered ${answer.value.kind}`);
    return ok(answer.value.result);
  });
  return { result, cancel: running.cancel };
};

let latest = 0;
let stopLatest: (() => void)[] = [];

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
  for (const stop of stopLatest) stop();
  stopLatest = [];
  stopped = false;
  const { workshop, asked, dataHere } = getApp();
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  if (!workshop || !definition || !dataHere) return setApp({ looked: { state: 'nothing' } });
  const last = lastSeen(asked, definition);
  const counting = { state: 'counting', last, since: Date.now() } as const;
  const cuts = missingCuts(definition, asked);
  if (cuts.length > 0) {
    setApp({ looked: counting });
    await askCuts(definition, cuts);
    if (mine !== latest) return;
  }
  // Asked before anything is drawn: the engine counts while the window draws that it counts.
  const view = viewOf(definition, asked);
  const without = scopesWithout(workshop, definition, { view });
  const before = askView(view);
  const after = without.length > 0 ? askView(viewOf(definition, asked, without)) : null;
  stopLatest = [before.cancel, ...(after ? [after.cancel] : [])];
  setApp({ looked: counting });
  const [first, second] = await Promise.all([before.result, after?.result ?? null]);
  if (mine !== latest) return;
  if (!first.ok) return setApp({ looked: { state: 'failed', failure: first.error, last } });
  if (second && !second.ok) return setApp({ looked: { state: 'failed', failure: second.error, last } });
  const seen: Seen = {
    before: first.value,
    after: second ? second.value : null,
    metricId: asked.metricId,
    view,
  };
  setApp({ looked: { state: 'seen', seen } });
};

let stopped = false;
/** Whether a person stopped the question that runs: a restarted engine is then not asked again. */
export const wasStopped = (): boolean => stopped;

export const stopLooking = (): void => {
  stopped = true;
  for (const stop of stopLatest) stop();
};
