import { describe, expect, it } from 'vitest';
import { chartShapes } from './chart-shapes.ts';
import { chartSvg } from './chart-svg.ts';
import type { ReportChart } from './report-model.ts';

const figure = (value: number) => ({ value: String(value), range: null, n: '–' }) as never;
const chart = (days: readonly string[], more: Partial<ReportChart> = {}): ReportChart => ({
  title: 'Orders by day',
  caption: 'Orders',
  unit: 'orders',
  bars: days.map((day, at) => ({
    label: day,
    at: at % 7,
    low: null,
    high: null,
    figure: figure(at % 7),
    gone: false,
    band: null,
    day,
  })),
  threshold: null,
  top: 10,
  bottom: 0,
  before: null,
  after: null,
  ...more,
});
const days = (n: number): readonly string[] =>
  Array.from({ length: n }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10));

describe('time in exported charts', () => {
  it('draws many days as a line that breaks where days are missing, with months below', () => {
    const all = days(440);
    const shapes = chartShapes(chart([...all.slice(0, 200), ...all.slice(220)]));
    const joined = shapes.filter((shape) => shape.kind === 'line' && shape.stroke.width === 1.25);
    expect(joined).toHaveLength(418);
    expect(shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.words] : []))).toContain('Jan 2024');
    expect(shapes.filter((shape) => shape.kind === 'rect')).toHaveLength(0);
  });

  it('carries what was going on under its days, patterns with their words', () => {
    const band = { from: 1, to: 3, pattern: 'hatch', words: 'sold out' } as const;
    for (const many of [6, 300]) {
      const svg = chartSvg(chart(days(many), { bands: [band] }));
      expect(svg).toContain('url(#band-hatch)');
      expect(svg).toContain('sold out');
    }
  });
});
