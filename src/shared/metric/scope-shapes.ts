import { readDays } from '../messages/dates.ts';
import type { Condition, Scalar } from './row-scope.ts';
import { splitOutside, unquoted } from './quoted.ts';

export type Unread = { readonly unread: string };
export type Read = (text: string) => Scalar | null;
/** What may follow a column's name, in either language, whichever is spoken: people write as they think. */
export type Shape = {
  readonly pattern: RegExp;
  readonly make: (col: string, rest: string, read: Read) => Condition | Unread;
};

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
    for (const word of splitOutside(rest, /\s*,\s+(?:(?:or|oder)\s+)?|\s+(?:or|oder)\s+/gi)) {
      const value = read(word);
      if (value === null) return { unread: word };
      values.push(value);
    }
    return values.length > 0 ? { col, op, value: values } : { unread: rest };
  };

const range = (col: string, rest: string, read: Read): Condition | Unread => {
  const ends = splitOutside(rest, /\s+(?:to|and|bis|und|–)\s+/gi);
  const [from, to] = ends.map(read);
  return ends.length !== 2 || from === undefined || from === null || to === undefined || to === null
    ? { unread: rest }
    : { col, op: 'between', value: [from, to] };
};

/** "is", "ist" before a comparison changes nothing. */
const said = (words: string, signs: string): RegExp =>
  new RegExp(`^(?:(?:\\s+(?:is|are|ist|sind))?\\s+(?:${words})\\s|\\s*(?:${signs}))\\s*(.+)$`, 'i');

export const shapes: readonly Shape[] = [
  {
    pattern: /^\s+(?:(?:is|ist) (?:not|nicht) (?:empty|leer))$/i,
    make: (col) => ({ col, op: 'is not empty' }),
  },
  { pattern: /^\s+(?:is|ist) (?:empty|leer)$/i, make: (col) => ({ col, op: 'is empty' }) },
  { pattern: /^(?:\s+(?:is|ist))?\s+(?:from|between|von|vom|zwischen)\s+(?:dem\s+)?(.+)$/i, make: range },
  {
    pattern: /^\s+(?:contains|enthält)\s+(.+)$/i,
    make: (col, rest) => ({ col, op: 'contains', value: unquoted(rest) }),
  },
  {
    pattern: said('at most|not? more than|höchstens|maximal|nicht mehr als', '≤|<='),
    make: compared('≤'),
  },
  {
    pattern: said('at least|not? less than|mindestens|nicht weniger als', '≥|>='),
    make: compared('≥'),
  },
  {
    pattern:
      /^(?:\s+(?:is not in|is not|not in|ist nicht in|ist nicht|nicht in|nicht|ist kein|außer)\s|\s*(?:≠|!=|<>))\s*(.+)$/i,
    make: many('not in'),
  },
  {
    pattern: said('under|below|before|less than|smaller than|unter|vor dem|vor|weniger als|kleiner als', '<'),
    make: compared('<'),
  },
  {
    pattern: said(
      'over|above|after|more than|greater than|larger than|über|nach dem|nach|mehr als|größer als',
      '>',
    ),
    make: compared('>'),
  },
  {
    pattern: /^(?:\s+(?:is in|is|in|ist in|ist|gleich)\s|\s*[=:])\s*(.+)$/i,
    make: many('in'),
  },
];

const days = /^\s+(?:(?:is|ist)\s+)?(?:(?:in|im|on|am|during|während)\s+)?(?:(?:the|der|den)\s+)?(.+)$/i;

/** Days of a column of dates: "sent_on in the last week of March", "sent_on 17.3.–25.3.", "sent_on im März". */
export const daysOf = (col: string, rest: string, year: number): Condition | null => {
  const found = days.exec(rest);
  const ends = found?.[1] ? readDays(found[1], year) : null;
  return ends && ends[0] !== ends[1] ? { col, op: 'between', value: [ends[0], ends[1]] } : null;
};
