/** What stands above the table, seen in a file's first records. */
export type Layout = {
  /** Records above the header. */
  readonly skip: number;
  /** The width that most records have. */
  readonly width: number;
};

const mostAbove = 40;

/**
 * Titles above a table hold one or two cells where the table holds many. The header is the first full record; without
 * words in it, only records that are shorter than the table, not merely emptier, count as titles.
 */
export function layoutOf(records: readonly (readonly string[])[]): Layout {
  const width = usual(records.map((record) => record.length));
  const full = usual(
    records
      .slice(0, 200)
      .filter((record) => record.length === width)
      .map(filled)
      .filter((n) => n > 0),
  );
  const header = records.findIndex((record) => filled(record) >= Math.max(2, full * 0.6));
  const under = underTitles(records);
  if (under > 0) return { skip: under, width };
  const noted = underNotes(records);
  if (noted > 0) return { skip: noted, width };
  if (header <= 0 || header > mostAbove || header >= records.length - 1) return { skip: 0, width };
  const above = records.slice(0, header);
  const few = above.every((record) => filled(record) <= Math.max(1, Math.floor(full / 3)));
  const shorter = above.every((record) => record.length < width);
  const words = (records[header] as readonly string[]).every((cell) => cell.trim() === '' || isWord(cell));
  return { skip: few && (words || shorter) ? header : 0, width };
}

/** Few rows under many titles: every record from the header on is three times as full as every one above. */
function underTitles(records: readonly (readonly string[])[]): number {
  const counts = records.map(filled);
  for (let i = 1; i < Math.min(mostAbove, records.length - 1); i++) {
    const above = Math.max(...counts.slice(0, i));
    const named = new Set((records[i] as readonly string[]).filter(isWord)).size === counts[i];
    if (named && counts.slice(i).every((n) => n >= 3 * above)) return above === 0 ? 0 : i;
  }
  return 0;
}

const isValue = (cell: string): boolean =>
  !isWord(cell) || /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(cell.trim());
const leastBelow = 3;

/**
 * Notes of several cells above the names: a record of different words that is fuller than each one above it, under which
 * a column of values begins that holds none before.
 */
function underNotes(records: readonly (readonly string[])[]): number {
  const counts = records.map(filled);
  for (let at = 1; at < Math.min(mostAbove, records.length - leastBelow); at++) {
    const names = records[at] as readonly string[];
    if (counts[at] !== names.length || new Set(names).size !== names.length || names.some(isValue)) continue;
    const [above, below] = [records.slice(0, at), records.slice(at + 1, at + 1 + leastBelow)];
    if (counts.slice(0, at).some((n) => n >= names.length)) continue;
    const begins = names.some(
      (_, i) =>
        below.every((record) => isValue(record[i] ?? '') && (record[i] ?? '').trim() !== '') &&
        !above.some((record) => (record[i] ?? '').trim() !== '' && isValue(record[i] as string)),
    );
    if (begins && above.every((record) => !record.some((cell) => cell.trim() !== '' && isValue(cell))))
      return at;
  }
  return 0;
}

const isWord = (cell: string): boolean =>
  cell.trim() !== '' && !/^[-+]?[\d.,\s]*\d[\d.,\s%€$]*$/.test(cell.trim());

export const filled = (record: readonly string[]): number =>
  record.reduce((n, cell) => (cell.trim() === '' ? n : n + 1), 0);

/** The commonest number; of two as common, the larger. */
export function usual(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  let best = 1;
  let most = 0;
  for (const [n, count] of counts)
    if (count > most || (count === most && n > best)) [best, most] = [n, count];
  return best;
}
