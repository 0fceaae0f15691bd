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
import type { Measured } from '../../../shared/log/events/fields.ts';
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
  /** Groups that lost some of their rows, as they are without them. */
  readonly changed: ReadonlyMap<string, Measured>;
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
  const changed = changedGroups(metric, groups, seen.after?.cells ?? [], gone);
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
    changed,
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

const changedGroups = (
  metric: Metric,
  groups: Groups,
  after: Seen['before']['cells'],
  gone: ReadonlySet<string>,
): ReadonlyMap<string, Measured> => {
  const now = new Map(after.map((cell) => [keyOfGroup(cell.group), cell]));
  return new Map(
    groups.flatMap(({ group, cell }) => {
      const key = keyOfGroup(group);
      const without = now.get(key);
      const same = without === undefined || (without.y === cell.y && without.d === cell.d);
      return same || gone.has(key) ? [] : [[key, readCell(metric, without)] as const];
    }),
  );
};

/** The groups as they stand once decisions apply. */
export const groupsNow = (model: LensModel): Groups =>
  model.changed.size === 0
    ? model.groups
    : model.groups.map((one) => ({
        ...one,
        measured: model.changed.get(keyOfGroup(one.group)) ?? one.measured,
      }));
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
    const without = over ? model.changed.get(bar.key) : undefined;
    const { value, low, high } = without ?? one.measured;
    const said = (number: number): string => numberIn(lens, model.metric, number);
    return {
      bar,
      value,
      low,
      high,
      label: said(value),
      range: over ? '' : (rangeIn(one.measured) ?? ''),
      gone: over && model.gone.has(bar.key),
      ...(without === undefined
        ? {}
        : {
            was: {
              value: one.measured.value,
              label: `${said(one.measured.value)} ${words.workshop.before}`,
            },
          }),
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
  const now = model.changed.get(key);
  const without =
    now === undefined ? '' : `, ${numberIn('analyst', model.metric, now.value)} ${words.workshop.after}`;
  return `${groupLabel(model.breakdown, one.group)}, ${numberIn('analyst', model.metric, one.measured.value)}${range}, n ${count(one.measured.n)}${without}`;
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
