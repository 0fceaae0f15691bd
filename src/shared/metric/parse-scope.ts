import { readDay } from '../messages/dates.ts';
import { readNumber } from '../messages/numbers.ts';
import { err, ok, type Result } from '../result.ts';
import { isNumberType, isTimeType } from './catalog.ts';
import type { Condition, RowScope, Scalar } from './row-scope.ts';

export type ScopeColumn = { readonly name: string; readonly type: string };
export type ScopeUnread =
  | { readonly code: 'unread'; readonly text: string }
  | { readonly code: 'column'; readonly column: string; readonly closest: string };

type Read = (text: string) => Scalar | null;
type Shape = {
  /** What follows a column's name. */
  readonly pattern: RegExp;
  readonly make: (col: string, rest: string, read: Read) => Condition | Unread;
};
type Unread = { readonly unread: string };

const compared =
  (op: '<' | '≤' | '>' | '≥') =>
  (col: string, rest: string, read: Read): Condition | Unread => {
    const value = read(rest);
    return value === null ? { unread: rest } : { col, op, value };
  };

const many =
  (op: 'in' | 'not in') =>
  (col: string, rest: string, read: Read): Condition | Unread => {
    const values: Scalar[] = [];
    for (const word of splitOutside(rest, /\s*,\s+(?:or\s+)?|\s+or\s+/gi)) {
      const value = read(word);
      if (value === null) return { unread: word };
      values.push(value);
    }
    return values.length > 0 ? { col, op, value: values } : { unread: rest };
  };

const range = (col: string, rest: string, read: Read): Condition | Unread => {
  const ends = splitOutside(rest, /\s+(?:to|and|–)\s+/gi);
  const [from, to] = ends.map(read);
  return ends.length !== 2 || from === undefined || from === null || to === undefined || to === null
    ? { unread: rest }
    : { col, op: 'between', value: [from, to] };
};

const shapes: readonly Shape[] = [
  { pattern: /^\s+is not empty$/i, make: (col) => ({ col, op: 'is not empty' }) },
  { pattern: /^\s+is empty$/i, make: (col) => ({ col, op: 'is empty' }) },
  { pattern: /^\s+(?:from|between)\s+(.+)$/i, make: range },
  {
    pattern: /^\s+contains\s+(.+)$/i,
    make: (col, rest) => ({ col, op: 'contains', value: unquoted(rest) }),
  },
  { pattern: /^(?:\s+(?:is not in|is not|not in)\s|\s*(?:≠|!=|<>))\s*(.+)$/i, make: many('not in') },
  { pattern: /^(?:\s+at most\s|\s*(?:≤|<=))\s*(.+)$/i, make: compared('≤') },
  { pattern: /^(?:\s+at least\s|\s*(?:≥|>=))\s*(.+)$/i, make: compared('≥') },
  { pattern: /^(?:\s+under\s|\s*<)\s*(.+)$/i, make: compared('<') },
  { pattern: /^(?:\s+over\s|\s*>)\s*(.+)$/i, make: compared('>') },
  { pattern: /^(?:\s+(?:is in|is|in)\s|\s*[=:])\s*(.+)$/i, make: many('in') },
];

/** Rows in words, one condition after `;` or "and also": "wave is W1, W3; amount_eur < 300". Names are matched to the data. */
export const parseScope = (
  text: string,
  columns: readonly ScopeColumn[],
  year: number,
): Result<RowScope, ScopeUnread> => {
  const all: Condition[] = [];
  for (const part of splitOutside(text, /\s*(?:;|·|\band also\b)\s*/gi)) {
    const read = parsePart(part, columns, year);
    if (!read.ok) return read;
    all.push(read.value);
  }
  return ok({ all });
};

/** Names may hold spaces and begin alike: the known ones are tried, the longest first. */
const parsePart = (
  part: string,
  columns: readonly ScopeColumn[],
  year: number,
): Result<Condition, ScopeUnread> => {
  for (const column of columns.toSorted((a, b) => b.name.length - a.name.length)) {
    if (part.slice(0, column.name.length).toLowerCase() !== column.name.toLowerCase()) continue;
    const rest = part.slice(column.name.length);
    for (const { pattern, make } of shapes) {
      const found = pattern.exec(rest);
      if (!found) continue;
      const made = make(column.name, (found[1] ?? '').trim(), (word) => readValue(word, column.type, year));
      return 'unread' in made ? err({ code: 'unread', text: made.unread }) : ok(made);
    }
  }
  const unknown = unknownName(part);
  if (unknown === null) return err({ code: 'unread', text: part });
  const names = columns.map((column) => column.name);
  return err({ code: 'column', column: unknown, closest: closestName(unknown, names) });
};

/** What stands before the first thing said of it. */
const unknownName = (part: string): string | null => {
  for (let at = 1; at < part.length; at++)
    if (/\S/.test(part.charAt(at - 1)) && shapes.some(({ pattern }) => pattern.test(part.slice(at))))
      return part.slice(0, at);
  return null;
};

/** Null when a number or date column's value is neither. */
const readValue = (word: string, type: string, year: number): Scalar | null => {
  const bare = unquoted(word);
  if (isTimeType(type)) return readDay(bare, year);
  if (isNumberType(type)) return readNumber(bare);
  return bare;
};

const unquoted = (word: string): string =>
  word.trim().replace(/^(?:"(.*)"|[“„](.*)[”“]|['‘](.*)['’])$/, (_, a, b, c) => a ?? b ?? c ?? '');

/** The parts between separators, where what stands in quotes has none. An apostrophe inside a word opens nothing. */
const splitOutside = (text: string, separator: RegExp): readonly string[] => {
  const masked = text.replace(
    /"[^"]*"|[“„][^”“]*[”“]|(?<![\p{L}\d])['‘][^'’]*['’](?![\p{L}\d])/gu,
    (quoted) => '\0'.repeat(quoted.length),
  );
  const parts: string[] = [];
  let from = 0;
  for (const found of masked.matchAll(separator)) {
    parts.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter(Boolean);
};

/** The columns a sentence may name: nothing that stands for a person or is hidden. */
export const sayableColumns = (
  columns: readonly ScopeColumn[],
  tagged: readonly { readonly name: string; readonly tag?: string | undefined }[],
): readonly ScopeColumn[] => {
  const kept = new Set(['person_key', 'staff_person', 'hidden']);
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
