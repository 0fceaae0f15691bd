import { type Leaving, mailFit } from '../nugget-file/leaving.ts';
import type { PersonalHit } from '../nugget-file/personal-hits.ts';
import type { LeavesAs, PersonalTag } from '../nugget-file/leaving-columns.ts';
import { spoken } from './speaking.ts';
import { count } from './numbers.ts';

const counted = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;
export const tagWords: Readonly<Record<PersonalTag, string>> = spoken('tagWords', {
  person_key: 'one value per customer',
  person_name: 'names of customers',
  staff_person: 'colleagues',
  hidden: 'kept out of charts',
  free_text: 'free text',
});
export const leavesAsWords: Readonly<Record<LeavesAs, string>> = spoken('leavesAsWords', {
  keys: 'as keys',
  out: 'left out',
  'as-is': 'as it is',
});
const fits = {
  fits: 'fits every mailbox.',
  some: 'too large for some mailboxes (10 MB).',
  'too-big': 'too large for most mailboxes (25 MB). Share it another way.',
} as const;
const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** "39 KB: fits every mailbox." */
export const sizeLine = spoken(
  'sizeLine',
  (bytes: number): string => `${sizeWords(bytes)}: ${fits[mailFit(bytes)]}`,
);

const hitWords: Readonly<Record<PersonalHit['kind'], string>> = {
  mail: 'an e-mail address',
  phone: 'a phone number',
  account: 'an account number',
};
const mostHits = 3;
/** What looks like one person's, and where it stands. */
export const hitLines = spoken('hitLines', (hits: readonly PersonalHit[]): readonly string[] => [
  ...hits
    .slice(0, mostHits)
    .map(({ kind, where, shown }) =>
      where === ''
        ? `A group of a chart looks like ${hitWords[kind]}: ${shown}`
        : `${where} holds what looks like ${hitWords[kind]}: ${shown}`,
    ),
  ...(hits.length > mostHits ? [`${hits.length - mostHits} more like these.`] : []),
]);

/** "What leaves this laptop: 14 sums, 4 charts, 0 customer rows.", and one line for each thing to know besides. */
export const leavingWords = spoken(
  'leavingWords',
  ({ sums, charts, rows, tables, entries, smallest }: Leaving): readonly string[] => [
    `What leaves this laptop: ${counted(sums, 'sum', 'sums')}, ${counted(charts, 'chart', 'charts')}, ${counted(rows, 'customer row', 'customer rows')}.`,
    `${counted(entries, 'entry', 'entries')} of the log: everything that was said here.`,
    ...tables.map(
      ({ name, rows: own, columns, personal }) =>
        `${name}: ${counted(own, 'row', 'rows')}, ${counted(columns, 'column', 'columns')}.${
          personal.length === 0
            ? ''
            : ` About people: ${personal.map(({ column, tag }) => `${column} (${tagWords[tag]})`).join(', ')}.`
        }`,
    ),
    ...(charts === 0 ? [] : [`In charts, groups of fewer than ${smallest} are folded into “other”.`]),
  ],
);
