import { expect, it } from 'vitest';
import { agendaOf } from './agenda.ts';
import type { Session } from './state.ts';
import { agenda } from './vocabulary.ts';

const of = (plannedMinutes: number, steps: Session['steps'] = []) => agendaOf({ plannedMinutes, steps });
const names = (plannedMinutes: number) => of(plannedMinutes).map(({ step }) => step);
const sum = (plannedMinutes: number) => of(plannedMinutes).reduce((all, { minutes }) => all + minutes, 0);

it('L50 ninety minutes have every step at its own length', () => {
  expect(of(90)).toEqual(agenda);
});

it('L50 an hour leaves out what is written before and after, half an hour the picking and the pause too', () => {
  const without = (...left: readonly string[]) =>
    agenda.map(({ step }) => step).filter((step) => !left.includes(step));
  expect(names(60)).toEqual(without('expect', 'brief'));
  expect(names(30)).toEqual(without('expect', 'brief', 'pick', 'swap'));
});

it('L50 the steps share the time there is', () => {
  expect(Math.abs(sum(60) - 60)).toBeLessThanOrEqual(3);
  expect(Math.abs(sum(30) - 30)).toBeLessThanOrEqual(3);
  expect(Math.min(...of(10).map(({ minutes }) => minutes))).toBe(1);
});

it('L50 a step that was begun anyway stays on the list', () => {
  const steps = [{ step: 'brief', skipped: false, at: 0 }] as unknown as Session['steps'];
  expect(of(60, steps).map(({ step }) => step)).toContain('brief');
});
