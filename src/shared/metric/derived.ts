import { z } from 'zod';
import { type Catalog, isTimeType } from './catalog.ts';
import { quoteIdent } from './sql.ts';

/** Columns that a table gets while it is counted, from a closed list: nothing a person types becomes SQL. */
const name = z
  .string()
  .regex(/^[\p{L}_][\p{L}\p{N}_]*$/u)
  .max(60);
const column = z.string().min(1).max(200);
export const derivedSchema = z.discriminatedUnion('is', [
  /** Whether this person has a row with an earlier time. */
  z.object({ is: z.literal('seenBefore'), name, person: column, time: column }),
  /** Whole days from one date column to another. */
  z.object({ is: z.literal('daysBetween'), name, from: column, to: column }),
  /** Whether another table has a row with the same keys. */
  z.object({
    is: z.literal('existsIn'),
    name,
    table: column,
    on: z
      .array(z.tuple([column, column]))
      .min(1)
      .max(8),
  }),
  /** The day of the week, Monday as 1. */
  z.object({ is: z.literal('weekday'), name, time: column }),
  /** The hour of the day, 0 to 23. */
  z.object({ is: z.literal('hour'), name, time: column }),
]);
export type Derived = z.infer<typeof derivedSchema>;
type Counted = { readonly base: string; readonly derived?: readonly Derived[] | undefined };

const typeOf = ({ is }: Derived): string => (is === 'seenBefore' || is === 'existsIn' ? 'BOOLEAN' : 'BIGINT');

/** The data as this metric sees it. A derived column never hides one of the table's own. */
export const withDerived = (catalog: Catalog, { base, derived = [] }: Counted): Catalog => {
  const own = catalog.get(base);
  if (own === undefined || derived.length === 0) return catalog;
  const added = derived
    .filter((one) => isMade(one, base, catalog))
    .map((one) => ({ name: one.name, type: typeOf(one) }));
  return new Map([...catalog, [base, [...own, ...added]]]);
};

/** Whether the columns it is made of are there, and its own name is free. */
const isMade = (one: Derived, base: string, catalog: Catalog): boolean => {
  const own = catalog.get(base) ?? [];
  const type = (of: string): string | undefined => own.find(({ name: known }) => known === of)?.type;
  if (type(one.name) !== undefined) return false;
  switch (one.is) {
    case 'seenBefore':
      return type(one.person) !== undefined && isTimeType(type(one.time) ?? '');
    case 'daysBetween':
      return isTimeType(type(one.from) ?? '') && isTimeType(type(one.to) ?? '');
    case 'weekday':
      return isTimeType(type(one.time) ?? '');
    case 'hour':
      return (type(one.time) ?? '').startsWith('TIMESTAMP');
    case 'existsIn': {
      const there = catalog.get(one.table)?.map(({ name: known }) => known) ?? [];
      return one.on.every(([left, right]) => type(left) !== undefined && there.includes(right));
    }
  }
};

/** What stands after FROM: the table, or the table with its derived columns. */
export const baseSource = (counted: Counted, catalog: Catalog): string => {
  const { base, derived = [] } = counted;
  const made = derived.filter((one) => isMade(one, base, catalog));
  if (made.length === 0) return quoteIdent(base);
  const columns = made.map((one) => `${valueOf(one)} AS ${quoteIdent(one.name)}`);
  return `(SELECT s.*, s.rowid, ${columns.join(', ')} FROM ${quoteIdent(base)} s)`;
};

const at = (alias: string, of: string): string => `${alias}.${quoteIdent(of)}`;
const valueOf = (one: Derived): string => {
  switch (one.is) {
    case 'seenBefore': {
      const [person, time] = [at('s', one.person), at('s', one.time)];
      return `coalesce(${person} IS NOT NULL AND ${time} > min(${time}) OVER (PARTITION BY ${person}), false)`;
    }
    case 'daysBetween':
      return `date_diff('day', ${at('s', one.from)}::DATE, ${at('s', one.to)}::DATE)`;
    case 'weekday':
      return `isodow(${at('s', one.time)})`;
    case 'hour':
      return `hour(${at('s', one.time)})`;
    case 'existsIn': {
      const same = one.on.map(([left, right]) => `${at('e', right)} = ${at('s', left)}`).join(' AND ');
      return `EXISTS (SELECT 1 FROM ${quoteIdent(one.table)} e WHERE ${same})`;
    }
  }
};

/** A part of a time that comes again, as a column of its own: "weekday of ordered at". */
export const partOfTime = (is: 'weekday' | 'hour', time: string): Derived => ({
  is,
  name: `${is}_of_${time.replace(/[^\p{L}\p{N}_]/gu, '_')}`.slice(0, 60),
  time,
});

type Tagged = {
  readonly name: string;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly tag?: string | undefined;
  }[];
  readonly time?: { readonly column: string } | undefined;
};

/** What a table's tags allow: with a person's key and a time, whether that person was seen before. */
export const derivable = ({ columns, time }: Tagged): readonly Derived[] => {
  const person = columns.find(({ tag }) => tag === 'person_key')?.name;
  const when = time?.column ?? columns.find(({ type }) => isTimeType(type))?.name;
  return person === undefined || when === undefined
    ? []
    : [{ is: 'seenBefore', name: 'seen_before', person, time: when }];
};
export const derivedColumn = (one: Derived): { readonly name: string; readonly type: string } => ({
  name: one.name,
  type: typeOf(one),
});
