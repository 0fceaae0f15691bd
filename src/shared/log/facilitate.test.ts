import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hasChangedToday, isTimeToSwap, isTimeToTalk, topThree } from './facilitate.ts';
import type { Assumption, Workshop } from './state.ts';
import { demoIds } from './testing/demo-facts.ts';
import { met, revised } from './testing/one-assumption.ts';
import { openWorkshop } from './testing/demo-workshop.ts';
import { analyst, marketer, newWriter } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const begun = () => {
  const writer = newWriter(sha256);
  openWorkshop(writer);
  const log = (n: number, kind?: 'expected') =>
    writer.say('assumption.logged', `x${n}`, {
      label: `A${n}`,
      statement: `Thought ${n}`,
      evidence: [],
      ...(kind ? { kind } : {}),
    });
  return { writer, log };
};

it('L50 five of a round ask to be talked about until one has met context; more than five ask no less', () => {
  const { writer, log } = begun();
  const asks = () => isTimeToTalk(writer.workshop());
  for (const n of [1, 2, 3, 4]) log(n);
  log(5, 'expected');
  expect(asks()).toBe(false);
  log(6);
  expect(asks()).toBe(true);
  log(7);
  expect(asks()).toBe(true);
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
  writer.say(
    'context.linked',
    'l1',
    { note: 'c1', assumption: 'x1', version: 1, effect: 'confirms', reason: 'So' },
    { by: marketer },
  );
  expect(asks()).toBe(false);
});

it('L50 the first three are where being wrong hurts most and the pair is least sure', () => {
  const one = (id: string, ifWrong?: Assumption['ifWrong'], confidence?: Assumption['confidence']) =>
    ({ id, ifWrong, confidence, state: 'open' }) as unknown as Assumption;
  const assumptions = [
    one('small', 'small_rework', 'guess'),
    one('sure', 'harm_to_customers', 'strong'),
    one('unsure', 'harm_to_customers', 'guess'),
    one('campaign', 'wasted_campaign', 'some_sign'),
    one('unrated'),
    { ...one('gone', 'harm_to_customers', 'guess'), state: 'withdrawn' as const },
  ];
  expect(topThree({ assumptions } as unknown as Workshop)).toEqual(['unsure', 'sure', 'campaign']);
});

it('L50 a swap is suggested once after a quarter of an hour, and goes when ignored', () => {
  const { writer } = begun();
  const at = (minutes: number): boolean => {
    const workshop = writer.workshop();
    return isTimeToSwap(workshop, (workshop.session?.startedAt ?? 0) + minutes * 60_000);
  };
  expect([14, 15, 17, 18, 40].map(at)).toEqual([false, true, true, false, false]);
  const { session } = writer.workshop();
  const swapped = { ...writer.workshop(), entries: [swapAt((session?.startedAt ?? 0) + 10 * 60_000)] };
  const after = (minutes: number) => isTimeToSwap(swapped, (session?.startedAt ?? 0) + minutes * 60_000);
  expect([16, 24, 25, 27, 28].map(after)).toEqual([false, false, true, true, false]);
  const late = { ...writer.workshop(), entries: [swapAt((session?.startedAt ?? 0) + 30 * 60_000)] };
  expect(isTimeToSwap(late, (session?.startedAt ?? 0) + 46 * 60_000)).toBe(false);
  expect(isTimeToSwap({ ...swapped, session: session && { ...session, participants: [analyst] } }, 0)).toBe(
    false,
  );
});

const swapAt = (at: number) =>
  ({
    type: 'session.driver',
    subject: demoIds.session,
    said: { at },
  }) as unknown as Workshop['entries'][number];

it('L50 nothing changed today, whatever an earlier session changed', () => {
  const writer = revised(sha256);
  expect(hasChangedToday(met(sha256).workshop())).toBe(false);
  expect(hasChangedToday(writer.workshop())).toBe(true);
  writer.say('session.closed', demoIds.session, {});
  writer.say('session.started', 's2', {
    number: 2,
    kind: 'together',
    plannedMinutes: 90,
    participants: [analyst, marketer],
    driver: analyst,
  });
  expect(hasChangedToday(writer.workshop())).toBe(false);
  writer.say('assumption.evidence', 'a1', { evidence: 'e1', version: 2 });
  writer.say('verdict.set', 'a1', { verdict: 'does_not_hold', version: 2 });
  expect(hasChangedToday(writer.workshop())).toBe(true);
});

it('L38 a session ends with its decisions, its open questions and what each learned', () => {
  const { writer } = begun();
  const closedWith = ['d1', 'q1'];
  writer.say('session.closed', demoIds.session, {
    learned: { analyst: 'Waves go out on Tuesdays.' },
    closedWith,
  });
  expect(writer.workshop().sessions[0]).toMatchObject({
    closedWith,
    learned: { analyst: 'Waves go out on Tuesdays.' },
  });
});
