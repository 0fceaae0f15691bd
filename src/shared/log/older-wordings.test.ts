import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { olderWordings } from './older-wordings.ts';
import { matchingTexts, saidIn } from './said-texts.ts';
import { demoIds } from './testing/demo-facts.ts';
import { playDemo } from './testing/demo-log.ts';
import { marketer } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const by = { by: marketer };

it('L29 every older wording of removed words goes with them, and the envelopes stay', () => {
  const { writer } = playDemo(sha256);
  const insight = {
    because: 'Anna Schmidt said so.',
    soWhat: 'Send',
    forWhom: 'CRM',
    kind: 'seen_together' as const,
    evidence: [],
    assumptions: [],
    contextLinks: [],
  };
  writer.say('insight.drafted', 'n9', { label: 'N9', statement: 'Anna Schmidt orders.', ...insight }, by);
  writer.say('insight.edited', 'n9', { statement: 'A customer orders, Anna.' }, by);
  writer.say('insight.edited', 'n9', { soWhat: 'Ask Anna Schmidt.' }, by);
  const hit = saidIn(writer.workshop()).find(({ label }) => label === 'N9');
  const wordings = olderWordings(writer.events(), hit?.event ?? '');
  expect(wordings.map(({ text }) => text)).toEqual([
    'Anna Schmidt orders. · Anna Schmidt said so. · Send · CRM',
    'A customer orders, Anna.',
    'Ask Anna Schmidt.',
  ]);
  const count = writer.events().length;
  for (const { event } of wordings)
    writer.say('event.redacted', demoIds.workshop, { target: event, reasonCode: 'personal_data' }, by);
  expect(JSON.stringify(writer.workshop())).not.toContain('Anna');
  expect(matchingTexts(saidIn(writer.workshop()), 'anna')).toEqual([]);
  expect(writer.events()).toHaveLength(count + 3);
});

it('L29 of an assumption a wording goes with those before it, and the expectation it came from', () => {
  const { writer, events } = playDemo(sha256);
  const [v1, v2] = writer.workshop().assumptions[0]?.versions ?? [];
  expect(olderWordings(events, v1?.said.event ?? '').map(({ event }) => event)).toEqual([v1?.said.event]);
  expect(olderWordings(events, v2?.said.event ?? '').map(({ event }) => event)).toEqual([
    v1?.said.event,
    v2?.said.event,
  ]);
});

it('L49 search finds all that was said: reasons, dissent, answers, words said back, what was learned', () => {
  const { writer } = playDemo(sha256);
  const finds = (text: string) =>
    matchingTexts(saidIn(writer.workshop()), text).map(({ what, label }) => [what, label]);
  expect(finds('we earn money on it')).toEqual([['insight', 'N1']]);
  writer.say('verdict.reopened', 'a1', { reason: 'The carnival week is missing.' }, by);
  expect(finds('carnival')).toEqual([['assumption', 'A1']]);
  writer.say('outlier.reversed', 'o1', { reason: 'The club comes every year.' }, by);
  expect(finds('every year')).toEqual([['outlier', 'O1']]);
  const question = { label: 'Q9', question: 'Is it the weather?', from: 'a1', who: 'Noor', blocking: true };
  writer.say('followup.opened', 'q9', question, by);
  writer.say('followup.closed', 'q9', { answerKind: 'can', answer: 'It rained on both.' }, by);
  expect(finds('noor')).toEqual([['follow-up', 'Q9']]);
  expect(finds('rained')).toEqual([['follow-up', 'Q9']]);
  writer.say('assumption.parked', 'a1', { reason: 'Until the club answers.' }, by);
  expect(finds('until the club')).toEqual([['assumption', 'A1']]);
  writer.say('session.closed', demoIds.session, { learned: { marketer: 'GROUP BY means piles.' } }, by);
  expect(finds('piles')).toEqual([['learned', '']]);
});
