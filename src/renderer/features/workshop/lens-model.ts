import type { CalendarEntry } from '../../charts/calendar-strip.tsx';
import { type ChartLayout, keyOfGroup, layoutOf } from '../../charts/chart-layout.ts';
import type { MetricState, Workshop } from '../../../shared/log/state.ts';
import { shortDays } from '../../../shared/messages/dates.ts';
import { count, oneDecimal } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { timeLabel } from '../../../shared/metric/time-label.ts';
import { groupLabel } from '../../../shared/metric/group-label.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { type Groups, readCell, readCells } from '../../../shared/metric/reading.ts';
import { numberIn, rangeIn } from '../../../shared/metric/sentences.ts';
import type { Measured } from '../../../shared/log/events.ts';
import { drawnCells, mostListed } from '../../state/selecting.ts';
import { type Threshold, thresholdFor } from '../../state/threshold.ts';
import type { ChartKind, Seen } from '../../state/app-store.ts';

/** Everything both lenses draw, from the one result. */
export type LensModel = {
  readonly metric: Metric;
  readonly state: MetricState;
  readonly breakdown: string | undefined;
  readonly groups: Groups;
  /** Groups of the result beyond those drawn. */
  readonly more: number;
  readonly total: Measured;
  readonly gone: ReadonlySet<string>;
  readonly after: { readonly measured: Measured; readonly groups: number } | null;
  readonly layout: ChartLayout;
  readonly highest: number;
  readonly lowest: number;
  readonly kind: ChartKind;
  readonly threshold: Threshold | null;
  readonly days: Seen['before']['days'];
  readonly fingerprint: string;
  readonly seen: Seen;
};

export const lensModel = (
  workshop: Workshop,
  state: MetricState,
  metric: Metric,
  breakdown: string | undefined,
  { chart: chosen = null, ...seen }: Seen & { readonly chart?: ChartKind | null },
): LensModel => {
  const cells = breakdown === undefined ? [seen.before.total] : seen.before.cells;
  const groups = readCells(metric, chosen === 'table' ? cells.slice(0, mostListed) : drawnCells(cells));
  const kept = new Set(
    seen.after?.cells
      .filter((cell) => (cell.n ?? cell.d ?? cell.y) > 0)
      .map((cell) => keyOfGroup(cell.group)) ?? [],
  );
  const gone = new Set(
    seen.after && breakdown !== undefined
      ? groups.map((one) => keyOfGroup(one.group)).filter((key) => !kept.has(key))
      : [],
  );
  const threshold = thresholdFor(workshop.scope, metric);
  const highest = groups.reduce(
    (top, one) => Math.max(top, one.measured.high ?? one.measured.value),
    Math.max(0, threshold?.value ?? 0),
  );
  const lowest = groups.reduce((low, one) => Math.min(low, one.measured.low ?? one.measured.value), 0);
  const layout = layoutOf(groups, seen.before.days);
  return {
    lowest,
    kind: drawable(chosen, metric)
      ? chosen
      : kindFor(
          layout.time,
          groups.length,
          groups.some((one) => one.measured.low !== null),
        ),
    metric,
    state,
    breakdown,
    groups,
    more: cells.length - groups.length,
    gone,
    threshold,
    total: readCell(metric, seen.before.total),
    after: seen.after ? { measured: readCell(metric, seen.after.total), groups: kept.size } : null,
    layout,
    highest,
    days: seen.before.days,
    fingerprint: seen.before.fingerprint,
    seen,
  };
};

/** What has no amounts can't show how they spread: it is drawn as suits it. */
const drawable = (chosen: ChartKind | null, metric: Metric): chosen is ChartKind =>
  chosen !== null &&
  (chosen !== 'spread' || (metric.y.column !== undefined && !metric.y.column.includes('.')));

/** Few groups are bars; many stretches of time a line; many ranges dots, which can be told apart. */
const kindFor = (time: boolean, groups: number, ranged: boolean): ChartKind =>
  time && groups > 12 ? 'line' : ranged && groups > 12 ? 'dot' : 'bar';

export const shortPrint = (fingerprint: string): string =>
  `${fingerprint.slice(0, 4)}·${fingerprint.slice(4, 6)}`;

export const marksOf = (model: LensModel, lens: 'marketer' | 'analyst', over: boolean) =>
  model.groups.map((one, at) => {
    const bar = model.layout.bars[at];
    if (!bar) throw new Error('a group without a bar');
    return {
      bar,
      value: one.measured.value,
      low: one.measured.low,
      high: one.measured.high,
      label: numberIn(lens, model.metric, one.measured.value),
      range: over ? '' : (rangeIn(one.measured) ?? ''),
      gone: over && model.gone.has(bar.key),
    };
  });

export const underMarks = (model: LensModel, lens: 'marketer' | 'analyst') =>
  model.groups.map((one, at) => {
    const bar = model.layout.bars[at];
    if (!bar) throw new Error('a group without a bar');
    const days = model.days[bar.key];
    const note = lens === 'analyst' ? `n ${count(one.measured.n)}` : days ? shortDays(days[0], days[1]) : '';
    const named = timeLabel(one.group, model.seen.timeGrain, model.groups[0]?.group);
    return { bar, words: named ?? groupLabel(model.breakdown, one.group), note };
  });

export const spokenMark = (model: LensModel, key: string): string => {
  const one = model.groups.find((group) => keyOfGroup(group.group) === key);
  if (!one) return '';
  const range =
    one.measured.low === null || one.measured.high === null
      ? ''
      : `, likely ${oneDecimal(one.measured.low)} to ${oneDecimal(one.measured.high)}`;
  return `${groupLabel(model.breakdown, one.group)}, ${numberIn('analyst', model.metric, one.measured.value)}${range}, n ${count(one.measured.n)}`;
};

/** Context notes with dates are the calendar. */
export const calendarOf = (workshop: Workshop): readonly CalendarEntry[] =>
  workshop.contexts.flatMap((note) => {
    if (!note.from) return [];
    const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
    return [
      {
        id: note.id,
        kind: note.kind,
        words: shorten(note.text),
        from: day(note.from),
        to: day(note.to ?? note.from),
      },
    ];
  });

const shorten = (text: string): string => {
  const bare = text.replace(/\s+(was|were|is|from)?\s*(sold out).*$/i, ' $2').replace(/[.]$/, '');
  return bare.length > 26 ? `${bare.slice(0, 24)}…` : bare;
};

export const versionsLine = (workshop: Workshop, model: LensModel): string =>
  words.workshop.versions(workshop.data?.version ?? 1, model.state.version);
