import { readDay, readDays } from '../messages/dates.ts';
import { readNumber } from '../messages/numbers.ts';
import { err, ok, type Result } from '../result.ts';
import { isNumberType, isTimeType } from './catalog.ts';
import { nameInWords } from './group-label.ts';
import { splitOutside, unquoted } from './quoted.ts';
import type { Condition, RowScope, Scalar } from './row-scope.ts';
import { daysOf, shapes } from './scope-shapes.ts';

export type ScopeColumn = {
  readonly name: string;
  readonly type: string;
  /** What stands in it, where that is known: a value may be typed in other letters. */
  readonly values?: readonly string[];
};
export type ScopeUnread =
  | { readonly code: 'unread'; readonly text: string }
  | { readonly code: 'column'; readonly column: string; readonly closest: string };

/**
 * Rows in words, English or German: "wave is W1, W3; amount_eur < 300", "Betrag größer als 100 und wave ist nicht W2",
 * "letzte Märzwoche". Names are matched to the data.
 */
export const parseScope = (
  text: string,
  columns: readonly ScopeColumn[],
  year: number,
): Result<RowScope, ScopeUnread> => {
  const all: Condition[] = [];
  const parts = splitOutside(text, /\s*(?:;|·|\band also\b|\bund außerdem\b)\s*/gi);
  for (const part of parts.flatMap((one) => joinedParts(one, columns))) {
    const read = parsePart(part, columns, year);
    if (!read.ok) return read;
    all.push(read.value);
  }
  return ok({ all });
};

/** "and" joins two conditions where another column and something said of it follow; else it belongs to a value. */
const joinedParts = (part: string, columns: readonly ScopeColumn[]): readonly string[] => {
  const pieces = splitOutside(part, /\s+(?:and|und)\s+/gi);
  const begins = (piece: string): boolean =>
    columns.some(
      ({ name }) =>
        restAfter(name, piece) !== null &&
        shapes.some(({ pattern }) => pattern.test(restAfter(name, piece) ?? '')),
    );
  return pieces.length > 1 && pieces.slice(1).every(begins) ? pieces : [part];
};

/** Names may hold spaces and begin alike: the known ones are tried, the longest first. */
const parsePart = (
  part: string,
  columns: readonly ScopeColumn[],
  year: number,
): Result<Condition, ScopeUnread> => {
  for (const column of columns.toSorted((a, b) => b.name.length - a.name.length)) {
    const rest = restAfter(column.name, part);
    if (rest === null) continue;
    const days = isTimeType(column.type) ? daysOf(column.name, rest, year) : null;
    if (days) return ok(days);
    for (const { pattern, make } of shapes) {
      const found = pattern.exec(rest);
      if (!found) continue;
      const made = make(column.name, (found[1] ?? '').trim(), (word) => readValue(word, column, year));
      return 'unread' in made ? err({ code: 'unread', text: made.unread }) : ok(made);
    }
  }
  const time = columns.find((column) => isTimeType(column.type));
  const alone = time && daysAlone(time.name, part, year);
  if (alone) return ok(alone);
  const unknown = unknownName(part);
  if (unknown === null) return err({ code: 'unread', text: part });
  const names = columns.map((column) => column.name);
  return err({ code: 'column', column: unknown, closest: closestName(unknown, names) });
};

/** Days without a column are those of the table's time: "March", "17.3.–25.3.", "since March". */
const daysAlone = (col: string, part: string, year: number): Condition | null => {
  const open = /^(since|from|seit|ab|after|nach|until|bis|before|vor)\s+(?:dem\s+)?(.+)$/i.exec(part);
  const [first, last] = (open && readDays(open[2] ?? '', year)) ?? [];
  if (!open || first === undefined || last === undefined) {
    const days = readDays(part, year);
    if (days === null) return null;
    return daysOf(col, ` ${part}`, year) ?? { col, op: 'between', value: [days[0], days[1]] };
  }
  const word = (open[1] ?? '').toLowerCase();
  if (/^(?:until|bis)$/.test(word)) return { col, op: '≤', value: last };
  if (/^(?:before|vor)$/.test(word)) return { col, op: '<', value: first };
  return /^(?:after|nach)$/.test(word) ? { col, op: '>', value: last } : { col, op: '≥', value: first };
};

/** What stands before the first thing said of it. */
const unknownName = (part: string): string | null => {
  for (let at = 1; at < part.length; at++)
    if (/\S/.test(part.charAt(at - 1)) && shapes.some(({ pattern }) => pattern.test(part.slice(at))))
      return part.slice(0, at);
  return null;
};

/** Null when a number or date column's value is neither. */
const readValue = (word: string, { type, values }: ScopeColumn, year: number): Scalar | null => {
  const bare = unquoted(word);
  if (isTimeType(type)) return readDay(bare, year);
  if (isNumberType(type)) return readNumber(bare);
  if (values === undefined || values.includes(bare)) return bare;
  return values.find((value) => value.toLowerCase() === bare.toLowerCase()) ?? bare;
};

/** What is said of a column: its name stands before it as in the file, or as words ("payment method" for PaymentMethod). */
const restAfter = (name: string, part: string): string | null => {
  if (part.slice(0, name.length).toLowerCase() === name.toLowerCase()) return part.slice(name.length);
  const spoken = nameInWords(name);
  const before = part.slice(0, spoken.length);
  return before.replace(/[_-]/g, ' ').toLowerCase() === spoken.toLowerCase()
    ? part.slice(spoken.length)
    : null;
};

/** The columns a sentence may name: nothing that stands for a person or is hidden. */
export const sayableColumns = (
  columns: readonly ScopeColumn[],
  tagged: readonly { readonly name: string; readonly tag?: string | undefined }[],
): readonly ScopeColumn[] => {
  const kept = new Set(['person_key', 'staff_person', 'hidden', 'join_key']);
  const unsaid = new Set(tagged.filter(({ tag }) => kept.has(tag ?? '')).map(({ name }) => name));
  return columns.filter(({ name }) => !unsaid.has(name));
};

/** Every row but this group's; the group of empty values is left out by asking for a value. */
export const complementOf = ({ all }: RowScope): Condition | null => {
  const [one] = all;
  if (one === undefined || all.length > 1) return null;
  if (one.op === 'is empty') return { col: one.col, op: 'is not empty' };
  return one.op === 'in' ? { col: one.col, op: 'not in', value: one.value } : null;
};

/** The name that shares most of its letter pairs. */
export const closestName = (wrong: string, names: readonly string[]): string => {
  const pairs = (text: string): readonly string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.toLowerCase().slice(at, at + 2));
  const mine = new Set(pairs(wrong));
  const score = (name: string): number =>
    (2 * pairs(name).filter((pair) => mine.has(pair)).length) / Math.max(1, mine.size + name.length - 1);
  const best = names.toSorted((a, b) => score(b) - score(a))[0];
  return best && score(best) > 0.4 ? best : '';
};
