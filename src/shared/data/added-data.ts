import type { CallArgument } from '../ipc/contract.ts';
import type { JoinReport, TableReport } from '../ipc/import-report.ts';
import type { EventSets } from '../log/events.ts';
import { rowsIn } from './rows-in.ts';
import { type StoredJoin, storedJoins } from './stored-joins.ts';
import { timeOf } from './time-of.ts';

type Given = Pick<CallArgument<'data:use'>, 'files' | 'joins' | 'without'>;
type Added = EventSets['data.added'];
type AddedTable = Added['tables'][number];
type Built = {
  readonly reports: readonly TableReport[];
  readonly joins: readonly JoinReport[];
  readonly generation: string;
  readonly kept: Readonly<Record<string, number>>;
  readonly fresh: Readonly<Record<string, number>>;
  readonly carried: readonly string[];
};

/** What of the data before stays when files come: tables that are not left out, and joins no one chose anew. */
export function staying(
  data: Added,
  { joins, without = [] }: Given,
): {
  readonly tables: {
    name: string;
    columns: { name: string; type: string; tag?: string | undefined }[];
    rows: number;
  }[];
  readonly joins: readonly StoredJoin[];
} {
  const tables = data.tables.filter(({ name }) => !without.includes(name));
  const left = new Set(without);
  const chosen = new Set(joins.map(pairOf));
  return {
    tables: tables.map((table) => ({
      name: table.name,
      columns: table.columns.map(({ name, type }) => ({ name, type })),
      rows: rowsIn(table),
    })),
    joins: storedJoins(data.joins).filter(
      (join) => !left.has(join.left) && !left.has(join.right) && !chosen.has(pairOf(join)),
    ),
  };
}

const pairOf = ({ left, right }: { readonly left: string; readonly right: string }): string =>
  [left, right].sort().join('\n');

/** The log's entry for what was built: each file's table, with what it kept of before, then the tables that stay as they were. */
export function addedData(built: Built, given: Given, before: Added | null, version: number): Added {
  const was = (name: string): AddedTable | undefined => before?.tables.find((table) => table.name === name);
  return {
    generation: built.generation,
    version,
    tables: [
      ...built.reports.map((report, at) => {
        const rowsNew = built.fresh[report.name];
        const table = {
          ...tableOf(report, given.files[at]),
          ...(rowsNew === undefined ? {} : { rowsNew }),
        };
        const old = was(report.name);
        const kept = built.kept[report.name];
        return kept === undefined || old === undefined ? table : together(old, table, kept);
      }),
      ...built.carried.flatMap((name) => was(name) ?? []),
    ],
    joins: built.joins.map((one) => ({ ...one })),
  };
}

const tableOf = (report: TableReport, file: Given['files'][number] | undefined): AddedTable => ({
  name: report.name,
  fileName: report.fileName,
  sha256: report.sha256,
  rowsRead: report.rowsRead,
  rowsSetAside: report.rowsSetAside,
  columns: report.columns.map(({ name, type, tag }) => ({ name, type, ...(tag ? { tag } : {}) })),
  readAs: { ...report.readAs },
  decisions: file?.recipe.decisions.map((decision) => ({ ...decision })) ?? [],
  findings: report.findings
    .filter((finding) => finding.severity !== 'fine')
    .map(({ check, severity, words, column }) => ({
      check,
      severity,
      words,
      ...(column ? { column } : {}),
    })),
  ...(file?.grain ? { grain: file.grain } : {}),
  ...(file?.madeFor ? { madeFor: file.madeFor } : {}),
  ...timeOf(report.columns),
});

/** Columns that only the rows of before have are still there; the days span both. */
function together(old: AddedTable, table: AddedTable, rowsKept: number): AddedTable {
  const names = new Set(table.columns.map(({ name }) => name));
  const days = [old.time, table.time].flatMap((time) => time ?? []);
  const [time] = days;
  const sameColumn = days.every(({ column }) => column === time?.column);
  return {
    ...table,
    rowsKept,
    columns: [...table.columns, ...old.columns.filter(({ name }) => !names.has(name))],
    ...(time === undefined || !sameColumn
      ? {}
      : {
          time: {
            column: time.column,
            from: days.map(({ from }) => from).sort()[0] ?? time.from,
            to:
              days
                .map(({ to }) => to)
                .sort()
                .at(-1) ?? time.to,
          },
        }),
  };
}
