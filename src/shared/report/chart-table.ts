import type { MetricState } from '../log/state.ts';
import { chartTableWords as words } from '../messages/report-words.ts';
import { nameInWords } from '../metric/group-label.ts';
import type { Groups } from '../metric/reading.ts';
import type { Measured } from '../log/events/fields.ts';
import { csvCell } from '../text/csv.ts';
import { visible } from '../text/visible.ts';

/** A chart's numbers as a table that leaves: exact values, the unit in the head, what it was made from below. */
export type ChartTable = {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly made: readonly string[];
};

type Taken = {
  readonly state: MetricState;
  readonly breakdown: string | undefined;
  readonly groups: Groups;
  readonly total: Measured;
  readonly after: Measured | null;
  readonly made: readonly string[];
};

export const chartTable = ({ state, breakdown, groups, total, after, made }: Taken): ChartTable => {
  const row = (name: string | null, { value, low, high, n }: Measured) => [
    name,
    exact(value),
    low === null ? null : exact(low),
    high === null ? null : exact(high),
    n === 0 ? null : n,
  ];
  return {
    name: state.name,
    heads: [
      breakdown === undefined ? words.group : nameInWords(breakdown.replace(/^.*\./u, '')),
      words.value(state.name, state.unit),
      words.low,
      words.high,
      words.n,
    ],
    rows: [
      ...groups.map(({ group, measured }) => row(group, measured)),
      ...(breakdown === undefined ? [] : [row(words.all, total)]),
      ...(after === null ? [] : [row(words.without, after)]),
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
