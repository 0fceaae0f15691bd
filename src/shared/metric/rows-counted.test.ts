import { expect, it } from 'vitest';
import type { RowScope } from './row-scope.ts';
import { markAmong, rowsCounted } from './rows-counted.ts';

const pro: RowScope = { all: [{ col: 'plan', op: '=', value: 'ProPlan' }] };

it('a number of some rows only is never said to be of all', () => {
  expect(rowsCounted({ all: [] }, false)).toBe('All');
  expect(rowsCounted(pro, false)).toBe('Plan ProPlan');
  expect(rowsCounted({ all: [] }, true)).toBe('All, unusual values apart as agreed');
  expect(rowsCounted(pro, true)).toBe('Plan ProPlan, unusual values apart as agreed');
  expect(markAmong('Wave 2', pro)).toBe('Wave 2 (plan ProPlan)');
  expect(markAmong('Wave 2', { all: [] })).toBe('Wave 2');
});
