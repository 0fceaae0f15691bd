// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { drawShapes } from '../../src/renderer/charts/draw-shapes.ts';
import { layStrip, type StripLine } from '../../src/shared/picture/strip.ts';
import { comparable } from './picture.ts';

/** Rows as dots, group under group, in the states that data has. */
const values = (many: number, of: (at: number) => number): readonly number[] =>
  Array.from({ length: many }, (_, at) => of(at));
const any = (at: number): number => 20 + ((at * 7919 + 31) % 180);
const line = (name: string, own: readonly number[], picked = false): StripLine => ({
  key: name === '' ? null : name,
  name,
  values: own,
  picked,
});
const three = ['Shop', 'Search', 'E-mail'].map((name, at) =>
  line(
    name,
    values(60, (one) => any(one * 3 + at)),
  ),
);
const strips: Readonly<Record<string, readonly StripLine[]>> = {
  'strip-rows': three,
  'strip-selected': three.map((one, at) => ({ ...one, picked: at === 1 })),
  'strip-together': [line('', values(300, any))],
  'strip-empty': [line('Shop', []), line('Search', [])],
  'strip-one': [line('Shop', [49.9])],
  'strip-negative': [
    line(
      'Shop',
      values(80, (at) => any(at) - 110),
    ),
    line(
      'Returns',
      values(40, (at) => -any(at)),
    ),
  ],
  'strip-huge': three.map((one) => ({ ...one, values: one.values.map((value) => value * 1e9) })),
  'strip-tiny': three.map((one) => ({ ...one, values: one.values.map((value) => value / 1e6) })),
  'strip-far-out': [line('Shop', [...values(80, any), 18_600])],
  'strip-missing': [line('Shop', values(40, any)), line('no value', [])],
  'strip-german': ['Damenoberbekleidung und Zubehör', 'Umsatzsteuerfreie Auslandslieferungen'].map(
    (name, at) =>
      line(
        name,
        values(40, (one) => any(one + at)),
      ),
  ),
};

describe('strips of rows', () => {
  for (const [name, lines] of Object.entries(strips))
    for (const large of name === 'strip-rows' || name === 'strip-german' ? [false, true] : [false])
      it(`draws ${name}${large ? ' in large type' : ''} as it was agreed on`, async () => {
        const [width, height] = [560, 320];
        const { shapes } = layStrip(
          {
            title: 'amount',
            lines,
            tick: (value) => String(Number(value.toPrecision(3))),
            beyond: (n, edge) => `${n} beyond ${edge}`,
            middle: (value) => `median ${Number(value.toPrecision(3))}`,
          },
          large
            ? { width, height, small: 16, name: 18, number: 20, strong: 4 }
            : { width, height, small: 12, name: 13.5, number: 13, strong: 2.5 },
        );
        const svg = comparable(drawShapes(shapes, width, height).outerHTML);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        await expect(svg).toMatchFileSnapshot(`snapshots/${name}${large ? '-in-large-type' : ''}.svg`);
      });
});
