import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { machine } from '../../src/shared/log/machine.ts';
import { readMachine } from './machine-table.ts';
import { walkMachine } from './walk.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const spec = readFileSync(new URL('../../docs/specs/session-log.md', import.meta.url), 'utf8');

describe('the state machine of an assumption', () => {
  it('T1–T14 the table in code says the same as the printed one', () => {
    const inWords = (
      rows: readonly {
        rule: string;
        event: string;
        when?: string | null;
        from: readonly string[];
        to: string;
      }[],
    ) =>
      rows.map(({ rule, event, when, from, to }) => ({
        rule,
        event,
        when: when ?? null,
        from: [...from].sort(),
        to,
      }));
    expect(inWords(machine)).toEqual(inWords(readMachine(spec)));
  });

  it('T14 L42 random steps of the printed table and of the log never diverge, on one laptop or two; every row is walked', () => {
    const rows = readMachine(spec);
    const walked = walkMachine(sha256, rows, 8_000);
    const reached = [...walked.moves.keys()];
    const never = rows
      .map(({ rule, event, when, to }) => `${rule} ${event} ${when ?? ''} → ${to}`)
      .filter((row) => !reached.includes(row));
    expect(never).toEqual([]);
    expect(reached).toContain('put together');
    expect(reached.filter((one) => one.startsWith('conflict ')).length).toBeGreaterThan(3);
    expect(walked.taken).toBeGreaterThan(1_000);
  }, 240_000);
});
