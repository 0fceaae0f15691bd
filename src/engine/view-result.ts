import { createHash } from 'node:crypto';
import { isAdditive } from '../shared/metric/additive.ts';
import { canonicalResult, type ExactCell } from '../shared/metric/canonical.ts';
import { isFunnel } from '../shared/metric/metric.ts';
import type { View, ViewCell, ViewResult } from '../shared/metric/view.ts';
import type { Table } from './duckdb.ts';

/** A view's rows as its result: what is drawn, what is frozen, and the fingerprint of that. */
export const viewResult = (
  { columns, rows }: Table,
  view: View,
  about: Pick<ViewResult, 'sql' | 'dataVersion' | 'generation' | 'runMs'>,
): ViewResult => {
  const exact: ExactCell[] = [];
  const days: Record<string, readonly [string, string]> = {};
  let total: ExactCell = { group: null, y: 0, d: null, n: 0 };
  let missing = 0;
  let rowsTo: string | undefined;
  const [atSplit, atY2] = ['split', 'y2'].map((name) => columns.findIndex((one) => one.name === name));
  for (const row of rows) {
    const [isTotal, group, y, d, first, last, lost, n] = row;
    const cell: ExactCell = {
      group: group === null ? null : String(group),
      y: y as ExactCell['y'],
      d: d as ExactCell['d'],
      n: Number(n),
      ...sidesOf(row, atSplit ?? -1, atY2 ?? -1),
    };
    if (isTotal === true) {
      total = cell;
      missing = Number(lost);
      if (last !== null) rowsTo = String(last);
    } else {
      exact.push(cell);
      if (first !== null && last !== null)
        days[cell.group ?? ''] = spanning(days[cell.group ?? ''], [String(first), String(last)]);
    }
  }
  const canonical = canonicalResult(
    exact,
    total,
    { y: columns[2]?.type ?? '', d: columns[3]?.type ?? '' },
    // Steps hold one another: they are never added up.
    isAdditive(view.metric) && !isFunnel(view.metric, view.breakdown),
  );
  return {
    cells: exact.filter((cell) => cell.y !== null).map(rounded),
    total: rounded(total),
    canonical,
    fingerprint: createHash('sha256').update(canonical).digest('hex'),
    days,
    ...(rowsTo === undefined ? {} : { rowsTo }),
    missing,
    ...about,
  };
};

/** A mean or median of nothing is no number: no row stands behind it. */
const rounded = ({ group, y, d, n, split, against }: ExactCell): ViewCell => ({
  group,
  y: Number(y ?? 0),
  d: d === null ? null : Number(d),
  n: y === null ? 0 : n,
  ...(split === undefined ? {} : { split }),
  ...(against && against.y !== null
    ? {
        against: {
          y: Number(against.y),
          d: against.d === null ? null : Number(against.d),
          n: against.n,
        },
      }
    : {}),
});

/** What a line has beside the columns that every view has. */
const sidesOf = (row: Table['rows'][number], atSplit: number, atY2: number): Partial<ExactCell> => {
  const split = row[atSplit];
  const [y, d, n] = row.slice(atY2, atY2 + 3);
  return {
    ...(atSplit < 0 ? {} : { split: split === null || split === undefined ? null : String(split) }),
    ...(atY2 < 0
      ? {}
      : {
          against:
            n === null || n === undefined
              ? null
              : { y: y as ExactCell['y'], d: d as ExactCell['d'], n: Number(n) },
        }),
  };
};

/** A group that stands in several lines has the days of all of them. */
const spanning = (
  known: readonly [string, string] | undefined,
  [first, last]: readonly [string, string],
): readonly [string, string] =>
  known === undefined
    ? [first, last]
    : [known[0] < first ? known[0] : first, known[1] > last ? known[1] : last];
