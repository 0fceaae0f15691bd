import { addsUp, type Axis, type Bins, type Brush, placesOf } from '../../../shared/metric/explore.ts';
import { PrefixSums } from '../../../shared/metric/prefix-sums.ts';
import { getApp } from '../../state/app-store.ts';
import { getLive, getPictures, paint, setLive } from './explore-store.ts';
import { type Exploration, explore, questionNow, setBrushes, withBrush } from './exploring.ts';

/** What any range over one column selects, ready in this window: a move asks nobody. */
type Armed = {
  readonly key: string;
  readonly views: readonly {
    readonly axis: Axis;
    readonly sums: PrefixSums;
    readonly into: readonly [Float64Array, Float64Array, Float64Array];
  }[];
};
let armed: Armed | null = null;
let arming: { readonly key: string; readonly cancel: () => void } | null = null;

const othersThan = (column: string): readonly Brush[] =>
  (getApp().exploring?.brushes ?? []).filter((brush) => brush.column !== column);
const keyFor = (column: string): string => JSON.stringify(questionNow(othersThan(column), column));

/** The hand comes near: one query fetches what it may ask. Nothing where the measure can't be added up. */
export const arm = async (column: string): Promise<void> => {
  const { exploring } = getApp();
  const axis = getPictures().all?.axes.find((one) => one.column === column);
  if (!exploring || !axis || axis.kind === 'values' || !addsUp(exploring.measure)) return;
  const key = keyFor(column);
  if (armed?.key === key || arming?.key === key) return;
  arming?.cancel();
  const question = questionNow(othersThan(column), column);
  if (!question) return;
  const asked = explore(question);
  arming = { key, cancel: asked.cancel };
  const answer = await asked.answer;
  if (arming?.key === key) arming = null;
  if (!answer.ok || answer.value.cube === null || key !== keyFor(column)) return;
  const { axes, cube } = answer.value;
  const active = axes.find((one) => one.column === column);
  if (!active) return;
  armed = {
    key,
    views: cube.flatMap((part, at) => {
      const own = axes[at];
      if (!own) return [];
      const sums = new PrefixSums(active, own, part);
      const empty = (): Float64Array => new Float64Array(sums.places);
      return [{ axis: own, sums, into: [empty(), empty(), empty()] as const }];
    }),
  };
};

let asking: Exploration | null = null;
let followed: string | null = null;

/** The hand moved: every picture follows at once from the cube; without one, the newest question wins. */
export const follow = (brush: Extract<Brush, { from: number }>): void => {
  const brushes = withBrush(othersThan(brush.column), brush);
  const same = JSON.stringify(brush);
  if (same === followed) return;
  followed = same;
  performance.mark('brush');
  if (armed !== null && armed.key === keyFor(brush.column)) {
    let rows = 0;
    const measure = getApp().exploring?.measure.agg;
    for (const { axis, sums, into } of armed.views) {
      sums.range(brush.from, brush.to, into);
      const [n, sum, filled] = into;
      if (axis.column === brush.column) rows = n.reduce((all, one) => all + one, 0);
      if (measure === 'mean')
        for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) / (filled[at] || Number.NaN);
      paint(axis.column, { n, value: sum }, axis.column === brush.column ? brush : null);
    }
    setLive({ brushes, rows });
    performance.measure('brush-drawn', 'brush');
    return;
  }
  paint(brush.column, null, brush);
  setLive({ brushes, rows: null });
  asking?.cancel();
  const question = questionNow(brushes);
  if (!question) return;
  const mine = explore(question);
  asking = mine;
  void mine.answer.then((answer) => {
    if (asking !== mine || !answer.ok || getLive() === null) return;
    showBins(answer.value.axes, answer.value.bins, brush);
    setLive({ brushes, rows: answer.value.total.n });
  });
};

const showBins = (axes: readonly Axis[], bins: readonly Bins[], brush: Brush): void => {
  axes.forEach((axis, at) => {
    const one = bins[at];
    if (one && one.n.length === placesOf(axis) + 1)
      paint(axis.column, one, axis.column === brush.column ? brush : null);
  });
};

/** The hand let go: the brush is the selection now, and is counted exactly. */
export const letGo = (brush: Brush | null, column: string): void => {
  followed = null;
  asking?.cancel();
  asking = null;
  const others = othersThan(column);
  setBrushes(brush ? withBrush(others, brush) : others);
};
