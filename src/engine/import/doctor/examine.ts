import type { Finding } from '../../../shared/ipc/import-report.ts';
import { checks } from './checks.ts';
import type { DoctorContext, Found } from './context.ts';
import { withRows } from './rows-of.ts';

const order = { solve: 0, know: 1, fine: 2 } as const;

export async function examine(context: DoctorContext): Promise<readonly Finding[]> {
  const findings: Found[] = [];
  for (const check of checks) {
    context.check();
    findings.push(...(await check(context)));
  }
  const totals = new Set(findings.flatMap(({ check, row }) => (check === 'total-row' ? [row] : [])));
  // That a total is large says nothing more.
  const told = findings.filter(({ check, row }) => check !== 'large-value' || !totals.has(row));
  const shown: Finding[] = [];
  for (const finding of told) {
    context.check();
    shown.push(await withRows(finding, context));
  }
  return bySeverity(shown);
}

export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
