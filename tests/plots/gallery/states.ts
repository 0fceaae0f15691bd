import type { Metric } from '../../../src/shared/metric/metric.ts';
import type { ViewCell, ViewResult } from '../../../src/shared/metric/view.ts';
import type { Picture } from '../picture.ts';

/** What data really looks like: none, one, many, below zero, missing, huge, tiny, and with names of German length. */
const money: Metric = { base: 'orders', y: { agg: 'sum', column: 'amount' }, per: 1, unit: '€' };
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
const plain = (group: string | null, y: number): ViewCell => ({ group, y, d: null, n: 100 });
const totalOf = (cells: readonly ViewCell[]): ViewCell => ({
  group: null,
  y: cells.reduce((sum, cell) => sum + cell.y, 0),
  d: cells.some((cell) => cell.d !== null) ? cells.reduce((sum, cell) => sum + (cell.d ?? 0), 0) : null,
});
const picture = (metric: Metric, breakdown: string, cells: readonly ViewCell[]): Picture => ({
  metric,
  breakdown,
  cells,
  total: totalOf(cells),
});
const week = (at: number): string => new Date(Date.UTC(2024, 0, 1 + at * 7)).toISOString().slice(0, 10);
const weekDays = (groups: readonly string[]): ViewResult['days'] =>
  Object.fromEntries(
    groups.map((group) => [
      group,
      [group, new Date(Date.parse(group) + 6 * 86_400_000).toISOString().slice(0, 10)] as const,
    ]),
  );
const weeks = (at: readonly number[]): Picture => {
  const groups = at.map(week);
  return {
    ...picture(
      money,
      'ordered_at',
      groups.map((group, place) => plain(group, 20_000 + any(place) * 18_000)),
    ),
    days: weekDays(groups),
    timeGrain: 'week',
  };
};
const sixty = Array.from({ length: 60 }, (_, at) => at);
const channels = ['Shop', 'Search', 'E-mail', 'Social'];

export const states = {
  empty: picture(money, 'channel', []),
  'forty-groups': picture(
    share,
    'city',
    Array.from({ length: 40 }, (_, at) => ({
      group: `City ${String(at + 1).padStart(2, '0')}`,
      y: Math.round(10 + any(at) * 60),
      d: 2_000,
    })),
  ),
  'sixty-weeks': weeks(sixty),
  'weeks-with-a-gap': weeks(sixty.filter((at) => at < 20 || at > 27)),
  negative: picture(
    money,
    'channel',
    channels.map((name, at) => plain(name, [4_200, -1_800, 900, -3_100][at] ?? 0)),
  ),
  'only-negative': picture(
    money,
    'channel',
    channels.map((name, at) => plain(name, -400 - at * 250)),
  ),
  missing: picture(share, 'channel', [
    { group: 'Shop', y: 12, d: 900 },
    { group: 'Search', y: 0, d: 0 },
    { group: null, y: 3, d: 40 },
  ]),
  huge: picture(
    money,
    'channel',
    channels.map((name, at) => plain(name, 1.2e12 * (at + 1))),
  ),
  tiny: picture(
    { ...share, per: 1 },
    'channel',
    channels.map((group, at) => ({ group, y: at + 1, d: 900_000 })),
  ),
  'german-names': picture(
    money,
    'warengruppe',
    [
      'Damenoberbekleidung und Zubehör',
      'Geschenkgutscheine Weihnachtsaktion',
      'Kinderwinterstiefel wasserdicht',
      'Selbstbedienungskassen',
      'Umsatzsteuerfreie Auslandslieferungen',
    ].map((name, at) => plain(name, 9_000 + any(at) * 30_000)),
  ),
  'dots-with-range': {
    ...picture(
      share,
      'channel',
      channels.map((group, at) => ({ group, y: 20 + at * 9, d: 1_500 })),
    ),
    kind: 'dot',
  },
} satisfies Readonly<Record<string, Picture>>;
