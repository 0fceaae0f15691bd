import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tiesBetween, usesOf } from './insight-uses.ts';
import { saidIn } from './said-texts.ts';
import { ranFor } from './session-time.ts';
import { decide, dig, fresh, link, met, revised, state } from './testing/one-assumption.ts';
import { analyst, marketer, type Writer } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const session = (over: { readonly number: number; readonly participants: readonly string[] }) => ({
  kind: 'together' as const,
  plannedMinutes: 90,
  driver: over.participants[0] ?? '',
  number: over.number,
  participants: [...over.participants],
});
const assumption = (writer: Writer) => {
  const one = writer.workshop().assumptions[0];
  if (one === undefined) throw new Error('no assumption');
  return one;
};

describe('L44 sessions follow each other', () => {
  const closed = (): Writer => {
    const writer = met(sha256);
    writer.say('session.closed', writer.workshop().session?.id ?? '', {});
    return writer;
  };

  it('L44 after the close nothing is logged or agreed until the next one starts; what stood before stays', () => {
    const writer = closed();
    const logged = { label: 'A2', statement: 'Next month', evidence: [] };
    expect(writer.refusal('assumption.logged', 'a2', logged)).toEqual({ code: 'no-session' });
    const { id } = writer.say('verdict.set', 'a1', { verdict: 'holds', version: 1 });
    const press = { target: id, role: 'analyst' } as const;
    expect(writer.refusal('agreement.given', 'a1', press)).toEqual({ code: 'no-session' });
    writer.say('session.started', 's2', session({ number: 2, participants: [marketer, analyst] }));
    expect(writer.refusal('agreement.given', 'a1', press)).toBeNull();
    writer.say('assumption.logged', 'a2', logged);
    const { assumptions, sessions } = writer.workshop();
    expect(assumptions.map((one) => one.said.session)).toEqual([sessions[0]?.id, 's2']);
    expect(sessions.map(({ number, closedAt }) => [number, closedAt === null])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(writer.refusal('session.step', sessions[0]?.id ?? '', { step: 'look', skipped: false })).toEqual({
      code: 'session-closed',
    });
  });

  it('L44 a pause stops the clock until somebody goes on, once or twice pressed; closing ends it too', () => {
    const writer = met(sha256);
    const here = writer.workshop().session?.id ?? '';
    const started = writer.workshop().session?.startedAt ?? 0;
    const sitting = () => writer.workshop().sessions[0];
    const ran = () => {
      const now = sitting();
      return now && ranFor(now, now.startedAt, now.closedAt ?? Number.MAX_SAFE_INTEGER);
    };
    const first = writer.say('session.paused', here, {}).env.at;
    const second = writer.say('session.paused', here, {});
    expect(sitting()?.pauses).toEqual([{ from: first, to: null }]);
    expect(ran()).toBe(first - started);
    expect(
      writer.refusal('assumption.logged', 'a9', { label: 'A9', statement: 'Next', evidence: [] }),
    ).toBeNull();
    const on = writer.say('session.resumed', here, {}).env.at;
    expect(on).toBeGreaterThan(second.env.at);
    const third = writer.say('session.paused', here, {}).env.at;
    const end = writer.say('session.closed', here, {}).env.at;
    expect(sitting()?.pauses).toEqual([
      { from: first, to: on },
      { from: third, to: end },
    ]);
    expect(ran()).toBe(first - started + third - on);
    expect(writer.refusal('session.resumed', here, {})).toEqual({ code: 'session-closed' });
  });

  it('L44 who sits here may change; a translator joins and holds no keyboard; who left does not agree', () => {
    const writer = met(sha256);
    const id = writer.workshop().session?.id ?? '';
    writer.say('person.joined', 'p-translator', { role: 'translator' }, { by: 'p-translator' });
    writer.say('session.here', id, { participants: [analyst, 'p-translator'] });
    expect(writer.workshop().session?.participants).toEqual([analyst, 'p-translator']);
    expect(writer.refusal('session.driver', id, { driver: 'p-translator' })).toEqual({
      code: 'no-keyboard',
      role: 'translator',
    });
    expect(writer.refusal('session.driver', id, { driver: marketer })).toEqual({
      code: 'not-here',
      role: 'marketer',
    });
    const verdict = writer.say('verdict.set', 'a1', { verdict: 'holds', version: 1 });
    expect(
      writer.refusal('agreement.given', 'a1', { target: verdict.id, role: 'marketer' }, { by: marketer }),
    ).toEqual({ code: 'not-here', role: 'marketer' });
    expect(writer.refusal('session.here', 'gone', { participants: [analyst] })).toEqual({
      code: 'session-closed',
    });
  });
});

it('L24 each version of the question keeps why it was changed', () => {
  const writer = fresh(sha256);
  const scope = { question: 'Does it pay in May?', decision: 'Go on', decider: 'CRM', audience: 'CRM' };
  expect(writer.refusal('scope.set', 'w', scope)).toEqual({ code: 'no-reason', what: 'scope' });
  writer.say('scope.set', 'w', scope, { why: 'April is over.' });
  expect(writer.workshop().scopes.map(({ version, why }) => [version, why])).toEqual([
    [1, undefined],
    [2, 'April is over.'],
  ]);
});

describe('L15 T5 a disagreement is a sentence of its own', () => {
  const half = () => {
    const writer = met(sha256);
    const { id } = writer.say('verdict.set', 'a1', { verdict: 'holds', version: 1 });
    writer.say('agreement.given', 'a1', { target: id, role: 'analyst' });
    return { writer, target: id };
  };

  it('L15 said after the first agreement it stands with the verdict, under its speaker’s role', () => {
    const { writer, target } = half();
    expect(state(writer)).toBe('in_context');
    const against = { target, role: 'marketer', words: 'One wave is too few.' } as const;
    expect(writer.refusal('verdict.dissented', 'a1', against)).toEqual({
      code: 'wrong-role',
      role: 'marketer',
      person: 'analyst',
    });
    writer.say('verdict.dissented', 'a1', against, { by: marketer });
    expect(state(writer)).toBe('holds');
    expect(assumption(writer).verdict).toMatchObject({
      dissent: 'One wave is too few.',
      dissentBy: 'marketer',
      agreed: false,
    });
  });

  it('T5 whoever agreed has no sentence against it; one who agrees later has none any more', () => {
    const { writer, target } = half();
    const words = 'Not for me';
    expect(writer.refusal('verdict.dissented', 'a1', { target, role: 'analyst', words })).toEqual({
      code: 'already-agreed',
      role: 'analyst',
    });
    writer.say('verdict.dissented', 'a1', { target, role: 'marketer', words }, { by: marketer });
    writer.say('agreement.given', 'a1', { target, role: 'marketer' }, { by: marketer });
    expect(assumption(writer).verdict).toMatchObject({ agreed: true });
    expect(assumption(writer).verdict?.dissent).toBeUndefined();
  });

  it('L15 one side alone, first against and then for it, settles nothing', () => {
    const writer = met(sha256);
    const { id: target } = writer.say('verdict.set', 'a1', { verdict: 'holds', version: 1 });
    writer.say('verdict.dissented', 'a1', { target, role: 'analyst', words: 'Hm' });
    writer.say('agreement.given', 'a1', { target, role: 'analyst' });
    expect(state(writer)).toBe('in_context');
  });
});

describe('T8 an answer is taken up again with a reason', () => {
  it('T8 the question is open anew and blocks anew; its answers and reasons stay listed', () => {
    const writer = met(sha256);
    writer.say('followup.opened', 'q1', dig('Q1'));
    expect(writer.refusal('followup.reopened', 'q1', { reason: 'So' })).toEqual({
      code: 'still-open',
      label: 'Q1',
    });
    const answer = { answerKind: 'cannot', answer: 'No test was made.' } as const;
    writer.say('followup.closed', 'q1', answer, { why: 'Nobody was held back.' });
    expect(writer.workshop().followUps[0]).toMatchObject({
      state: 'cannot',
      answer: { why: 'Nobody was held back.' },
    });
    expect(state(writer)).toBe('in_context');
    writer.say('followup.reopened', 'q1', { reason: 'May holds ten per cent back.' });
    expect(state(writer)).toBe('dig');
    expect(writer.workshop().followUps[0]).toMatchObject({
      state: 'open',
      reopened: [{ reason: 'May holds ten per cent back.' }],
    });
    expect(writer.workshop().followUps[0]?.answer).toBeUndefined();
  });

  it('T8 a block does not come back over a verdict that stands: that is reopened first', () => {
    const writer = met(sha256);
    writer.say('followup.opened', 'q1', dig('Q1'));
    writer.say('followup.closed', 'q1', { answerKind: 'can', answer: 'Yes' });
    decide(writer, 'holds');
    expect(writer.refusal('followup.reopened', 'q1', { reason: 'So' })).toMatchObject({
      code: 'wrong-state',
    });
    writer.say('verdict.reopened', 'a1', { reason: 'A wave is missing.' });
    writer.say('followup.reopened', 'q1', { reason: 'So' });
    expect(state(writer)).toBe('dig');
  });
});

it('T3 how a message went may be the cause of a new wording', () => {
  const writer = met(sha256);
  writer.say('message.written', 'm1', {
    label: 'M1',
    text: 'Back in your size.',
    whyWeSay: 'They looked at it.',
    audience: 'shop',
    from: [],
  });
  const reaction = writer.say('message.answered', 'r1', {
    message: 'm1',
    version: 1,
    where: 'shop',
    used: 'as_is',
    customerWords: 'Do you have it in my size?',
    outcome: 'asked_for_more',
    nobodyRecognised: true,
  });
  writer.say('assumption.revised', 'a1', {
    version: 2,
    statement: 'People look for their size',
    causedBy: [reaction.id],
  });
  expect(state(writer)).toBe('to_check');
});

it('L51 a decision is looked at again: kept or changed, with why', () => {
  const writer = revised(sha256);
  writer.say('context.linked', 'l2', link({ version: 2 }), { by: marketer });
  writer.say('decision.taken', 'd1', {
    what: 'Send only with stock',
    decider: 'Head of CRM',
    insights: [],
    withoutInsight: 'Stock is known anyway.',
    wouldChangeOurMind: 'Below 15',
    reviewOn: '2025-05-13',
    takenBy: 'CRM',
  });
  expect(writer.workshop().decisions[0]?.reviewed).toBeNull();
  writer.say('decision.reviewed', 'd1', { outcome: 'kept', because: 'May brought 19.4.' });
  expect(writer.workshop().decisions[0]?.reviewed).toMatchObject({
    outcome: 'kept',
    because: 'May brought 19.4.',
  });
  expect(writer.refusal('decision.reviewed', 'd2', { outcome: 'kept', because: 'x' })).toMatchObject({
    code: 'unknown',
  });
});

it('L51 an insight says where it went, and which others it belongs with', () => {
  const writer = met(sha256);
  decide(writer, 'holds');
  for (const [id, label] of [
    ['n1', 'N1'],
    ['n2', 'N2'],
  ] as const)
    writer.say('insight.drafted', id, {
      label,
      statement: `It pays (${label})`,
      because: 'Counted',
      soWhat: 'Send it',
      forWhom: 'CRM',
      kind: 'seen_together',
      evidence: ['e1'],
      assumptions: ['a1'],
      contextLinks: ['l1'],
    });
  writer.say('decision.taken', 'd1', {
    what: 'Send in May',
    decider: 'CRM',
    insights: ['n1'],
    wouldChangeOurMind: 'Below 15',
    reviewOn: '2025-05-13',
    takenBy: '',
    alternatives: 'Stop it',
  });
  const workshop = writer.workshop();
  expect(workshop.insights.map((one) => usesOf(workshop, one))).toEqual([
    [{ what: 'decision', name: 'Send in May' }],
    [],
  ]);
  expect(tiesBetween(workshop)).toEqual([{ a: 'N1', b: 'N2', shared: ['A1', 'C1'] }]);
});

it('L49 a disagreement, a taken-up question and a second look are found by their own entries', () => {
  const writer = met(sha256);
  const { id: target } = writer.say('verdict.set', 'a1', { verdict: 'holds', version: 1 });
  writer.say('agreement.given', 'a1', { target, role: 'analyst' });
  const against = writer.say(
    'verdict.dissented',
    'a1',
    { target, role: 'marketer', words: 'One wave is too few.' },
    { by: marketer },
  );
  writer.say('followup.opened', 'q1', { ...dig('Q1'), blocking: false });
  writer.say('followup.closed', 'q1', { answerKind: 'can', answer: 'Yes', cost: 'Two days' });
  const again = writer.say('followup.reopened', 'q1', { reason: 'May is over.' });
  const texts = saidIn(writer.workshop()).map(({ text, event }) => [text, event]);
  expect(texts).toContainEqual(['One wave is too few.', against.id]);
  expect(texts).toContainEqual(['May is over.', again.id]);
  // Who disagreed first and agrees later said it all the same; so did whoever told what was not measured.
  writer.say('agreement.given', 'a1', { target, role: 'marketer' }, { by: marketer });
  const says = 'The shop says sizes were missing.';
  const told = writer.say('evidence.added', 'e9', { kind: 'told', says, strength: 'told' });
  writer.say('assumption.evidence', 'a1', { evidence: 'e9', version: 1 });
  const set = { assumption: 'a1', dataVersion: 2, answer: 'keep' } as const;
  const kept = writer.force('recheck.answered', 'k1', set, { why: 'One more week changes nothing.' });
  const later = saidIn(writer.workshop()).map(({ text, event }) => [text, event]);
  expect(later).toContainEqual(['One wave is too few.', against.id]);
  expect(later).toContainEqual([says, told.id]);
  expect(later).toContainEqual(['One more week changes nothing.', kept.id]);
});

it('L34 a word somebody did not follow keeps the sentence it stood in', () => {
  const writer = met(sha256);
  writer.say('word.added', 'w1', {
    term: 'interval',
    language: 'en',
    analystWords: 'Wilson 95 % interval',
    marketerWords: '',
    stoodIn: 'With likely range (95 %, Wilson)',
  });
  expect(writer.workshop().words[0]).toMatchObject({
    state: 'needs_other_wording',
    stoodIn: 'With likely range (95 %, Wilson)',
  });
});
