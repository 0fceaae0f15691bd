import { z } from 'zod';
import { count } from '../messages/numbers.ts';
import { viewWords } from '../messages/view-words.ts';
import { isWholeType } from './catalog.ts';
import { placesOf, type RangeAxis } from './explore.ts';
import type { Condition } from './row-scope.ts';

/**
 * Amounts cut into steps, so that they can be groups: step i holds from `low + i × width` to under the next edge, an open
 * end all that lies beyond it as well. A group is named by its lower edge. It is part of the view: next month's rows fall
 * into the same steps.
 */
export const cutSchema = z.object({
  low: z.number(),
  width: z.number().positive(),
  steps: z.number().int().min(1).max(400),
  openLow: z.boolean(),
  openHigh: z.boolean(),
});
export type Cut = z.infer<typeof cutSchema>;

/**
 * The steps that a picture of this column draws, at most so many. Null where each step is one whole number: then values
 * stand for themselves.
 */
export const cutOfAxis = (axis: RangeAxis, whole: boolean, most: number): Cut | null => {
  const drawn = axis.width * axis.per;
  if (axis.kind === 'day' || (whole && drawn <= 1)) return null;
  const width = exact(drawn * Math.ceil(placesOf(axis) / most));
  const low = exact(Math.floor(exact(axis.low / width)) * width);
  const end = axis.low + axis.width * axis.steps;
  const steps = Math.max(1, Math.ceil(exact((end - low) / width)));
  return { low, width, steps, openLow: axis.openLow, openHigh: axis.openHigh };
};

const exact = (value: number): number => Number(value.toPrecision(15));
export const cutEdge = ({ low, width }: Cut, step: number): number =>
  Math.round((low + step * width) * 1e9) / 1e9;
export const stepOf = (cut: Cut, group: string | null): number =>
  group === null ? Number.NaN : Math.round((Number(group) - cut.low) / cut.width);

/**
 * A row's step as SQL; no value, no step (which `least` and `greatest` would give it). Whole numbers are divided as such; for
 * others, a little more undoes what dividing decimals in binary takes away.
 */
export const stepSql = (column: string, type: string, cut: Cut): string => {
  const { low, width, steps } = cut;
  if (steps === 1) return `CASE WHEN ${column} IS NOT NULL THEN 0 END`;
  const inWhole = isWholeType(type) && Number.isSafeInteger(low) && Number.isSafeInteger(width);
  const amount = isWholeType(type) && !inWhole ? `${column}::DOUBLE` : column;
  const step = inWhole
    ? `(${column}::BIGINT - (${low})) // ${width}`
    : `floor((${column}::DOUBLE - (${low})) / ${width} + 5e-10)`;
  return (
    `CASE WHEN ${amount} < ${cutEdge(cut, 1)} THEN 0 WHEN ${amount} >= ${cutEdge(cut, steps - 1)} THEN ${steps - 1} ` +
    `ELSE ${step} END::SMALLINT`
  );
};

/**
 * The same in two parts, for counts that are put together afterwards: the plain step, which is quick to find for each row, and
 * what lies beyond an end brought back into it. Whole numbers of up to 32 bits are exact as doubles.
 */
export const stepInParts = (
  column: string,
  type: string,
  cut: Cut,
): { readonly row: string; readonly into: (step: string) => string } | null => {
  const { low, width, steps } = cut;
  if (steps === 1 || /^(?:U?BIGINT|U?HUGEINT)$/.test(type)) return null;
  const slack =
    isWholeType(type) && Number.isSafeInteger(low) && Number.isSafeInteger(width) ? '' : ' + 5e-10';
  return {
    row: `floor((${column}::DOUBLE - (${low})) / ${width}${slack})`,
    into: (step) =>
      `CASE WHEN ${step} < 1 THEN 0 WHEN ${step} >= ${steps - 1} THEN ${steps - 1} ELSE ${step} END::SMALLINT`,
  };
};

/** The name of a step's group, its lower edge. */
export const edgeSql = (step: string, { low, width }: Cut): string => `round(${low} + ${width} * ${step}, 9)`;

/** "20–30", "under 0", "300 or more". */
export const cutLabel = (cut: Cut, group: string | null): string | null => {
  const step = stepOf(cut, group);
  if (!Number.isFinite(step)) return null;
  const [from, to] = [said(cutEdge(cut, step)), said(cutEdge(cut, step + 1))];
  if (cut.openLow && step === 0) return viewWords.under(to);
  return cut.openHigh && step === cut.steps - 1 ? viewWords.orMore(from) : viewWords.fromTo(from, to);
};

const said = (value: number): string =>
  Number.isInteger(value) ? count(value) : String(value).replace('-', '−');

/** The rows of steps `from` to (without) `to`. */
export const cutCondition = (cut: Cut, col: string, from: number, to: number): Condition => {
  const openLow = cut.openLow && from <= 0;
  const openHigh = cut.openHigh && to >= cut.steps;
  const [low, high] = [cutEdge(cut, from), cutEdge(cut, to)];
  if (openLow && openHigh) return { col, op: 'is not empty' };
  if (openLow) return { col, op: '<', value: high };
  if (openHigh) return { col, op: '≥', value: low };
  return { col, op: 'between', value: [low, high], halfOpen: true };
};
