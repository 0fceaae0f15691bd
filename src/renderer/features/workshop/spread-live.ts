import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Bins, ExploreQuestion } from '../../../shared/metric/explore.ts';
import { PrefixSums } from '../../../shared/metric/prefix-sums.ts';
import type { Ranged } from '../../state/app-store.ts';
import { explore } from '../explore/exploring.ts';
import type { Range } from '../explore/use-range-hand.ts';

/** A distribution while a hand moves over it, or the rows it chose once they are counted. */
type Live = { readonly of: Ranged; readonly rows: number | null; readonly all: number };
const live = createStore<{ readonly moving: Live | null; readonly counted: Live | null }>(() => ({
  moving: null,
  counted: null,
}));
export const useSpreadLive = () => useStore(live);
export const setCounted = (counted: Live | null): void => live.setState({ counted });

type Painter = (bins: Bins | null, range: Range) => void;
const painters = new Set<Painter>();
/** Every picture of the distribution follows one hand. */
export const paintsSpread = (painter: Painter): (() => void) => {
  painters.add(painter);
  return () => void painters.delete(painter);
};

let armed: {
  readonly key: string;
  readonly sums: PrefixSums;
  readonly into: readonly Float64Array[];
} | null = null;
let arming = '';

/** The hand comes near: one query fetches whatever it may ask. */
export const armSpread = async (question: ExploreQuestion): Promise<void> => {
  const column = question.columns[0]?.column ?? '';
  const key = JSON.stringify(question);
  if (armed?.key === key || arming === key) return;
  arming = key;
  const answer = await explore({ ...question, measure: { agg: 'rows' }, brushes: [], active: column }).answer;
  if (arming !== key) return;
  arming = '';
  const [axis, part] = answer.ok ? [answer.value.axes[0], answer.value.cube?.[0]] : [];
  if (!axis || !part) return;
  const sums = new PrefixSums(axis, axis, part);
  armed = { key, sums, into: [new Float64Array(sums.places)] };
};

/** The hand moved: attributes change, nothing is asked; without the cube only its frame follows. */
export const followSpread = (question: ExploreQuestion, of: Ranged, all: number): void => {
  const range = { column: of.axis.column, from: of.from, to: of.to };
  const bins = armed?.key === JSON.stringify(question) ? within(armed, range) : null;
  for (const painter of painters) painter(bins, range);
  live.setState({ moving: { of, rows: bins ? bins.n.reduce((sum, one) => sum + one, 0) : null, all } });
};

const within = ({ sums, into }: NonNullable<typeof armed>, { from, to }: Range): Bins => {
  sums.range(from, to, into);
  const [n = new Float64Array()] = into;
  return { n, value: n };
};

export const restSpread = (): void => live.setState({ moving: null });
