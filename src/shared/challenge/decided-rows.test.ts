import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EventSets } from '../log/events.ts';
import { fresh } from '../log/testing/one-assumption.ts';
import { analyst, marketer, type Writer } from '../log/testing/writer.ts';
import type { Metric } from '../metric/metric.ts';
import { everyRow } from '../metric/row-scope.ts';
import type { View } from '../metric/view.ts';
import { evidenceOfChart, scopesWithout } from './decided-rows.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const metric: Metric = { base: 'email_sends', y: { agg: 'rows' }, per: 1, unit: 'e-mails' };
const byWave: View = { metric, breakdown: 'wave', rowScope: everyRow };
const wave2 = { all: [{ col: 'wave', op: 'in' as const, value: ['W2'] }] };

const decide = (writer: Writer, appliesTo: EventSets['outlier.proposed']['appliesTo']): Writer => {
  const { id } = writer.say('outlier.proposed', 'o1', {
    label: 'O1',
    rows: wave2,
    count: 12_000,
    words: 'wave 2',
    choice: 'show_apart',
    appliesTo,
    reason: 'sold out',
    before: { value: 3, low: null, high: null, n: 3 },
    after: { value: 2, low: null, high: null, n: 2 },
    unit: 'e-mails',
    changesConclusion: null,
    dataVersion: 1,
    metricVersion: 1,
  });
  writer.say('agreement.given', 'o1', { target: id, role: 'analyst' }, { by: analyst });
  writer.say('agreement.given', 'o1', { target: id, role: 'marketer' }, { by: marketer });
  return writer;
};
const withChart = (): Writer => {
  const writer = fresh(sha256);
  writer.say('evidence.added', 'e2', {
    kind: 'snapshot',
    says: 'E-mails by wave',
    strength: 'counted',
    view: { ...byWave, without: [wave2] },
    dataVersion: 1,
    metricVersion: 1,
  });
  return writer;
};

describe('L20 what an agreed decision about rows applies to', () => {
  it('L20 one chart: only where the same is asked, whatever else is left out of it', () => {
    const workshop = decide(withChart(), { what: 'view', evidence: 'e2' }).workshop();
    expect(scopesWithout(workshop, metric, { view: byWave })).toEqual([wave2]);
    const others: readonly View[] = [
      { metric, rowScope: everyRow },
      { ...byWave, split: 'segment' },
      { ...byWave, rowScope: wave2 },
      { ...byWave, metric: { ...metric, unit: 'letters' } },
    ];
    for (const view of others) expect(scopesWithout(workshop, metric, { view })).toEqual([]);
    expect(scopesWithout(workshop, metric)).toEqual([]);
    expect(scopesWithout(workshop, metric, { assumption: 'a1' })).toEqual([]);
  });

  it('L20 one assumption: its checks, and no chart', () => {
    const workshop = decide(withChart(), { what: 'assumption', assumption: 'a1' }).workshop();
    expect(scopesWithout(workshop, metric, { assumption: 'a1' })).toEqual([wave2]);
    expect(scopesWithout(workshop, metric, { view: byWave })).toEqual([]);
  });

  it('L20 the question: every chart and every check', () => {
    const workshop = decide(withChart(), { what: 'question' }).workshop();
    expect(scopesWithout(workshop, metric, { view: byWave })).toEqual([wave2]);
    expect(scopesWithout(workshop, metric, { assumption: 'a1' })).toEqual([wave2]);
  });

  it('L20 a chart is known by what it asks', () => {
    const workshop = withChart().workshop();
    expect(evidenceOfChart(workshop, byWave)?.id).toBe('e2');
    expect(evidenceOfChart(workshop, { ...byWave, timeGrain: 'week' })).toBeNull();
  });
});
