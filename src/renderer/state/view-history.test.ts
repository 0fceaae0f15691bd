import { describe, expect, it } from 'vitest';
import { back, forth, left, noSteps, type Steps } from './view-history.ts';

const walked = (...steps: readonly (readonly [string, number, boolean?])[]): Steps<string> =>
  steps.reduce<Steps<string>>((all, [look, at, small = false]) => left(all, look, at, small), noSteps);

describe('the way through the views', () => {
  it('goes back and forth without losing a step', () => {
    const steps = walked(['a', 0], ['b', 1000]);
    const one = back(steps, 'c');
    expect(one?.look).toBe('b');
    const two = back(one?.steps ?? noSteps, 'b');
    expect(two?.look).toBe('a');
    expect(back(two?.steps ?? noSteps, 'a')).toBeNull();
    const three = forth(two?.steps ?? noSteps, 'a', 2000);
    const four = forth(three?.steps ?? noSteps, 'b', 2001);
    expect([three?.look, four?.look]).toEqual(['b', 'c']);
    expect(back(four?.steps ?? noSteps, 'c')?.look).toBe('b');
  });

  it('forgets the way forward when another way is taken', () => {
    const gone = back(walked(['a', 0], ['b', 1000]), 'c');
    expect(forth(left(gone?.steps ?? noSteps, 'b', 3000, false), 'd', 3001)).toBeNull();
  });

  it('takes a quick walk along the marks as one step, a slow one as several', () => {
    const quick = walked(['a', 0], ['b', 5000, true], ['c', 5100, true], ['d', 5700, true]);
    expect(quick.past.map((step) => step.look)).toEqual(['a', 'b']);
    expect(walked(['b', 0, true], ['c', 1000, true]).past).toHaveLength(2);
  });

  it('keeps the newest 200 steps', () => {
    const many = walked(...Array.from({ length: 300 }, (_, at) => [String(at), at * 1000] as const));
    expect(many.past).toHaveLength(200);
    expect(many.past.at(-1)?.look).toBe('299');
  });
});
