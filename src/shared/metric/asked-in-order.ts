import { readDays } from '../messages/dates.ts';

/** What begins a part of a sentence; the same word inside a number's name ("divided by") does not. */
const marks = [
  { part: 'against', at: /\s+(?:compared (?:with|to)|relative to|against|versus|vs\.?)\s+/i },
  { part: 'rows', at: /\s+(?:where|among)\s+/i },
  { part: 'by', at: /\s+(?<!divided )by\s+(?!\d)/i },
] as const;
type Part = 'what' | (typeof marks)[number]['part'];

/**
 * A question in the order in which it is read: what, by what, among which rows, against what. People put the parts as they
 * think of them: "orders where channel is shop by week", "orders by channel in March".
 */
export const askedInOrder = (text: string, year: number): string => {
  const { what, by, rows, against } = datesAmongRows(partsOf(plainly(text)), year);
  const said = (word: string, parts: readonly string[], glue: string): string =>
    parts.length === 0 ? '' : ` ${word} ${parts.join(glue)}`;
  return `${what.join(' ')}${said('by', by, ' and ')}${said('where', rows, '; ')}${said('compared with', against, ' compared with ')}`;
};

type Parts = Readonly<Record<Part, readonly string[]>>;

const partsOf = (text: string): Parts => {
  const parts: Record<Part, string[]> = { what: [], by: [], rows: [], against: [] };
  let part: Part = 'what';
  let rest = text;
  for (;;) {
    const next = marks
      .flatMap((mark) => {
        const found = mark.at.exec(rest);
        return found ? [{ part: mark.part, from: found.index, to: found.index + found[0].length }] : [];
      })
      .toSorted((a, b) => a.from - b.from)[0];
    parts[part].push(rest.slice(0, next?.from).trim());
    if (!next) return parts;
    part = next.part;
    rest = rest.slice(next.to);
  }
};

/** Days said in passing choose rows: "orders in March", "by week since 4 March". */
const datesAmongRows = (parts: Parts, year: number): Parts => {
  const dates: string[] = [];
  const without = (text: string): string => {
    const found = inPassing(text, year);
    if (found === null) return text;
    dates.push(found.days);
    return found.rest;
  };
  const [what, by] = [parts.what.map(without), parts.by.map(without)];
  return { ...parts, what, by, rows: [...parts.rows, ...dates] };
};

const passing =
  /\s+(in|on|during|from|between|since|until|before|after|im|am|vom|zwischen|seit|ab|vor)\s+/giu;
const open = /^(?:since|until|before|after|seit|ab|vor)$/i;

const inPassing = (text: string, year: number) => {
  for (const found of text.matchAll(passing)) {
    const [rest, word] = [text.slice(0, found.index), found[1] ?? ''];
    const days = text.slice(found.index + found[0].length).replace(/\s+(?:and|und)\s+/i, ' to ');
    if (rest !== '' && readDays(days, year))
      return { rest, days: open.test(word) ? `${word} ${days}` : days };
  }
  return null;
};

const polite: readonly (readonly [RegExp, string])[] = [
  [/\s*[?.!]+$/u, ''],
  [/^(?:please|bitte)\s+/i, ''],
  [/^(?:show|give|plot|draw|zeige?|gib)\s+(?:me\s+|us\s+|mir\s+|uns\s+)?(?=\S)/i, ''],
  [/^(?:what|how high|how large)\s+(?:is|are|was|were)\s+/i, ''],
  [/^(?:the|den|die|das|der)\s+/i, ''],
  [/\s+(?:were there|are there|did we (?:have|get)|do we have|gab es|gibt es|hatten wir)(?=\s|$)/i, ''],
  [/\s+(?:split|grouped|broken down|cut)\s+by\s+/i, ' by '],
  [/\s+(?:for|in)\s+(?:each|every)\s+/i, ' by '],
  [/\s+over time\b/i, ' by week'],
  [/\s+(?:in comparison (?:with|to)|than)\s+/i, ' compared with '],
];

/** Without what is only said to be kind, or in more words than it needs. */
const plainly = (text: string): string =>
  polite.reduce((said, [pattern, plain]) => said.replace(pattern, plain), text.trim());
