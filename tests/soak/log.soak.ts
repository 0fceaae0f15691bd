import { readFile } from 'node:fs/promises';
import { sha256 } from '../../src/main/store/sha256.ts';
import { readMachine } from '../model/machine-table.ts';
import { walkMachine } from '../model/walk.ts';

export const usual = 20_000;
/** Where a walk of this length has to get to; else it proves less than it says. */
const far = [
  'put together',
  'conflict statement',
  'conflict verdict',
  'conflict choice',
  'conflict message',
  'insight agreed',
  'brief ready',
  'brief closed',
  'unusual values agreed',
];

/** Random steps of the printed state machine against the real log; the first divergence throws, shrunk. */
export const run = async (n: number) => {
  const spec = await readFile('docs/specs/session-log.md', 'utf8');
  const rows = readMachine(spec);
  const failures: string[] = [];
  try {
    const { steps, taken, moves, refused } = walkMachine(sha256, rows, n, 800);
    for (const place of far) if (!moves.has(place)) failures.push(`no walk reached “${place}”`);
    const figures = {
      steps,
      taken,
      divergences: 0,
      ...Object.fromEntries([...moves].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    };
    const refusals = [...refused.values()].reduce((sum, one) => sum + one, 0);
    return { figures: { ...figures, refused: refusals, 'kinds of refusal': refused.size }, failures };
  } catch (problem) {
    failures.push(`${String((problem as Error).cause)}\n${String(problem)}`);
    return { figures: { divergences: 1 }, failures };
  }
};
