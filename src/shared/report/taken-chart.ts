import type { MetricState, Workshop } from '../log/state.ts';
import { thresholdFor } from '../metric/threshold-for.ts';
import { chartTableWords as words } from '../messages/report-words.ts';
import { readFrozenResult } from '../metric/frozen-result.ts';
import { labelled } from '../metric/mark-label.ts';
import { isFunnel, metricSchema } from '../metric/metric.ts';
import { readCell, readCells } from '../metric/reading.ts';
import { scopeInWords } from '../metric/scope-words.ts';
import { takeaway } from '../metric/sentences.ts';
import { viewInWords } from '../metric/view-in-words.ts';
import type { ChartKind } from '../picture/chart-kinds.ts';
import { viewTitle } from '../metric/view-title.ts';
import type { View, ViewResult } from '../metric/view.ts';
import { type ChartTable, chartTable } from './chart-table.ts';
import { seenChart } from './report-chart.ts';
import type { ReportChart } from './report-model.ts';

/** What is on screen, as it may leave: its canonical text, in which small groups are already folded. */
export type OnScreen = {
  readonly state: MetricState;
  readonly view: View;
  /** How it is drawn on screen. */
  readonly picture?: ChartKind;
  readonly before: {
    readonly canonical: string;
    readonly fingerprint: string;
    readonly dataVersion: number;
    readonly days?: ViewResult['days'];
  };
  readonly after: { readonly canonical: string } | null;
};
export type TakenChart = {
  readonly title: string;
  readonly chart: ReportChart;
  readonly table: ChartTable;
  readonly marketer: string;
  readonly analyst: string;
};

export const takenChart = (workshop: Workshop, seen: OnScreen): TakenChart | null => {
  const read = metricSchema.safeParse(seen.state.counted.definition);
  if (!read.success) return null;
  const metric = read.data;
  const [before, after] = [
    readFrozenResult(seen.before.canonical),
    seen.after && readFrozenResult(seen.after.canonical),
  ];
  if (before === null) return null;
  const { view } = seen;
  const { breakdown, rowScope } = view;
  const cells = breakdown === undefined && !isFunnel(metric, breakdown) ? [before.total] : before.cells;
  const groups = labelled(view, readCells(metric, cells));
  const total = readCell(metric, before.total);
  const left = after === null ? null : readCell(metric, after.total);
  const scope = rowScope.all.length === 0 ? [] : [words.among(scopeInWords(rowScope))];
  const made = [
    words.fromWorkshop(workshop.title),
    ...scope,
    words.dataVersion(seen.before.dataVersion, seen.state.counted.version),
    words.result(seen.before.fingerprint.slice(0, 12)),
  ];
  const threshold = thresholdFor(workshop.scope, metric);
  return {
    title: viewTitle(view),
    chart: seenChart(workshop, seen, groups, {
      total,
      after: left,
      kept: after && readCells(metric, after.cells),
      ...(seen.before.days ? { days: seen.before.days } : {}),
    }),
    table: chartTable({ state: seen.state, view, groups, total, after: left, made }),
    marketer: `${takeaway(metric, breakdown, groups, threshold?.value)}.`,
    analyst: `${viewInWords(view, groups)} (${made.join(', ')})`,
  };
};
