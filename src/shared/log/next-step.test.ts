import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nextStepWords } from '../messages/next-step-words.ts';
import { refusalWords } from '../messages/refusal-words.ts';
import type { EventSets, EventType } from './events.ts';
import { nextStep, stepForBriefGap, stepForGap } from './next-step.ts';
import { playDemo } from './testing/demo-log.ts';
import { decide, dig, fresh, link, met, revised } from './testing/one-assumption.ts';
import { type How, marketer, newWriter, type Writer } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What is refused, in its sentence, and where its button goes, in its words. */
const refused = <T extends EventType>(
  writer: Writer,
  type: T,
  subject: string,
  set: EventSets[T],
  how?: How,
) => {
  const refusal = writer.refusal(type, subject, set, how);
  if (refusal === null) throw new Error(`${type} was taken`);
  const workshop = writer.workshop();
  const step = nextStep(workshop, refusal, subject);
  return { said: refusalWords(refusal), step, button: step && nextStepWords(step, workshop) };
};
const holds = (version = 1) => ({ verdict: 'holds', version }) as const;

describe('after a refusal', () => {
  it('L26 a verdict leads to context, to the check, to the question in its way, back to what was parked, or to reopening', () => {
    expect(refused(fresh(sha256), 'verdict.set', 'a1', holds())).toEqual({
      said: 'Nobody from the other side has met A1 yet. Ask for context, or for "nothing I know of".',
      step: { to: 'context', assumption: 'a1' },
      button: 'Add context to A1',
    });
    expect(refused(revised(sha256), 'verdict.set', 'a1', holds(2))).toMatchObject({
      said: 'A1 is "Check again". Check the new version first.',
      button: 'Check A1 now',
    });
    const digging = met(sha256);
    digging.say('followup.opened', 'q1', dig('Q1'));
    expect(refused(digging, 'verdict.set', 'a1', holds())).toMatchObject({
      said: 'Q1 is still open and blocks this. Answer it, or take the block off with a reason.',
      step: { to: 'answer', followUp: 'q1' },
      button: 'Answer Q1',
    });
    expect(
      refused(digging, 'assumption.revised', 'a1', { version: 2, statement: 'x', causedBy: [] }),
    ).toMatchObject({ said: 'A1 is "Dig further". Answer what is being dug first.', button: 'Answer Q1' });
    const parked = met(sha256);
    parked.say('assumption.parked', 'a1', { reason: 'Later' });
    expect(refused(parked, 'verdict.set', 'a1', holds())).toMatchObject({ button: 'Take A1 up again' });
    expect(refused(decide(met(sha256), 'holds'), 'verdict.set', 'a1', holds())).toMatchObject({
      said: 'A1 is "Holds". Reopen it first, with a reason.',
      button: 'Reopen A1',
    });
    expect(
      refused(decide(met(sha256), 'holds'), 'assumption.revised', 'a1', {
        version: 2,
        statement: 'Better',
        causedBy: ['f'.repeat(64)],
      }),
    ).toMatchObject({ said: 'A1 is "Holds". Reopen it first, with a reason.', button: 'Reopen A1' });
  });

  it('L26 without a session, with too little evidence, with a word that is not yet said back', () => {
    const closed = fresh(sha256);
    const session = closed.workshop().session?.id ?? '';
    closed.say('session.closed', session, {});
    expect(
      refused(closed, 'assumption.logged', 'a2', { label: 'A2', statement: 'x', evidence: [] }),
    ).toMatchObject({ said: 'No session is running. Start one, then write it down.', button: 'Who is here' });
    const bare = newWriter(sha256, 'one', playDemo(sha256).events.slice(0, 8));
    bare.say('assumption.logged', 'a1', { label: 'A1', statement: 'Told only', evidence: [] });
    bare.say('context.noted', 'c1', {
      label: 'C1',
      text: 'Sold out',
      kind: 'stock_out',
      source: { kind: 'someone', ref: 'shop' },
      certainty: 'sure',
      reusable: false,
    });
    bare.say('context.linked', 'l1', link(), { by: marketer });
    expect(refused(bare, 'verdict.set', 'a1', holds())).toMatchObject({ button: 'Attach evidence to A1' });
  });

  it('L26 what an insight lacks: each line has its way', () => {
    const writer = fresh(sha256);
    writer.say('followup.opened', 'q1', dig('Q1'));
    writer.say('insight.drafted', 'n1', {
      label: 'N1',
      statement: 'It pays',
      because: '20.5',
      soWhat: '',
      forWhom: 'CRM',
      kind: 'seen_together',
      evidence: [],
      assumptions: ['a1'],
      contextLinks: [],
    });
    const lines = () => {
      const workshop = writer.workshop();
      const [insight] = workshop.insights;
      return (insight?.missing ?? []).map((gap) =>
        insight === undefined ? '' : nextStepWords(stepForGap(workshop, gap, insight), workshop),
      );
    };
    expect(lines()).toEqual([
      'Name the evidence in N1',
      'Verdict on A1',
      'Add context to A1',
      'Add context to A1',
      'Write it in N1',
      'Write it in N1',
      'Answer Q1',
    ]);
    expect(refused(writer, 'insight.ready', 'n1', {})).toMatchObject({
      step: { to: 'cite', insight: 'n1', what: 'evidence', ids: ['e1'] },
    });
    // The context that has come since is named with one press, beside what was named.
    writer.say('context.linked', 'l1', link(), { by: marketer });
    const workshop = writer.workshop();
    const [insight] = workshop.insights;
    const gap = insight?.missing.find(({ code }) => code === 'no-context');
    expect(insight && gap && stepForGap(workshop, gap, insight)).toEqual({
      to: 'cite',
      insight: 'n1',
      what: 'contextLinks',
      ids: ['l1'],
    });
  });

  it('L26 what a brief lacks: to its part, or to the insight', () => {
    const writer = fresh(sha256);
    const button = (gap: Parameters<typeof stepForBriefGap>[0]) =>
      nextStepWords(stepForBriefGap(gap), writer.workshop());
    expect(button({ rule: 'I9', code: 'no-success' })).toBe('Go to “Success”');
    expect(button({ rule: 'I9', code: 'sentences', sentences: 2 })).toBe('Go to “The one message”');
    expect(button({ rule: 'I9', code: 'over-page', words: 12, longest: 'because' })).toBe(
      'Go to “Why we say this”',
    );
    expect(stepForBriefGap({ rule: 'I9', code: 'not-agreed', insight: 'n1' })).toEqual({
      to: 'board',
      insight: 'n1',
    });
  });

  it('L26 where the field stands open in front of them, no button sends them away', () => {
    for (const refusal of [
      { code: 'malformed', type: 'scope.set', field: 'decision' },
      { code: 'own-words', label: 'N1' },
      { code: 'no-alternative', label: 'Q1' },
    ] as const)
      expect(nextStep(fresh(sha256).workshop(), refusal, '')).toBeNull();
  });
});
