import type { RowScope } from '../metric/row-scope.ts';

export const probeIds = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10'] as const;
export type ProbeId = (typeof probeIds)[number];

/** Reversals first, then what moved, then what may be doubted; luck and looking often come last. */
const rank = {
  P4: 1,
  P2: 2,
  P3: 3,
  P5: 4,
  P6: 5,
  P10: 6,
  P8: 7,
  P7: 8,
  P1: 9,
  P9: 10,
} as const satisfies Record<ProbeId, number>;
export const strength: readonly ProbeId[] = probeIds.toSorted((a, b) => rank[a] - rank[b]);

/** What a probe found. Effects are in the claim's unit (times `per`). */
export type Probe = {
  readonly id: ProbeId;
  /** `too_few`: a group has too few units. `cannot`: this data or claim has nothing to look at; `detail` says why. */
  readonly state: 'asks' | 'quiet' | 'too_few' | 'cannot';
  readonly flagged: boolean;
  readonly effect?: number;
  readonly adjusted?: number;
  readonly column?: string;
  readonly k?: number;
  readonly rows?: RowScope;
  /** For the small picture beside the question: the effect without each period, the metric in each part. */
  readonly picture?: readonly PictureMark[];
  /** In the marketer's words, at most 25 of them. */
  readonly question: string;
  /** In the analyst's. */
  readonly detail: string;
  readonly sql: string;
  readonly method: string;
  readonly source: string;
  readonly ms: number;
};
export type PictureMark = {
  readonly label: string;
  readonly value: number;
  readonly other?: number;
  readonly marked?: boolean;
};

/** What a reading says before it is put into words and times. */
export type Finding = {
  readonly flagged: boolean;
  readonly effect?: number;
  readonly adjusted?: number;
  readonly column?: string;
  readonly k?: number;
  readonly rows?: RowScope;
  readonly picture?: readonly PictureMark[];
  readonly question: string;
  readonly detail: string;
};
export type Unsaid = { readonly cannot: string };

/** Flagged ones by strength, then the quiet ones in the same order. */
export const strongestFirst = (probes: readonly Probe[]): readonly Probe[] =>
  probes.toSorted(
    (a, b) => Number(b.flagged) - Number(a.flagged) || strength.indexOf(a.id) - strength.indexOf(b.id),
  );
