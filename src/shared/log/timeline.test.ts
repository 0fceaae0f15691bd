import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fold } from './fold.ts';
import { playDemo } from './testing/demo-log.ts';
import { analyst, marketer } from './testing/writer.ts';
import { timelineOf } from './timeline.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

it('I22 L36 every change of an assumption’s state stands in the timeline, with who and in which round', () => {
  const { events } = playDemo(sha256);
  const rows = timelineOf(events).filter(({ assumption }) => assumption === 'a1');
  expect(rows.map(({ what, from, to }) => [what.act, from, to])).toEqual([
    ['logged', null, 'open'],
    ['detailed', 'open', 'open'],
    ['context', 'open', 'in_context'],
    ['unusual', 'in_context', 'in_context'],
    ['revised', 'in_context', 'to_check'],
    ['checked', 'to_check', 'in_context'],
    ['verdict', 'in_context', 'in_context'],
    ['agreed', 'in_context', 'in_context'],
    ['agreed', 'in_context', 'holds'],
    ['evidence', 'holds', 'holds'],
  ]);
  expect(rows.map(({ said }) => said.role)).toContain('marketer');
  expect(new Set(rows.map(({ said }) => said.round))).toEqual(new Set([1, 2]));
});

it('I22 the last row of an assumption ends in the state that the fold gives', () => {
  const { events } = playDemo(sha256);
  const states = new Map(timelineOf(events).map(({ assumption, to }) => [assumption, to]));
  for (const { id, state } of fold(events).assumptions) expect([id, states.get(id)]).toEqual([id, state]);
});

it('L36 what was said more, what was taken back and the answer to new data have their rows, too', () => {
  const { writer, events } = playDemo(sha256);
  const already = timelineOf(events).length;
  const later = () =>
    timelineOf(writer.events())
      .slice(already)
      .map(({ assumption, what, confidence }) => [assumption, what, confidence]);
  writer.say('assumption.detailed', 'a1', { confidence: 'strong' });
  writer.say('outlier.reversed', 'o1', { reason: 'Seen again.' });
  const data = events.find(({ env }) => env.type === 'data.added')?.body?.set as object;
  writer.say('data.added', 'w', { ...data, version: 2 } as never);
  const answer = { assumption: 'a1', dataVersion: 2, answer: 'keep' as const };
  writer.say('recheck.answered', 'r1', answer, { why: 'One wave is few.' });
  expect(later()).toMatchObject([
    ['a1', { act: 'detailed', confidence: 'strong', ifWrong: null }, 'strong'],
    ['a1', { act: 'reversed', outlier: 'o1', reason: 'Seen again.' }, 'strong'],
    ['a1', { act: 'rechecked', answer: 'keep', reason: 'One wave is few.' }, 'strong'],
  ]);
});

it('L36 a decision for the whole question that no context asked for stands with each that rests on a chart', () => {
  const { writer, events } = playDemo(sha256);
  const o1 = events.find(({ env }) => env.type === 'outlier.proposed')?.body?.set as Record<string, unknown>;
  const { contextLink: _, ...alone } = o1;
  const proposed = writer.say('outlier.proposed', 'o9', { ...alone, label: 'O9' } as never);
  const target = proposed.id;
  writer.say('agreement.given', 'o9', { target, role: 'analyst' }, { by: analyst });
  expect(timelineOf(writer.events()).some(({ event }) => event === target)).toBe(false);
  const agreed = writer.say('agreement.given', 'o9', { target, role: 'marketer' }, { by: marketer });
  const concerned = timelineOf(writer.events()).filter(({ event }) => event === agreed.id);
  const resting = writer
    .workshop()
    .assumptions.filter(({ versions }) => versions.some(({ evidence }) => evidence.length > 0));
  expect(concerned.map(({ assumption }) => assumption)).toEqual(resting.map(({ id }) => id));
  expect(concerned.length).toBeGreaterThan(1);
});
