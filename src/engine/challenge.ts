import { type Challenge, challenge, type Found, type Options } from '../shared/challenge/challenge.ts';
import type { Answer } from '../shared/challenge/cube.ts';
import type { Frame } from '../shared/challenge/frame.ts';
import type { Connection } from './duckdb.ts';

/**
 * Runs a challenge on a connection of its own, telling each finding when it is there. Interrupting the connection
 * ends it; nothing more is told after that.
 */
export async function runChallenge(
  connection: Pick<Connection, 'rows'>,
  frame: Frame,
  options: Options,
  tell: (found: Found) => void,
): Promise<void> {
  const steps: Challenge = challenge(frame, options);
  const nothing: Answer = { rows: [], ms: 0 };
  let answer = nothing;
  for (;;) {
    const { value, done } = steps.next(answer);
    if (done === true) return;
    if (value.kind !== 'ask') {
      tell(value);
      answer = nothing;
      continue;
    }
    const start = performance.now();
    const rows = await connection.rows(value.sql);
    answer = { rows, ms: performance.now() - start };
  }
}
