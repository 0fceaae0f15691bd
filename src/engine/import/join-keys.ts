import { joinKeyName } from '../../shared/data/join-key-name.ts';
import type { ImportDecision } from '../../shared/ipc/import-report.ts';
import type { ColumnPlan } from './column-plan.ts';

/**
 * Each column that a person wants compared by letters only gets one behind all others that holds its letters and digits;
 * what people see stays as it was written.
 */
export function withJoinKeys(
  plans: readonly ColumnPlan[],
  decisions: readonly ImportDecision[],
): readonly ColumnPlan[] {
  const keys = new Map<string, ColumnPlan>();
  for (const decision of decisions) {
    const of = plans.find(({ name }) => name === decision.column);
    if (decision.choice !== 'plain' || of === undefined) continue;
    const names = [...plans, ...keys.values()].map(({ name }) => name);
    const name = keys.get(of.name)?.name ?? joinKeyName(of.name, names);
    // The last word about a column counts.
    keys.set(of.name, keyPlan(name, { of, letters: decision.german === true ? 'german' : 'plain' }));
  }
  return keys.size === 0 ? plans : [...plans, ...keys.values()];
}

const keyPlan = (name: string, keyOf: NonNullable<ColumnPlan['keyOf']>): ColumnPlan => ({
  name,
  cell: keyOf.of.cell,
  type: 'VARCHAR',
  expression: 'v',
  exact: true,
  emptyWords: [],
  notes: [],
  shapes: keyOf.of.shapes,
  keyOf,
});
