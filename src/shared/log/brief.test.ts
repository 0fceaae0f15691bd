import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refusalWords } from '../messages/refusal-words.ts';
import type { EventSets } from './events.ts';
import { saidIn } from './said-texts.ts';
import { backInSize, playBrief } from './testing/demo-brief.ts';
import { demoIds } from './testing/demo-facts.ts';
import { playDemo } from './testing/demo-log.ts';
import { analyst, marketer, newWriter } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const whole = playBrief(sha256);
const line = (text: string, ...from: string[]) => ({ text, from });
/** The demo's log up to its insights, with a brief of one's own. */
const drafted = (over: Partial<EventSets['brief.drafted']> = {}) => {
  const writer = newWriter(sha256, 'one', whole.events.slice(0, -2));
  writer.say('brief.drafted', 'b1', { label: 'B1', ...backInSize, ...over }, { by: marketer });
  return writer;
};
const words = (over: Partial<EventSets['brief.drafted']>): string | null => {
  const refusal = drafted(over).refusal('brief.ready', 'b1', {});
  return refusal === null ? null : refusalWords(refusal);
};

describe('a copy brief', () => {
  it('L45 is ready when the gate is met, and counts the insights it is built on from live links', () => {
    const [brief] = whole.writer.workshop().briefs;
    expect(brief).toMatchObject({ state: 'ready', builtOn: ['n1', 'n2', 'n3'], missing: [], needsLook: [] });
    const writer = newWriter(sha256, 'one', whole.events);
    writer.say('brief.edited', 'b1', { because: [line('Of 1,000 who looked, 47 ordered.', 'n3')] });
    expect(writer.workshop().briefs[0]).toMatchObject({ state: 'draft', builtOn: ['n2', 'n3'] });
    expect(writer.refusal('brief.ready', 'b1', {})).toBeNull();
    writer.say('brief.retired', 'b1', { reason: 'The jacket is gone.' });
    expect(writer.workshop().briefs[0]).toMatchObject({ state: 'retired' });
    expect(writer.refusal('brief.edited', 'b1', { title: 'New' })).toEqual({ code: 'retired', label: 'B1' });
  });

  it('I9 without an agreed insight it is not ready', () => {
    const none = { forWhom: [line('Lookers')], theyDoNow: [], because: [], mustNotSay: [] };
    expect(words(none)).toBe('A brief needs at least one agreed insight.');
    const writer = drafted();
    writer.say('insight.edited', 'n3', { soWhat: 'Something else.' }, { by: marketer });
    expect(writer.workshop().briefs[0]?.builtOn).toEqual(['n1', 'n2']);
    const refusal = writer.refusal('brief.ready', 'b1', {});
    expect(refusal && refusalWords(refusal)).toBe('N3 is not agreed by both.');
  });

  it('I9 exactly one message sentence, short enough to remember', () => {
    expect(words({ message: [] })).toBe('“The one message” is still empty.');
    expect(words({ message: [line('It is back. Order today!')] })).toBe(
      'The one message holds 2 sentences. Which one should they remember?',
    );
    expect(words({ message: [line('It is back.'), line('Order today.')] })).toContain('2 sentences');
    expect(words({ message: [line(`${'word '.repeat(16)}end.`)] })).toBe(
      'The one message has 17 words; 15 fit.',
    );
  });

  it('I9 one wanted action, a success measure, one page', () => {
    expect(words({ weWant: [line('Order'), line('Tell a friend')] })).toBe(
      '2 things are wanted of them. Which one?',
    );
    const { success: _none, ...without } = backInSize;
    const writer = newWriter(sha256, 'one', whole.events.slice(0, -2));
    writer.say('brief.drafted', 'b1', { label: 'B1', ...without }, { by: marketer });
    const refusal = writer.refusal('brief.ready', 'b1', {});
    expect(refusal && refusalWords(refusal)).toBe(
      'How would we see that it worked? Name a number and a day.',
    );
    const long = Array.from({ length: 9 }, (_, at) => line(`${at} ${'and so on '.repeat(30)}`));
    expect(words({ tone: long })).toMatch(/^\d+ words over one page\. Longest part: Tone\.$/u);
  });

  it('I9 an insight that needs a look stops it, and a ready brief carries it', () => {
    const writer = newWriter(sha256, 'one', whole.events);
    writer.say('verdict.reopened', demoIds.a1, { reason: 'A fourth wave.' }, { by: analyst });
    expect(writer.workshop().briefs[0]).toMatchObject({ state: 'ready', needsLook: ['n1'] });
    writer.say('brief.edited', 'b1', { title: 'Back in your size' });
    const refusal = writer.refusal('brief.ready', 'b1', {});
    expect(refusal && refusalWords(refusal)).toBe('N1 needs a look: something it rests on has changed.');
  });

  it('L10 I14 two wordings of the one message stay open until people decide, together if they like', async () => {
    const { decideConflict } = await import('./decide-conflict.ts');
    const writer = newWriter(sha256, 'one', whole.events);
    const other = writer.fork('two');
    writer.say('brief.edited', 'b1', { message: [line('Your size is back.', 'n3')] });
    other.say('brief.edited', 'b1', { message: [line('The jacket is back.', 'n1')] });
    other.say('brief.edited', 'b1', { tone: [line('Dry')] });
    writer.take(other.events());
    const workshop = writer.workshop();
    expect(workshop.briefs[0]).toMatchObject({ state: 'draft', tone: [{ text: 'Dry' }] });
    expect(workshop.conflicts.map(({ entity, field }) => [entity, field])).toEqual([['b1', 'message']]);
    const [conflict] = workshop.conflicts;
    if (conflict === undefined) throw new Error('no conflict');
    const decided = decideConflict(
      workshop,
      conflict,
      { kind: 'together', text: 'The jacket is back in your size.' },
      { saidBy: marketer, typedBy: analyst, why: 'together', newId: () => 'x' },
    );
    expect(decided[0]).toMatchObject({
      type: 'brief.edited',
      set: {
        message: [{ text: 'The jacket is back in your size.', from: expect.arrayContaining(['n1', 'n3']) }],
      },
    });
  });

  it('refuses sources that are not there and labels that are taken', () => {
    const writer = newWriter(sha256, 'one', whole.events);
    const set = { label: 'B1', title: 'Second' };
    expect(writer.refusal('brief.drafted', 'b2', set)).toEqual({ code: 'label-taken', label: 'B1' });
    expect(
      writer.refusal('brief.drafted', 'b2', { ...set, label: 'B2', tone: [line('Dry', 'n9')] }),
    ).toMatchObject({ code: 'unknown' });
    expect(writer.refusal('brief.edited', 'b9', { title: 'x' })).toMatchObject({ code: 'unknown' });
    expect(playDemo(sha256).writer.workshop().briefs).toEqual([]);
    expect(saidIn(writer.workshop()).find(({ what }) => what === 'brief')?.text).toContain(
      'back in your size',
    );
  });
});
