import { readDay } from '../messages/dates.ts';
import type { CalendarItem, CalendarRead } from './calendar-item.ts';

const names = {
  from: /^(?:from|start|begin|date|day|on|von|ab|beginn|datum|tag|start ?date)$/i,
  to: /^(?:to|until|end|till|bis|ende|end ?date)$/i,
  kind: /^(?:kind|type|category|art|typ|kategorie)$/i,
  title: /^(?:title|name|event|text|what|subject|summary|titel|ereignis|was|betreff|anlass)$/i,
  source: /^(?:source|known.?from|who|quelle|von wem|wer)$/i,
} as const;

/** Rows of a calendar: from, to, kind, title, and who knows, in columns by these or German names; null where there are none. */
export const readCalendarTable = (text: string, year: number): CalendarRead | null => {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const mark = [';', '\t', ','].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  const [head = [], ...rows] = cellsOf(text, mark);
  const place = (pattern: RegExp): number =>
    head.findIndex((name) => pattern.test(name.trim().replace(/_/g, ' ')));
  const at = {
    from: place(names.from),
    to: place(names.to),
    kind: place(names.kind),
    title: place(names.title),
    source: place(names.source),
  };
  if (at.from < 0 || at.title < 0) return null;
  const items: CalendarItem[] = [];
  let unread = 0;
  for (const row of rows) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const cell = (where: number): string => (where < 0 ? '' : (row[where] ?? '').trim());
    const [from, title] = [dayIn(cell(at.from), year), cell(at.title).slice(0, 300)];
    const to = cell(at.to) === '' ? from : dayIn(cell(at.to), year);
    if (from === null || to === null || title === '' || to < from) unread++;
    else items.push({ from, to, title, kind: cell(at.kind), source: cell(at.source) });
  }
  return { items, unread, firstOnly: 0 };
};

/** A time of day behind a day says nothing here. */
const dayIn = (cell: string, year: number): string | null =>
  readDay(cell.replace(/[T ]\d{1,2}:\d{2}.*$/, ''), year);

/** Cells in quotes may hold the mark, quotes and line breaks. */
const cellsOf = (text: string, mark: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quoted && letter === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && letter === mark) {
      row.push(cell);
      cell = '';
    } else if (!quoted && letter === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += letter;
  }
  return cell === '' && row.length === 0 ? rows : [...rows, [...row, cell]];
};
