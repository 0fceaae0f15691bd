import { metricWords } from '../messages/metric-words.ts';
import { count } from '../messages/numbers.ts';
import { nameInWords } from './group-label.ts';
import type { Metric } from './metric.ts';
import { amountUnit, isMoneyName, sumRank } from './money-name.ts';

type Table = {
  readonly name: string;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly tag?: string | undefined;
  }[];
};
type Join = {
  readonly left: string;
  readonly right: string;
  readonly on: readonly (readonly [string, string])[];
};
export type ProposedMetric = { readonly name: string; readonly definition: Metric };

/** What one row of a table is called: a table of things sent counts the things. */
export const rowUnit = (table: string): string => {
  const sent = /^(.*?)_?(sends|sent)$/i.exec(table);
  if (sent?.[1]) {
    const thing = nameInWords(sent[1]);
    return thing.endsWith('s') ? thing : `${thing}s`;
  }
  const name = nameInWords(table);
  return metricWords.isPlural(name) ? name : metricWords.rows;
};

/** Where several tables stand beside each other: "rows of stock". */
const rowsOfTable = (table: string): string => {
  const unit = rowUnit(table);
  return unit === metricWords.rows ? metricWords.rowsOf(nameInWords(table)) : unit;
};

/** How many rows a table has. */
export const rowsOf = (base: string): Metric => ({ base, y: { agg: 'rows' }, per: 1, unit: rowUnit(base) });

export const isMoney = ({
  name,
  type,
  tag,
}: {
  readonly name: string;
  readonly type: string;
  readonly tag?: string | undefined;
}): boolean => (tag === 'money' || /DECIMAL|DOUBLE/.test(type)) && isMoneyName(name);

/** Metrics that the loaded tables and their joins suggest, most telling first: rates over a join, sums, counts. */
export const proposeMetrics = (
  tables: readonly Table[],
  joins: readonly Join[],
  currency = '',
): readonly ProposedMetric[] => {
  const rates = joins.map(
    ({ left, right, on }): ProposedMetric => ({
      name: metricWords.nameRate(rowsOfTable(right), count(1000), rowsOfTable(left)),
      definition: {
        base: left,
        join: { table: right, on: on.map(([l, r]) => [l, r]) },
        y: { agg: 'matched' },
        d: { agg: 'rows' },
        per: 1000,
        unit: rowUnit(right),
        perUnit: rowUnit(left),
      },
    }),
  );
  const sums = tables.flatMap((table) =>
    table.columns
      .filter(isMoney)
      .flatMap((column) => {
        const rank = sumRank(column.name);
        return rank === null ? [] : [{ column, rank }];
      })
      .toSorted((a, b) => a.rank - b.rank)
      .map(
        ({ column }): ProposedMetric => ({
          name: metricWords.nameSum(nameInWords(column.name)),
          definition: {
            base: table.name,
            y: { agg: 'sum', column: column.name },
            per: 1,
            unit: amountUnit(column.name, currency),
          },
        }),
      ),
  );
  const counts = tables.map(
    (table): ProposedMetric => ({
      name: metricWords.nameCount(rowsOfTable(table.name)),
      definition: rowsOf(table.name),
    }),
  );
  return [...rates, ...sums, ...counts];
};
