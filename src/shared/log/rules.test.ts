import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { gapWords, refusalWords } from '../messages/refusal-words.ts';
import type { EventSets } from './events.ts';
import { nextLabel } from './next-label.ts';
import { playDemo } from './testing/demo-log.ts';
import { fresh, link, met, revised } from './testing/one-assumption.ts';
import { analyst, marketer, newWriter } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('who may', () => {
  it('I15 the machine never sets a verdict, and nobody sets one for a stranger', () => {
    const writer = met(sha256);
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
    const writer = fresh(sha256);
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
    expect(fresh(sha256).refusal('decision.taken', 'd1', set)).toEqual({ code: 'no-insight' });
    expect(
      fresh(sha256).refusal('decision.taken', 'd1', { ...set, withoutInsight: 'Date is fixed' }),
    ).toBeNull();
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

it('I19 no number stands beside a person anywhere in what is folded', () => {
  const workshop = playDemo(sha256).writer.workshop();
  const ids = new Set(workshop.people.map(({ id }) => id));
  const beside: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (ids.has(key)) beside.push(`${path}.${key}`);
      walk(inner, `${path}.${key}`);
    }
  };
  walk(workshop, '');
  expect(beside).toEqual([]);
  for (const person of workshop.people) expect(Object.keys(person)).toEqual(['id', 'role']);
});

it('I6 an insight with nothing but told evidence says so; one counted chart ends that', () => {
  const writer = fresh(sha256);
  writer.say('evidence.added', 'e8', { kind: 'told', says: 'The shop says so', strength: 'told' });
  writer.say('insight.drafted', 'n1', {
    label: 'N1',
    statement: 'Sizes run out first',
    because: '',
    soWhat: '',
    forWhom: '',
    kind: 'seen_together',
    evidence: ['e8'],
    assumptions: ['a1'],
    contextLinks: [],
  });
  expect(writer.workshop().insights[0]?.toldOnly).toBe(true);
  writer.say('insight.edited', 'n1', { evidence: ['e8', 'e1'] });
  expect(writer.workshop().insights[0]?.toldOnly).toBe(false);
});

describe('words', () => {
  it('L26 every refusal met here reads as a sentence without a blank', () => {
    const refusals = [
      fresh(sha256).refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 }),
      revised(sha256).refusal('verdict.set', 'a1', { verdict: 'holds', version: 2 }),
      fresh(sha256).refusal('context.linked', 'l1', link({ version: 4 })),
      fresh(sha256).refusal('assumption.logged', 'a1', { label: 'A1', statement: 'x', evidence: [] }),
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
