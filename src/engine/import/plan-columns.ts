import type { ImportRecipe, TableReport } from '../../shared/ipc/import-report.ts';
import { compactSql } from './calendar-column.ts';
import { type ColumnPlan, planColumn } from './column-plan.ts';
import { type DateOrder, dateShapes, type DayEvidence, evidenceSql } from './date-column.ts';
import type { Settled } from './quick-column.ts';
import { type Cell, cellOf, glance, type Shapes, shapesOf } from './shapes.ts';
import type { Work } from './work.ts';

export type Planned = {
  readonly names: readonly string[];
  readonly width: number;
  readonly firstRow: number;
  /** Rows that someone left out: they say nothing about a column. */
  readonly without?: readonly number[];
  /** A delimiter at the end of every line makes a column without name and cells: it is left away. */
  readonly dropEmpty: boolean;
  readonly settled?: Settled;
  /** Columns whose every cell was a number in the file. */
  readonly numbers?: ReadonlySet<number>;
  /** Columns of few values. */
  readonly repeating?: ReadonlySet<number>;
};
type Looked = {
  readonly name: string;
  readonly cell: Cell;
  readonly shapes: Shapes;
  readonly evidence: DayEvidence | null;
};

/** Numbers that were numbers in the file, not text: nothing about their signs is unclear. */
const plainNumbers = { decimal: '.', thousands: '' } as const;

export async function planColumns(
  { names, width, firstRow: first, without = [], dropEmpty, settled, numbers, repeating }: Planned,
  recipe: ImportRecipe,
  work: Work,
): Promise<readonly ColumnPlan[]> {
  const rows = `FROM stage WHERE rowid >= ${first}${without.length === 0 ? '' : ` AND rowid NOT IN (${without.join(', ')})`}`;
  const open = Array.from({ length: width }, (_, i) => i).filter((i) => !settled?.has(i));
  const cells = await glance(
    work.connection,
    open.map((i) => `c${i}`),
    rows,
    new Set([...(repeating ?? [])].filter((i) => !settled?.has(i)).map((i) => `c${i}`)),
  );
  const all = await shapesOf(work.connection, cells, rows, () => work.check());
  const looked = new Map<number, Looked>();
  for (const [at, cell] of cells.entries()) {
    const i = open[at] as number;
    const shapes = all[at] as Shapes;
    const name = names[i] as string;
    if (dropEmpty && shapes.nonEmpty === 0 && /^column_\d+$/.test(name) && width > 1) continue;
    looked.set(i, { name, cell, shapes, evidence: await evidenceOf(cell, shapes, rows, work) });
  }
  const decide = (file: ReturnType<typeof fileHints>): ColumnPlan[] =>
    Array.from({ length: width }, (_, i): ColumnPlan[] => {
      const quick = settled?.get(i);
      if (quick !== undefined) return [asSettled(quick.plan, quick.written)];
      const column = looked.get(i);
      if (column === undefined) return [];
      const readAs = numbers?.has(i) === true ? { ...recipe.readAs, ...plainNumbers } : recipe.readAs;
      const base = { readAs, decisions: recipe.decisions, file };
      const planned = planColumn(column.name, column.cell, column.shapes, column.evidence, base);
      return [settled === undefined ? planned : { ...planned, untouched: true }];
    }).flat();
  return decide(fileHints(decide({})));
}

const asSettled = (planned: ColumnPlan, written: string | null): ColumnPlan => ({
  ...planned,
  expression: planned.cell.source,
  exact: true,
  ...(written === null ? {} : { written: written.replaceAll(/\bt\b/g, planned.cell.source) }),
});

async function evidenceOf(cell: Cell, shapes: Shapes, rows: string, work: Work): Promise<DayEvidence | null> {
  if (!shapes.more && shapes.shapes.length === 1 && shapes.shapes[0]?.shape === '99999999') {
    const [row] = await work.connection.rows(compactSql(cellOf(cell), rows));
    return { firstOver12: 0, secondOver12: 0, compact: row?.[0] === true };
  }
  const dates = shapes.more ? null : dateShapes(shapes);
  const sql = dates === null ? null : evidenceSql(cellOf(cell), dates, rows);
  if (sql === null) return null;
  const row = (await work.connection.rows(sql))[0];
  return {
    firstOver12: Number(row?.[0]),
    secondOver12: Number(row?.[2]),
    examples: { first: String(row?.[1] ?? ''), second: String(row?.[3] ?? '') },
    apart: typeof row?.[4] === 'string' ? row[4] : null,
    ...(row?.[5] === undefined
      ? {}
      : { short: { first: Number(row[5]), last: Number(row[6]), couldBeDay: row[7] === true } }),
  };
}

/** What the clear columns say about the unclear ones; columns that contradict each other say nothing. */
function fileHints(plans: readonly ColumnPlan[]): { decimal?: ',' | '.'; dates?: DateOrder } {
  const decimals = new Set(plans.flatMap((p) => (p.number?.decimal == null ? [] : [p.number.decimal])));
  const orders = new Set(
    plans.flatMap(({ dates, notes }) =>
      dates?.order == null || dates.order === 'ymd' || notes.some(({ kind }) => kind === 'dates-either')
        ? []
        : [dates.order],
    ),
  );
  return {
    ...(decimals.size === 1 ? { decimal: [...decimals][0] as ',' | '.' } : {}),
    ...(orders.size === 1 ? { dates: [...orders][0] as DateOrder } : {}),
  };
}

export function readAsOf(
  plans: readonly ColumnPlan[],
): Pick<TableReport['readAs'], 'decimal' | 'thousands' | 'dates'> {
  const decimal = plans.find((p) => p.number?.decimal != null)?.number?.decimal;
  const thousands = plans.find((p) => p.number?.thousands != null)?.number?.thousands;
  const dates = plans.find((p) => p.dates?.order != null)?.dates?.order;
  return {
    ...(decimal == null ? {} : { decimal }),
    ...(thousands == null ? {} : { thousands }),
    ...(dates == null ? {} : { dates }),
  };
}
