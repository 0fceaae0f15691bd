import type { Finding } from '../../../shared/ipc/import-report.ts';
import { checks } from './checks.ts';
import type { DoctorContext } from './context.ts';

const order = { solve: 0, know: 1, fine: 2 } as const;

export async function examine(context: DoctorContext): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks) {
    context.check();
    findings.push(...(await check(context)));
  }
  const totals = new Set(findings.flatMap(({ check, row }) => (check === 'total-row' ? [row] : [])));
  // That a total is large says nothing more.
  return bySeverity(findings.filter(({ check, row }) => check !== 'large-value' || !totals.has(row)));
}

export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
