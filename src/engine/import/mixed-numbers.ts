import type { PlanNote } from './column-plan.ts';
import { enoughCells, type NumberReading } from './number-column.ts';
import { numberShape } from './number-shape.ts';
import type { Shapes } from './shapes.ts';

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
  if (whole && codes === reading.misfits)
    return [{ kind: 'codes-among-numbers', n: codes, example: misfits[0]?.example ?? '' }];
  const fit = reading.fits >= cells * fitsShare;
  const both = fit ? null : decimals(shapes, reading);
  if (both !== null) return [both];
  if (fit && cells >= enoughCells) return null;
  return reading.fits > cells * 0.8 ? [{ kind: 'mixed', share: reading.fits / cells, what: 'number' }] : [];
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
