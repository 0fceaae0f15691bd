import type { ViewCell } from './view.ts';

/** Names that have an order of their own, in English and German, as files write them: "Sep", "sept.", "März", "Mon", "Donnerstag". */
const months = [
  'jan',
  'feb',
  'mar|mär|mrz',
  'apr',
  'may|mai',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct|okt',
  'nov',
  'dec|dez',
];
const monthEnds = '(?:uary|ruary|uar|ch|z|il|e|i|y|ust|t|tember|ober|ember)?';
const days = ['mon|mo', 'tue|di', 'wed|mi', 'thu|do', 'fri|fr', 'sat|sa', 'sun|so'];
const dayEnds =
  '(?:s|r|rs|day|sday|nesday|rsday|urday|ntag|enstag|ttwoch|nnerstag|eitag|mstag|ag|tag|nabend)?';

const places = (starts: readonly string[], ends: string) => {
  const patterns = starts.map((start) => new RegExp(`^(?:${start})${ends}\\.?$`, 'iu'));
  return (name: string): number => patterns.findIndex((pattern) => pattern.test(name.trim()));
};
const ordered = [places(months, monthEnds), places(days, dayEnds)];

const byNumber = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Groups as people put them: months and days of the week as they come, numbers inside names by their size ("W2" before
 * "W10"), everything else as it stands. Pairs of two columns keep their order.
 */
export const inNaturalOrder = (cells: readonly ViewCell[]): readonly ViewCell[] => {
  const names = cells.flatMap(({ group }) => group ?? []);
  if (names.length < 2 || cells.some(({ split }) => split !== undefined)) return cells;
  const place = ordered.find((one) => names.every((name) => one(name) >= 0));
  const compare = place
    ? (a: string, b: string) => place(a) - place(b)
    : names.every((name) => /\p{L}/u.test(name)) && names.some((name) => /\d/.test(name))
      ? byNumber.compare
      : null;
  if (compare === null) return cells;
  // The group of empty values stays last.
  return cells.toSorted(({ group: a }, { group: b }) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b),
  );
};
