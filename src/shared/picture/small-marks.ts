/** The same small chart for each value of a column: what is drawn, before it has places. */
export type SmallMark = {
  readonly key: string;
  readonly column: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly words: string;
  readonly picked: boolean;
};
export type Multiples = {
  readonly panels: readonly { readonly name: string; readonly marks: readonly SmallMark[] }[];
  readonly columns: readonly string[];
  /** The days behind the columns, where they are days. */
  readonly days?: readonly string[];
  readonly highest: number;
  readonly lowest: number;
  /** A line of time instead of bars. */
  readonly line: boolean;
  readonly threshold: { readonly value: number; readonly words: string } | null;
  /** Likely ranges are drawn. */
  readonly ranges: boolean;
  readonly ticks: readonly { readonly value: number; readonly words: string }[];
};
