import type { Change } from '../log/what-changed.ts';
import type { Pattern } from '../context-pattern.ts';
import type { FunnelStep } from '../picture/funnel.ts';
import type { Heat } from '../picture/heat.ts';
import type { Multiples } from '../picture/small-marks.ts';
import type { Figure } from './figure.ts';

/** A report as values: what people said is raw text here and is escaped by whoever writes a format. Numbers are already text. */
export type Report = {
  readonly language: string;
  readonly locale: string;
  readonly length: 'one_page' | 'full';
  readonly head: {
    readonly title: string;
    readonly session: string;
    readonly roles: string;
    readonly question: string;
    readonly line: string;
  };
  readonly answer: { readonly text: string; readonly then: string | null; readonly how: string | null };
  readonly known: readonly Known[];
  /** Insights beyond those that the page has room for. */
  readonly more: number;
  /** Null: left out by choice. */
  readonly changed: readonly Thinking[] | null;
  /** What changed or was judged beyond these: told in one line, so that nobody takes the table for all of it. */
  readonly alsoChanged: string | null;
  /** Before and after first. */
  readonly charts: readonly ReportChart[];
  readonly leftOut: readonly LeftOut[];
  readonly cuts: string;
  readonly open: readonly string[] | null;
  readonly decisions: readonly Decided[] | null;
  readonly wording: readonly { readonly label: string; readonly changes: readonly Change[] }[];
  /** Every number's source; `numbers` are those that stand on the page itself. */
  readonly sources: readonly Source[];
  readonly numbers: readonly Source[];
  readonly appendix: readonly AppendixPart[];
  readonly footer: { readonly made: string; readonly log: string };
};

/** A part that only the full report has: sentences, then a table. */
export type AppendixPart = {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly table: {
    readonly heads: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  /** Machine text, each with what it does in words. */
  readonly code: readonly { readonly words: string; readonly text: string }[];
};

export type Known = {
  readonly label: string;
  readonly statement: string;
  readonly because: string;
  readonly soWhat: string;
  readonly limits: string | null;
  readonly flags: readonly string[];
};
export type Thinking = {
  readonly label: string;
  readonly assumed: string;
  readonly learned: readonly string[];
  readonly now: string;
};
export type LeftOut = {
  readonly label: string;
  readonly what: string;
  readonly choice: string;
  readonly reason: string;
  readonly before: Figure;
  readonly after: Figure;
  readonly conclusion: string;
  readonly changes: boolean;
  readonly agreed: string;
};
export type Decided = {
  readonly what: string;
  readonly takenBy: string;
  readonly lookAgain: string;
  readonly mind: string;
};
/** I11: every number names its data and metric version and leads to its evidence. */
export type Source = {
  readonly says: string;
  readonly figure: Figure;
  readonly data: string;
  readonly metric: string;
  readonly result: string;
};

export type ReportChart = {
  readonly title: string;
  readonly caption: string;
  readonly unit: string;
  readonly top: number;
  /** 0, or below it where a value is. */
  readonly bottom: number;
  readonly bars: readonly ChartBar[];
  /** As on screen; none: bars. */
  readonly as?: 'dot' | 'line';
  readonly before: { readonly at: number; readonly figure: Figure } | null;
  readonly after: {
    readonly at: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly figure: Figure;
  } | null;
  readonly threshold: { readonly at: number; readonly label: string } | null;
  /** What was going on, under the bars of those days, by their places. */
  readonly bands?: readonly ChartBand[];
  /** In place of bars: of two columns, or of steps. Its numbers are those of the bars. */
  readonly picture?: ReportPicture;
};
export type ReportPicture =
  | { readonly kind: 'heat'; readonly heat: Heat }
  | { readonly kind: 'multiples'; readonly multiples: Multiples }
  | { readonly kind: 'funnel'; readonly steps: readonly FunnelStep[] };
export type ChartBand = {
  readonly from: number;
  readonly to: number;
  readonly pattern: Pattern;
  readonly words: string;
};
export type ChartBar = {
  /** Its name in the data. */
  readonly group?: string | null;
  readonly label: string;
  readonly at: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly figure: Figure;
  /** Shown apart or left out: drawn as a ghost. */
  readonly gone: boolean;
  /** What it is compared with. */
  readonly against?: { readonly at: number; readonly words: string };
  readonly band: { readonly pattern: Pattern; readonly words: string } | null;
  /** The day it stands for, or with which its stretch begins. */
  readonly day?: string;
};
