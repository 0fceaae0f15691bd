import { describe, expect, it } from 'vitest';
import { numberShape } from './number-shape.ts';
import { readNumbers } from './number-column.ts';
import type { Shapes } from './shapes.ts';

const shapesOf = (cells: readonly string[]): Shapes => {
  const counts = new Map<string, { n: number; zeros: number; example: string }>();
  for (const cell of cells) {
    const shape = cell.replaceAll(/\d/g, '9');
    const entry = counts.get(shape) ?? { n: 0, zeros: 0, example: cell };
    counts.set(shape, {
      n: entry.n + 1,
      zeros: entry.zeros + (cell.startsWith('0') ? 1 : 0),
      example: entry.example,
    });
  }
  return {
    nonEmpty: cells.length,
    shapes: [...counts].map(([shape, entry]) => ({ shape, ...entry })),
    more: false,
  };
};
const times = (n: number, cell: string): string[] => Array.from({ length: n }, () => cell);

describe('numbers in a column', () => {
  it('E4 takes a thousands sign for the column’s own from one cell in twenty on', () => {
    const own = readNumbers(shapesOf([...times(95, '12,50'), ...times(5, '1.234,50')]), {}, {});
    expect(own).toMatchObject({ decimal: ',', thousands: '.', misfits: 0, type: 'DECIMAL(18,2)' });
    const foreign = readNumbers(shapesOf([...times(96, '12,50'), ...times(4, '1.234,50')]), {}, {});
    expect(foreign).toMatchObject({ decimal: ',', thousands: null, misfits: 4 });
  });

  it('E5 leaves "1.234" alone unclear, and settles it by a zero, by other cells or by the file', () => {
    expect(readNumbers(shapesOf(['1.234', '5.678']), {}, {})).toMatchObject({ unclear: '.', decimal: null });
    expect(readNumbers(shapesOf(['1.234', '0.678']), {}, {})).toMatchObject({
      unclear: null,
      decimal: '.',
      type: 'DECIMAL(18,3)',
    });
    expect(readNumbers(shapesOf(['1.234', '5.6']), {}, {})).toMatchObject({ unclear: null, decimal: '.' });
    expect(readNumbers(shapesOf(['1.234', '5.678']), {}, { decimal: ',' })).toMatchObject({
      unclear: null,
      decimal: ',',
      thousands: '.',
      type: 'BIGINT',
    });
    expect(readNumbers(shapesOf(['1.234', '5.678']), { thousands: '.' }, {})).toMatchObject({
      unclear: null,
      thousands: '.',
      type: 'BIGINT',
    });
    expect(readNumbers(shapesOf(['1.234', '5.678']), { decimal: '.' }, {})).toMatchObject({
      unclear: null,
      decimal: '.',
      type: 'DECIMAL(18,3)',
    });
  });

  it('E8 gives decimals the places they need and doubles only to powers of ten', () => {
    expect(readNumbers(shapesOf(['1.5', '22.125']), {}, {})?.type).toBe('DECIMAL(18,3)');
    expect(readNumbers(shapesOf(['1234567890123.12345678']), {}, {})?.type).toBe('DECIMAL(38,8)');
    expect(readNumbers(shapesOf(['1.5e-7', '2.5']), {}, {})?.type).toBe('DOUBLE');
    expect(readNumbers(shapesOf(['1', '-22']), {}, {})?.type).toBe('BIGINT');
  });

  it('reads grouped numbers of several countries', () => {
    expect(readNumbers(shapesOf(['1 234,50', '999,00']), {}, {})).toMatchObject({
      decimal: ',',
      thousands: ' ',
    });
    expect(readNumbers(shapesOf(["1'234.50"]), {}, {})).toMatchObject({ decimal: '.', thousands: "'" });
    expect(readNumbers(shapesOf(['1,234,567.5']), {}, {})).toMatchObject({ decimal: '.', thousands: ',' });
    expect(readNumbers(shapesOf(['€ 12,50', '€ 3,00']), {}, {})).toMatchObject({
      decimal: ',',
      signs: ['€'],
    });
  });

  it('counts words for nothing as empty and knows when a column is no numbers', () => {
    expect(readNumbers(shapesOf(['1', '2', 'NA']), {}, {})).toMatchObject({
      fits: 2,
      misfits: 0,
      emptyWords: ['NA'],
    });
    expect(readNumbers(shapesOf(['a', 'b', '1']), {}, {})).toBeNull();
  });

  it('does not take dates, codes or a mark at the wrong place for numbers', () => {
    for (const text of ['K999', '9-9', '99:99', '', '.']) expect(numberShape(text)).toBeNull();
    for (const text of ['99.99.9999', '9.999.99', '9.9.9'])
      expect(readNumbers(shapesOf([text, text]), {}, {})).toBeNull();
  });

  it('E82 reads lakhs and crores', () => {
    expect(readNumbers(shapesOf(['1,23,45,678.50', '9,99,999']), {}, {})).toMatchObject({
      decimal: '.',
      thousands: ',',
      misfits: 0,
    });
  });

  it('E82 takes signs in unusual places out only when a person named them and most stand in usual ones', () => {
    const cells = shapesOf(['100,000', '140,000', '9,0,0']);
    expect(readNumbers(cells, { thousands: ',' }, {})).toMatchObject({
      type: 'BIGINT',
      misfits: 0,
      loose: { n: 1, example: '9,0,0' },
    });
    expect(readNumbers(cells, {}, {})?.misfits).toBe(1);
    expect(readNumbers(shapesOf(['10.0.0.1', '10.0.0.7']), { thousands: '.' }, {})).toBeNull();
  });
});
