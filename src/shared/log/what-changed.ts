import type { Measured } from './events/fields.ts';

export type Change = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** What one wording says that the other does not, by words: the fewest removed and added. */
export const whatChanged = (before: string, after: string): readonly Change[] => {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const common = commonLengths(old, now);
  const steps: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const removed = old[i];
    const added = now[j];
    if (removed !== undefined && removed === added) {
      steps.push({ kind: 'same', text: removed });
      i++;
      j++;
    } else if (
      removed !== undefined &&
      (added === undefined || at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      steps.push({ kind: 'removed', text: removed });
      i++;
    } else {
      steps.push({ kind: 'added', text: added as string });
      j++;
    }
  }
  return joined(steps);
};

/** For Markdown, copying and screen readers: readable without colour. */
export const changeText = (changes: readonly Change[]): string =>
  changes
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join(' ');

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/** How many words the ends of both wordings share in order, from each pair of positions on. */
const commonLengths = (old: readonly string[], now: readonly string[]): readonly (readonly number[])[] => {
  const lengths: number[][] = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: now.length + 1 }, () => 0),
  );
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i] as number[];
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] =
        old[i] === now[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
};

const at = (lengths: readonly (readonly number[])[], i: number, j: number): number => lengths[i]?.[j] ?? 0;

/** Neighbours of a kind become one piece; between two shared words, what was removed stands before what was added. */
const joined = (steps: readonly Change[]): readonly Change[] => {
  const pieces: Change[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = (): void => {
    if (removed.length > 0) pieces.push({ kind: 'removed', text: removed.join(' ') });
    if (added.length > 0) pieces.push({ kind: 'added', text: added.join(' ') });
    removed = [];
    added = [];
  };
  for (const { kind, text } of steps) {
    if (kind === 'removed') removed.push(text);
    else if (kind === 'added') added.push(text);
    else {
      flush();
      const last = pieces.at(-1);
      if (last?.kind === 'same') pieces[pieces.length - 1] = { kind: 'same', text: `${last.text} ${text}` };
      else pieces.push({ kind: 'same', text });
    }
  }
  flush();
  return pieces;
};

/** The first wording's number, and what its own view gives when it is counted again on its own rows. */
export type Recount = {
  readonly then: Measured;
  /** As it is counted today, on today's data; null where it can't be counted here. */
  readonly now: Measured | null;
  /** In the way it was counted then, on today's data; null where that can't be counted any more. */
  readonly asThen: Measured | null;
};

/** `right`: the number in v1 was right, the reading changed. Otherwise why the number itself moved. */
export type NumberStory = 'right' | 'rows' | 'definition' | 'data' | 'not-recounted';

export const numberStory = ({ then, now, asThen }: Recount): NumberStory => {
  if (now === null) return 'not-recounted';
  if (isSame(now, then)) return 'right';
  if (asThen !== null && isSame(asThen, then)) return 'definition';
  // Counted as it was then and still another number: the data has other rows for the same words, or other values in them.
  return (asThen ?? now).n === then.n ? 'data' : 'rows';
};

/** Frozen numbers keep twelve digits. */
const isSame = (a: Measured, b: Measured): boolean =>
  a.n === b.n && Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(b.value));
