import { z } from 'zod';
import { contextKinds } from '../log/vocabulary.ts';
import { challengeWords as words } from '../messages/challenge-words.ts';
import type { OddPeriod } from './p3-period.ts';
import type { Finding, Unsaid } from './probe.ts';
import type { Scene } from './scene.ts';

export const isoDaySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A calendar entry or a context note with dates, of this workshop or an earlier one. */
export const entrySchema = z.object({
  title: z.string().min(1).max(500),
  kind: z.enum(contextKinds),
  from: isoDaySchema,
  /** Empty: one day, or to the end of the data for a change that lasts. */
  to: isoDaySchema.optional(),
});
export type Entry = z.infer<typeof entrySchema>;

const lasting: ReadonlySet<Entry['kind']> = new Set([
  'tracking_change',
  'definition_change',
  'identity',
  'law_or_policy',
  'price_change',
]);
const many = 0.2;

type Overlap = {
  readonly entry: Entry;
  readonly to: string | null;
  /** Share of each group's units while it was on. */
  readonly shares: readonly number[];
  readonly differs: boolean;
  /** How much more of the odd period than of the other rows it covers; 0 when it misses it. */
  readonly hit: number;
};

/** P8: what was on while these rows came in, more in one group or just in the period that stands out. */
export function calendar(scene: Scene, entries: readonly Entry[], odd: OddPeriod | null): Finding | Unsaid {
  const { frame, effect, per } = scene;
  if (frame.time === null) return { cannot: words.cannot.noTime };
  if (entries.length === 0) return { cannot: words.cannot.noCalendar };
  const overlaps = entries
    .map((entry) => overlap(scene, entry, odd))
    .filter(({ shares }) => shares.some((share) => share > 0));
  const asked = overlaps
    .filter(({ differs, hit }) => differs || hit > 0)
    .toSorted((a, b) => weight(b) - weight(a));
  const first = asked[0];
  const listed = overlaps.map(({ entry, to, shares }) => ({
    title: entry.title,
    from: entry.from,
    to,
    shares,
  }));
  if (first === undefined)
    return {
      flagged: false,
      effect: effect * per,
      question: words.P8.quiet(listed.length),
      detail: words.P8.detail(listed, [], []),
    };
  const { entry, to } = first;
  const same = entries.filter((one) => one.kind === entry.kind && one !== entry);
  return {
    flagged: true,
    effect: effect * per,
    rows: {
      all: [
        to === null
          ? { col: frame.time, op: '≥', value: entry.from }
          : { col: frame.time, op: 'between', value: [entry.from, to] },
      ],
    },
    question: words.P8.asks({ title: entry.title, from: entry.from, to }),
    detail: words.P8.detail(
      listed,
      asked.map((one) => one.entry.title),
      same.map(({ title, from, to: until }) => ({ title, from, to: until ?? null })),
    ),
  };
}

const weight = ({ hit, shares }: Overlap): number => Math.max(hit, gapOf(shares));
const gapOf = (shares: readonly number[]): number =>
  Math.abs((shares[0] ?? 0) - (shares[1] ?? shares[0] ?? 0));

function overlap(scene: Scene, entry: Entry, odd: OddPeriod | null): Overlap {
  const to = entry.to ?? (lasting.has(entry.kind) ? null : entry.from);
  const on = (day: string | null): boolean => day !== null && day >= entry.from && (to === null || day <= to);
  const { cells, first, second } = scene;
  const share = (own: Scene['cells']): number => {
    const all = own.reduce((sum, cell) => sum + cell.all, 0);
    return all > 0 ? own.reduce((sum, cell) => sum + (on(cell.day) ? cell.all : 0), 0) / all : 0;
  };
  const shares = [first, ...(second === null ? [] : [second])].map((g) =>
    share(cells.filter((cell) => cell.g === g)),
  );
  const counted = cells.filter((cell) => cell.g === first || cell.g === second);
  const inside = (day: string | null): boolean =>
    odd !== null && day !== null && day >= odd.from && day <= odd.to;
  const hit =
    odd === null
      ? 0
      : share(counted.filter((cell) => inside(cell.day))) -
        share(counted.filter((cell) => !inside(cell.day)));
  return { entry, to, shares, differs: gapOf(shares) > many, hit: Math.max(0, hit) };
}
