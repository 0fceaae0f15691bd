// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { bandsOfOverlappingDays } from './gallery/bands-of-overlapping-days.ts';
import { beside } from './gallery/beside.ts';
import { beforeAfter } from './gallery/before-after.ts';
import { kinds } from './gallery/kinds.ts';
import { moneyWithoutRange } from './gallery/money-without-range.ts';
import { narrow } from './gallery/narrow.ts';
import { oneGroup } from './gallery/one-group.ts';
import { states } from './gallery/states.ts';
import { threeWaves } from './gallery/three-waves.ts';
import { twelveGroups } from './gallery/twelve-groups.ts';
import { draw } from './picture.ts';

/** Every picture of the gallery, drawn in both lenses and kept as SVG: a change of a chart is seen as a changed file. */
const gallery = {
  'three-waves': threeWaves,
  'before-after': beforeAfter,
  'money-without-range': moneyWithoutRange,
  'twelve-groups': twelveGroups,
  'one-group': oneGroup,
  'bands-of-overlapping-days': bandsOfOverlappingDays,
  ...narrow,
  ...states,
  ...beside,
  ...kinds,
};

describe('the chart gallery', () => {
  for (const [name, picture] of Object.entries(gallery))
    for (const lens of ['marketer', 'analyst'] as const)
      it(`draws ${name} for the ${lens} as it was agreed on`, async () => {
        await expect(draw(picture, lens)).toMatchFileSnapshot(`snapshots/${name}-${lens}.svg`);
      });

  it('never draws outside of numbers, whatever the data', () => {
    for (const picture of Object.values(gallery))
      for (const lens of ['marketer', 'analyst'] as const)
        expect(draw(picture, lens)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('draws the same twice', () => {
    expect(draw(threeWaves, 'analyst')).toBe(draw(threeWaves, 'analyst'));
  });

  it('gives both lenses the same bars', () => {
    const bars = (lens: 'marketer' | 'analyst'): readonly string[] =>
      draw(threeWaves, lens)
        .match(/<rect [^>]*>/g)
        ?.slice(0, 4) ?? [];
    expect(bars('marketer')).toEqual(bars('analyst'));
  });

  it('hides every mark from screen readers: the list box beside the chart speaks', () => {
    const svg = draw(threeWaves, 'analyst');
    expect(svg).toContain('role="img"');
    expect(svg.match(/<g /g)?.length).toBe(svg.match(/<g [^>]*aria-hidden="true"/g)?.length);
  });
});
