import { count, short, wholeWhenLarge } from '../messages/numbers.ts';
import { words } from '../messages/screen-words.ts';
import { viewWords } from '../messages/view-words.ts';
import { lensFor } from '../metric/close-values.ts';
import { cutEdge, type Cut, stepOf } from '../metric/cut.ts';
import { nameInWords } from '../metric/group-label.ts';
import { sideLabel } from '../metric/mark-label.ts';
import type { Metric } from '../metric/metric.ts';
import type { Groups } from '../metric/reading.ts';
import { numberIn, rangeIn } from '../metric/sentences.ts';
import type { View, ViewCell } from '../metric/view.ts';
import type { FunnelStep } from './funnel.ts';
import { gridLines } from './grid-lines.ts';
import type { Heat } from './heat.ts';
import type { Multiples } from './small-marks.ts';
import type { Side } from './sides.ts';

type Lens = 'marketer' | 'analyst';
type One = Groups[number];
/** A counted view, on screen or as it was frozen. */
export type Pictured = {
  readonly metric: Metric;
  readonly view: View;
  readonly groups: Groups;
  readonly threshold: { readonly value: number; readonly moneyEach?: number | undefined } | null;
};

/** What belongs to one mark of a chart by two columns, and never to another. */
export const pictureKey = ({ group, split }: Pick<ViewCell, 'group' | 'split'>): string =>
  JSON.stringify([group, split ?? null]);

/** More panels than this can't be read side by side, more lines of squares neither. */
const mostPanels = 12;
const mostRows = 30;

type Axis = { readonly side: Side; readonly place: (value: string | null) => number };

/** Values of one side in their order: steps from the lowest to the highest that is used, days as they come, others as counted. */
const axisOf = (model: Pictured, which: 'group' | 'split', most: number, titled = true): Axis => {
  const { view } = model;
  const cut = which === 'group' ? view.cut : view.splitCut;
  const column = (which === 'group' ? view.breakdown : view.split) ?? '';
  const title = nameInWords(column);
  const values = [...new Set(model.groups.map((one) => valueOf(one, which)))];
  if (cut) {
    const steps = values.map((value) => stepOf(cut, value)).filter((step) => Number.isFinite(step));
    const [low, high] = [Math.min(...steps), Math.max(...steps)];
    const names = Array.from({ length: steps.length === 0 ? 0 : high - low + 1 }, (_, at) =>
      sideLabel(view, which, String(cutEdge(cut, low + at))),
    );
    return {
      side: { title, names, edges: edgesOf(cut, low, names.length) },
      place: (value) => (value === null ? -1 : stepOf(cut, value) - low),
    };
  }
  const sorted = values.every((value) => value === null || isDay(value))
    ? values.filter((value) => value !== null).sort()
    : heaviest(model, which, values, most);
  const first = sorted[0] ?? null;
  return {
    side: {
      title,
      names: sorted.map((value) => sideLabel(view, which, value, first, !titled)),
      edges: null,
      ...(sorted.length > 0 && sorted.every(isDay) ? { days: sorted } : {}),
    },
    place: (value) => sorted.indexOf(value),
  };
};

const isDay = (value: string | null): value is string => value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value);

const lineWords = (line: NonNullable<Pictured['threshold']>): string =>
  `${wholeWhenLarge(line.value)} ${line.moneyEach === undefined ? words.workshop.theLine : words.workshop.paysForItself}`;

const edgesOf = (cut: Cut, low: number, steps: number): readonly string[] =>
  Array.from({ length: steps + 1 }, (_, at) => {
    const edge = short(cutEdge(cut, low + at));
    if (at === 0 && cut.openLow && low === 0) return `≤ ${edge}`;
    return at === steps && cut.openHigh && low + steps === cut.steps
      ? `≥ ${short(cutEdge(cut, low + at - 1))}`
      : edge;
  });

/** Where there are too many values, those with most rows; in the order in which they came. */
const heaviest = (
  model: Pictured,
  which: 'group' | 'split',
  values: readonly (string | null)[],
  most: number,
): (string | null)[] => {
  if (values.length <= most) return [...values];
  const rows = new Map<string | null, number>();
  for (const one of model.groups) {
    const value = valueOf(one, which);
    rows.set(value, (rows.get(value) ?? 0) + one.measured.n);
  }
  const kept = new Set(values.toSorted((a, b) => (rows.get(b) ?? 0) - (rows.get(a) ?? 0)).slice(0, most));
  return values.filter((value) => kept.has(value));
};

const valueOf = ({ group, cell }: One, which: 'group' | 'split'): string | null =>
  which === 'group' ? group : (cell.split ?? null);

/** 1, 2 or 5 with its zeros. */
const roundBelow = (value: number): number => {
  if (value <= 0) return 0;
  const unit = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return ([5, 2, 1].find((factor) => factor * unit <= value * (1 + 1e-9)) ?? 1) * unit;
};

const lensIn = (model: Pictured, lens: Lens): Lens =>
  lensFor(
    lens,
    model.metric,
    model.groups.map(({ measured }) => measured.value),
  );

export const heatOf = (model: Pictured, lens: Lens, picked: ReadonlySet<string>): Heat => {
  const as = lensIn(model, lens);
  const [x, y] = [axisOf(model, 'group', mostRows * 2), axisOf(model, 'split', mostRows)];
  // What has no place in the picture, as rows without an amount, does not make the others small.
  const placed = model.groups.flatMap((one) => {
    const [column, row] = [x.place(one.group), y.place(one.cell.split ?? null)];
    return column < 0 || row < 0 ? [] : [{ one, column, row }];
  });
  const top = placed.reduce((most, { one }) => Math.max(most, Math.abs(one.measured.value)), 0);
  return {
    x: x.side,
    y: y.side,
    top,
    legend: [roundBelow(top / 3), top].map((value) => ({
      share: top === 0 ? 1 : value / top,
      words: numberIn(lens, model.metric, value),
    })),
    cells: placed.map(({ one, column, row }) => {
      const key = pictureKey(one.cell);
      const { value } = one.measured;
      return { key, column, row, value, words: numberIn(as, model.metric, value), picked: picked.has(key) };
    }),
  };
};

/** The steps of both sides, from the first that is used: what dots are placed by. */
export const scatterSides = (
  model: Pictured,
): { readonly x: Side & { cut: Cut }; readonly y: Side & { cut: Cut } } | null => {
  const { cut, splitCut } = model.view;
  if (!cut || !splitCut) return null;
  const part = (all: Cut, which: 'group' | 'split'): Side & { cut: Cut } => {
    const steps = model.groups
      .map((one) => stepOf(all, valueOf(one, which)))
      .filter((step) => Number.isFinite(step));
    const [low, high] = steps.length === 0 ? [0, 0] : [Math.min(...steps), Math.max(...steps)];
    const { side } = axisOf(model, which, mostRows);
    return { ...side, cut: { ...all, low: cutEdge(all, low), steps: high - low + 1 } };
  };
  return { x: part(cut, 'group'), y: part(splitCut, 'split') };
};

export const multiplesOf = (model: Pictured, lens: Lens, picked: ReadonlySet<string>): Multiples => {
  const as = lensIn(model, lens);
  const [x, panels] = [axisOf(model, 'group', 60), axisOf(model, 'split', mostPanels, false)];
  const values = model.groups.map(({ measured }) => measured);
  const top = values.reduce(
    (most, one) => Math.max(most, one.value),
    Math.max(0, model.threshold?.value ?? 0),
  );
  const lowest = values.reduce((least, one) => Math.min(least, one.value), 0);
  // Both lenses stand on one scale, though only the analyst's draws ranges.
  const ranged = x.side.names.length <= 12;
  const highest = ranged
    ? values.reduce((most, one) => Math.max(most, Math.min(one.high ?? 0, top * 1.6)), top)
    : top;
  const lines = [...gridLines(highest), ...gridLines(-lowest).map((line) => -line)].filter(
    (line) => line !== 0,
  );
  const ticks = [0, ...lines.filter((_, at) => lines.length < 4 || at % 2 === 1)];
  return {
    columns: x.side.names,
    ...(x.side.days ? { days: x.side.days } : {}),
    highest: highest || 1,
    lowest,
    line: x.side.names.length > 12 && model.view.cut === undefined,
    threshold: model.threshold && { value: model.threshold.value, words: lineWords(model.threshold) },
    ranges: ranged && lens === 'analyst',
    ticks: ticks.map((value) => ({ value, words: short(value) })),
    panels: panels.side.names.map((name, panel) => ({
      name,
      marks: model.groups.flatMap((one) => {
        const column = x.place(one.group);
        if (column < 0 || panels.place(one.cell.split ?? null) !== panel) return [];
        const key = pictureKey(one.cell);
        const { value, low, high } = one.measured;
        return [
          {
            key,
            column,
            value,
            low,
            high: high === null ? null : Math.min(high, highest),
            words: numberIn(as, model.metric, value),
            picked: picked.has(key),
          },
        ];
      }),
    })),
  };
};

export const funnelOf = (model: Pictured, lens: Lens, picked: ReadonlySet<string>): readonly FunnelStep[] =>
  model.groups.map((one, at) => ({
    key: pictureKey(one.cell),
    name: one.group ?? '',
    count: one.cell.y,
    words: count(one.cell.y),
    rate:
      at === 0
        ? null
        : lens === 'marketer'
          ? viewWords.goOn(numberIn('marketer', model.metric, one.measured.value), count(model.metric.per))
          : [
              numberIn('analyst', model.metric, one.measured.value),
              rangeIn(one.measured) ? `[${rangeIn(one.measured)}]` : '',
              viewWords.outOf(count(one.measured.n)),
            ]
              .filter(Boolean)
              .join(' '),
    picked: picked.has(pictureKey(one.cell)),
  }));

/** Values of the second side that have no place in a picture of this kind. */
export const unseen = (model: Pictured, kind: string): number => {
  const splits = new Set(model.groups.map((one) => one.cell.split ?? null)).size;
  if (kind === 'multiples') return Math.max(0, splits - mostPanels);
  return kind === 'heat' && !model.view.splitCut ? Math.max(0, splits - mostRows) : 0;
};
