import type { DataState, OutlierDecision, Workshop } from '../log/state.ts';
import { farOut } from '../metric/far-out.ts';
import { looksLikeNumber, mostSingleRows, rowWord } from '../metric/row-key.ts';
import { type Condition, everyRow, rowScopeSchema } from '../metric/row-scope.ts';
import type { View, ViewResult } from '../metric/view.ts';
import { type KnownTables, newRowsOf } from './new-rows-of.ts';

/** An agreed decision about rows, applied again by its rule to new data. */
export type DecidedAgain = {
  readonly decision: OutlierDecision;
  /** Rows its rule finds now. */
  readonly found: number;
  /** New rows of the same kind that stand out as those did, and that the rule does not cover. Never kept in the log. */
  readonly uncovered: readonly UncoveredRow[];
};
export type UncoveredRow = {
  readonly words: string;
  readonly value: number;
  /** The column its value stands in. */
  readonly amount: string;
};

/** What a view gives, or null when the new data can't answer it. */
type Ask = (view: View) => Promise<ViewResult | null>;

export const decidedAgain = async (
  workshop: Workshop,
  before: DataState | null,
  known: KnownTables,
  ask: Ask,
): Promise<readonly DecidedAgain[]> => {
  const again: DecidedAgain[] = [];
  for (const decision of workshop.outliers) {
    if (decision.state !== 'agreed' || decision.choice === 'keep') continue;
    const rule = ruleOf(workshop.data, decision);
    if (rule === null) continue;
    const found = await ask({ metric: rowsOf(rule.table.name), rowScope: { all: rule.conditions } });
    if (found === null) continue;
    again.push({
      decision,
      found: found.total.y,
      uncovered: await uncovered(rule, newRowsOf(rule.table.name, before, known), ask),
    });
  }
  return again;
};

type Table = DataState['tables'][number];
type Rule = { readonly table: Table; readonly conditions: Condition[] };

const rowsOf = (base: string): View['metric'] => ({ base, y: { agg: 'rows' }, per: 1, unit: '' });

/** The table whose columns the rule speaks of, and the rule in that table's own names. */
const ruleOf = (data: DataState | null, decision: OutlierDecision): Rule | null => {
  const read = rowScopeSchema.safeParse(decision.rows);
  if (!read.success) return null;
  for (const table of data?.tables ?? []) {
    const own = read.data.all.map((condition) => ({
      ...condition,
      col: condition.col.startsWith(`${table.name}.`)
        ? condition.col.slice(table.name.length + 1)
        : condition.col,
    }));
    if (own.every(({ col }) => table.columns.some(({ name }) => name === col)))
      return { table, conditions: own };
  }
  return null;
};

/** Only a rule that names single rows by their number says what kind of row it was about. */
const uncovered = async (
  { table, conditions }: Rule,
  newRows: ReturnType<typeof newRowsOf>,
  ask: Ask,
): Promise<readonly UncoveredRow[]> => {
  const [only, second] = conditions;
  const amount = table.columns.find(({ tag }) => tag === 'money')?.name;
  if (only === undefined || second !== undefined || amount === undefined || newRows === null) return [];
  if (only.op !== 'in' || !looksLikeNumber(only.col)) return [];
  const rows = newRows(everyRow);
  const metric: View['metric'] = { base: table.name, y: { agg: 'sum', column: amount }, per: 1, unit: '' };
  const all = await ask({ metric, ...rows });
  if (all === null || (all.total.n ?? 0) > mostSingleRows) return [];
  const single = await ask({ metric, ...rows, breakdown: only.col });
  if (single === null || single.cells.some(({ group, n }) => group === null || n !== 1)) return [];
  const fence = farOut(single.cells.map(({ y }) => y));
  const covered = new Set(only.value.map(String));
  return single.cells
    .filter(
      ({ y, group }) => fence !== null && (y > fence.high || y < fence.low) && !covered.has(group ?? ''),
    )
    .toSorted((a, b) => Math.abs(b.y) - Math.abs(a.y))
    .map(({ group, y }) => ({
      words: `${rowWord(only.col)} ${group}`,
      value: y,
      amount,
    }));
};
