import { readNumber } from '../messages/numbers.ts';
import { err, ok, type Result } from '../result.ts';
import {
  type Askable,
  columnNamed,
  columnsOf,
  type QuestionUnread,
  readRows,
  tableNamed,
  valuesKey,
  yesOf,
} from './ask-names.ts';
import { isNumberType } from './catalog.ts';
import { nameInWords } from './group-label.ts';
import { matchName } from './match-name.ts';
import type { Metric } from './metric.ts';
import { amountUnit, isRateName } from './money-name.ts';
import { closestName } from './parse-scope.ts';
import { type Counted, peopleNamed } from './people-named.ts';
import { rowUnit } from './propose-metrics.ts';
import type { RowScope } from './row-scope.ts';

/** What a sentence counts: "orders per 1,000 e-mails", "clicks per impression", "share of subscribed", "sum of amount". */
export function readWhat(text: string, known: Askable): Result<Metric, QuestionUnread> {
  const named = matchName(
    text,
    known.metrics.map((metric) => ({ names: [metric.name], value: metric.definition })),
    'whole',
  );
  if (named) return ok(named);
  const share = readShare(text, known);
  if (share) return ok(share);
  const rate = /^(.+?)\s+(?:per|out of every|for every|divided by)\s+(?:([\d.,' ]*\d)\s+)?(.+)$/i.exec(text);
  if (rate?.[1] && rate[3]) return readRate(rate[1], rate[2], rate[3], known);
  const plain = readMeasure(text, known);
  if (plain === null) return notUnderstood('what', text, known);
  return ok({ base: plain.table, y: plain.y, per: 1, unit: plain.unit });
}

/** Words for the rows themselves. */
export const anyRows =
  /^(?:(?:the )?(?:number|count) of |how many )?(?:all )?(?:rows|records|entries|count)$/i;

/** "share of subscribed", "conversion rate": of all rows, those with a yes in this column. */
function readShare(text: string, known: Askable): Metric | null {
  const said =
    /^(?:the )?(?:share|percentage|percent|%|proportion|rate)\s+(?:of|with)\s+(.+)$/i.exec(text) ??
    /^(.+?)\s+(?:rate|share)$/i.exec(text);
  const column = said?.[1] ? yesColumn(said[1], known) : null;
  return column && shareOf(column.table, column.where, nameInWords(column.column));
}

/** A column of yes and no, and the rows where it says yes. */
const yesColumn = (text: string, known: Askable, how?: 'whole') => {
  const isAnswer: Parameters<typeof columnNamed>[2] = (column, table) => yesOf(table, column, known) !== null;
  const found = columnNamed(text, known, isAnswer, how);
  const column = found && columnsOf(known, found.table).find(({ name }) => name === found.column);
  const value = column && found ? yesOf(found.table, column, known) : null;
  if (!found || value === null || value === undefined) return null;
  const where: RowScope = { all: [{ col: found.column, op: '=', value }] };
  return { ...found, where };
};

/** "share of orders" among these rows. */
export const shareAmong = (
  text: string,
  rows: string,
  known: Askable,
): Result<Metric, QuestionUnread> | null => {
  const said = /^(?:the )?(?:share|percentage|percent|%|proportion)\s+of\s+(.+)$/i.exec(text);
  // "share of churn where contract is one year": of those rows, the ones with a yes.
  if (said?.[1] && !anyRows.test(said[1]) && !tableNamed(said[1], known, 'whole') && readShare(text, known))
    return null;
  const base = said?.[1] && (anyRows.test(said[1]) ? known.tables[0]?.name : tableNamed(said[1], known));
  if (!base) return null;
  const scope = readRows(rows, base, known);
  return scope.ok ? ok(shareOf(base, scope.value, rows)) : scope;
};

const shareOf = (base: string, where: RowScope, unit: string): Metric => ({
  base,
  y: { agg: 'rows', where },
  d: { agg: 'rows' },
  per: 100,
  unit,
  perUnit: rowUnit(base),
});

const aggregates: readonly (readonly [RegExp, 'sum' | 'mean' | 'median' | 'distinct'])[] = [
  [/^(?:sum|total)\s+(?:of\s+)?/i, 'sum'],
  [/^(?:mean|average|avg)\s+(?:of\s+)?/i, 'mean'],
  [/^median\s+(?:of\s+)?/i, 'median'],
  [/^(?:number of\s+)?(?:different|distinct|unique)\s+(?:values of\s+)?/i, 'distinct'],
];

/** One measured thing: an aggregate of a column, or the rows of a table. */
function readMeasure(text: string, known: Askable): Counted | null {
  const isAmount = (one: { readonly type: string }): boolean => isNumberType(one.type);
  const bare = text.replace(/^(?:number of|count of|how many)\s+/i, '');
  // A whole name is meant before a part of another: "total charges" and "monthly charges", "sales" and "sales_and_cost".
  const amount = columnNamed(bare, known, isAmount, 'whole');
  const table = tableNamed(bare, known, 'whole');
  if (table) return { table, y: { agg: 'rows' }, unit: rowUnit(table) };
  if (amount) return measureOf(isRateName(amount.column) ? 'mean' : 'sum', amount, known);
  for (const [pattern, agg] of aggregates) {
    if (!pattern.test(text)) continue;
    const rest = text.replace(pattern, '');
    const person = agg === 'distinct' ? peopleNamed(rest, known) : null;
    if (person) return person;
    const column = columnNamed(rest, known, (one) => agg === 'distinct' || isNumberType(one.type));
    if (column) return measureOf(agg, column, known);
  }
  const yes = yesColumn(bare, known, 'whole');
  if (yes) return { table: yes.table, y: { agg: 'rows', where: yes.where }, unit: nameInWords(yes.column) };
  const such = suchRows(bare, known);
  if (such) return such;
  const part = tableNamed(bare, known);
  if (part) return { table: part, y: { agg: 'rows' }, unit: rowUnit(part) };
  const people = peopleNamed(bare, known);
  if (people) return people;
  const column = columnNamed(bare, known, isAmount);
  return column && measureOf(isRateName(column.column) ? 'mean' : 'sum', column, known);
}

/** "Won leads", "churned customers": rows of a table that hold this value, or say yes to it. */
const suchRows = (text: string, known: Askable): Counted | null => {
  const [, said = '', of = ''] = /^(\S+)\s+(.+)$/.exec(text.trim()) ?? [];
  const table = of === '' ? null : tableNamed(of, known, 'whole');
  if (table === null) return null;
  const alone = { ...known, tables: known.tables.filter(({ name }) => name === table) };
  const columns = columnsOf(alone, table);
  const holds = columns.flatMap(({ name }) => {
    const value = known.values
      ?.get(valuesKey(table, name))
      ?.find((one) => one.toLowerCase() === said.toLowerCase());
    return value === undefined ? [] : [{ col: name, op: 'in' as const, value: [value] }];
  });
  // Two columns with that value: the sentence does not say which.
  const [only] = holds.length === 1 ? holds : [];
  const yes = only
    ? null
    : (yesColumn(said, alone, 'whole') ?? yesColumn(said.replace(/e?d$/i, ''), alone, 'whole'));
  const where: RowScope | null = only ? { all: [only] } : (yes?.where ?? null);
  return where && { table, y: { agg: 'rows', where }, unit: `${said} ${rowUnit(table)}` };
};

const measureOf = (
  agg: 'sum' | 'mean' | 'median' | 'distinct',
  { table, column }: { readonly table: string; readonly column: string },
  { currency = '' }: Askable,
): Counted => {
  const unit = agg === 'distinct' ? nameInWords(column) : amountUnit(column, currency);
  return { table, y: { agg, column }, unit };
};

/** "per 1,000", or per one. */
const perOf = (said: string | undefined): number => (said && readNumber(said)) || 1;

function readRate(
  counted: string,
  per: string | undefined,
  over: string,
  known: Askable,
): Result<Metric, QuestionUnread> {
  const people = tableNamed(over, known) ? null : peopleNamed(over, known);
  if (people) return perPerson(counted, per, people, known);
  const base =
    tableNamed(over, known, 'whole') ??
    (readRatio(counted, per, over, known, 'whole') ? null : tableNamed(over, known));
  if (!base) return readRatio(counted, per, over, known) ?? notUnderstood('what', over, known);
  const yes = yesColumn(counted, known, 'whole');
  if (yes?.table === base)
    return ok({ ...shareOf(base, yes.where, nameInWords(yes.column)), per: perOf(per) });
  const done = doneTo(counted, base, known);
  if (done) return ok({ ...done, per: perOf(per) });
  const what = readMeasure(counted, known);
  if (!what) return notUnderstood('what', counted, known);
  const rate = { d: { agg: 'rows' as const }, per: perOf(per), perUnit: rowUnit(base) };
  // A mean, median or number of people is not spread over rows.
  if (what.table === base) return ok({ base, y: what.y, ...rate, unit: what.unit });
  const join = joinFrom(base, what.table, known);
  if (!join || what.y.agg === 'mean' || what.y.agg === 'median' || what.y.agg === 'distinct')
    return err({ code: 'no-join', counted: what.table, over: base });
  const y: Metric['y'] =
    what.y.agg === 'rows'
      ? { agg: 'matched' }
      : { agg: what.y.agg, column: `${what.table}.${what.y.column}` };
  return ok({ base, join, y, ...rate, unit: what.unit });
}

/** "Returns per 1,000 orders", where orders say how much was returned: those with any, not their amount. */
const doneTo = (counted: string, base: string, known: Askable): Metric | null => {
  const said = /^(\p{L}+?)s?$/u.exec(counted.trim().toLowerCase())?.[1];
  const column =
    said &&
    columnsOf(known, base).find(
      ({ name, type }) =>
        isNumberType(type) && nameInWords(name).toLowerCase().split(' ').includes(`${said}ed`),
    );
  if (!column) return null;
  return shareOf(base, { all: [{ col: column.name, op: '>', value: 0 }] }, counted.trim().toLowerCase());
};

/** "Revenue per customer": over how many different people its rows name. */
const perPerson = (
  counted: string,
  per: string | undefined,
  people: Counted,
  known: Askable,
): Result<Metric, QuestionUnread> => {
  const tables = known.tables.filter(({ name }) => name === people.table);
  const what = readMeasure(counted, { ...known, tables });
  if (!what || (what.y.agg !== 'sum' && what.y.agg !== 'rows')) return notUnderstood('what', counted, known);
  const d = { agg: 'distinct' as const, column: people.y.column ?? '' };
  return ok({ base: people.table, y: what.y, d, per: perOf(per), unit: what.unit, perUnit: people.unit });
};

/** "clicks per 1,000 impressions": the sum of one amount over the sum of another in the same table. */
function readRatio(
  counted: string,
  per: string | undefined,
  over: string,
  known: Askable,
  how?: 'whole',
): Result<Metric, QuestionUnread> | null {
  for (const table of known.tables) {
    const alone = { ...known, tables: [table] };
    const column = columnNamed(over, alone, ({ type }) => isNumberType(type), how);
    const what = column && readMeasure(counted, alone);
    if (!column || !what || (what.y.agg !== 'sum' && what.y.agg !== 'rows')) continue;
    const d = { agg: 'sum' as const, column: column.column };
    const perUnit = nameInWords(column.column);
    return ok({
      base: table.name,
      y: what.y,
      d,
      per: perOf(per),
      unit: what.unit,
      perUnit,
    });
  }
  return null;
}

const joinFrom = (base: string, other: string, known: Askable): Metric['join'] => {
  for (const { left, right, on } of known.joins) {
    if (left === base && right === other) return { table: other, on: on.map(([l, r]) => [l, r]) };
    if (right === base && left === other) return { table: other, on: on.map(([l, r]) => [r, l]) };
  }
  return undefined;
};

const notUnderstood = (code: 'what', text: string, known: Askable): Result<never, QuestionUnread> => {
  const names = known.tables.flatMap((table) => [
    rowUnit(table.name),
    ...columnsOf(known, table.name).map((column) => nameInWords(column.name)),
  ]);
  // A name that is there, but not to be counted so, is not what it should have been called.
  return err({
    code,
    text,
    closest: closestName(
      text,
      names.filter((name) => name !== text),
    ),
  });
};
