import type { Bar } from './chart-layout.ts';

/** One group as it is drawn. */
export type Marked = {
  readonly bar: Bar;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly label: string;
  readonly range: string;
  readonly gone: boolean;
  /** Its number before some of its rows were left out. */
  readonly was?: { readonly value: number; readonly label: string };
};
