import { enoughCells, type NumberReading, saysNothing } from './number-column.ts';
import { numberShape } from './number-shape.ts';
import type { PlanNote } from './plan-note.ts';
import type { Shape, Shapes } from './shapes.ts';

/** From here on what does not fit is a slip to settle, cell by cell. */
export const fitsShare = 0.95;

/** Why a column of numbers and other things stays text; null: it is one of numbers, with slips. */
export function mixture(shapes: Shapes, reading: NumberReading): readonly PlanNote[] | null {
  const cells = reading.fits + reading.misfits;
  const misfits = shapes.shapes.filter(({ shape }) =>
    /^(-?[A-Za-z]{1,3}-?9+[A-Za-z]?|9+-?[A-Za-z]{1,3})$/.test(shape),
  );
  const codes = misfits.reduce((n, shape) => n + shape.n, 0);
  const whole = reading.type === 'BIGINT' || reading.type === 'VARCHAR';
  const fit = reading.fits >= cells * fitsShare;
  // Where codes are most of what is no number, the numbers are codes as well.
  if (whole && (codes === reading.misfits || (!fit && codes * 2 >= reading.misfits)))
    return [{ kind: 'codes-among-numbers', n: codes, example: misfits[0]?.example ?? '' }];
  const both = fit ? null : decimals(shapes, reading);
  if (both !== null) return [both];
  if (fit && cells >= enoughCells) return null;
  return [mixedNote('number', reading.fits / cells, shapes, ({ shape }) => numberShape(shape) !== null)];
}

const mostSaid = 12;

/** What else stands in a column of numbers or dates, in its own words where they are few. */
export function mixedNote(
  what: 'number' | 'date',
  share: number,
  { shapes }: Shapes,
  fits: (shape: Shape) => boolean,
): PlanNote {
  const others = shapes.filter((shape) => !fits(shape) && !saysNothing(shape));
  // A word is its own shape; another with figures stands for several.
  const words = others.filter(({ shape, example }) => shape === example);
  return {
    kind: 'mixed',
    share,
    what,
    said: others.slice(0, mostSaid).map(({ example, n }) => ({ value: example, n })),
    all: others.length <= mostSaid && words.length === others.length,
  };
}

function decimals(shapes: Shapes, { contrary, decimal, fits }: NumberReading): PlanNote | null {
  if (contrary === null || decimal === null) return null;
  const own = shapes.shapes.find(({ shape }) => numberShape(shape)?.decimal === decimal);
  return own === undefined
    ? null
    : {
        kind: 'mixed-decimals',
        decimal,
        n: fits,
        example: own.example,
        others: contrary.n,
        other: contrary.example,
      };
}
