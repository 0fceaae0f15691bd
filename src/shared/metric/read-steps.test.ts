import { describe, expect, it } from 'vitest';
import { isShare } from './metric.ts';
import { metricOfSteps, readSteps } from './read-steps.ts';

const columns = [
  { name: 'source', type: 'VARCHAR' },
  { name: 'accepted_on', type: 'DATE' },
  { name: 'won_on', type: 'DATE' },
  { name: 'is_repeat', type: 'BOOLEAN' },
];
const read = (text: string) => readSteps(text, columns, 'leads', 2025);

describe('steps in words', () => {
  it('are columns that are filled or say yes, and rows in words', () => {
    const steps = read('accepted, won on → repeat; source is fair');
    expect(steps.ok && steps.value).toEqual([
      { name: 'leads', where: { all: [] } },
      { name: 'accepted', where: { all: [{ col: 'accepted_on', op: 'is not empty' }] } },
      { name: 'won', where: { all: [{ col: 'won_on', op: 'is not empty' }] } },
      { name: 'repeat', where: { all: [{ col: 'is_repeat', op: '=', value: true }] } },
      { name: 'source is fair', where: { all: [{ col: 'source', op: 'in', value: ['fair'] }] } },
    ]);
  });

  it('say what is no column, and never have one name twice', () => {
    expect(read('acepted on')).toMatchObject({
      ok: false,
      error: { text: 'acepted on', closest: 'accepted on' },
    });
    expect(read('')).toMatchObject({ ok: false });
    const twice = read('won, won');
    expect(twice.ok && twice.value.map(({ name }) => name)).toEqual(['leads', 'won', 'won (2)']);
  });

  it('are a share: everyone at the last step was at the first', () => {
    const steps = read('accepted, won');
    const metric = steps.ok ? metricOfSteps('leads', steps.value) : null;
    expect(metric && isShare(metric)).toBe(true);
    expect(metric?.y.where?.all).toHaveLength(2);
  });
});
