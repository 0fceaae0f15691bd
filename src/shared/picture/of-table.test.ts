import { describe, expect, it } from 'vitest';
import { drawTable } from './of-table.ts';
import type { Room } from './shapes.ts';

const room: Room = { width: 500, height: 240, small: 12, name: 13, number: 13, strong: 2.5 };

describe('any result as a picture', () => {
  it('draws numbers by names, a second column of names as small pictures', () => {
    const one = drawTable({
      columns: ['wave', 'n'],
      rows: [
        ['W1', '12'],
        ['W2', '–'],
        ['W3', '-4'],
      ],
    });
    expect(one).toMatchObject({ value: 'n', by: 'wave', split: null, drawn: 2 });
    const rows = ['a', 'b'].flatMap((shop) =>
      ['x', 'y', 'z'].map((kind, at) => [kind, shop, String(at * 3)]),
    );
    const two = drawTable({ columns: ['kind', 'shop', 'n'], rows });
    expect(two).toMatchObject({ by: 'kind', split: 'shop', drawn: 6 });
    const words = two?.lay(room).shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.words] : []));
    expect(words).toEqual(expect.arrayContaining(['a', 'b', 'x', 'z']));
  });

  it('draws days in their order, and two columns of numbers as dots', () => {
    const days = Array.from({ length: 20 }, (_, at) => [
      `2025-03-${String(20 - at).padStart(2, '0')}`,
      String(at),
    ]);
    const line = drawTable({ columns: ['day', 'n'], rows: days });
    expect(line?.lay(room).shapes.filter(({ kind }) => kind === 'line').length).toBeGreaterThan(19);
    const dots = drawTable({
      columns: ['x', 'y'],
      rows: [
        ['1', '2'],
        ['3', '8'],
        ['–', '9'],
      ],
    });
    expect(dots).toMatchObject({ by: 'x', value: 'y', drawn: 2 });
  });

  it('says nothing of a result without numbers, and draws nothing outside of numbers', () => {
    expect(drawTable({ columns: ['a'], rows: [['x']] })).toBeNull();
    expect(drawTable({ columns: ['a', 'n'], rows: [] })).toBeNull();
    for (const cells of [['0'], ['5'], ['-5'], ['1e300'], ['0', '0'], ['-1', '1']])
      expect(
        JSON.stringify(drawTable({ columns: ['n'], rows: cells.map((cell) => [cell]) })?.lay(room)),
      ).not.toMatch(/null|NaN/);
    expect(JSON.stringify(drawTable({ columns: ['x', 'y'], rows: [['2', '2']] })?.lay(room))).not.toMatch(
      /null|NaN/,
    );
  });
});
