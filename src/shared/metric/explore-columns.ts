import { isNumberType, isTimeType } from './catalog.ts';
import type { ExploreMeasure } from './explore.ts';

type Column = {
  readonly name: string;
  readonly type: string;
  readonly tag?: string | undefined;
};

const hidden = new Set(['person_key', 'staff_person', 'hidden', 'free_text', 'identifier', 'join_key']);
const looksLikeId = (name: string): boolean => /(_id|_hash|_key)$|^id$/i.test(name);
const isKey = (column: Column): boolean => hidden.has(column.tag ?? '') || looksLikeId(column.name);
/** More pictures than this are no overview. */
const most = 12;

/** What can be drawn of a table: no keys, no people, no free text. Time first, then values, then amounts. */
export const exploreColumns = (columns: readonly Column[]): readonly string[] => {
  const order = ({ type }: Column): number => (isTimeType(type) ? 0 : isNumberType(type) ? 2 : 1);
  return columns
    .filter((column) => !isKey(column))
    .toSorted((a, b) => order(a) - order(b))
    .slice(0, most)
    .map((column) => column.name);
};

/** What the pictures can show: rows, sums, means and medians of amounts, different people. */
export const exploreMeasures = (columns: readonly Column[]): readonly ExploreMeasure[] => [
  { agg: 'rows' },
  ...columns
    .filter((column) => isNumberType(column.type) && !isKey(column))
    .flatMap(({ name }): ExploreMeasure[] => [
      { agg: 'sum', column: name },
      { agg: 'mean', column: name },
      { agg: 'median', column: name },
    ]),
  ...columns
    .filter((column) => column.tag === 'person_key' || /customer|person|_hash$/i.test(column.name))
    .filter((column) => column.tag !== 'hidden' && column.tag !== 'staff_person' && isKey(column))
    .map(({ name }): ExploreMeasure => ({ agg: 'distinct', column: name })),
];
