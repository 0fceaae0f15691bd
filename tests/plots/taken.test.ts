import { describe, expect, it } from 'vitest';
import { slideDrawing } from '../../src/main/store/chart-drawing.ts';
import type { MetricState, Workshop } from '../../src/shared/log/state.ts';
import type { Metric } from '../../src/shared/metric/metric.ts';
import type { View, ViewCell } from '../../src/shared/metric/view.ts';
import type { ChartKind } from '../../src/shared/picture/chart-kinds.ts';
import { chartFile } from '../../src/shared/report/chart-svg.ts';
import { takenChart } from '../../src/shared/report/taken-chart.ts';

/** Charts as they leave, on paper: the kind that was chosen on screen stays. */
const share: Metric = {
  base: 'visits',
  y: { agg: 'rows', where: { all: [{ col: 'bought', op: '=', value: true }] } },
  d: { agg: 'rows' },
  per: 1000,
  unit: 'orders',
  perUnit: 'visits',
};
const workshop = { title: 'Spring', scope: null, contexts: [], locale: 'en-GB' } as unknown as Workshop;
const canonicalOf = (cells: readonly ViewCell[], total: ViewCell): string => {
  const compared = cells.some(({ against }) => against !== undefined);
  return JSON.stringify({
    v: 1,
    columns: ['group', 'y', 'd', ...(compared ? ['y2', 'd2'] : [])].map((name) => ({ name, type: 'BIGINT' })),
    data: [
      cells.map(({ group }) => group),
      cells.map(({ y }) => y),
      cells.map(({ d }) => d),
      ...(compared
        ? [cells.map((one) => one.against?.y ?? null), cells.map((one) => one.against?.d ?? null)]
        : []),
    ],
    rows: cells.length,
    total: [total.y, total.d],
  });
};
const taken = (picture: ChartKind | undefined, cells: readonly ViewCell[], over: Partial<View> = {}) => {
  const view: View = { metric: share, breakdown: 'region', rowScope: { all: [] }, ...over };
  const total: ViewCell = { group: null, y: 400, d: 20_000 };
  const made = takenChart(workshop, {
    state: {
      id: 'm',
      name: 'Orders per 1,000 visits',
      unit: 'orders per 1,000 visits',
      counted: { definition: share, version: 1 },
    } as unknown as MetricState,
    view,
    ...(picture ? { picture } : {}),
    before: {
      canonical: canonicalOf(cells, total),
      fingerprint: '0'.repeat(64),
      dataVersion: 1,
      days: Object.fromEntries(
        cells.flatMap(({ group }) => (/^\d{4}-/.test(group ?? '') ? [[group, [group, group]]] : [])),
      ) as never,
    },
    after: null,
  });
  if (!made) throw new Error('not taken');
  return made;
};
const regions = ['North', 'South', 'East', 'West'].map(
  (group, at): ViewCell => ({ group, y: 60 + at * 25, d: 4000 }),
);
const weeks = (many: number): readonly ViewCell[] =>
  Array.from(
    { length: many },
    (_, at): ViewCell => ({
      group: new Date(Date.UTC(2025, 0, 6 + at * 7)).toISOString().slice(0, 10),
      y: 40 + ((at * 37) % 50),
      d: 2000,
    }),
  );

describe('a chart that leaves', () => {
  const kept = {
    bars: taken('bar', regions),
    dots: taken('dot', regions),
    line: taken('line', regions),
    'line-of-weeks': taken(undefined, weeks(26), { breakdown: 'day', timeGrain: 'week' }),
    'line-with-a-gap': taken('line', [...weeks(20).slice(0, 8), ...weeks(20).slice(12)], {
      breakdown: 'day',
      timeGrain: 'week',
    }),
    'dots-compared': taken(
      'dot',
      regions.map((cell, at) => ({ ...cell, against: { y: 90 - at * 5, d: 4000 } })),
      { compareTo: { against: 'rest' } },
    ),
  };
  for (const [name, { chart }] of Object.entries(kept))
    it(`is drawn as ${name}`, async () => {
      const svg = chartFile(chart);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      await expect(svg).toMatchFileSnapshot(`snapshots/taken-${name}.svg`);
    });

  it('is the same picture on a slide and in a document', () => {
    const drawn = slideDrawing(kept.dots.chart, { x: 0, y: 0, w: 6 });
    expect(drawn.match(/prst="ellipse"/g)).toHaveLength(4);
    expect(slideDrawing(kept.bars.chart, { x: 0, y: 0, w: 6 })).not.toContain('ellipse');
  });
});
