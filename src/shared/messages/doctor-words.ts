import { count } from './numbers.ts';
import { listed, type ListWords } from './listing.ts';
import { spoken } from './speaking.ts';

const plural = (n: number, one: string, many = `${one}s`): string => `${count(n)} ${n === 1 ? one : many}`;
const list = (items: readonly string[], last: string): string => items.join(` ${last} `);
const andMore: ListWords = { and: 'and', more: (n) => `${count(n)} more` };

type Said = readonly { readonly value: string; readonly n: number }[];
const saidInstead = (said: Said): string =>
  said.length === 0
    ? 'do not'
    : `say ${listed(
        said.map(({ value, n }) => `"${value}" (${count(n)} ×)`),
        andMore,
      )}`;

/** What the doctor says of a file: a plain sentence, and the technical one below it. */
export const doctorWords = spoken('doctorWords', {
  burst: (rows: number, day: string, time: string) =>
    `${count(rows)} rows carry the same minute, ${day} at ${time}. A machine may have written them.`,
  burstDetail: (column: string, usual: number) =>
    `Minutes of ${column} with rows usually hold ${count(usual)}.`,
  misfit: {
    date: (value: string, column: string, row: number) =>
      `1 row holds something other than a date: "${value}" in ${column}, row ${count(row)}.`,
    other: (value: string, column: string, row: number) =>
      `1 row holds something other than a number: "${value}" in ${column}, row ${count(row)}.`,
    number: (value: string, column: string, row: number) =>
      `1 row holds a number written another way: "${value}" in ${column}, row ${count(row)}.`,
  },
  misfits: {
    date: (n: number, column: string, value: string, row: number) =>
      `${count(n)} rows hold something other than a date in ${column}. The first is "${value}", row ${count(row)}.`,
    other: (n: number, column: string, value: string, row: number) =>
      `${count(n)} rows hold something other than a number in ${column}. The first is "${value}", row ${count(row)}.`,
    number: (n: number, column: string, value: string, row: number) =>
      `${count(n)} rows hold a number written another way in ${column}. The first is "${value}", row ${count(row)}.`,
  },
  largestAmong: {
    amount: ' The largest amount in the file is among them.',
    number: ' The largest number in the file is among them.',
  },
  largest: {
    amount: ' It is the largest amount in the file.',
    number: ' It is the largest number in the file.',
  },
  fitting: {
    date: (n: number, order: string, refused: number) =>
      `${plural(n, 'date')} read as ${order}; ${count(refused)} refused by the type, so the column would become text.`,
    amount: (n: number, form: string, refused: number) =>
      `${count(n)} amounts read as ${form}; ${count(refused)} refused by the type, so the column would become text.`,
    number: (n: number, form: string, refused: number) =>
      `${count(n)} numbers read as ${form}; ${count(refused)} refused by the type, so the column would become text.`,
  },
  forms: { comma: 'decimal with comma', point: 'decimal with point', whole: 'whole number' },
  constant: (column: string, value: string) => `${column} is "${value}" in every row.`,
  constants: (columns: readonly (readonly [string, string])[]) =>
    `${count(columns.length)} columns hold the same in every row: ${listed(
      columns.map(([column, value]) => `${column} ("${value}")`),
      andMore,
    )}.`,
  currencies: (signs: readonly string[], column: string) =>
    `Amounts are in ${signs.join(', ')}. Different currencies must not be added: keep to one, or split by ${column}.`,
  currencyRows: (sign: string, n: number) => `${sign}: ${count(n)} rows`,
  dateSpan: (column: string, from: string, to: string, gap: number) =>
    `Dates in ${column} run from ${from} to ${to}, longest gap ${plural(gap, 'day')}.`,
  oneDay: (column: string, day: string) => `All dates in ${column} are ${day}.`,
  dayNumbers: (column: string, example: string, day: string) =>
    `${column} holds numbers like ${example}, which a spreadsheet shows as ${day}. Are they dates?`,
  dayNumbersDetail: 'Days since 30 December 1899.',
  keyDiffers: (column: string) => `${column} is different in every row.`,
  keyEmpty: (column: string, n: number) => `${column} is empty in ${plural(n, 'row')}.`,
  keyTwice: (n: number, column: string) =>
    `${plural(n, 'value')} of ${column} ${n === 1 ? 'stands' : 'stand'} in more than one row.`,
  headerAgain: (row: number) => `Row ${count(row)} holds the column names once more. It is set aside.`,
  noRows: 'There are column names and no rows.',
  noRowTwice: 'No row appears twice.',
  rowsTwice: (n: number) =>
    `${plural(n, 'row')} ${n === 1 ? 'repeats' : 'repeat'} an earlier row in every column.`,
  noCellEmpty: 'No cell is empty.',
  emptyEverywhere: (columns: readonly string[]) =>
    `${listed(columns, andMore)} ${columns.length === 1 ? 'is' : 'are'} empty in every row.`,
  emptyIn: (columns: readonly string[], n: number, rows: number) =>
    `${listed(columns, andMore)} ${columns.length === 1 ? 'is' : 'are each'} empty in ${count(n)} of ${count(rows)} rows.`,
  firstAt: (row: number) => ` The first is row ${count(row)}.`,
  shortRows: (n: number, at: string) =>
    `${plural(n, 'row')} ${n === 1 ? 'has' : 'have'} fewer cells than the first row; the missing ones count as empty.${at}`,
  longRows: (n: number, at: string) =>
    `${plural(n, 'row')} ${n === 1 ? 'has' : 'have'} more cells than the first row; they are kept in columns of their own.${at}`,
  openQuote: (row: number) =>
    `A quotation mark in row ${count(row)} never closes. It is read as an ordinary character.`,
  oneColumn: 'This file has one column. If it should have more, choose what stands between them.',
  olderLetters: 'The letters are written in an older way (Latin-1).',
  olderLettersDetail: 'Not valid UTF-8; read as windows-1252.',
  lettersAs: (encoding: string) => `Letters are read as ${encoding}.`,
  aTotal: 'a total of other rows',
  aNote: 'a note below the table',
  aRepeat: 'a repeat of an earlier row',
  theNames: 'the column names once more',
  notesBelow: (n: number, first: number) =>
    n === 1
      ? `Row ${count(first)} looks like a note below the table. It counts as a row.`
      : `The last ${count(n)} rows look like notes below the table, from row ${count(first)} on. They count as rows.`,
  headersAgain: (n: number, first: number) =>
    n === 1
      ? `Row ${count(first)} holds the column names once more, and counts as a row.`
      : `${count(n)} rows hold the column names once more, and count as rows. The first is row ${count(first)}.`,
  oneTable: 'The file reads as one table.',
  future: (column: string, day: string) => `${column} goes on until ${day}, which is still to come.`,
  keyForm: (column: string, day: string, before: string, after: string) =>
    `${column} changes form on ${day}: only "${before}…" before, ${after}.`,
  keyFormBoth: (old: string, n: number, fresh: string) => `"${old}…" and ${count(n)} × "${fresh}…" after`,
  keyFormOnly: (fresh: string, n: number) => `only "${fresh}…" after (${count(n)})`,
  keyFormDetail: (fresh: string, day: string, n: number, old: string, time: string) =>
    `First "${fresh}…" on ${day}; ${count(n)} × "${old}…" before that day by ${time}.`,
  nobodyBefore: (value: string, column: string) => `Nobody labelled "${value}" in ${column} was here before.`,
  ordersBefore: (wrong: number, of: number, part: string, value: string, person: string) =>
    `${count(wrong)} of ${count(of)} orders${part} labelled "${value}" belong to people who bought before (same ${person}).`,
  rowsBefore: (wrong: number, of: number, part: string, value: string, person: string) =>
    `${count(wrong)} of ${count(of)} rows${part} labelled "${value}" belong to people who were here before (same ${person}).`,
  withPart: (column: string) => ` with a ${column}`,
  beforeDetail: (label: string, value: string, person: string, time: string, n: number) =>
    `${label} = "${value}" where the same ${person} has a row with an earlier ${time}: ${count(n)} rows.`,
  large: (share: number, column: string, value: string, row: number) =>
    `One row holds ${share} % of all ${column}: ${value}, row ${count(row)}.`,
  lastDays: (days: number, rows: number, from: string, usual: number) =>
    `The last ${days === 1 ? 'day' : `${days} days`} may not be complete: ${plural(rows, 'row')} from ${from} on, ${count(usual)} would be usual.`,
  lastDaysDetail: (weeks: number, time: string) =>
    `Compared with the same weekdays of the ${weeks} weeks before, by ${time}.`,
  leftOut: (row: number, reason: string) => `Row ${count(row)} is left out: ${reason}.`,
  leftOutAll: (n: number, reason: string) => `${count(n)} rows are left out: ${reason}.`,
  leftOutRows: (rows: readonly number[]) =>
    `Rows ${listed(
      rows.map((row) => count(row)),
      andMore,
    )}; the file itself is unchanged.`,
  leftOutDetail: (column: string) => `Decided for ${column}; the file itself is unchanged.`,
  belowZero: (n: number, column: string) =>
    `${plural(n, 'amount')} in ${column} ${n === 1 ? 'is' : 'are'} below 0. Returns or corrections?`,
  atZero: (n: number, column: string) =>
    `${plural(n, 'amount')} in ${column} ${n === 1 ? 'is' : 'are'} exactly 0. Gifts, tests or missing?`,
  atZeroDetail: (share: string) => `${share} of its cells; they pull every mean down.`,
  noneBelowZero: 'No amount is below 0.',
  staff: (column: string) =>
    `${column} looks like names of staff. It is hidden: we look at steps, not at people.`,
  staffDetail: 'Hidden columns are not written into the data.',
  names: (column: string) =>
    `${column} looks like names of people. Hide it, or turn it into keys that still join and count.`,
  keysDetail: 'Keys are salted hashes; the salt stays on this laptop.',
  hidden: (column: string) => `${column} stays out of the data.`,
  hashed: (column: string) => `${column} becomes keys that can't be read.`,
  keptAsIs: (column: string) => `${column} stays as it is, by your choice.`,
  personKey: (column: string) => `${column} stands for one person each. It is used to join and is not shown.`,
  mails: (column: string, n: number) =>
    `${column} holds ${plural(n, 'e-mail address', 'e-mail addresses')} that can be read. As keys they still join and count.`,
  phones: (column: string, n: number) =>
    `${column} holds ${plural(n, 'phone number')} that can be read. As keys they still join and count.`,
  orders: { dmy: 'day, month, year', mdy: 'month, day, year', ymd: 'year, month, day' },
  longNumber: (column: string, digits: number) =>
    `${column} has ${digits} digits and would be rounded. It is kept as text.`,
  longNumberDetail: (example: string) => `Doubles hold 15 digits; longest: ${example}.`,
  leadingZeros: (column: string, example: string) =>
    `${column} has leading zeros ("${example}"). It is kept as text.`,
  leadingZerosDetail: (n: number) => `${count(n)} cells start with 0.`,
  codes: (column: string, n: number, example: string) =>
    `${column} holds ${plural(n, 'code')} such as "${example}" among numbers. It is kept as text.`,
  mixedSigns: (column: string, signs: readonly string[]) =>
    `${column} mixes ${list(signs, 'and')}. They are never added; it is kept as text.`,
  mixedNumbers: (column: string, share: number, said: Said) =>
    `${column} is kept as text, so nothing in it is added up: ${share} % of its cells read as numbers, the others ${saidInstead(said)}.`,
  mixedDecimals: (column: string, n: number, example: string, others: number, other: string) =>
    `${column} mixes decimal signs: ${count(n)} cells fit "${example}", ${count(others)} are written like "${other}". It is kept as text.`,
  mixedDates: (column: string, share: number, said: Said) =>
    `${column} is kept as text: ${share} % of its cells read as dates, the others ${saidInstead(said)}.`,
  shortened: (column: string, n: number, example: string) =>
    `${plural(n, 'cell')} in ${column} ${n === 1 ? 'was' : 'were'} shortened by a spreadsheet: "${example}". The other digits are not in the file. Save it again with this column as text, or say what it is.`,
  shortenedDetail: (kept: number, digits: number, different: number) =>
    `${count(kept)} of ${count(digits)} digits are left; these cells hold ${plural(different, 'different value')}. As a key they would bring together what is not the same.`,
  times: (column: string, example: string) =>
    `${column} holds times of day ("${example}"). They are kept as text, as they stand.`,
  timesDetail: 'In one form (09:05) they sort and group as times do.',
  timesRead: (column: string, example: string) =>
    `Times of day in ${column} ("${example}") are kept as hours and minutes.`,
  unixTimes: (column: string, example: string, day: string) =>
    `${column} holds numbers like ${example}, which computers write for a moment on ${day}. Are they times?`,
  unixTimesDetail: {
    seconds: 'Seconds since 1 January 1970, UTC.',
    thousandths: 'Thousandths of seconds since 1 January 1970, UTC.',
    millionths: 'Millionths of seconds since 1 January 1970, UTC.',
  },
  emptyWords: (n: number, column: string, said: readonly string[]) =>
    `${plural(n, 'cell')} in ${column} ${n === 1 ? 'says' : 'say'} ${list(
      said.map((word) => `"${word}"`),
      'or',
    )} and ${n === 1 ? 'counts' : 'count'} as empty.`,
  wordForNothing: (column: string, word: string, n: number) =>
    `${plural(n, 'cell')} in ${column} ${n === 1 ? 'says' : 'say'} "${word}", which is a word like others there.`,
  settledNumber: (column: string, example: string, decimal: string) =>
    `In ${column}, ${example} is read with "${decimal}" as decimal sign, as in the other columns.`,
  settledDate: (column: string, order: string) =>
    `Dates in ${column} are read as ${order}, as in the file's other dates. No day above 12 gives it away.`,
  datesAs: (columns: readonly string[], order: string) =>
    `Dates in ${listed(columns, andMore)} are read as ${order}.`,
  oddThousands: (column: string, n: number, example: string) =>
    n === 1
      ? `One number in ${column} has its thousands in unusual places: "${example}". The signs are taken out, as chosen.`
      : `${count(n)} numbers in ${column} have their thousands in unusual places, such as "${example}". The signs are taken out, as chosen.`,
  daysOnly: (column: string) =>
    `Only the days of ${column} are kept. The times of day are left out, as chosen.`,
  calendar: {
    'month-names': (column: string, _example: string) =>
      `Dates in ${column} are read by the names of their months.`,
    compact: (column: string, example: string) =>
      `${column} is read as dates: "${example}" is year, month, day.`,
    weeks: (column: string, example: string) =>
      /-\d$/.test(example) && /w/i.test(example)
        ? `Days of weeks in ${column} ("${example}") are read as dates.`
        : `Weeks in ${column} ("${example}") are kept as their Monday.`,
    quarters: (column: string, example: string) =>
      `Quarters in ${column} ("${example}") are kept as their first day.`,
    serial: (column: string, example: string) =>
      `${column} is read as a spreadsheet's day numbers: ${example} is a date.`,
    unix: (column: string, example: string) =>
      `${column} is read as times counted from 1970, in UTC: ${example} is a moment.`,
  },
  returnsOpen: (days: number, last: string, before: string) =>
    `Returns of the last ${days} days are probably not settled yet: ${last} of rows, before that ${before}.`,
  returnsDetail: (column: string, since: string, time: string) => `${column} since ${since}, by ${time}.`,
  tests: (n: number, value: string, column: string, row: number) =>
    `${plural(n, 'row')} ${n === 1 ? 'looks' : 'look'} like a test: "${value}" in ${column}, row ${count(row)}.`,
  testsDetail: (column: string) =>
    `Cells of ${column} that say test, dummy or stand for nobody. They count like any other row.`,
  aTest: 'a test',
  gap: (from: string, to: string, days: number) =>
    `No row from ${from} to ${to}: ${plural(days, 'day')} without any.`,
  gapDetail: (column: string, days: number) =>
    `Days in ${column} with rows are usually ${plural(days, 'day')} apart.`,
  jumpUp: (day: string, after: number, before: number) =>
    `From the week of ${day} on there are many more rows: about ${count(after)} a week, before ${count(before)}.`,
  jumpDown: (day: string, after: number, before: number) =>
    `From the week of ${day} on there are far fewer rows: about ${count(after)} a week, before ${count(before)}.`,
  jumpDetail: (weeks: number, column: string) => `Medians of ${weeks} weeks before and after, by ${column}.`,
  totalSum: (row: number, column: string) =>
    `Row ${count(row)} holds the sum of ${column} of all other rows. It would be counted twice.`,
  total: (row: number) => `Row ${count(row)} looks like a total. It would be counted twice in sums.`,
  unclearNumber: (column: string, example: string, one: string, other: string) =>
    `In ${column}, ${example} could be ${one} or ${other}. Which?`,
  unclearNumberDetail: (n: number) => `All ${count(n)} cells fit both readings.`,
  unclearDate: (column: string, example: string, one: string, other: string) =>
    `In ${column}, ${example} could be ${one} or ${other}. No day above 12 gives it away.`,
  zones: (column: string, example: string) =>
    `Times in ${column} carry a time zone ("${example}"). They are kept in UTC.`,
  zonesMixed: (column: string, example: string) =>
    `Some times in ${column} carry a time zone ("${example}"), others do not. All are kept in UTC; those without one as they stand.`,
  unclearYear: (column: string, example: string, days: readonly string[]) =>
    `In ${column}, ${example} could be ${list(days, 'or')}. Nothing in the column gives it away.`,
  mixedOrder: (column: string, days: number, months: number, day = '', month = '') =>
    `${column} mixes two orders: ${count(days)} dates can only have the day first ("${day}"), ${count(months)} only the month ("${month}").`,
  mixedOrderDetail: (n: number) =>
    `${n === 0 ? '' : n === 1 ? 'One more cell fits both orders. ' : `${count(n)} more cells fit both orders. `}The dates of the order you don’t choose are set aside.`,
  unclearDateDetail: (n: number) => `All ${count(n)} cells fit both orders.`,
});
