import { joinKeyName } from '../../shared/data/join-key-name.ts';
import type { ImportDecision } from '../../shared/ipc/import-report.ts';
import type { ColumnPlan } from './column-plan.ts';
import type { Letters } from './plain-letters.ts';

/** A column that holds another one's letters and digits, to be joined by; what people see stays as it was written. */
export type KeyOf = { readonly of: ColumnPlan; readonly letters: Letters };

/** Each column that a person wants compared by letters only gets one beside it, behind all others. */
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

const keyPlan = (name: string, keyOf: KeyOf): ColumnPlan => ({
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
