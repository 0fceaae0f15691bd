import type { LogEvent } from '../log/envelope.ts';

/** Entries that others build on and that are not here: a damaged file took them away. Ids in order. */
export const lostAmong = (events: readonly LogEvent[]): readonly string[] => {
  const here = new Set(events.map(({ id }) => id));
  const named = new Set(events.flatMap(({ env }) => env.parents));
  return [...named].filter((id) => !here.has(id)).sort();
};

const markLength = 8;

/** As the table of contents carries them. */
export const marksOf = (events: readonly LogEvent[]): string =>
  events.map(({ id }) => id.slice(0, markLength)).join('');

export const readMarks = (marks: string): ReadonlySet<string> =>
  new Set(marks.match(new RegExp(`.{${markLength}}`, 'g')) ?? []);

export const isMarked = (marks: ReadonlySet<string>, id: string): boolean =>
  marks.has(id.slice(0, markLength));
