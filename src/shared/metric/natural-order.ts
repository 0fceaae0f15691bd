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

type Order = (a: string | null, b: string | null) => number;

/** Null where names stand as they come. The group of empty values stays last. */
const orderOf = (values: readonly (string | null)[]): Order | null => {
  const names = [...new Set(values.flatMap((value) => value ?? []))];
  if (names.length < 2) return null;
  const place = ordered.find((one) => names.every((name) => one(name) >= 0));
  const compare = place
    ? (a: string, b: string) => place(a) - place(b)
    : names.every(isNumeral)
      ? (a: string, b: string) => Number(a) - Number(b)
      : names.every((name) => /\p{L}/u.test(name)) && names.some((name) => /\d/.test(name))
        ? byNumber.compare
        : null;
  return compare === null
    ? null
    : (a, b) => (a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b));
};
const isNumeral = (name: string): boolean => /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(name);

/**
 * Groups as people put them: months and days of the week as they come, numbers by their size, also inside names ("W2" before
 * "W10"), everything else as it stands. Of pairs each side has its own order.
 */
export const inNaturalOrder = (cells: readonly ViewCell[]): readonly ViewCell[] => {
  const group = orderOf(cells.map((cell) => cell.group));
  if (cells.every(({ split }) => split === undefined))
    return group === null ? cells : cells.toSorted((a, b) => group(a.group, b.group));
  const split = orderOf(cells.map((cell) => cell.split ?? null));
  if (group === null && split === null) return cells;
  // What has no order of its own keeps the places in which it came.
  const [groups, splits] = [asTheyCome(cells.map((cell) => cell.group)), asTheyCome(cells.map(splitOf))];
  return cells.toSorted(
    (a, b) => (split ?? splits)(splitOf(a), splitOf(b)) || (group ?? groups)(a.group, b.group),
  );
};
const splitOf = ({ split }: ViewCell): string | null => split ?? null;
const asTheyCome = (values: readonly (string | null)[]): Order => {
  const came = new Map([...new Set(values)].map((value, at) => [value, at]));
  return (a, b) => (came.get(a) ?? 0) - (came.get(b) ?? 0);
};
