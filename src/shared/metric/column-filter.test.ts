import { expect, it } from 'vitest';
import { readColumnFilter } from './column-filter.ts';

it('a filter under a column’s head is read as people type it there', () => {
  const of = (text: string, type: string) => {
    const read = readColumnFilter(text, { name: 'it', type }, 2025);
    return read.ok ? read.value : null;
  };
  expect(of('', 'VARCHAR')).toEqual([]);
  expect(of('jack', 'VARCHAR')).toEqual([{ col: 'it', op: 'contains', value: 'jack' }]);
  expect(of('> 100', 'DECIMAL(18,2)')).toEqual([{ col: 'it', op: '>', value: 100 }]);
  expect(of('1 to 5', 'BIGINT')).toMatchObject([{ op: 'between', value: [1, 5] }]);
  expect(of('7', 'BIGINT')).toEqual([{ col: 'it', op: 'in', value: [7] }]);
  expect(of('empty', 'DATE')).toEqual([{ col: 'it', op: 'is empty' }]);
  expect(of('2025-03-01 to 2025-03-31', 'DATE')).toMatchObject([{ op: 'between' }]);
  expect(of('many', 'BIGINT')).toBeNull();
});
