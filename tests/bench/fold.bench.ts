import { sha256 } from '../../src/main/store/sha256.ts';
import type { LogEvent } from '../../src/shared/log/envelope.ts';
import { withId } from '../../src/shared/log/event-id.ts';
import { fold } from '../../src/shared/log/fold.ts';
import { type Figure, median } from './figure.ts';

export const name = 'fold';

const body = (n: number) => ({
  set: { label: `A${n}`, statement: `Statement ${n}`, evidence: [] },
  saidBy: 'p-one',
  typedBy: 'p-one',
  session: 's',
  round: 1,
  tz: '+00:00',
});

/** A log of assumptions only, the most costly kind of entry, each having seen the one before. */
const longLog = (length: number): readonly LogEvent[] => {
  const events: LogEvent[] = [];
  for (let n = 1; n <= length; n++) {
    const before = events.at(-1);
    const env = {
      v: 1,
      actor: 'one',
      seq: n,
      at: n,
      type: 'assumption.logged',
      subject: `a${n}`,
      parents: before ? [before.id] : [],
      refs: [],
      bodyHash: 'a'.repeat(64),
    };
    events.push(withId({ env, salt: 'd'.repeat(32), body: body(n) }, sha256));
  }
  return events;
};

/** Target: a log of 10,000 entries opens in a second. */
export async function run(): Promise<Figure[]> {
  const events = longLog(10_000);
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    fold(events);
    return performance.now() - started;
  });
  return Promise.resolve([{ name: 'fold 10,000 entries', value: median(times), unit: 'ms' }]);
}
