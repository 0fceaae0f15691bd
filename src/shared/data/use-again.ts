import { z } from 'zod';
import {
  decisionSchema,
  type ImportDecision,
  type ImportRecipe,
  readAsSchema,
  type TableReport,
} from '../ipc/import-report.ts';

/** How a table of the workshop was read, as the log keeps it. */
export type StoredTable = {
  readonly name: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly readAs: ImportRecipe['readAs'];
  readonly decisions: readonly ImportDecision[];
  readonly grain?: string | undefined;
  readonly madeFor?: string | undefined;
};
export type Differences = {
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
  /** A missing column and a new one that is probably the same: spelled alike, of the same type. */
  readonly renamed: readonly { readonly was: string; readonly is: string }[];
  readonly retyped: readonly { readonly column: string; readonly was: string; readonly is: string }[];
  /** Rows before and now, when there are fewer. */
  readonly fewer: { readonly was: number; readonly is: number } | null;
};

const storedSchema = z.object({
  name: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  rowsRead: z.number(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  readAs: readAsSchema.partial(),
  decisions: z.array(z.unknown()),
  grain: z.string().optional(),
  madeFor: z.string().optional(),
});

/** Choices that a newer version wrote and this one does not know are left out, not misread. */
export function storedTable(table: unknown): StoredTable | null {
  const read = storedSchema.safeParse(table);
  if (!read.success) return null;
  const decisions = read.data.decisions.flatMap((one): ImportDecision[] => {
    const decision = decisionSchema.safeParse(one);
    return decision.success ? [decision.data] : [];
  });
  return { ...read.data, decisions };
}

const enoughAlike = 0.6;

/** The table that a file is a new version of, by its columns; the file's name decides between equals. */
export function sameData(tables: readonly StoredTable[], report: TableReport): StoredTable | null {
  const ranked = tables
    .map((table) => ({ table, alike: alike(table, report) }))
    .filter(({ alike: share }) => share >= enoughAlike)
    .sort(
      (a, b) =>
        b.alike - a.alike ||
        Number(stem(b.table.fileName) === stem(report.fileName)) -
          Number(stem(a.table.fileName) === stem(report.fileName)),
    );
  return ranked[0]?.table ?? null;
}

function alike(table: StoredTable, report: TableReport): number {
  const before = new Set(table.columns.map(({ name }) => name));
  const common = report.columns.filter(({ name }) => before.has(name)).length;
  return common / Math.max(1, Math.min(before.size, report.columns.length));
}

/** "orders_2025-04.csv" and "Orders May (2).csv" both begin with "orders". */
const stem = (fileName: string): string => /^\p{L}+/u.exec(fileName.toLowerCase())?.[0] ?? fileName;

/**
 * The choices of last time that still mean something. How columns are cut and letters are written shows in each file
 * itself; what was unclear then is unclear now. Rows left out were rows of the other file.
 */
export function recipeAgain(
  table: StoredTable,
  report: Pick<TableReport, 'columns' | 'sha256'>,
): ImportRecipe {
  const here = new Set(report.columns.map(({ name }) => name));
  const { decimal, thousands, dates } = table.readAs;
  const sameFile = table.sha256 === report.sha256;
  return {
    table: table.name,
    readAs: {
      ...(decimal === undefined ? {} : { decimal }),
      ...(thousands === undefined || thousands === '' ? {} : { thousands }),
      ...(dates === undefined ? {} : { dates }),
    },
    decisions: table.decisions.filter(
      ({ choice, column }) => here.has(column) && (choice !== 'leave-out' || sameFile),
    ),
  };
}

const same = (a: ImportDecision, b: ImportDecision): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What was decided about one column last time, as far as it is not decided here; rows were rows of the other file. */
export const decidedBefore = (
  table: StoredTable,
  column: string,
  known: readonly ImportDecision[],
): readonly ImportDecision[] =>
  table.decisions.filter(
    (one) => one.column === column && one.choice !== 'leave-out' && !known.some((other) => same(one, other)),
  );

/** How many of these were made then. */
export const madeThen = (table: StoredTable, decisions: readonly ImportDecision[]): number =>
  decisions.filter((one) => table.decisions.some((before) => same(one, before))).length;

/** Columns that were hidden are in no table of the workshop, but they are not new either. */
export function differences(table: StoredTable, report: TableReport): Differences {
  const hidden = new Set(
    table.decisions.flatMap(({ choice, column }) => (choice === 'hide' ? [column] : [])),
  );
  const before = new Map(table.columns.map(({ name, type }) => [name, type]));
  const now = new Map(report.columns.map(({ name, type }) => [name, type]));
  const hashed = new Set(
    table.decisions.flatMap(({ choice, column }) => (choice === 'hash' ? [column] : [])),
  );
  const gone = [...before.keys()].filter((name) => !now.has(name));
  const fresh = report.columns
    .filter(({ name, tag }) => !before.has(name) && !hidden.has(name) && tag !== 'hidden')
    .map(({ name }) => name);
  const renamed = gone.flatMap((was) => {
    const is = fresh.find((name) => spelledAlike(was, name) && kind(before.get(was)) === kind(now.get(name)));
    return is === undefined ? [] : [{ was, is }];
  });
  const retyped = [...before].flatMap(([column, was]) => {
    const is = now.get(column);
    return is === undefined || hashed.has(column) || kind(was) === kind(is) ? [] : [{ column, was, is }];
  });
  return {
    gone,
    fresh,
    renamed,
    retyped,
    fewer: report.rowsRead < table.rowsRead ? { was: table.rowsRead, is: report.rowsRead } : null,
  };
}

/** Whole numbers, decimals and doubles are one kind: next month may bring the first cent. */
const kind = (type: string | undefined): string =>
  type === undefined
    ? ''
    : /INT|DECIMAL|DOUBLE|FLOAT/.test(type)
      ? 'number'
      : /^(DATE|TIMESTAMP)/.test(type)
        ? 'time'
        : type;

function spelledAlike(a: string, b: string): boolean {
  const [x, y] = [letters(a), letters(b)];
  if (x === y || (Math.min(x.length, y.length) >= 4 && (x.includes(y) || y.includes(x)))) return true;
  return distance(x, y) <= Math.floor(Math.max(x.length, y.length) / 4);
}
const letters = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** How many letters have to be changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
