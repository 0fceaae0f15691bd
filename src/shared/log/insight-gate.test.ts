import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refusalWords } from '../messages/refusal-words.ts';
import type { EventSets } from './events.ts';
import { demoIds } from './testing/demo-facts.ts';
import { check, decide, dig, link, met, revised } from './testing/one-assumption.ts';
import { analyst, marketer, type Writer } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const insight = (over: Partial<EventSets['insight.drafted']> = {}): EventSets['insight.drafted'] => ({
  label: 'N1',
  statement: 'It pays in stock',
  because: '20.5 per 1,000',
  soWhat: 'Check stock',
  forWhom: 'CRM',
  confidence: 'good_evidence',
  kind: 'seen_together',
  evidence: ['e1'],
  assumptions: ['a1'],
  contextLinks: ['l1'],
  ...over,
});

describe('the insight gate', () => {
  const drafted = (
    over: Partial<EventSets['insight.drafted']>,
    writer = decide(met(sha256), 'holds'),
  ): Writer => {
    writer.say('insight.drafted', 'n1', insight(over));
    return writer;
  };
  const gaps = (writer: Writer) => writer.workshop().insights[0]?.missing;
  const gate = (writer: Writer) => writer.refusal('insight.ready', 'n1', {});

  it('I1 an insight cites evidence that exists', () => {
    const writer = drafted({ evidence: [] });
    expect(gaps(writer)).toEqual([{ rule: 'I1', code: 'no-evidence' }]);
    expect(gate(writer)).toMatchObject({ code: 'gate', label: 'N1' });
    writer.say('event.redacted', demoIds.workshop, {
      target: writer.workshop().evidence[0]?.said.event ?? '',
      reasonCode: 'wrong_file',
    });
    writer.force('insight.edited', 'n1', { evidence: ['e1'] });
    expect(gaps(writer)).toContainEqual({ rule: 'I1', code: 'no-evidence' });
  });

  it('I2 it cites an assumption with a verdict; a refuted one is a fine source', () => {
    expect(gaps(drafted({ assumptions: [], contextLinks: ['l1'] }))).toEqual([
      { rule: 'I2', code: 'no-verdict' },
    ]);
    expect(gaps(drafted({}, met(sha256)))).toEqual([{ rule: 'I2', code: 'no-verdict', assumption: 'a1' }]);
    expect(gaps(drafted({}, decide(met(sha256), 'does_not_hold')))).toEqual([]);
  });

  it('I3 an assumption nobody met can never feed an insight', () => {
    const writer = decide(met(sha256), 'holds');
    writer.say('assumption.logged', 'a2', {
      label: 'A2',
      statement: 'Only the analyst looked',
      evidence: ['e1'],
    });
    writer.say('context.linked', 'l2', link({ assumption: 'a2' }), { by: analyst });
    drafted({ assumptions: ['a1', 'a2'], contextLinks: ['l1', 'l2'] }, writer);
    expect(gaps(writer)).toEqual([{ rule: 'I3', code: 'not-met', assumption: 'a2' }]);
    const refusal = gate(writer);
    expect(refusal && refusalWords(refusal)).toBe(
      'Nobody from the other side has met A2 yet. Ask for context, or for "nothing I know of".',
    );
    writer.force('verdict.set', 'a2', { verdict: 'holds', version: 1 });
    expect(gaps(writer)).toContainEqual({ rule: 'I3', code: 'not-met', assumption: 'a2' });
    writer.say(
      'context.noted',
      'c2',
      {
        label: 'C2',
        text: 'Nothing I know of',
        kind: 'none_known',
        source: { kind: 'someone', ref: 'marketer' },
        certainty: 'sure',
        reusable: false,
      },
      { by: marketer },
    );
    writer.say('context.linked', 'l3', link({ note: 'c2', assumption: 'a2', effect: 'confirms' }), {
      by: marketer,
    });
    expect(gaps(writer)).toEqual([]);
  });

  it('I3 L17 a note that was not meant, and a guest’s, meet nothing', () => {
    const writer = met(sha256);
    writer.say('context.meant', 'c1', { note: 'c1', meant: false }, { by: marketer });
    expect(writer.workshop().assumptions[0]?.met).toBe(false);
    expect(writer.refusal('context.meant', 'c1', { note: 'c1', meant: true }, { by: analyst })).toEqual({
      code: 'not-sayer',
      label: 'C1',
    });
    writer.say('person.joined', 'p-guest', { role: 'guest' }, { by: 'p-guest' });
    writer.say('context.noted', 'c2', {
      label: 'C2',
      text: 'Rain',
      kind: 'weather_event',
      source: { kind: 'public', ref: '' },
      certainty: 'sure',
      reusable: false,
    });
    writer.say('context.linked', 'l2', link({ note: 'c2' }), { by: 'p-guest' });
    expect(writer.workshop().assumptions[0]?.met).toBe(false);
    writer.say('context.linked', 'l3', link({ note: 'c2' }), { by: marketer });
    expect(writer.workshop().assumptions[0]?.met).toBe(true);
  });

  it('I4 it cites the context links that changed its assumptions; taking one out needs a reason', () => {
    const writer = revised(sha256);
    writer.say('check.run', 'k1', check());
    decide(writer, 'holds', 2);
    writer.say('context.linked', 'l2', link({ version: 2, effect: 'confirms' }), { by: marketer });
    drafted({ contextLinks: ['l2'] }, writer);
    expect(gaps(writer)).toEqual([{ rule: 'I4', code: 'no-context', links: ['l1'] }]);
    writer.say('insight.edited', 'n1', { contextLinks: ['l1', 'l2'] });
    expect(gaps(writer)).toEqual([]);
    expect(writer.refusal('insight.edited', 'n1', { contextLinks: ['l2'] })).toEqual({
      code: 'no-reason',
      what: 'context-link',
    });
    writer.say('insight.edited', 'n1', { contextLinks: ['l2'] }, { why: 'Told in the other insight' });
    expect(gaps(writer)).toEqual([]);
    expect(gaps(drafted({ contextLinks: [] }))).toEqual([{ rule: 'I4', code: 'no-context', links: ['l1'] }]);
  });

  it('I5 every field is filled and the sentence has at most 25 words', () => {
    const words = Array.from({ length: 26 }, () => 'word').join(' ');
    const writer = drafted({
      statement: words,
      because: '',
      soWhat: ' ',
      forWhom: '',
      confidence: undefined,
    });
    expect(gaps(writer)?.map((gap) => ('field' in gap ? gap.field : gap.code))).toEqual([
      'because',
      'soWhat',
      'forWhom',
      'confidence',
      'too-long',
    ]);
  });

  it('T5 an open blocking follow-up of a cited assumption blocks the insight', () => {
    const writer = decide(met(sha256), 'holds');
    writer.force('followup.opened', 'q1', dig('Q1'));
    expect(gaps(drafted({}, writer))).toContainEqual({ rule: 'T5', code: 'open-digging', followUp: 'q1' });
  });

  it('L21 is a draft, ready until changed, agreed after the other side said it back', () => {
    const writer = drafted({});
    expect(writer.workshop().insights[0]?.state).toBe('draft');
    const { id } = writer.say('insight.ready', 'n1', {});
    expect(writer.workshop().insights[0]).toMatchObject({ state: 'ready', readyEvent: id });
    writer.say('agreement.given', 'n1', { target: id, role: 'analyst' }, { by: analyst });
    const asked = writer.refusal('agreement.given', 'n1', { target: id, role: 'marketer' }, { by: marketer });
    expect(asked && refusalWords(asked)).toBe(
      'Agreed by analyst. Marketer, can you say it in your own words?',
    );
    expect(
      writer.refusal(
        'insight.said_back',
        'n1',
        { role: 'marketer', words: 'it pays, in stock!' },
        { by: marketer },
      ),
    ).toMatchObject({ code: 'own-words' });
    expect(
      writer.refusal(
        'insight.said_back',
        'n1',
        { role: 'marketer', words: 'It pays in stock.' },
        { by: marketer },
      ),
    ).toEqual({ code: 'own-words', label: 'N1' });
    writer.say(
      'insight.said_back',
      'n1',
      { role: 'marketer', words: 'We earn when shelves are full' },
      { by: marketer },
    );
    writer.say('agreement.given', 'n1', { target: id, role: 'marketer' }, { by: marketer });
    expect(writer.workshop().insights[0]).toMatchObject({
      state: 'agreed',
      agreedBy: ['analyst', 'marketer'],
      rounds: 1,
    });
    writer.say('insight.edited', 'n1', { soWhat: 'Check stock twice' });
    expect(writer.workshop().insights[0]).toMatchObject({ state: 'draft', agreedBy: [] });
    writer.say('insight.retired', 'n1', { reason: 'Superseded' });
    expect(writer.workshop().insights[0]?.state).toBe('retired');
    expect(writer.refusal('insight.ready', 'n1', {})).toEqual({ code: 'retired', label: 'N1' });
  });
});
