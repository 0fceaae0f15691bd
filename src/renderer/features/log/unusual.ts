import { evidenceOfChart, scopesWithout } from '../../../shared/challenge/decided-rows.ts';
import { storedCheck, viewOfCheck } from '../../../shared/challenge/stored-check.ts';
import type { EventSets } from '../../../shared/log/events.ts';
import type { Measured } from '../../../shared/log/events/fields.ts';
import { nextLabel } from '../../../shared/log/next-label.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import type { OutlierChoice } from '../../../shared/log/vocabulary.ts';
import { money } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { type CheckDefinition, judge } from '../../../shared/metric/check.ts';
import { concludeFrom, type Conclusion } from '../../../shared/metric/conclusion.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { readCell, readCells } from '../../../shared/metric/reading.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { metricInSentence, numberIn } from '../../../shared/metric/sentences.ts';
import type { View, ViewResult } from '../../../shared/metric/view.ts';
import { bridge } from '../../state/bridge.ts';
import { countCut } from '../../state/cuts.ts';
import { type Asked, getApp, tellProblem } from '../../state/app-store.ts';
import { askView } from '../../state/asking-views.ts';
import { currentMetric, definitionOf, viewOf } from '../../state/looking.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { thresholdFor } from '../../../shared/metric/threshold-for.ts';
import type { DecidedRows } from './counted-rows.ts';
import { freezeForAssumption } from './freeze-view.ts';

/** The same metric over all rows and without these: what the choices carry before one is taken. */
export type Comparison = {
  readonly metric: Metric;
  readonly before: Measured;
  readonly after: Measured;
  readonly conclusion: Conclusion;
  readonly views: { readonly before: View; readonly after: View };
  readonly rows: DecidedRows;
  readonly number: (value: number) => string;
  /** Of a sum, also its mean, as that is what one large row moves most. */
  readonly mean: string | null;
};

export const compareWithout = async (
  rows: DecidedRows,
  pinned: Assumption | null,
): Promise<Comparison | null> => {
  const { workshop, asked } = getApp();
  const state = currentMetric(workshop, asked);
  const metric = state ? definitionOf(state) : null;
  if (!workshop || !metric) return null;
  const earlier = scopesWithout(workshop, metric, { view: viewOf(metric, asked) });
  const without = [...earlier, rows.scope];
  const views = { before: viewOf(metric, asked, earlier), after: viewOf(metric, asked, without) };
  const [first, second] = await Promise.all([askView(views.before).result, askView(views.after).result]);
  if (!first.ok || !second.ok) return null;
  const [before, after] = [first.value, second.value].map((result) => figureOf(metric, result, rows));
  if (before === undefined || after === undefined) return null;
  await countCut(workshop, metric, asked.rowScope, without);
  const number = (value: number): string => numberIn('analyst', metric, value);
  return {
    metric,
    before,
    after,
    views,
    rows,
    number,
    conclusion: concludeFrom({
      check: pinned === null ? null : await checkWithout(workshop, pinned, metric, rows.scope),
      threshold: thresholdFor(workshop.scope, metric)?.value ?? null,
      values: [before.value, after.value],
      groups:
        rows.within && asked.breakdown
          ? [readCells(metric, first.value.cells), readCells(metric, second.value.cells)]
          : null,
    }),
    mean: rows.within ? await meanOf(metric, views, rows) : null,
  };
};

/** One row speaks about its group; a group about the whole. */
const figureOf = (metric: Metric, { cells, total }: ViewResult, rows: DecidedRows): Measured =>
  readCell(metric, rows.within ? (cells.find(({ group }) => group === rows.group) ?? total) : total);

const meanOf = async (
  metric: Metric,
  views: Comparison['views'],
  rows: DecidedRows,
): Promise<string | null> => {
  if (metric.y.agg !== 'sum' || metric.d !== undefined) return null;
  const mean: Metric = { ...metric, y: { ...metric.y, agg: 'mean' } };
  const [before, after] = await Promise.all(
    [views.before, views.after].map((view) => askView({ ...view, metric: mean }).result),
  );
  if (!before?.ok || !after?.ok) return null;
  const said = (result: ViewResult): string => {
    const { value } = figureOf(mean, result, rows);
    return /^[€$£]$/.test(metric.unit) ? money(value, metric.unit, 2) : numberIn('analyst', mean, value);
  };
  return words.unusualRows.mean(metricInSentence(mean), said(before.value), said(after.value));
};

/** The pinned assumption's own check with and without the rows, when it counts the same thing. */
const checkWithout = async (workshop: Workshop, pinned: Assumption, metric: Metric, scope: RowScope) => {
  const check = storedCheck(pinned);
  if (check === null || JSON.stringify(check.metric) !== JSON.stringify(metric)) return null;
  const view = viewOfCheck(workshop, pinned.id, check);
  const [before, after] = await Promise.all([
    askView(view).result,
    askView({ ...view, without: [...(view.without ?? []), scope] }).result,
  ]);
  if (!before.ok || !after.ok) return null;
  const outcome = (definition: CheckDefinition, result: ViewResult) => judge(definition, result).outcome;
  return {
    label: pinned.label,
    before: outcome(check, before.value),
    after: outcome(check, after.value),
  };
};

type AppliesTo = EventSets['outlier.proposed']['appliesTo'];
type Proposal = {
  readonly seen: Comparison;
  readonly choice: OutlierChoice;
  /** A chart is named by its evidence, which is found or frozen when the proposal is made. */
  readonly appliesTo: Exclude<AppliesTo, { what: 'view' }> | { readonly what: 'view' };
  readonly reason: string;
  readonly note: string | null;
};

/** Both results are frozen on disk, then the proposal that names them; a cut on screen is counted (I21). */
export const propose = async (
  p: Proposal,
): Promise<{ readonly id: string; readonly event: string } | null> => {
  const state = getApp();
  const { workshop } = state;
  const metric = currentMetric(workshop, state.asked);
  if (!workshop || !metric) return null;
  const [before, after] = await Promise.all([
    bridge.viewFreeze({ view: p.seen.views.before }),
    bridge.viewFreeze({ view: p.seen.views.after }),
  ]);
  if (!before.ok || !after.ok) {
    tellProblem(words.workshop.stopped);
    return null;
  }
  const chart =
    p.appliesTo.what === 'view' ? await thisChart(workshop, p.seen.views.before, state.asked) : null;
  if (p.appliesTo.what === 'view' && chart === null) {
    tellProblem(words.workshop.stopped);
    return null;
  }
  const id = newId();
  const link = p.note ? workshop.links.findLast((one) => one.note === p.note) : undefined;
  const { conclusion, rows } = p.seen;
  const done = await append(
    ...(chart?.entries ?? []),
    entry('outlier.proposed', id, {
      label: nextLabel(workshop, 'O'),
      rows: { ...rows.scope },
      count: rows.count,
      words: rows.words,
      choice: p.choice,
      appliesTo: chart ? { what: 'view', evidence: chart.evidence } : (p.appliesTo as AppliesTo),
      reason: p.reason,
      ...(link ? { contextLink: link.id } : {}),
      before: p.seen.before,
      after: p.choice === 'keep' ? p.seen.before : p.seen.after,
      unit: metric.unit,
      changesConclusion: p.choice === 'keep' ? false : conclusion.changes,
      ...(conclusion.by === 'threshold' ? { threshold: conclusion.threshold } : {}),
      beforeResult: before.value.sha256,
      afterResult: after.value.sha256,
      dataVersion: workshop.data?.version ?? 1,
      metricVersion: metric.counted.version,
    }),
  );
  const event = done?.at(-1)?.id;
  return event ? { id, event } : null;
};

/** The frozen chart that asks the same; one that nobody froze yet is frozen now. */
const thisChart = async (workshop: Workshop, view: View, asked: Asked) => {
  const known = evidenceOfChart(workshop, view);
  if (known) return { evidence: known.id, entries: [] };
  const frozen = await freezeForAssumption(asked, undefined);
  if (!frozen) return null;
  const evidence = newId();
  return { evidence, entries: [entry('evidence.added', evidence, frozen.evidence, { refs: frozen.refs })] };
};
