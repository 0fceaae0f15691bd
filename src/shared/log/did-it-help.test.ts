import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { didItHelpWords } from '../messages/did-it-help-words.ts';
import { didItHelp, saysSomething } from './did-it-help.ts';
import type { EventSets } from './events.ts';
import { playBrief } from './testing/demo-brief.ts';
import { marketer } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const judged = (outcome: EventSets['brief.judged']['outcome'] = 'meets'): EventSets['brief.judged'] => ({
  measured: { value: 19.4, low: 17.1, high: 22, n: 12_000 },
  outcome,
  from: '2025-05-06',
  to: '2025-05-13',
  shape: 'at_least',
  value: 15,
  unit: 'orders per 1,000 e-mails',
  dataVersion: 2,
  metricVersion: 1,
});
const briefOf = ({ writer }: ReturnType<typeof playBrief>) => writer.workshop().briefs[0];

describe('did it help?', () => {
  it('L46 the machine counts a brief; only a person closes it, and only once there is a result', () => {
    const demo = playBrief(sha256);
    const { say, refusal } = demo.writer;
    expect(briefOf(demo)).toMatchObject({ state: 'ready', result: null });
    expect(refusal('brief.closed', 'b1', { learned: 'Write to lookers first' })).toMatchObject({
      code: 'no-result',
    });
    say('brief.judged', 'b1', judged('too_early'), { asker: 'machine' });
    expect(refusal('brief.closed', 'b1', { learned: 'Too soon' })).toMatchObject({ code: 'no-result' });
    say('brief.judged', 'b1', judged(), { asker: 'machine' });
    expect(briefOf(demo)).toMatchObject({ state: 'ready', result: { outcome: 'meets' } });
    expect(refusal('brief.closed', 'b1', { learned: 'By itself' }, { asker: 'machine' })).toMatchObject({
      code: 'machine',
    });
    say('brief.closed', 'b1', { learned: 'Write to lookers first' }, { by: marketer });
    expect(briefOf(demo)).toMatchObject({ state: 'closed', learned: 'Write to lookers first' });
    expect(refusal('brief.edited', 'b1', { title: 'New' })).toEqual({ code: 'brief-closed', label: 'B1' });
    expect(demo.writer.workshop().insights.every(({ state }) => state === 'agreed')).toBe(true);
  });

  it('L46 a result of another number says nothing about this one', () => {
    const demo = playBrief(sha256);
    demo.writer.say('brief.judged', 'b1', judged(), { asker: 'machine' });
    const success = briefOf(demo)?.success;
    demo.writer.say('brief.edited', 'b1', {
      success: { ...(success as NonNullable<typeof success>), value: 25 },
    });
    expect(briefOf(demo)?.result).toBeNull();
  });

  it('L46 briefs with and without an insight are compared from five of each on; fewer are too few to say', () => {
    const demo = playBrief(sha256);
    const { say, workshop } = demo.writer;
    say('brief.judged', 'b1', judged(), { asker: 'machine' });
    expect(didItHelp(workshop())).toEqual({
      withInsight: { counted: 1, reached: 1 },
      without: { counted: 0, reached: 0 },
    });
    expect(didItHelpWords.compared(didItHelp(workshop()))).toContain('Too few to say');
    const { success } = workshop().briefs[0] as {
      success: NonNullable<EventSets['brief.edited']['success']>;
    };
    for (let at = 2; at <= 10; at++) {
      const because = at <= 5 ? [{ text: 'Lookers order more', from: ['n3'] }] : [];
      say('brief.drafted', `b${at}`, { label: `B${at}`, title: 'One more', because, success });
      say('brief.judged', `b${at}`, judged(at % 2 === 0 ? 'meets' : 'does_not_meet'), { asker: 'machine' });
    }
    const help = didItHelp(workshop());
    expect(help).toEqual({ withInsight: { counted: 5, reached: 3 }, without: { counted: 5, reached: 3 } });
    expect(saysSomething(help)).toBe(true);
    expect(didItHelpWords.compared(help)).toBe(
      'Reached with an insight behind it: 3 of 5; without: 3 of 5. Seen together, not tested.',
    );
  });
});
