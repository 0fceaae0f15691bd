import { readDay } from '../messages/dates.ts';
import { readNumber } from '../messages/numbers.ts';
import { err, ok, type Result } from '../result.ts';
import type { Condition, RowScope, Scalar } from './row-scope.ts';

export type ScopeColumn = { readonly name: string; readonly type: string };
export type ScopeUnread =
  | { readonly code: 'unread'; readonly text: string }
  | { readonly code: 'column'; readonly column: string; readonly closest: string };

const shapes: readonly {
  readonly pattern: RegExp;
  readonly make: (col: string, rest: string, value: (text: string) => Scalar) => Condition | null;
}[] = [
  { pattern: /^(\S+) is not empty$/i, make: (col) => ({ col, op: 'is not empty' }) },
  { pattern: /^(\S+) is empty$/i, make: (col) => ({ col, op: 'is empty' }) },
  { pattern: /^(\S+?)\s*(?: from | between )\s*(.+)$/i, make: (col, rest, value) => range(col, rest, value) },
  { pattern: /^(\S+) contains (.+)$/i, make: (col, rest) => ({ col, op: 'contains', value: rest }) },
  {
    pattern: /^(\S+?)\s*(?: is not | not in |≠|!=|<>)\s*(.+)$/i,
    make: (col, rest, value) => many(col, 'not in', rest, value),
  },
  {
    pattern: /^(\S+?)\s*(?:≤|<=| at most )\s*(.+)$/i,
    make: (col, rest, value) => ({ col, op: '≤', value: value(rest) }),
  },
  {
    pattern: /^(\S+?)\s*(?:≥|>=| at least )\s*(.+)$/i,
    make: (col, rest, value) => ({ col, op: '≥', value: value(rest) }),
  },
  {
    pattern: /^(\S+?)\s*(?:<| under )\s*(.+)$/i,
    make: (col, rest, value) => ({ col, op: '<', value: value(rest) }),
  },
  {
    pattern: /^(\S+?)\s*(?:>| over )\s*(.+)$/i,
    make: (col, rest, value) => ({ col, op: '>', value: value(rest) }),
  },
  {
    pattern: /^(\S+?)\s*(?: is | in |=|:)\s*(.+)$/i,
    make: (col, rest, value) => many(col, 'in', rest, value),
  },
];

const many = (
  col: string,
  op: 'in' | 'not in',
  rest: string,
  value: (text: string) => Scalar,
): Condition | null => {
  const values = rest
    .split(/\s*(?:,|\bor\b|\band\b)\s*/i)
    .filter(Boolean)
    .map(value);
  return values.length > 0 ? { col, op, value: values } : null;
};

const range = (col: string, rest: string, value: (text: string) => Scalar): Condition | null => {
  const [from, to] = rest.split(/\s+(?:to|and|–)\s+/i);
  return from && to ? { col, op: 'between', value: [value(from), value(to)] } : null;
};

/** Rows in words, one condition after `;` or "and also": "wave is W1, W3; amount_eur < 300". Names are matched to the data. */
export const parseScope = (
  text: string,
  columns: readonly ScopeColumn[],
  year: number,
): Result<RowScope, ScopeUnread> => {
  const parts = text
    .split(/\s*(?:;|·|\band also\b)\s*/i)
    .map((part) => part.trim())
    .filter(Boolean);
  const all: Condition[] = [];
  for (const part of parts) {
    const read = parsePart(part, columns, year);
    if (!read.ok) return read;
    all.push(read.value);
  }
  return ok({ all });
};

const parsePart = (
  part: string,
  columns: readonly ScopeColumn[],
  year: number,
): Result<Condition, ScopeUnread> => {
  for (const { pattern, make } of shapes) {
    const found = pattern.exec(part);
    if (!found?.[1]) continue;
    const column = columns.find((one) => one.name.toLowerCase() === found[1]?.toLowerCase());
    if (!column)
      return err({
        code: 'column',
        column: found[1],
        closest: closestName(
          found[1],
          columns.map((one) => one.name),
        ),
      });
    const condition = make(column.name, (found[2] ?? '').trim(), (word) =>
      readValue(word, column.type, year),
    );
    if (condition) return ok(condition);
  }
  return err({ code: 'unread', text: part });
};

const readValue = (word: string, type: string, year: number): Scalar => {
  const bare = word.trim().replace(/^["“']|["”']$/g, '');
  if (/DATE|TIMESTAMP/.test(type)) return readDay(bare, year) ?? bare;
  if (/INT|DECIMAL|DOUBLE|FLOAT/.test(type)) return readNumber(bare) ?? bare;
  return bare;
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
