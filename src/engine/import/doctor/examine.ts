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
  return findings.sort((a, b) => order[a.severity] - order[b.severity]);
}
