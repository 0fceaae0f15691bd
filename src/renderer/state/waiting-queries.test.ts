import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { newWriter } from '../../shared/log/testing/writer.ts';
import { playDemo } from '../../shared/log/testing/demo-log.ts';
import { waitingQueries } from './waiting-queries.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

it('F29 I18 a query waits until its own entry is allowed here, whoever its file says wrote it', () => {
  const { events } = playDemo(sha256);
  // As a forged file would: under the name of this very laptop.
  const forged = newWriter(sha256, 'laptop-1', events);
  const one = forged.say('query.kept', 'q1', { name: 'One', sql: 'SELECT 1' });
  forged.say('query.kept', 'q2', { name: 'Two', sql: 'SELECT 2' });
  const names = (allowed: readonly string[]) =>
    waitingQueries(forged.workshop(), allowed).map(({ name }) => name);
  expect(names([])).toEqual(['One', 'Two']);
  expect(names([one.id])).toEqual(['Two']);
});
