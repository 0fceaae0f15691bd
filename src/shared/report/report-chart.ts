import type { Measured } from '../log/events/fields.ts';
import type { ContextNote, Evidence, MetricState, OutlierDecision, Workshop } from '../log/state.ts';
import { agreedBy, chartSentence, decisionWords, overlayCaption } from '../messages/report-words.ts';
import { choiceWords, contextKindWords, roleWords } from '../messages/log-words.ts';
import { readFrozenResult } from '../metric/frozen-result.ts';
import { groupLabel } from '../metric/group-label.ts';
import { viewWords } from '../messages/view-words.ts';
import { foldedGroup } from '../metric/small-group.ts';
import { compareCell } from '../metric/compared.ts';
import { labelled } from '../metric/mark-label.ts';
import { isFunnel, type Metric, metricSchema } from '../metric/metric.ts';
import { type Groups, readCells } from '../metric/reading.ts';
import { rowScopeSchema } from '../metric/row-scope.ts';
import { timeLabel } from '../metric/time-label.ts';
import { type View, type ViewResult, viewSchema } from '../metric/view.ts';
import { funnelOf, heatOf, multiplesOf } from '../picture/picture-of.ts';
import { type ChartKind, kindOf } from '../picture/chart-kinds.ts';
import { thresholdFor } from '../metric/threshold-for.ts';
import { withoutStop } from '../text/sentence.ts';
import { patternOf } from '../context-pattern.ts';
import { daysOfGroups } from './days-of-groups.ts';
import { figureOf, withRange } from './figure.ts';
import { rowsTold } from './rows-told.ts';
import type { ChartBand, ChartBar, ReportChart } from './report-model.ts';

/** Texts of frozen results by their hash; undefined when one did not travel. */
export type Results = (sha256: string) => string | undefined;

const mostCharts = 24;

/** Before and after of every agreed decision whose results are here, then the charts behind the insights. */
export const reportCharts = (
  workshop: Workshop,
  results: Results,
  mayDraw: (outlier: OutlierDecision) => boolean = () => true,
): readonly ReportChart[] => {
  const decided = workshop.outliers.filter(
    (one) => one.state === 'agreed' && one.choice !== 'keep' && mayDraw(one),
  );
  const forQuestionFirst = [...decided].sort(
    (a, b) => Number(b.appliesTo.what === 'question') - Number(a.appliesTo.what === 'question'),
  );
  const overlays = forQuestionFirst.flatMap((outlier) => overlay(workshop, outlier, results) ?? []);
  const drawn = new Set(
    decided.flatMap(({ beforeResult, afterResult }) => [beforeResult ?? '', afterResult ?? '']),
  );
  const cited = workshop.insights
    .filter(({ state }) => state === 'agreed')
    .flatMap(({ evidence }) => evidence);
  const plainly = workshop.evidence
    .filter(({ id, result }) => cited.includes(id) && (overlays.length === 0 || !drawn.has(result ?? '')))
    .flatMap((evidence) => plain(workshop, evidence, results) ?? []);
  return [...overlays, ...plainly].slice(0, mostCharts);
};

const overlay = (workshop: Workshop, outlier: OutlierDecision, results: Results): ReportChart | null => {
  const counted = metricFor(workshop, outlier.unit);
  const all = counted && cellsOf(outlier.beforeResult, counted.metric, results);
  const kept = counted && cellsOf(outlier.afterResult, counted.metric, results);
  if (!counted || !all || !kept || all.length < 2) return null;
  const breakdown = breakdownOf(workshop, outlier);
  const left = new Set(stillCounted(kept).map(({ group }) => group));
  const isGone = (one: Groups[number]): boolean => !left.has(one.group);
  const note = noteOf(workshop, outlier);
  const shown = workshop.evidence.find(({ result }) => result === outlier.beforeResult);
  const view = viewSchema.safeParse(shown?.view);
  const [before, after] = [figureOf(outlier.before, outlier.unit), figureOf(outlier.after, outlier.unit)];
  return {
    ...frame(workshop, counted, all, breakdown),
    ...(view.success ? drawnAs(shown?.picture, view.data, all, daysOfGroups(view.data, all)) : {}),
    caption: overlayCaption(
      counted.state.name,
      withRange(before),
      withRange(after),
      decisionOf(workshop, outlier),
    ),
    bars: all.map((one) => ({
      ...barOf(one, outlier.unit, { breakdown }),
      gone: isGone(one),
      band:
        isGone(one) && note !== null
          ? { pattern: patternOf(note.kind), words: contextKindWords[note.kind] }
          : null,
    })),
    before: { at: outlier.before.value, figure: before },
    after: { at: outlier.after.value, low: outlier.after.low, high: outlier.after.high, figure: after },
  };
};

/** What is on screen now, with what is agreed to leave out drawn as in a report. */
export const seenChart = (
  workshop: Workshop,
  {
    state,
    view,
    picture,
  }: { readonly state: MetricState; readonly view: View; readonly picture?: ChartKind },
  groups: Groups,
  { total, after, kept, days }: Kept,
): ReportChart => {
  const { breakdown } = view;
  const unit = state.unit;
  const left = kept === null ? null : new Set(stillCounted(kept).map(({ group }) => group));
  const [before, now] = [figureOf(total, unit), after === null ? null : figureOf(after, unit)];
  return {
    ...frame(workshop, { state, metric: view.metric }, groups, breakdown),
    caption:
      now === null ? state.name : overlayCaption(state.name, withRange(before), withRange(now), '').trim(),
    ...pictureOf(workshop, view, groups, picture),
    ...drawnAs(picture, view, groups, days),
    bands: bandsOf(workshop, groups, days),
    bars: groups.map((one) => ({
      ...barOf(one, unit, view, groups[0]?.group),
      ...againstOf(view, one, unit),
      gone: breakdown !== undefined && left !== null && !left.has(one.group),
      band: null,
    })),
    before: now === null ? null : { at: total.value, figure: before },
    after:
      after === null || now === null
        ? null
        : { at: after.value, low: after.low, high: after.high, figure: now },
  };
};

type Kept = {
  readonly total: Measured;
  readonly after: Measured | null;
  readonly kept: Groups | null;
  readonly days?: ViewResult['days'];
};

const stillCounted = (groups: Groups): Groups =>
  groups.filter(({ cell }) => (cell.d === null ? cell.y !== 0 : cell.d > 0));

const plain = (workshop: Workshop, evidence: Evidence, results: Results): ReportChart | null => {
  const view = viewSchema.safeParse(evidence.view);
  const unit = evidence.unit ?? '';
  const state = metricFor(workshop, unit)?.state;
  const cells = view.success ? cellsOf(evidence.result, view.data.metric, results) : null;
  if (!view.success || !state || !cells || cells.length < 2) return null;
  const groups = labelled(view.data, cells);
  return {
    ...frame(workshop, { state, metric: view.data.metric }, groups, view.data.breakdown),
    ...pictureOf(workshop, view.data, groups, evidence.picture),
    ...drawnAs(evidence.picture, view.data, groups, daysOfGroups(view.data, groups)),
    caption: evidence.says,
    bands: bandsOf(workshop, groups, daysOfGroups(view.data, groups)),
    bars: groups.map((one) => ({
      ...barOf(one, unit, view.data, groups[0]?.group),
      ...againstOf(view.data, one, unit),
      gone: false,
      band: null,
    })),
    before: null,
    after: null,
  };
};

/** The line that matters is the screen's own: where the chart on screen has it, the printed one has it too. */
const frame = (
  workshop: Workshop,
  { state, metric }: { readonly state: MetricState; readonly metric: Metric },
  groups: Groups,
  breakdown: string | undefined,
) => {
  const { unit } = state;
  const limit = thresholdFor(workshop.scope, metric);
  const threshold =
    limit === null
      ? null
      : {
          at: limit.value,
          label:
            `${figureOf({ value: limit.value, low: null, high: null, n: 0 }, '').value} ${limit.because === '' ? '' : `(${limit.because})`}`.trim(),
        };
  const highest = Math.max(
    0,
    threshold?.at ?? 0,
    ...groups.map(({ measured }) => measured.high ?? measured.value),
  );
  const lowest = Math.min(0, ...groups.map(({ measured }) => measured.low ?? measured.value));
  const spoken = groups.map(
    ({ group, measured, label }) =>
      `${label ?? groupLabel(breakdown, group)} ${withRange(figureOf(measured, unit))}`,
  );
  return {
    title: chartSentence(state.name, spoken),
    unit,
    threshold,
    top: niceTop(highest),
    bottom: lowest < 0 ? -niceTop(-lowest) : 0,
  };
};

const barOf = (
  { group, measured, label }: Groups[number],
  unit: string,
  { breakdown, timeGrain }: Pick<View, 'breakdown' | 'timeGrain'>,
  first: string | null = null,
): Omit<ChartBar, 'gone' | 'band'> => ({
  // Under its bar a stretch of time is short: "Jan 24", not "January 2…".
  label: (timeGrain ? timeLabel(group, timeGrain, first) : null) ?? label ?? groupLabel(breakdown, group),
  group,
  at: measured.value,
  low: measured.low,
  high: measured.high,
  figure: figureOf(measured, unit),
  ...(group !== null && /^\d{4}-\d{2}-\d{2}$/.test(group) ? { day: group } : {}),
});

/** Dated notes under the groups whose days they meet; none where groups are no stretches of time. */
const bandsOf = (workshop: Workshop, groups: Groups, days: ViewResult['days'] = {}): readonly ChartBand[] =>
  workshop.contexts.flatMap(({ from, to = from, kind, meant }) => {
    if (from === undefined || to === undefined || meant === false) return [];
    const met = groups.flatMap(({ group }, at) => {
      const span = days[group ?? ''];
      return span && from <= span[1] && to >= span[0] ? [at] : [];
    });
    const [first, last] = [met[0], met.at(-1)];
    return first === undefined || last === undefined || last - first + 1 !== met.length
      ? []
      : [{ from: first, to: last, pattern: patternOf(kind), words: contextKindWords[kind] }];
  });

/** What a bar stands beside, as a dashed line through its own width. */
const againstOf = (view: View, { cell }: Groups[number], unit: string): Pick<ChartBar, 'against'> => {
  const one = compareCell(view.metric, cell, view.compareTo);
  if (one === null) return {};
  const { value } = figureOf(one.against, unit);
  return { against: { at: one.against.value, words: viewWords.againstValue(value) } };
};

/** Charts by two columns, and steps, as on the screen. What is folded has no place in them, only in the table. */
const pictureOf = (
  workshop: Workshop,
  view: View,
  groups: Groups,
  wanted?: ChartKind,
): Pick<ReportChart, 'picture'> => {
  const shown = groups.filter(({ group }) => group !== foldedGroup);
  const threshold = thresholdFor(workshop.scope, view.metric);
  const model = { metric: view.metric, view, groups: shown, threshold };
  if (isFunnel(view.metric, view.breakdown))
    return { picture: { kind: 'funnel', steps: funnelOf(model, 'marketer', new Set()) } };
  if (view.split === undefined) return {};
  const amounts = view.cut !== undefined && view.splitCut !== undefined;
  const panels = new Set(shown.map(({ cell }) => cell.split)).size;
  if (wanted === 'heat' || (wanted !== 'multiples' && (amounts || panels > 9)))
    return { picture: { kind: 'heat', heat: heatOf(model, 'marketer', new Set()) } };
  return { picture: { kind: 'multiples', multiples: multiplesOf(model, 'marketer', new Set()) } };
};

/** Dots and lines as on screen: those chosen, or those that suit so many groups. */
const drawnAs = (
  chosen: ChartKind | undefined,
  view: View,
  groups: Groups,
  days: ViewResult['days'] = {},
): Pick<ReportChart, 'as'> => {
  const shown = groups.filter(({ group }) => group !== foldedGroup);
  const time = shown.every(({ group }) => group === null || days[group] !== undefined);
  const kind = kindOf(chosen ?? null, { metric: view.metric, view, groups: shown, time, rows: 0 });
  return kind === 'dot' || kind === 'line' ? { as: kind } : {};
};

const metricFor = (
  workshop: Workshop,
  unit: string,
): { readonly state: MetricState; readonly metric: Metric } | null => {
  for (const state of workshop.metrics.filter((metric) => metric.unit === unit)) {
    const metric = metricSchema.safeParse(state.counted.definition);
    if (metric.success) return { state, metric: metric.data };
  }
  return null;
};

const cellsOf = (hash: string | undefined, metric: Metric, results: Results): Groups | null => {
  const text = hash === undefined ? undefined : results(hash);
  const frozen = text === undefined ? null : readFrozenResult(text);
  return frozen === null ? null : readCells(metric, frozen.cells);
};

const breakdownOf = (workshop: Workshop, outlier: OutlierDecision): string | undefined => {
  const views = workshop.evidence
    .filter(({ result }) => result !== undefined && result === outlier.beforeResult)
    .map(({ view }) => viewSchema.safeParse(view));
  const rows = rowScopeSchema.safeParse(outlier.rows);
  return (
    views.find(({ success }) => success)?.data?.breakdown ??
    (rows.success ? rows.data.all[0]?.col : undefined)
  );
};

const decisionOf = (workshop: Workshop, outlier: OutlierDecision): string =>
  decisionWords(
    rowsTold(workshop, outlier),
    choiceWords[outlier.choice],
    withoutStop(outlier.reason),
    agreedBy(outlier.agreedBy.map((role) => roleWords[role])),
  );

const noteOf = (workshop: Workshop, { contextLink }: OutlierDecision): ContextNote | null => {
  const link = workshop.links.find(({ id }) => id === contextLink);
  return workshop.contexts.find(({ id }) => id === link?.note) ?? null;
};

/** A round number a little above, so that no label touches the edge. */
const niceTop = (highest: number): number => {
  const step = 10 ** Math.floor(Math.log10(Math.max(highest, 1e-9))) / 2;
  return Math.ceil((highest * 1.1) / step) * step;
};
