import type { JoinReport } from '../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../shared/metric/sql.ts';
import type { Connection } from '../duckdb.ts';
import { nameWords } from '../../shared/metric/name-words.ts';
import { type JoinChoice, type JoinColumn, type JoinTable, measureJoin, type Place } from './join-measure.ts';
import { unmatchedKeys } from './join-unmatched.ts';
import { plainLetters } from './plain-letters.ts';

type CountedColumn = JoinColumn & { readonly distinct: number };

type Pair = {
  readonly columns: readonly [string, string];
  readonly distinct: number;
  /** The values overlap only when case, blanks, accents and signs don't count. */
  readonly loosely?: true;
};
const mostPairs = 6;

/** For two tables the join that loses and multiplies least, found by overlapping values; null when nothing fits. */
export async function proposeJoin(
  connection: Connection,
  place: Place,
  a: JoinTable,
  b: JoinTable,
): Promise<JoinReport | null> {
  const pairs = await overlapping(connection, place, a, b);
  const reports: JoinReport[] = [];
  for (const on of subsets(pairs.filter(({ loosely }) => loosely === undefined))) {
    const one = await measureJoin(connection, place, {
      left: a.name,
      right: b.name,
      on: on.map((pair) => pair.columns),
    });
    const other = await measureJoin(connection, place, {
      left: b.name,
      right: a.name,
      on: on.map(({ columns: [x, y] }) => [y, x] as const),
    });
    reports.push(better(one, other));
  }
  const useful = reports.filter(
    (report) =>
      report.rightMatched > 0 && report.countedTwice === 0 && report.rightMatched >= report.rightKeyed * 0.5,
  );
  const best = useful.sort(
    (x, y) => share(y) - share(x) || x.on.length - y.on.length || y.rightMatched - x.rightMatched,
  )[0];
  return best ?? proposeLoosely(connection, place, a, b, pairs);
}

/** A join that few rows keep as the keys are written, and most would if only letters counted: shown, so that a person can say so. */
async function proposeLoosely(
  connection: Connection,
  place: Place,
  a: JoinTable,
  b: JoinTable,
  pairs: readonly Pair[],
): Promise<JoinReport | null> {
  for (const { columns, loosely } of pairs) {
    if (loosely === undefined) continue;
    const [x, y] = columns;
    for (const choice of [
      { left: a.name, right: b.name, on: [[x, y]] },
      { left: b.name, right: a.name, on: [[y, x]] },
    ] as const) {
      const report = await measureJoin(connection, place, choice);
      const { plainly, german } = await unmatchedKeys(connection, place, choice);
      const most = report.rightMatched + Math.max(plainly, german);
      if (report.countedTwice === 0 && most >= report.rightKeyed * 0.5) return report;
    }
  }
  return null;
}

/** A smaller join than the proposed one is measured on the rows that the proposed one is about, so the two compare. */
export async function measureChosen(
  connection: Connection,
  place: Place,
  choice: JoinChoice,
  tables: readonly JoinTable[],
): Promise<JoinReport> {
  const left = tables.find((table) => table.name === choice.left);
  const right = tables.find((table) => table.name === choice.right);
  const proposed =
    left === undefined || right === undefined ? null : await proposeJoin(connection, place, left, right);
  const same = proposed !== null && proposed.left === choice.left ? proposed : null;
  const has = (key: readonly [string, string], on: JoinReport['on']): boolean =>
    on.some(([l, r]) => l === key[0] && r === key[1]);
  const fuller =
    same !== null && same.on.length > choice.on.length && choice.on.every((key) => has(key, same.on));
  const among = fuller ? same.on.filter((key) => !has(key, choice.on)).map(([, column]) => column) : [];
  return measureJoin(connection, place, choice, among);
}

/** The side whose keys are unique comes first: each of its rows may have several on the other side, never the reverse. */
function better(one: JoinReport, other: JoinReport): JoinReport {
  if ((one.countedTwice === 0) !== (other.countedTwice === 0)) return one.countedTwice === 0 ? one : other;
  return keyedLeft(one) >= keyedLeft(other) ? one : other;
}

const keyedLeft = (report: JoinReport): number => report.leftRows;
const share = (report: JoinReport): number =>
  Math.round((100 * report.rightMatched) / Math.max(1, report.rightKeyed));

async function overlapping(
  connection: Connection,
  place: Place,
  a: JoinTable,
  b: JoinTable,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  const counted = ({ columns }: JoinTable): readonly CountedColumn[] =>
    columns.flatMap((one) => (one.distinct === undefined ? [] : [{ ...one, distinct: one.distinct }]));
  for (const x of counted(a)) {
    for (const y of counted(b)) {
      if (!comparable([a, x], [b, y])) continue;
      const common = await connection.count(
        `SELECT count(*) FROM (SELECT DISTINCT ${quoteIdent(x.name)} AS v FROM ${place(a.name)}) JOIN (SELECT DISTINCT ${quoteIdent(y.name)} AS v FROM ${place(b.name)}) USING (v)`,
      );
      const smaller = Math.min(x.distinct, y.distinct);
      const sameName = x.name.toLowerCase() === y.name.toLowerCase();
      if (common >= 2 && common >= smaller * (sameName ? 0.05 : 0.5))
        pairs.push({ columns: [x.name, y.name], distinct: smaller });
      else if (x.keyOf === undefined && (await alikeInLetters(connection, place, [a.name, x], [b.name, y])))
        pairs.push({ columns: [x.name, y.name], distinct: smaller, loosely: true });
    }
  }
  return pairs.sort((p, q) => q.distinct - p.distinct).slice(0, mostPairs);
}

const mostLetters = 20_000;

/** Whether half of the smaller column's values meet when only letters and digits count. */
async function alikeInLetters(
  connection: Connection,
  place: Place,
  [left, x]: readonly [string, CountedColumn],
  [right, y]: readonly [string, CountedColumn],
): Promise<boolean> {
  if (x.type !== 'VARCHAR' || Math.max(x.distinct, y.distinct) > mostLetters) return false;
  for (const letters of ['plain', 'german'] as const) {
    const values = (table: string, column: string): string =>
      `SELECT DISTINCT ${plainLetters(quoteIdent(column), letters)} AS v FROM ${place(table)}`;
    const common = await connection.count(
      `SELECT count(*) FROM (${values(left, x.name)}) JOIN (${values(right, y.name)}) USING (v)`,
    );
    if (common >= 2 && common >= Math.min(x.distinct, y.distinct) * 0.5) return true;
  }
  return false;
}

/**
 * Text with text, numbers only as identifiers of the same thing: numbers that count from 1 overlap by accident, so
 * "genre_id" is not tried against "employee_id".
 */
function comparable(
  [left, x]: readonly [JoinTable, CountedColumn],
  [right, y]: readonly [JoinTable, CountedColumn],
): boolean {
  if (x.distinct < 2 || y.distinct < 2 || x.type !== y.type) return false;
  // Letters meet letters, and cells meet cells.
  if ((x.keyOf === undefined) !== (y.keyOf === undefined)) return false;
  const sameName = x.name.toLowerCase() === y.name.toLowerCase();
  if (x.type === 'VARCHAR')
    return x.tag !== 'free_text' && y.tag !== 'free_text' && (x.distinct > 2 || sameName);
  if (x.type !== 'BIGINT') return false;
  if (sameName) return isIdentifier(x.name) || isKeyOf(left, x) || isKeyOf(right, y);
  if (!isIdentifier(x.name)) return false;
  const large = Math.min(Number(x.max ?? 0), Number(y.max ?? 0)) >= countedFrom1;
  return isIdentifier(y.name) && (large || sameThing(left.name, x.name, right.name, y.name));
}

/** What each row of a table is about stands first in it, and differs in each. */
const isKeyOf = (table: JoinTable, { name, distinct }: CountedColumn): boolean =>
  table.columns[0]?.name === name && table.rows > 2 && distinct === table.rows;

/** Identifiers above this do not meet by accident. */
const countedFrom1 = 100_000;
const identifying = /^(id|no|nr|number|key)$/;
const isIdentifier = (name: string): boolean => identifying.test(nameWords(name).at(-1) ?? '');

/** What an identifier is of: "customer" of `customer_id`; of a bare `id` the table it stands in. */
function sameThing(left: string, x: string, right: string, y: string): boolean {
  const thing = (table: string, name: string): readonly string[] => {
    const words = nameWords(name).filter((word) => !identifying.test(word));
    return words.length > 0 ? words : nameWords(table);
  };
  return thing(left, x).some((word) => thing(right, y).some((other) => alike(word, other)));
}

/** "customer" and "customers". */
const alike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));

/** Combinations of up to three pairs that use no column twice. */
function subsets(pairs: readonly Pair[]): Pair[][] {
  const all: Pair[][] = [[]];
  for (const pair of pairs) {
    for (const set of all.slice()) {
      if (
        set.length < 3 &&
        set.every(({ columns: [x, y] }) => x !== pair.columns[0] && y !== pair.columns[1])
      )
        all.push([...set, pair]);
    }
  }
  return all.filter((set) => set.length > 0);
}
