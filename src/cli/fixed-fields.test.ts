import { describe, expect, it } from 'vitest';
import { fixedFields } from './fixed-fields.ts';

describe('--fixed', () => {
  it('E105 takes places, the last to the end of the line', () => {
    expect(fixedFields('0-18, 18-28,29')).toEqual([
      { from: 0, length: 18 },
      { from: 18, length: 10 },
      { from: 29, length: 100_000 },
    ]);
  });

  it('E105 takes a table of column, start and length, counted from 0 or from 1', () => {
    expect(fixedFields('column,start,length\nname,0,18\nday,18,10\n')).toEqual([
      { name: 'name', from: 0, length: 18 },
      { name: 'day', from: 18, length: 10 },
    ]);
    expect(fixedFields('column;start;length\nname;1;4\nday;5;2')?.map(({ from }) => from)).toEqual([0, 4]);
  });

  it('E105 takes nothing else', () => {
    for (const text of ['', 'a-b', '5-2', 'name,age\nAda,3', 'column,start,length\na,x,1'])
      expect(fixedFields(text)).toBeNull();
  });
});
