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

/** A version's number, and what its own snapshot gives when it is counted again. */
export type Recount = {
  readonly then: Measured;
  readonly now: Measured | null;
  readonly sameRows: boolean;
  readonly sameDefinition: boolean;
  readonly sameData: boolean;
};

/** `right`: the number in v1 was right, the reading changed. Otherwise why the number itself moved. */
export type NumberStory = 'right' | 'rows' | 'definition' | 'data' | 'not-recounted';

export const numberStory = ({ then, now, sameRows, sameDefinition, sameData }: Recount): NumberStory => {
  if (now === null) return 'not-recounted';
  if (!sameRows) return 'rows';
  if (now.value === then.value && now.n === then.n) return 'right';
  return sameDefinition || !sameData ? 'data' : 'definition';
};
