import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { gapWords, refusalWords } from '../messages/log-words.ts';
import type { EventSets } from './events.ts';
import { nextLabel } from './next-label.ts';
import { demoIds, playDemo } from './testing/demo-log.ts';
import { analyst, marketer, newWriter, type Writer } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A running workshop with one open assumption of the analyst and one note of the marketer. */
const fresh = (): Writer => {
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
const state = (writer: Writer, id = 'a1') =>
  writer.workshop().assumptions.find((assumption) => assumption.id === id)?.state;
const link = (over: Partial<EventSets['context.linked']> = {}): EventSets['context.linked'] => ({
  note: 'c1',
  assumption: 'a1',
  version: 1,
  effect: 'refines',
  reason: 'No jackets',
  ...over,
});
const met = (): Writer => {
  const writer = fresh();
  writer.say('context.linked', 'l1', link(), { by: marketer });
  return writer;
};
const revised = (): Writer => {
  const writer = met();
  writer.say('assumption.revised', 'a1', {
    version: 2,
    statement: 'In stock it works',
    causedBy: [writer.workshop().links[0]?.said.event ?? ''],
  });
  return writer;
};
const check = (over: Partial<EventSets['check.run']> = {}): EventSets['check.run'] => ({
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
const decide = (writer: Writer, verdict: 'holds' | 'does_not_hold', version = 1): Writer => {
  const { id } = writer.say('verdict.set', 'a1', { verdict, version });
  writer.say('agreement.given', 'a1', { target: id, role: 'analyst' }, { by: analyst });
  writer.say('agreement.given', 'a1', { target: id, role: 'marketer' }, { by: marketer });
  return writer;
};
const dig = (
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

describe('transitions of an assumption', () => {
  it('T1 is logged as open, with a session running and a question set', () => {
    const writer = fresh();
    expect(state(writer)).toBe('open');
    const set = { label: 'A2', statement: 'More', evidence: [] };
    expect(writer.refusal('assumption.logged', 'a1', set)).toEqual({
      code: 'already-there',
      what: 'assumption',
    });
    expect(writer.refusal('assumption.logged', 'a2', { ...set, label: 'A1' })).toEqual({
      code: 'label-taken',
      label: 'A1',
    });
    expect(writer.refusal('assumption.logged', 'a2', { ...set, evidence: ['e7'] })).toEqual({
      code: 'unknown',
      what: 'evidence',
      id: 'e7',
    });
    writer.say('session.closed', demoIds.session, {});
    expect(writer.refusal('assumption.logged', 'a2', set)).toEqual({ code: 'no-session' });
    const early = newWriter(sha256, 'one', playDemo(sha256).events.slice(0, 5));
    expect(early.refusal('assumption.logged', 'a1', { ...set, label: 'A1' })).toEqual({ code: 'no-scope' });
  });

  it('T2 a link on the current version puts it in context', () => {
    const writer = fresh();
    expect(writer.refusal('context.linked', 'l1', link({ version: 2 }))).toMatchObject({
      code: 'wrong-version',
      given: 2,
      current: 1,
    });
    expect(writer.refusal('context.linked', 'l1', link({ note: 'c9' }))).toEqual({
      code: 'unknown',
      what: 'context',
      id: 'c9',
    });
    writer.say('context.linked', 'l1', link());
    expect(writer.workshop().assumptions[0]).toMatchObject({ state: 'in_context', met: false });
    writer.say('context.linked', 'l2', link(), { by: marketer });
    expect(writer.workshop().assumptions[0]?.met).toBe(true);
  });

  it('T3 a new version cites what changed it and really differs', () => {
    const writer = fresh();
    const cause = () => [writer.workshop().links[0]?.said.event ?? sha256('x')];
    const set = () => ({ version: 2, statement: 'In stock it works', causedBy: cause() });
    expect(writer.refusal('assumption.revised', 'a1', set())).toMatchObject({
      code: 'wrong-state',
      state: 'open',
    });
    writer.say('context.linked', 'l1', link(), { by: marketer });
    expect(
      writer.refusal('assumption.revised', 'a1', { ...set(), causedBy: [writer.events()[0]?.id ?? ''] }),
    ).toEqual({ code: 'no-cause', label: 'A1' });
    expect(
      writer.refusal('assumption.revised', 'a1', { ...set(), statement: 'It has stopped working' }),
    ).toEqual({ code: 'nothing-changed', label: 'A1' });
    expect(writer.refusal('assumption.revised', 'a1', { ...set(), version: 3 })).toMatchObject({
      code: 'wrong-version',
      current: 2,
    });
    writer.say('assumption.revised', 'a1', set());
    expect(state(writer)).toBe('to_check');
  });

  it('T3 other rows or another check are a difference too', () => {
    const writer = met();
    const causedBy = [writer.workshop().links[0]?.said.event ?? ''];
    writer.say('assumption.revised', 'a1', {
      version: 2,
      statement: 'It has stopped working',
      rowScope: { all: [] },
      causedBy,
    });
    expect(
      writer.refusal('assumption.revised', 'a1', {
        version: 3,
        statement: 'It has stopped working',
        rowScope: { all: [] },
        causedBy,
      }),
    ).toMatchObject({ code: 'nothing-changed' });
    writer.say('assumption.revised', 'a1', {
      version: 3,
      statement: 'It has stopped working',
      check: { threshold: 15 },
      causedBy,
    });
    expect(state(writer)).toBe('to_check');
  });

  it('T4 a check result or evidence on the new version ends "check again"', () => {
    const writer = revised();
    expect(writer.refusal('check.run', 'k1', check({ version: 1 }))).toMatchObject({ code: 'wrong-version' });
    expect(writer.refusal('check.run', 'k1', check({ measured: null }))).toEqual({
      code: 'no-number',
      label: 'A1',
    });
    writer.say('check.run', 'k1', check({ measured: null, outcome: 'cannot' }), { asker: 'machine' });
    expect(state(writer)).toBe('to_check');
    writer.say('check.run', 'k2', check(), { asker: 'machine' });
    expect(state(writer)).toBe('in_context');
    const other = revised();
    other.say('assumption.evidence', 'a1', { evidence: 'e1', version: 2 });
    expect(state(other)).toBe('in_context');
  });

  it('T5 holds needs the other side, evidence on this version and no open digging', () => {
    expect(fresh().refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 })).toEqual({
      code: 'not-met',
      label: 'A1',
    });
    const own = fresh();
    own.say('context.linked', 'l1', link(), { by: analyst });
    expect(own.refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 })).toEqual({
      code: 'not-met',
      label: 'A1',
    });
    expect(revised().refusal('verdict.set', 'a1', { verdict: 'holds', version: 2 })).toMatchObject({
      code: 'wrong-state',
      state: 'to_check',
    });
    const digging = met();
    digging.say('followup.opened', 'q1', dig('Q1'));
    expect(digging.refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 })).toEqual({
      code: 'open-digging',
      label: 'A1',
      followUps: ['Q1'],
    });
    const bare = fresh();
    bare.say('assumption.logged', 'a2', { label: 'A2', statement: 'No chart', evidence: [] });
    bare.say('context.linked', 'l2', link({ assumption: 'a2' }), { by: marketer });
    expect(bare.refusal('verdict.set', 'a2', { verdict: 'holds', version: 1 })).toEqual({
      code: 'no-evidence',
      label: 'A2',
    });
    expect(state(decide(met(), 'holds'))).toBe('holds');
    const checked = revised();
    checked.say('check.run', 'k1', check());
    expect(state(decide(checked, 'holds', 2))).toBe('holds');
  });

  it('T6 does not hold takes evidence, or a refuting link that is more than hearsay', () => {
    const writer = fresh();
    writer.say('assumption.logged', 'a2', { label: 'A2', statement: 'Most buyers are new', evidence: [] });
    writer.say(
      'context.noted',
      'c2',
      {
        label: 'C2',
        text: 'Guest checkout',
        kind: 'identity',
        source: { kind: 'someone', ref: 'shop' },
        certainty: 'heard',
        reusable: false,
      },
      { by: marketer },
    );
    writer.say('context.linked', 'l2', link({ note: 'c2', assumption: 'a2', effect: 'refutes' }), {
      by: marketer,
    });
    expect(writer.refusal('verdict.set', 'a2', { verdict: 'does_not_hold', version: 1 })).toMatchObject({
      code: 'no-evidence',
    });
    writer.say('context.linked', 'l3', link({ assumption: 'a2', effect: 'refutes' }), { by: marketer });
    expect(writer.refusal('verdict.set', 'a2', { verdict: 'holds', version: 1 })).toMatchObject({
      code: 'no-evidence',
    });
    expect(writer.refusal('verdict.set', 'a2', { verdict: 'does_not_hold', version: 1 })).toBeNull();
    expect(state(decide(met(), 'does_not_hold'))).toBe('does_not_hold');
  });

  it('T7 a blocking follow-up sets it to dig further; one that does not block leaves it', () => {
    const writer = fresh();
    writer.say('followup.opened', 'q1', dig('Q1', { blocking: false }));
    expect(state(writer)).toBe('open');
    writer.say('followup.opened', 'q2', dig('Q2'));
    expect(state(writer)).toBe('dig');
    expect(decide(met(), 'holds').refusal('followup.opened', 'q1', dig('Q1'))).toMatchObject({
      code: 'wrong-state',
      state: 'holds',
    });
  });

  it('T8 the last answer brings it back into discussion; L25 "cannot" needs an alternative or a reason', () => {
    const writer = fresh();
    writer.say('followup.opened', 'q1', dig('Q1'));
    writer.say('followup.opened', 'q2', dig('Q2'));
    expect(writer.refusal('followup.closed', 'q1', { answerKind: 'cannot', answer: 'No' })).toEqual({
      code: 'no-alternative',
      label: 'Q1',
    });
    writer.say('followup.closed', 'q1', {
      answerKind: 'cannot',
      answer: 'No',
      alternative: 'Hold back 10 % in May',
    });
    expect(state(writer)).toBe('dig');
    writer.say('followup.closed', 'q2', {
      answerKind: 'can_with_limits',
      answer: 'Compare lookers with others',
    });
    expect(state(writer)).toBe('in_context');
    expect(writer.workshop().followUps.map((followUp) => followUp.state)).toEqual(['cannot', 'answered']);
  });

  it('T9 a verdict is reopened by a person with a reason', () => {
    const writer = decide(met(), 'holds');
    expect(met().refusal('verdict.reopened', 'a1', { reason: 'x' })).toMatchObject({ code: 'wrong-state' });
    writer.say('verdict.reopened', 'a1', { reason: 'New season' });
    expect(writer.workshop().assumptions[0]).toMatchObject({
      state: 'in_context',
      verdict: null,
      reopened: [{ reason: 'New season' }],
    });
  });

  it('T9 keeping a verdict after a new link takes a reason', () => {
    const writer = decide(met(), 'holds');
    expect(writer.refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 })).toMatchObject({
      code: 'wrong-state',
      state: 'holds',
    });
    writer.say('context.linked', 'l2', link(), { by: marketer });
    expect(writer.refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 })).toEqual({
      code: 'no-reason',
      what: 'verdict',
    });
    expect(
      writer.refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 }, { why: 'Known before' }),
    ).toBeNull();
  });

  it('T10 and T11 parking keeps the state for later', () => {
    const writer = met();
    writer.say('assumption.parked', 'a1', { reason: 'No time' });
    expect(writer.workshop().assumptions[0]).toMatchObject({ state: 'parked', parkedBecause: 'No time' });
    expect(writer.refusal('assumption.parked', 'a1', { reason: 'Again' })).toMatchObject({
      code: 'wrong-state',
    });
    writer.say('assumption.resumed', 'a1', {});
    expect(writer.workshop().assumptions[0]).toMatchObject({ state: 'in_context' });
    expect(writer.workshop().assumptions[0]).not.toHaveProperty('parkedBecause');
    expect(writer.refusal('assumption.resumed', 'a1', {})).toMatchObject({ code: 'wrong-state' });
    expect(decide(writer, 'holds').refusal('assumption.parked', 'a1', { reason: 'x' })).toMatchObject({
      code: 'wrong-state',
    });
  });

  it('T12 merged and split ones are shown, not edited', () => {
    const writer = met();
    writer.say('assumption.logged', 'a2', { label: 'A2', statement: 'Two', evidence: [] });
    expect(writer.refusal('assumption.merged', 'a1', { into: 'a9' })).toEqual({
      code: 'unknown',
      what: 'assumption',
      id: 'a9',
    });
    expect(writer.refusal('assumption.merged', 'a1', { into: 'a1' })).toMatchObject({ code: 'unknown' });
    writer.say('assumption.merged', 'a1', { into: 'a2' });
    expect(writer.workshop().assumptions[0]).toMatchObject({
      state: 'replaced',
      replacedBy: ['a2'],
      links: ['l1'],
    });
    expect(writer.refusal('assumption.detailed', 'a1', { because: 'x' })).toMatchObject({
      code: 'wrong-state',
    });
    writer.say('assumption.logged', 'a3', { label: 'A3', statement: 'Three', evidence: [] });
    writer.say('assumption.logged', 'a4', { label: 'A4', statement: 'Four', evidence: [] });
    writer.say('assumption.split', 'a2', { into: ['a3', 'a4'] });
    expect(state(writer, 'a2')).toBe('replaced');
  });

  it('T13 a mistyped one is withdrawn in the same session by the one who said it, unless it is used', () => {
    const writer = met();
    expect(writer.refusal('assumption.withdrawn', 'a1', { reason: 'typo' }, { by: marketer })).toEqual({
      code: 'not-sayer',
      label: 'A1',
    });
    expect(writer.refusal('assumption.withdrawn', 'a1', { reason: 'typo' })).toBeNull();
    const used = met();
    used.say('followup.opened', 'q1', dig('Q1', { blocking: false }));
    expect(used.refusal('assumption.withdrawn', 'a1', { reason: 'typo' })).toEqual({
      code: 'cited',
      label: 'A1',
      by: ['Q1'],
    });
    const later = met();
    later.say('session.closed', demoIds.session, {});
    later.say('session.started', 's2', {
      number: 2,
      kind: 'together',
      plannedMinutes: 90,
      participants: [analyst, marketer],
      driver: analyst,
    });
    expect(later.refusal('assumption.withdrawn', 'a1', { reason: 'typo' })).toEqual({
      code: 'other-session',
      label: 'A1',
    });
    writer.say('assumption.withdrawn', 'a1', { reason: 'typo' });
    expect(writer.workshop().assumptions[0]).toMatchObject({
      state: 'withdrawn',
      withdrawnBecause: 'typo',
      statement: 'It has stopped working',
    });
  });

  it('L13 the first state that applies wins: withdrawn, replaced, parked, dig, verdict, check again', () => {
    const writer = decide(met(), 'holds');
    const causedBy = [writer.events()[0]?.id ?? ''];
    writer.force('assumption.revised', 'a1', { version: 2, statement: 'New words', causedBy });
    expect(state(writer)).toBe('to_check');
    writer.force('followup.opened', 'q1', dig('Q1'));
    expect(state(writer)).toBe('dig');
    writer.force('assumption.parked', 'a1', { reason: 'x' });
    expect(state(writer)).toBe('parked');
    writer.force('assumption.merged', 'a1', { into: 'a1' });
    expect(state(writer)).toBe('replaced');
    writer.force('assumption.withdrawn', 'a1', { reason: 'x' });
    expect(state(writer)).toBe('withdrawn');
  });

  it('L23 what a copy without these guards did is folded all the same', () => {
    const writer = fresh();
    writer.force('verdict.set', 'a1', { verdict: 'holds', version: 1 });
    expect(writer.workshop().assumptions[0]).toMatchObject({ state: 'open', verdict: { agreed: false } });
  });
});

describe('the insight gate', () => {
  const drafted = (over: Partial<EventSets['insight.drafted']>, writer = decide(met(), 'holds')): Writer => {
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
    expect(gaps(drafted({}, met()))).toEqual([{ rule: 'I2', code: 'no-verdict', assumption: 'a1' }]);
    expect(gaps(drafted({}, decide(met(), 'does_not_hold')))).toEqual([]);
  });

  it('I3 an assumption nobody met can never feed an insight', () => {
    const writer = decide(met(), 'holds');
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
    const writer = met();
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
    const writer = revised();
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
    const writer = decide(met(), 'holds');
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

describe('who may', () => {
  it('I15 the machine never sets a verdict, and nobody sets one for a stranger', () => {
    const writer = met();
    expect(
      writer.refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 }, { asker: 'machine' }),
    ).toEqual({ code: 'machine', type: 'verdict.set' });
    for (const [type, set] of [
      ['agreement.given', { target: sha256('x'), role: 'analyst' }],
      ['insight.ready', {}],
      ['assumption.logged', {}],
    ] as const) {
      expect(writer.refusal(type, 'a1', set as never, { asker: 'machine' })).toMatchObject({
        code: 'machine',
      });
    }
    expect(writer.refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 }, { by: 'app' })).toEqual({
      code: 'unknown-person',
      person: 'app',
    });
  });

  it('L16 alone, only one’s own side can agree', () => {
    const writer = newWriter(sha256, 'one', playDemo(sha256).events.slice(0, 3));
    writer.say('session.started', 's1', {
      number: 1,
      kind: 'alone',
      plannedMinutes: 10,
      participants: [analyst],
      driver: analyst,
    });
    writer.say('scope.set', 'w', {
      question: 'Does it pay?',
      decision: 'Repeat',
      decider: 'Head',
      audience: 'CRM',
    });
    writer.say('outlier.proposed', 'o1', {
      label: 'O1',
      rows: {},
      count: 1,
      words: 'One order',
      choice: 'ignore',
      appliesTo: { what: 'question' },
      reason: 'phone',
      before: { value: 2, low: null, high: null, n: 2 },
      after: { value: 1, low: null, high: null, n: 1 },
      unit: '€',
      changesConclusion: null,
      dataVersion: 1,
      metricVersion: 1,
    });
    const target = writer.workshop().outliers[0]?.said.event ?? '';
    expect(writer.refusal('agreement.given', 'o1', { target, role: 'marketer' }, { by: marketer })).toEqual({
      code: 'not-here',
      role: 'marketer',
    });
    expect(writer.refusal('agreement.given', 'o1', { target, role: 'marketer' }, { by: analyst })).toEqual({
      code: 'wrong-role',
      role: 'marketer',
      person: 'analyst',
    });
    expect(writer.refusal('agreement.given', 'o1', { target, role: 'guest' }, { by: analyst })).toEqual({
      code: 'no-side',
      role: 'guest',
    });
    writer.say('agreement.given', 'o1', { target, role: 'analyst' });
    expect(writer.refusal('agreement.given', 'o1', { target, role: 'analyst' })).toEqual({
      code: 'already-agreed',
      role: 'analyst',
    });
    expect(writer.workshop().outliers[0]).toMatchObject({ state: 'proposed', agreedBy: ['analyst'] });
    expect(writer.refusal('agreement.given', 'o1', { target: sha256('old'), role: 'analyst' })).toEqual({
      code: 'nothing-to-agree',
    });
  });

  it('L24 a question has one question mark, and changes with a reason', () => {
    const writer = fresh();
    const scope = { question: 'Does it pay?', decision: 'Repeat', decider: 'Head', audience: 'CRM' };
    expect(writer.refusal('scope.set', 'w', { ...scope, question: 'It pays' })).toEqual({
      code: 'question-marks',
      found: 0,
    });
    expect(writer.refusal('scope.set', 'w', { ...scope, question: 'Does it pay? And why?' })).toEqual({
      code: 'question-marks',
      found: 2,
    });
    expect(writer.refusal('scope.set', 'w', scope)).toEqual({ code: 'no-reason', what: 'scope' });
    writer.say('scope.set', 'w', scope, { why: 'Narrower' });
    expect(writer.workshop().scope?.version).toBe(2);
  });

  it('a decision names its insight, or says why there is none', () => {
    const set: EventSets['decision.taken'] = {
      what: 'Send',
      decider: 'Head',
      insights: [],
      wouldChangeOurMind: 'Stock',
      reviewOn: '2025-05-13',
      takenBy: 'CRM',
    };
    expect(fresh().refusal('decision.taken', 'd1', set)).toEqual({ code: 'no-insight' });
    expect(fresh().refusal('decision.taken', 'd1', { ...set, withoutInsight: 'Date is fixed' })).toBeNull();
  });

  it('the next label is one more than the highest', () => {
    const workshop = playDemo(sha256).writer.workshop();
    expect((['A', 'C', 'O', 'Q', 'N'] as const).map((letter) => nextLabel(workshop, letter))).toEqual([
      'A3',
      'C3',
      'O3',
      'Q2',
      'N2',
    ]);
    expect(nextLabel(newWriter(sha256).workshop(), 'A')).toBe('A1');
  });

  it('I10 evidence names one frozen result, so both lenses and the report read the same object', () => {
    const { events, results } = playDemo(sha256);
    for (const { env, body } of events) {
      const named = [body?.set.result, body?.set.beforeResult, body?.set.afterResult].filter(
        (ref) => ref !== undefined,
      );
      for (const ref of named) {
        expect(env.refs).toContain(ref);
        expect(sha256(results.get(ref as string) ?? '')).toBe(ref);
      }
    }
  });
});

describe('words', () => {
  it('L26 every refusal met here reads as a sentence without a blank', () => {
    const refusals = [
      fresh().refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 }),
      revised().refusal('verdict.set', 'a1', { verdict: 'holds', version: 2 }),
      fresh().refusal('context.linked', 'l1', link({ version: 4 })),
      fresh().refusal('assumption.logged', 'a1', { label: 'A1', statement: 'x', evidence: [] }),
    ];
    for (const refusal of refusals) {
      expect(refusal).not.toBeNull();
      const words = refusal === null ? '' : refusalWords(refusal);
      expect(words).toMatch(/^[A-Z].*[.?]$/u);
      expect(words).not.toMatch(/undefined|please|oops|invalid|failed|illegal|!/iu);
    }
    expect(gapWords({ rule: 'T5', code: 'open-digging', followUp: 'q1' }, { q1: 'Q1' })).toBe(
      'Q1 is still open and blocks this. Answer it, or take the block off with a reason.',
    );
    expect(refusalWords({ code: 'malformed', type: 'scope.set', field: 'decision' })).toBe(
      'What will be done differently after today? Without it, every answer is interesting.',
    );
  });
});
