import type { Change } from '../log/what-changed.ts';
import type { Pattern } from '../context-pattern.ts';
import type { Figure } from './figure.ts';

/** A report as values: what people said is raw text here and is escaped by whoever writes a format. Numbers are already text. */
export type Report = {
  readonly language: string;
  readonly head: {
    readonly title: string;
    readonly session: string;
    readonly roles: string;
    readonly question: string;
    readonly line: string;
  };
  readonly answer: { readonly text: string; readonly then: string | null; readonly how: string | null };
  readonly known: readonly Known[];
  readonly changed: readonly Thinking[];
  readonly chart: ReportChart | null;
  readonly leftOut: readonly LeftOut[];
  readonly cuts: string;
  readonly open: readonly string[];
  readonly decisions: readonly Decided[];
  readonly wording: readonly { readonly label: string; readonly changes: readonly Change[] }[];
  readonly numbers: readonly Source[];
  readonly footer: { readonly made: string; readonly log: string };
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
  readonly bars: readonly ChartBar[];
  readonly before: { readonly at: number; readonly figure: Figure } | null;
  readonly after: {
    readonly at: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly figure: Figure;
  } | null;
  readonly threshold: { readonly at: number; readonly label: string } | null;
};
export type ChartBar = {
  readonly label: string;
  readonly at: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly figure: Figure;
  /** Shown apart or left out: drawn as a ghost. */
  readonly gone: boolean;
  readonly band: { readonly pattern: Pattern; readonly words: string } | null;
};
