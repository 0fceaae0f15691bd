import type { EventSets } from '../events.ts';
import type { Sha256 } from '../sha256.ts';
import { playDemo } from './demo-log.ts';
import { analyst, marketer, newWriter, type Writer } from './writer.ts';

/** A running workshop with one open assumption of the analyst and one note of the marketer. */
export const fresh = (sha256: Sha256): Writer => {
  const writer = newWriter(sha256, 'one', playDemo(sha256).events.slice(0, 8));
  writer.say('evidence.added', 'e1', {
    kind: 'snapshot',
    says: 'Nine per thousand',
    strength: 'counted',
    dataVersion: 1,
    metricVersion: 1,
  });
  writer.say('assumption.logged', 'a1', {
    label: 'A1',
    statement: 'It has stopped working',
    evidence: ['e1'],
  });
  writer.say(
    'context.noted',
    'c1',
    {
      label: 'C1',
      text: 'Sold out',
      kind: 'stock_out',
      source: { kind: 'someone', ref: 'shop' },
      certainty: 'sure',
      reusable: false,
    },
    { by: marketer },
  );
  return writer;
};
export const state = (writer: Writer, id = 'a1') =>
  writer.workshop().assumptions.find((assumption) => assumption.id === id)?.state;
export const link = (over: Partial<EventSets['context.linked']> = {}): EventSets['context.linked'] => ({
  note: 'c1',
  assumption: 'a1',
  version: 1,
  effect: 'refines',
  reason: 'No jackets',
  ...over,
});
/** It has met context. */
export const met = (sha256: Sha256): Writer => {
  const writer = fresh(sha256);
  writer.say('context.linked', 'l1', link(), { by: marketer });
  return writer;
};
/** It has a second version. */
export const revised = (sha256: Sha256): Writer => {
  const writer = met(sha256);
  writer.say('assumption.revised', 'a1', {
    version: 2,
    statement: 'In stock it works',
    causedBy: [writer.workshop().links[0]?.said.event ?? ''],
  });
  return writer;
};
export const check = (over: Partial<EventSets['check.run']> = {}): EventSets['check.run'] => ({
  assumption: 'a1',
  version: 2,
  measured: { value: 20.5, low: 18.8, high: 22.4, n: 24_000 },
  outcome: 'meets',
  rows: 'all',
  check: {},
  unit: 'per 1,000',
  dataVersion: 1,
  metricVersion: 1,
  ...over,
});
/** A verdict that both sides agree to. */
export const decide = (writer: Writer, verdict: 'holds' | 'does_not_hold', version = 1): Writer => {
  const { id } = writer.say('verdict.set', 'a1', { verdict, version });
  writer.say('agreement.given', 'a1', { target: id, role: 'analyst' }, { by: analyst });
  writer.say('agreement.given', 'a1', { target: id, role: 'marketer' }, { by: marketer });
  return writer;
};
export const dig = (
  label: string,
  over: Partial<EventSets['followup.opened']> = {},
): EventSets['followup.opened'] => ({
  label,
  question: 'Can we say the e-mail caused it?',
  from: 'a1',
  who: 'analyst',
  blocking: true,
  ...over,
});
