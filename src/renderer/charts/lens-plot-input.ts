import type { Groups } from '../../shared/metric/reading.ts';
import type { Bar } from './chart-layout.ts';
import type { Marked } from './marked.ts';

/** All that one lens's drawing needs to know. */
export type LensPlot = {
  readonly lens: 'marketer' | 'analyst';
  readonly width: number;
  readonly height: number;
  readonly groups: Groups;
  readonly marks: readonly Marked[];
  readonly xDomain: readonly [number, number];
  /** The highest thing drawn; room for its label is added in pixels, the same in both lenses. */
  readonly highest: number;
  /** The lowest thing drawn, when it is below zero. */
  readonly lowest: number;
  readonly kind: 'bar' | 'line' | 'dot';
  readonly time: boolean;
  readonly selectedKey: string | null;
  /** Further marks that are selected. */
  readonly alsoSelected: readonly string[];
  readonly threshold: { readonly value: number; readonly words: string } | null;
  readonly beforeAfter: {
    readonly before: number;
    readonly after: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly beforeWords: string;
    readonly afterWords: string;
  } | null;
  readonly under: readonly { readonly bar: Bar; readonly words: string; readonly note: string }[];
  readonly large: boolean;
  /** The smallest letters of large type. */
  readonly least: number;
  readonly tick: (value: number) => string;
  readonly rangeName: string;
};
