import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fold } from './fold.ts';
import { playDemo } from './testing/demo-log.ts';
import { timelineOf } from './timeline.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

it('I22 L36 every change of an assumption’s state stands in the timeline, with who and in which round', () => {
  const { events } = playDemo(sha256);
  const rows = timelineOf(events).filter(({ assumption }) => assumption === 'a1');
  expect(rows.map(({ what, from, to }) => [what.act, from, to])).toEqual([
    ['logged', null, 'open'],
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
