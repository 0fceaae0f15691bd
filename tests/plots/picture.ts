import { drawShapes } from '../../src/renderer/charts/draw-shapes.ts';
import { drawLens } from '../../src/renderer/charts/lens-plot.ts';
import type { LensPlot } from '../../src/renderer/charts/lens-plot-input.ts';
import { marksOf, underMarks } from '../../src/renderer/features/workshop/lens-marks.ts';
import { type LensModel, lensModel } from '../../src/renderer/features/workshop/lens-model.ts';
import { layPicture, numberSize } from '../../src/renderer/features/workshop/lay-picture.ts';
import { pictureKey } from '../../src/shared/picture/picture-of.ts';
import type { ChartKind } from '../../src/shared/picture/chart-kinds.ts';
import type { MetricState, Workshop } from '../../src/shared/log/state.ts';
import { short } from '../../src/shared/messages/numbers.ts';
import type { Metric } from '../../src/shared/metric/metric.ts';
import { numberIn } from '../../src/shared/metric/sentences.ts';
import type { View, ViewCell, ViewResult } from '../../src/shared/metric/view.ts';

/** One chart of the gallery as the pair would ask for it: what was counted, and what the engine answered. */
export type Picture = {
  readonly metric: Metric;
  readonly breakdown?: string;
  readonly cells: readonly ViewCell[];
  readonly total: ViewCell;
  readonly days?: ViewResult['days'];
  readonly threshold?: { readonly value: number; readonly words: string };
  /** The same without what was agreed to leave out. */
  readonly after?: { readonly cells: readonly ViewCell[]; readonly total: ViewCell };
  readonly selected?: string;
  readonly large?: boolean;
  readonly kind?: ChartKind;
  readonly timeGrain?: View['timeGrain'];
  readonly width?: number;
  /** A second column, steps of amounts, what it is compared with. */
  readonly beside?: Pick<View, 'split' | 'splitGrain' | 'splitCut' | 'cut' | 'compareTo'>;
  readonly points?: readonly (readonly [number, number])[];
};

const result = (cells: readonly ViewCell[], total: ViewCell, days: ViewResult['days'] = {}): ViewResult => ({
  cells,
  total,
  days,
  fingerprint: '0'.repeat(64),
  canonical: '',
  sql: '',
  missing: 0,
  dataVersion: 1,
  generation: '',
  runMs: 0,
});

const modelOf = (picture: Picture): LensModel => {
  const before = result(picture.cells, picture.total, picture.days);
  const after = picture.after ? result(picture.after.cells, picture.after.total) : null;
  const threshold = picture.threshold && { value: picture.threshold.value, unit: '', because: '' };
  // Only the question's number that matters is read from the workshop.
  const workshop = { scope: threshold ? { threshold } : null } as unknown as Workshop;
  const view: View = {
    metric: picture.metric,
    ...(picture.breakdown === undefined ? {} : { breakdown: picture.breakdown }),
    ...(picture.timeGrain === undefined ? {} : { timeGrain: picture.timeGrain }),
    ...picture.beside,
    rowScope: { all: [] },
  };
  const chart = picture.kind ?? null;
  return lensModel(workshop, { version: 1 } as MetricState, picture.metric, {
    before,
    after,
    metricId: null,
    view,
    chart,
  });
};

/** Both lenses' pictures of it, drawn as in the app. */
export const draw = (picture: Picture, lens: 'marketer' | 'analyst'): string => {
  const model = modelOf(picture);
  if (['funnel', 'heat', 'multiples', 'scatter'].includes(model.kind)) return besides(picture, model, lens);
  const over = model.after !== null;
  const number = (value: number): string => numberIn('analyst', picture.metric, value);
  const after = model.after?.measured;
  const plot: LensPlot = {
    lens,
    width: picture.width ?? 560,
    height: 320,
    groups: model.groups,
    marks: marksOf(model, lens, over),
    xDomain: model.layout.domain,
    time: model.layout.time,
    kind: model.kind === 'line' || model.kind === 'dot' ? model.kind : 'bar',
    highest: model.highest,
    lowest: model.lowest,
    selectedKey: picture.selected ?? null,
    alsoSelected: [],
    threshold: picture.threshold ?? null,
    beforeAfter: after
      ? {
          before: model.total.value,
          after: after.value,
          low: after.low,
          high: after.high,
          beforeWords: `${number(model.total.value)} before`,
          afterWords: `${number(after.value)} after`,
        }
      : null,
    under: underMarks(model, lens),
    large: picture.large ?? false,
    least: 16,
    tick: short,
    rangeName: 'likely range',
  };
  return comparable(drawLens(plot).outerHTML);
};

const besides = (picture: Picture, model: LensModel, lens: 'marketer' | 'analyst'): string => {
  const [width, height] = [picture.width ?? 560, 320];
  const picked = model.groups
    .filter(({ group }) => group === picture.selected)
    .slice(0, 1)
    .map(({ cell }) => pictureKey(cell));
  const { shapes } = layPicture(model, lens, new Set(picked), picture.points ?? null, {
    width,
    height,
    small: picture.large ? 16 : 12,
    name: picture.large ? 18 : 13.5,
    number: picture.large ? 20 : numberSize(model, lens),
    strong: picture.large ? 4 : 2.5,
  });
  return comparable(drawShapes(shapes, width, height).outerHTML);
};

/** One element per line, three decimals, ids numbered in the order they come: what differs then is the drawing. */
export const comparable = (svg: string): string => {
  const ids = new Map<string, string>();
  const stable = svg
    // Only where things stand: a number that people read is kept whole.
    .replaceAll(/<[^>]*>/g, (tag) =>
      tag.replaceAll(/-?\d+\.\d{4,}(e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(3)))),
    )
    .replaceAll(/plot-[0-9a-z]{6}\b/g, 'plot')
    .replaceAll(/\b(id="|url\(#|href="#)([^")]+)/g, (_, before: string, id: string) => {
      if (!ids.has(id)) ids.set(id, `id-${ids.size + 1}`);
      return `${before}${ids.get(id)}`;
    });
  return `${stable.replaceAll('><', '>\n<')}\n`;
};
