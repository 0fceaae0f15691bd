import type { Cut } from '../../../src/shared/metric/cut.ts';
import type { Metric } from '../../../src/shared/metric/metric.ts';
import type { ViewCell } from '../../../src/shared/metric/view.ts';
import type { Picture } from '../picture.ts';

/** Charts by two columns, of steps, and compared: with as many states as data has. */
const money: Metric = { base: 'orders', y: { agg: 'sum', column: 'amount' }, per: 1, unit: '€' };
const rows: Metric = { base: 'orders', y: { agg: 'rows' }, per: 1, unit: 'orders' };
const share: Metric = {
  base: 'visits',
  y: { agg: 'rows', where: { all: [{ col: 'bought', op: '=', value: true }] } },
  d: { agg: 'rows' },
  per: 1000,
  unit: 'orders',
  perUnit: 'visits',
};
/** Any numbers, the same every time. */
const any = (at: number): number => ((at * 7919 + 31) % 97) / 97;
const totalOf = (cells: readonly ViewCell[]): ViewCell => ({
  group: null,
  y: cells.reduce((sum, cell) => sum + cell.y, 0),
  d: cells.some((cell) => cell.d !== null) ? cells.reduce((sum, cell) => sum + (cell.d ?? 0), 0) : null,
  n: cells.reduce((sum, cell) => sum + (cell.n ?? cell.d ?? 0), 0),
});
const pairs = (
  groups: readonly (string | null)[],
  splits: readonly (string | null)[],
  cell: (at: number) => Omit<ViewCell, 'group' | 'split'> | null,
): readonly ViewCell[] =>
  splits.flatMap((split, row) =>
    groups.flatMap((group, column) => {
      const made = cell(row * groups.length + column);
      return made ? [{ group, split, ...made }] : [];
    }),
  );
const two = (
  metric: Metric,
  cells: readonly ViewCell[],
  beside: Picture['beside'] = { split: 'channel' },
): Picture => ({
  metric,
  breakdown: 'wave',
  cells,
  total: totalOf(cells),
  beside,
});

const waves = ['W1', 'W2', 'W3'];
const channels = ['Shop', 'Search', 'E-mail', 'Social'];
const german = [
  'Damenoberbekleidung und Zubehör',
  'Geschenkgutscheine Weihnachtsaktion',
  'Umsatzsteuerfreie Auslandslieferungen',
];
const shares = (
  groups: readonly (string | null)[],
  splits: readonly (string | null)[],
): readonly ViewCell[] => pairs(groups, splits, (at) => ({ y: Math.round(12 + any(at) * 40), d: 1500 }));
const sums = (
  groups: readonly (string | null)[],
  splits: readonly (string | null)[],
  scale = 1,
): readonly ViewCell[] =>
  pairs(groups, splits, (at) => ({ y: (8_000 + any(at) * 30_000) * scale, d: null, n: 100 }));
const cities = Array.from({ length: 40 }, (_, at) => `City ${String(at + 1).padStart(2, '0')}`);
const months = Array.from({ length: 18 }, (_, at) =>
  new Date(Date.UTC(2024, at, 1)).toISOString().slice(0, 10),
);

const amounts: Cut = { low: 0, width: 20, steps: 20, openLow: false, openHigh: true };
const ages: Cut = { low: 18, width: 4, steps: 16, openLow: false, openHigh: false };
const hump = (at: number, steps: number): number => Math.exp(-(((at - steps * 0.35) / (steps * 0.22)) ** 2));
const grid: readonly ViewCell[] = pairs(
  Array.from({ length: amounts.steps }, (_, at) => (amounts.low + at * amounts.width).toFixed(1)),
  Array.from({ length: ages.steps }, (_, at) => (ages.low + at * ages.width).toFixed(1)),
  (at) => {
    const n = Math.round(
      180 * hump(at % amounts.steps, amounts.steps) * hump(Math.floor(at / amounts.steps), ages.steps),
    );
    return n === 0 ? null : { y: n, d: null, n };
  },
);
const both = { split: 'age', cut: amounts, splitCut: ages } as const;
const dots = Array.from({ length: 420 }, (_, at): readonly [number, number] => [
  any(at) * 300 * any(at + 500) + 10,
  18 + ((any(at * 3) + any(at * 5 + 1)) / 2) * 62,
]);
const fewRows = grid.map((cell) => ({ ...cell, y: Math.ceil(cell.y / 40), n: Math.ceil(cell.y / 40) }));

const steps = (...named: readonly (readonly [string, number])[]): Picture => {
  const cells = named.map(
    ([group, y], at): ViewCell => ({
      group,
      y,
      d: named[Math.max(0, at - 1)]?.[1] ?? y,
      n: named[Math.max(0, at - 1)]?.[1] ?? y,
    }),
  );
  const metric: Metric = {
    ...share,
    base: 'leads',
    per: 100,
    unit: 'leads',
    perUnit: 'leads',
    steps: named.map(([name]) => ({ name, where: { all: [] } })),
  };
  return { metric, cells, total: { group: null, y: named.at(-1)?.[1] ?? 0, d: named[0]?.[1] ?? 0 } };
};
const leads = steps(['leads', 180], ['accepted', 96], ['contacted', 71], ['won', 24]);

const compared = (metric: Metric, cells: readonly ViewCell[]): Picture => ({
  metric,
  breakdown: 'channel',
  cells,
  total: totalOf(cells),
  beside: { compareTo: { against: 'rest' } },
});

export const beside = {
  'multiples-shares': two(share, shares(waves, channels)),
  'multiples-selected': { ...two(share, shares(waves, channels)), selected: 'W2' },
  'multiples-with-a-line': {
    ...two(share, shares(waves, channels)),
    threshold: { value: 15, words: '15 pays for itself' },
  },
  'multiples-of-months': {
    ...two(money, sums(months, channels)),
    timeGrain: 'month' as const,
    breakdown: 'ordered_at',
  },
  'multiples-one': two(share, shares(['W1'], ['Shop'])),
  'multiples-twelve-panels': two(share, shares(waves, cities.slice(0, 12))),
  'multiples-negative': two(
    money,
    pairs(waves, channels, (at) => ({ y: (any(at) - 0.5) * 9_000, d: null, n: 40 })),
  ),
  'multiples-missing': two(
    share,
    pairs(['W1', 'W2', null], ['Shop', null], (at) =>
      at === 1 ? null : { y: at * 3, d: at === 3 ? 0 : 600 },
    ),
  ),
  'multiples-huge': two(money, sums(waves, channels, 1e8)),
  'multiples-tiny': two({ ...share, per: 1 }, shares(waves, channels)),
  'multiples-german': two(money, sums(german, german)),
  'multiples-in-large-type': { ...two(share, shares(waves, channels)), large: true },
  'multiples-empty': two(share, []),
  'heat-forty-groups': { ...two(money, sums(waves, cities.slice(0, 28))), kind: 'heat' as const },
  'heat-few': { ...two(share, shares(waves, channels)), kind: 'heat' as const },
  'heat-selected': { ...two(share, shares(waves, channels)), kind: 'heat' as const, selected: 'W3' },
  'heat-of-months': {
    ...two(money, sums(months, cities.slice(0, 9))),
    timeGrain: 'month' as const,
    breakdown: 'ordered_at',
    kind: 'heat' as const,
  },
  'heat-amounts': two(
    rows,
    grid.map((cell) => ({ ...cell, y: cell.y * 60, n: cell.y * 60 })),
    both,
  ),
  'heat-amounts-in-large-type': {
    ...two(
      rows,
      grid.map((cell) => ({ ...cell, y: cell.y * 60, n: cell.y * 60 })),
      both,
    ),
    large: true,
  },
  'heat-one': {
    ...two(rows, [{ group: 'W1', split: 'Shop', y: 12, d: null, n: 12 }]),
    kind: 'heat' as const,
  },
  'heat-empty': { ...two(rows, []), kind: 'heat' as const },
  'heat-negative': {
    ...two(
      money,
      pairs(waves, channels, (at) => ({ y: (any(at) - 0.5) * 9_000, d: null, n: 40 })),
    ),
    kind: 'heat' as const,
  },
  'heat-missing': {
    ...two(
      share,
      pairs(['W1', null], ['Shop', null], (at) => (at === 1 ? null : { y: 9 + at, d: 700 })),
    ),
    kind: 'heat' as const,
  },
  'heat-huge': { ...two(money, sums(waves, channels, 1e9)), kind: 'heat' as const },
  'heat-tiny': { ...two({ ...share, per: 1 }, shares(waves, channels)), kind: 'heat' as const },
  'heat-german': { ...two(money, sums(german, german)), kind: 'heat' as const },
  'scatter-rows': { ...two(rows, fewRows, both), points: dots },
  'scatter-selected': { ...two(rows, fewRows, both), points: dots, selected: '60.0' },
  'scatter-in-large-type': { ...two(rows, fewRows, both), points: dots, large: true },
  'scatter-one': { ...two(rows, fewRows.slice(0, 1), both), points: [[44, 33]] as const },
  'funnel-leads': leads,
  'funnel-selected': { ...leads, selected: 'contacted' },
  'funnel-in-large-type': { ...leads, large: true },
  'funnel-eight-steps': steps(
    ...cities.slice(0, 8).map((name, at) => [name, Math.round(9_000 * 0.7 ** at)] as const),
  ),
  'funnel-nobody-left': steps(['leads', 180], ['accepted', 12], ['won', 0]),
  'funnel-nobody': steps(['leads', 0], ['won', 0]),
  'funnel-huge': steps(['Besuche', 12_400_000], ['Warenkorb', 890_000], ['Bestellung', 71_000]),
  'funnel-german': steps(...german.map((name, at) => [name, 900 - at * 260] as const)),
  'compared-shares': compared(
    share,
    channels.map((group, at) => ({
      group,
      y: 20 + at * 14,
      d: 1_500,
      against: { y: 150 - at * 14, d: 4_500, n: 4_500 },
    })),
  ),
  'compared-money': compared(
    money,
    channels.map((group, at) => ({
      group,
      y: 21_000 - at * 6_000,
      d: null,
      n: 90,
      against: { y: 14_000, d: null, n: 90 },
    })),
  ),
  'compared-in-large-type': {
    ...compared(
      share,
      channels.map((group, at) => ({
        group,
        y: 20 + at * 14,
        d: 1_500,
        against: { y: 150 - at * 14, d: 4_500, n: 4_500 },
      })),
    ),
    large: true,
  },
} satisfies Readonly<Record<string, Picture>>;
