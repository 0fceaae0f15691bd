import { describe, expect, it } from 'vitest';
import { cutAt, FixedLines, fixedPlaces } from './fixed-lines.ts';

const fields = [
  { from: 0, length: 4 },
  { from: 5, length: 3 },
];

describe('columns at fixed places', () => {
  it('E105 cuts each line where a person said and takes blanks away', () => {
    expect(cutAt('Anna 042x', fields)).toEqual(['Anna', '042']);
    expect(cutAt('Bo', fields)).toEqual(['Bo', '']);
  });

  it('E105 counts what stands in no column', () => {
    const rows: string[][] = [];
    const reader = new FixedLines(fields, 1, (cells) => rows.push(cells));
    reader.write('A title\nAnna-042\nBo');
    reader.write('   1  !\r\n\n');
    reader.end();
    expect(rows.slice(1)).toEqual([
      ['Anna', '042'],
      ['Bo', '1'],
    ]);
    expect([reader.betweenRows, reader.between]).toEqual([
      2,
      [
        { record: 2, text: '-' },
        { record: 3, text: '!' },
      ],
    ]);
  });

  it('E105 proposes places that are blank in every line', () => {
    expect(fixedPlaces(['Anna  12', 'Bo     3'])).toEqual([
      { from: 0, length: 6 },
      { from: 6, length: 2 },
    ]);
  });
});
