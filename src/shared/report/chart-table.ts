import type { MetricState } from '../log/state.ts';
import { chartTableWords as words } from '../messages/report-words.ts';
import { viewWords } from '../messages/view-words.ts';
import { nameInWords } from '../metric/group-label.ts';
import { compareCell } from '../metric/compared.ts';
import type { View } from '../metric/view.ts';
import type { Groups } from '../metric/reading.ts';
import type { Measured } from '../log/events/fields.ts';
import { csvCell } from '../text/csv.ts';
import { visible } from '../text/visible.ts';
import { ownColumn } from '../metric/own-column.ts';

/** A chart's numbers as a table that leaves: exact values, the unit in the head, what it was made from below. */
export type ChartTable = {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly made: readonly string[];
};

type Taken = {
  readonly state: MetricState;
  readonly view: View;
  readonly groups: Groups;
  readonly total: Measured;
  readonly after: Measured | null;
  readonly made: readonly string[];
};

export const chartTable = ({ state, view, groups, total, after, made }: Taken): ChartTable => {
  const { breakdown, split, compareTo } = view;
  const bare = (column: string): string => nameInWords(ownColumn(column));
  const more = (cell: (string | number | null)[]): (string | number | null)[] =>
    compareTo === undefined ? [] : cell;
  const row = (name: string | null, { value, low, high, n }: Measured) => [
    name,
    exact(value),
    low === null ? null : exact(low),
    high === null ? null : exact(high),
    n === 0 ? null : n,
  ];
  const blank = split === undefined ? [] : [null];
  return {
    name: state.name,
    heads: [
      ...(split === undefined ? [] : [bare(split)]),
      breakdown === undefined ? words.group : bare(breakdown),
      words.value(state.name, state.unit),
      words.low,
      words.high,
      words.n,
      ...(compareTo === undefined ? [] : [words.against, words.difference]),
    ],
    rows: [
      ...groups.map((one) => {
        const beside = compareCell(view.metric, one.cell, compareTo);
        return [
          ...(split === undefined ? [] : [one.cell.split ?? null]),
          ...row(one.group, one.measured),
          ...more([
            beside && exact(beside.against.value),
            beside && (beside.noneNow ? viewWords.noneNow : exact(beside.difference)),
          ]),
        ];
      }),
      ...(breakdown === undefined ? [] : [[...blank, ...row(words.all, total), ...more([null, null])]]),
      ...(after === null ? [] : [[...blank, ...row(words.without, after), ...more([null, null])]]),
    ],
    made,
  };
};

/** What a calculation would call the same: no trailing noise of binary fractions. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** For a spreadsheet of that country: where the decimal mark is a comma, cells are held apart by semicolons. */
export const tableCsv = ({ heads, rows, made }: ChartTable, locale: string): string => {
  const comma = (1.5).toLocaleString(locale).includes(',');
  const cell = (value: string | number | null): string =>
    value === null
      ? ''
      : typeof value === 'number'
        ? String(value).replace('.', comma ? ',' : '.')
        : csvCell(visible(value));
  const line = (cells: readonly (string | number | null)[]): string =>
    cells.map(cell).join(comma ? ';' : ',');
  return `${[line(heads), ...rows.map(line), '', ...made.map((said) => line([said]))].join('\r\n')}\r\n`;
};
