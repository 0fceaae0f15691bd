import type { CalendarEntry } from '../../charts/calendar-strip.tsx';
import { type ChartLayout, keyOfGroup, layoutOf } from '../../charts/chart-layout.ts';
import type { MetricState, Workshop } from '../../../shared/log/state.ts';
import { shortDays } from '../../../shared/messages/dates.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { likelyRange } from '../../../shared/messages/measured-words.ts';
import { viewWords } from '../../../shared/messages/view-words.ts';
import { type Compared, compareCell } from '../../../shared/metric/compared.ts';
import { labelled, sideLabel } from '../../../shared/metric/mark-label.ts';
import { isFunnel, type Metric } from '../../../shared/metric/metric.ts';
import type { View, ViewResult } from '../../../shared/metric/view.ts';
import { type Groups, hasNoValue, readCell, readCells } from '../../../shared/metric/reading.ts';
import { numberIn, rangeIn } from '../../../shared/metric/sentences.ts';
import type { Measured } from '../../../shared/log/events/fields.ts';
import { drawnCells, mostListed } from '../../state/drawn-cells.ts';
import { type Threshold, thresholdFor } from '../../../shared/metric/threshold-for.ts';
import type { ChartKind, Seen } from '../../state/app-store.ts';
import { lensFor } from '../../../shared/metric/close-values.ts';
import { isJoinedColumn } from '../../../shared/metric/own-column.ts';

/** Everything both lenses draw, from the one result. */
export type LensModel = {
  readonly metric: Metric;
  readonly state: MetricState;
  /** What is agreed to leave out is left out without a picture of before. */
  readonly leftOut: boolean;
  readonly view: View;
  readonly breakdown: string | undefined;
  readonly groups: Groups;
  /** What each group stands beside, by its key. */
  readonly compared: ReadonlyMap<string, Compared>;
  /** Groups of the result beyond those drawn. */
  readonly more: number;
  /** Groups that have nothing to be out of, and so no number. */
  readonly without: number;
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
  {
    chart: chosen = null,
    leaveOut = true,
    ...both
  }: Seen & { readonly chart?: ChartKind | null; readonly leaveOut?: boolean },
): LensModel => {
  const { view } = both;
  const { breakdown } = view;
  const steps = isFunnel(metric, breakdown);
  // Beside something else a mark has one number: with what is agreed to leave out, or without it.
  const single = view.compareTo !== undefined || view.split !== undefined || steps;
  const leftOut = single && leaveOut && both.after !== null;
  const seen: Seen = single
    ? { ...both, before: (leaveOut ? both.after : null) ?? both.before, after: null }
    : both;
  const cells = breakdown === undefined && !steps ? [seen.before.total] : seen.before.cells;
  const groups = labelled(
    view,
    readCells(metric, chosen === 'table' ? cells.slice(0, mostListed) : drawnCells(cells, view)),
  );
  const without = cells.filter((cell) => hasNoValue(metric, cell)).length;
  const compared = comparedGroups(metric, view, groups);
  const kept = new Set(
    seen.after?.cells
      .filter((cell) => (cell.n ?? cell.d ?? cell.y) > 0)
      .map((cell) => keyOfGroup(cell.group)) ?? [],
  );
  // A chart by two columns has no picture of before: nothing is gone from it.
  const gone = new Set(
    seen.after && breakdown !== undefined
      ? groups.map((one) => keyOfGroup(one.group)).filter((key) => !kept.has(key))
      : [],
  );
  const changed = changedGroups(metric, groups, seen.after?.cells ?? [], gone);
  const threshold = thresholdFor(workshop.scope, metric);
  const highest = groups.reduce(
    (top, one) => Math.max(top, one.measured.high ?? one.measured.value),
    Math.max(0, threshold?.value ?? 0, ...[...compared.values()].map((one) => one.against.value)),
  );
  const lowest = groups.reduce((low, one) => Math.min(low, one.measured.low ?? one.measured.value), 0);
  const layout = layoutOf(groups, steps ? {} : seen.before.days);
  return {
    lowest,
    kind: kindOf(chosen, { metric, view, groups, time: layout.time, rows: seen.before.total.n ?? 0 }),
    metric,
    state,
    leftOut,
    view,
    breakdown,
    groups,
    compared,
    more: cells.length - groups.length - without,
    without,
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

const everyGroups = new WeakMap<ViewResult, Groups>();

/** All groups of the result, drawn or not: what is said to be highest is the highest of them. */
export const everyGroup = ({ more, groups, metric, view, seen }: LensModel): Groups => {
  if (more === 0) return groups;
  const known = everyGroups.get(seen.before);
  if (known) return known;
  const all = labelled(view, readCells(metric, seen.before.cells));
  everyGroups.set(seen.before, all);
  return all;
};

/** The groups as they stand once decisions apply. */
export const groupsNow = (model: LensModel): Groups =>
  model.changed.size === 0
    ? everyGroup(model)
    : model.groups.map((one) => ({
        ...one,
        measured: model.changed.get(keyOfGroup(one.group)) ?? one.measured,
      }));
const comparedGroups = (metric: Metric, view: View, groups: Groups): ReadonlyMap<string, Compared> =>
  new Map(
    view.compareTo === undefined
      ? []
      : groups.flatMap(({ group, cell }) => {
          const one = compareCell(metric, cell, view.compareTo);
          return one ? [[keyOfGroup(group), one] as const] : [];
        }),
  );

/** More rows than this are squares: dots would lie upon each other. */
export const mostDots = 5000;
type Drawable = {
  readonly metric: Metric;
  readonly view: View;
  readonly groups: Groups;
  readonly time: boolean;
  readonly rows: number;
};

/** What may be chosen by hand; the first is what suits the result. */
export const kindsFor = (what: Drawable): readonly ChartKind[] => {
  const { metric, view, groups, time, rows } = what;
  if (isFunnel(metric, view.breakdown)) return ['funnel', 'bar', 'table'];
  if (view.split !== undefined) {
    const [columns, panels] = [
      new Set(groups.map((one) => one.group)),
      new Set(groups.map((one) => one.cell.split)),
    ];
    const amounts = view.cut !== undefined && view.splitCut !== undefined;
    const dots = amounts && metric.y.agg === 'rows' && metric.d === undefined && rows <= mostDots;
    const few =
      panels.size <= 12 && (columns.size <= 12 || view.timeGrain !== undefined || view.cut !== undefined);
    const best: readonly ChartKind[] = amounts || !few ? ['heat', 'multiples'] : ['multiples', 'heat'];
    return [...(dots ? ['scatter' as const] : []), ...best, 'table'];
  }
  const ranged = groups.some((one) => one.measured.low !== null);
  // Few groups are bars; many stretches of time a line; many ranges dots, which can be told apart.
  const best: ChartKind = time && groups.length > 12 ? 'line' : ranged && groups.length > 12 ? 'dot' : 'bar';
  const spread = metric.y.column !== undefined && !isJoinedColumn(metric, metric.y.column);
  const all: readonly ChartKind[] = [
    'bar',
    'line',
    'dot',
    ...(spread ? (['spread', 'strip'] as const) : []),
    'table',
  ];
  return [best, ...all.filter((kind) => kind !== best)];
};

const kindOf = (chosen: ChartKind | null, what: Drawable): ChartKind => {
  const kinds = kindsFor(what);
  return chosen !== null && kinds.includes(chosen) ? chosen : (kinds[0] ?? 'bar');
};

/** Which groups are drawn where not all have room. */
export const moreGroups = ({ groups, more, kind, view, layout }: LensModel): string => {
  const [shown, of] = [groups.length, groups.length + more];
  if (kind === 'table' || view.split !== undefined || view.cut !== undefined)
    return words.workshop.more(shown, of);
  return layout.time ? words.workshop.moreTimes(shown, of) : words.workshop.moreNames(shown, of);
};

export const shortPrint = (fingerprint: string): string =>
  `${fingerprint.slice(0, 4)}·${fingerprint.slice(4, 6)}`;

export const marksOf = (model: LensModel, lens: 'marketer' | 'analyst', over: boolean) => {
  const values = model.groups.map(({ measured }) => measured.value);
  const as = lensFor(lens, model.metric, values);
  return model.groups.map((one, at) => {
    const bar = model.layout.bars[at];
    if (!bar) throw new Error('a group without a bar');
    const without = over ? model.changed.get(bar.key) : undefined;
    const beside = model.compared.get(bar.key);
    const { value, low, high } = without ?? one.measured;
    const said = (number: number): string => numberIn(as, model.metric, number);
    return {
      bar,
      value,
      low,
      high,
      label: beside?.noneNow ? viewWords.noneNow : said(value),
      range: over ? '' : (rangeIn(one.measured) ?? ''),
      gone: over && model.gone.has(bar.key),
      ...(beside ? { was: { value: beside.against.value, label: '' } } : {}),
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
};

export const underMarks = (model: LensModel, lens: 'marketer' | 'analyst') =>
  model.groups.map((one, at) => {
    const bar = model.layout.bars[at];
    if (!bar) throw new Error('a group without a bar');
    const days = model.days[bar.key];
    const beside = model.compared.get(bar.key);
    const note = beside
      ? besideNote(model, lens, beside)
      : lens === 'analyst'
        ? `n ${count(one.measured.n)}`
        : days && !isFunnel(model.metric, model.breakdown)
          ? shortDays(days[0], days[1])
          : '';
    return { bar, words: axisName(model, one), note };
  });

/** As it stands below its mark: stretches of time without what the axis says already. */
const axisName = (model: LensModel, one: LensModel['groups'][number]): string =>
  one.inside === undefined
    ? nameOf(model, one)
    : sideLabel(model.view, 'group', one.group, model.groups[0]?.group ?? null);

export const nameOf = (model: LensModel, one: LensModel['groups'][number]): string =>
  one.label ?? sideLabel(model.view, 'group', one.group, model.groups[0]?.group ?? null);

const signed = (model: LensModel, lens: 'marketer' | 'analyst', value: number): string =>
  `${value > 0 ? '+' : ''}${numberIn(lens, model.metric, value)}`;

/** By how much it differs, and how surely. */
export const differenceIn = (model: LensModel, one: Compared): string => {
  if (one.noneNow) return viewWords.noneNow;
  const said = (value: number): string => signed(model, 'analyst', value);
  return one.low === null || one.high === null
    ? said(one.difference)
    : viewWords.differenceRange(said(one.difference), said(one.low), said(one.high));
};

/** Ranges of more differences than this have no room below their marks; they stand in the table. */
const mostRanges = 3;

/** The marketer reads what it is against, the analyst by how much. */
const besideNote = (model: LensModel, lens: 'marketer' | 'analyst', one: Compared): string =>
  lens === 'marketer'
    ? viewWords.againstValue(numberIn('marketer', model.metric, one.against.value))
    : model.groups.length <= mostRanges
      ? differenceIn(model, one)
      : one.noneNow
        ? viewWords.noneNow
        : signed(model, 'analyst', one.difference);

export const spokenMark = (model: LensModel, key: string): string => {
  const one = model.groups.find((group) => keyOfGroup(group.group) === key);
  return one ? spokenGroup(model, one) : '';
};

export const spokenGroup = (model: LensModel, one: LensModel['groups'][number]): string => {
  const key = keyOfGroup(one.group);
  const likely = likelyRange(one.measured);
  const range = likely === null ? '' : `, ${likely}`;
  const now = model.changed.get(key);
  const beside = model.compared.get(key);
  const against =
    beside === undefined
      ? ''
      : `, ${viewWords.againstValue(numberIn('analyst', model.metric, beside.against.value))}, ${differenceIn(model, beside)}`;
  const without =
    now === undefined ? '' : `, ${numberIn('analyst', model.metric, now.value)} ${words.workshop.after}`;
  return `${nameOf(model, one)}, ${numberIn('analyst', model.metric, one.measured.value)}${range}, n ${count(one.measured.n)}${against}${without}`;
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
  words.workshop.versions(workshop.data?.version ?? 1, model.state.counted.version);
