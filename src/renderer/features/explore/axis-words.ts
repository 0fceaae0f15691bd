import { conditionOf } from '../../../shared/metric/brush-scope.ts';
import { type Axis, type Brush, type ExploreMeasure, stepsOf } from '../../../shared/metric/explore.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { count, short } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';

export const brushWords = (brush: Brush, axis: Axis): string => {
  const condition = conditionOf(brush, axis);
  return condition ? scopeInWords({ all: [condition] }) : '';
};

/** From where to where a picture goes. */
export const axisEnds = (axis: Axis): readonly [string, string] => {
  if (axis.kind === 'values') return [axis.values[0] ?? '', axis.values.at(-1) ?? ''];
  const whole = scopeEnds(axis, 0, stepsOf(axis));
  return whole;
};

const scopeEnds = (
  axis: Exclude<Axis, { kind: 'values' }>,
  from: number,
  to: number,
): readonly [string, string] => {
  const said = (step: number): string => {
    const one = conditionOf(
      { column: axis.column, from: step, to: step + 1 },
      { ...axis, openLow: false, openHigh: false },
    );
    return one && 'value' in one && Array.isArray(one.value) ? String(one.value[0]) : '';
  };
  return [said(from), said(to)];
};

export const measureWords = ({ agg, column = '' }: ExploreMeasure): string =>
  agg === 'rows' ? words.explore.rows : words.explore[agg](nameInWords(column));

export const valueWords = (measure: ExploreMeasure, value: number): string =>
  Number.isNaN(value)
    ? '–'
    : measure.agg === 'rows' || measure.agg === 'distinct'
      ? count(value)
      : short(value);
