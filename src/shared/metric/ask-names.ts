import { nameInWords } from './group-label.ts';
import { holdsName, matchName } from './match-name.ts';
import type { Metric } from './metric.ts';
import { parseScope, type ScopeUnread, sayableColumns } from './parse-scope.ts';
import { rowUnit } from './propose-metrics.ts';
import type { RowScope } from './row-scope.ts';
import { err, type Result } from '../result.ts';

type Column = { readonly name: string; readonly type: string; readonly tag?: string | undefined };
type Table = { readonly name: string; readonly columns: readonly Column[] };
type Join = {
  readonly left: string;
  readonly right: string;
  readonly on: readonly (readonly [string, string])[];
};

/** Everything a sentence may name: the loaded data, and what the pair already counts. */
export type Askable = {
  readonly tables: readonly Table[];
  readonly joins: readonly Join[];
  readonly metrics: readonly { readonly name: string; readonly definition: Metric }[];
  /** What stands in columns of words that a sentence names, as far as it was looked up: by table and column. */
  readonly values?: ReadonlyMap<string, readonly string[]>;
  readonly year: number;
  /** The workshop's, for money whose column does not say which. */
  readonly currency?: string;
  /** What the pair speaks; English is always read. */
  readonly language?: 'en' | 'de';
};

export type QuestionUnread =
  | { readonly code: 'what' | 'by'; readonly text: string; readonly closest: string }
  /** What came before it was understood. */
  | { readonly code: 'left'; readonly understood: string; readonly text: string }
  | {
      readonly code: 'against';
      readonly text: string;
      readonly why: 'alone' | 'two' | 'period' | 'group';
      readonly closest: string;
    }
  | { readonly code: 'no-time'; readonly text: string; readonly is: 'weekday' | 'hour' }
  /** No chart has it; what to ask instead. */
  | {
      readonly code: 'instead';
      readonly why: 'top' | 'extreme';
      readonly text: string;
      readonly what: string;
      readonly by: string;
    }
  | { readonly code: 'no-join'; readonly counted: string; readonly over: string }
  | { readonly code: 'rows'; readonly unread: ScopeUnread };

/** A sentence in two at the first of these words. */
export const cut = (text: string, at: RegExp): readonly [string, string?] => {
  const found = at.exec(text);
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text];
};

/** Nothing that stands for a person. */
export const namesOf = (known: Askable): readonly string[] => [
  ...known.metrics.map(({ name }) => name),
  ...known.tables.flatMap((table) => [
    nameInWords(table.name),
    rowUnit(table.name),
    ...columnsOf(known, table.name).map((column) => nameInWords(column.name)),
  ]),
];

export const columnsOf = (known: Askable, table: string): readonly Column[] => {
  const columns = known.tables.find((one) => one.name === table)?.columns ?? [];
  const kept = new Set(sayableColumns(columns, columns).map((column) => column.name));
  return columns.filter((column) => kept.has(column.name));
};

export const valuesKey = (table: string, column: string): string => `${table} ${column}`;

/** Columns of words that the sentence names: what stands in them says what a yes is, and how a value is written. */
export const columnsOfWords = (
  text: string,
  known: Askable,
): readonly { readonly table: string; readonly column: string }[] =>
  known.tables.flatMap((table) => {
    const words = columnsOf(known, table.name).filter(({ type }) => type === 'VARCHAR');
    // "Won leads": a value may stand before what it is said of, and its column is not named.
    const said =
      /^\s*(?:(?:how many|number of|show|count|share of)\s+)?\S+\s+(.+?)(?:\s+(?:by|per|where|nach|pro|je|wo)\s.*)?$/i.exec(
        text,
      )?.[1] ?? '';
    const before =
      words.length <= mostLookedUp &&
      tableNamed(said.replace(/\?$/, ''), { ...known, tables: [table] }, 'whole') !== null;
    return words
      .filter(({ name }) => before || holdsName(text, [nameInWords(name), name]))
      .map(({ name }) => ({ table: table.name, column: name }));
  });

/** Columns of words that one sentence looks up unnamed. */
const mostLookedUp = 12;

const answers: Readonly<Record<string, string>> = { yes: 'no', ja: 'nein', true: 'false', y: 'n', j: 'n' };

/** The value that is a yes, of a column that holds nothing but yes and no. */
export const yesOf = (table: string, column: Column, known: Askable): string | true | null => {
  if (column.type === 'BOOLEAN') return true;
  const values = known.values?.get(valuesKey(table, column.name)) ?? [];
  const yes = values.find((value) => values.some((no) => answers[value.toLowerCase()] === no.toLowerCase()));
  return values.length === 2 ? (yes ?? null) : null;
};

/** Rows in words, of one table. */
export const readRows = (text: string, table: string, known: Askable): Result<RowScope, QuestionUnread> => {
  const columns = columnsOf(known, table).map((column) => {
    const values = known.values?.get(valuesKey(table, column.name));
    return values ? { ...column, values } : column;
  });
  const scope = parseScope(text, columns, known.year);
  return scope.ok ? scope : err({ code: 'rows', unread: scope.error });
};

/** A table answers to its name and to what one of its rows is called. */
export const tableNamed = (text: string, known: Askable, how: 'whole' | 'part' = 'part'): string | null =>
  matchName(
    text,
    known.tables.flatMap((table) => [
      { names: [nameInWords(table.name), rowUnit(table.name)], value: table.name },
    ]),
    how,
  );

export const columnNamed = (
  text: string,
  known: Askable,
  fits: (column: Column, table: string) => boolean,
  how: 'whole' | 'part' = 'part',
) => {
  const [name, table] = cut(text, /\s+in\s+(?=\S+$)/i);
  const within = table === undefined ? null : tableNamed(table, known);
  const found = (said: string, tables: readonly Table[]) =>
    matchName(
      said,
      tables.flatMap((one) =>
        columnsOf(known, one.name)
          .filter((column) => fits(column, one.name))
          .map((column) => ({
            names: [nameInWords(column.name), column.name],
            value: { table: one.name, column: column.name },
          })),
      ),
      how,
    );
  const tables = known.tables.filter((one) => within === null || one.name === within);
  return (
    found(within ? name : text, tables) ??
    tables.map((one) => found(afterName(text, one.name), [one])).find((one) => one !== null) ??
    null
  );
};

/** "Orders amount": what of the table is meant; a table's name alone is none of its columns. */
const afterName = (text: string, table: string): string => {
  const name = nameInWords(table).toLowerCase();
  return text.toLowerCase().startsWith(`${name} `) ? text.slice(name.length + 1) : '';
};
