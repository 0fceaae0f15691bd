import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/log/fold.ts';
import { playBrief } from '../../shared/log/testing/demo-brief.ts';
import { demoIds } from '../../shared/log/testing/demo-facts.ts';
import { firstAsked } from './first-asked.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('S4 what a workshop opens on', () => {
  const ended = fold(playBrief(sha256).events);

  it('S4 the first agreed insight’s evidence, though something else was kept later', () => {
    expect(ended.evidence.at(-1)?.view?.['breakdown']).not.toBe('wave');
    expect(firstAsked(ended)).toMatchObject({ metricId: demoIds.metric, breakdown: 'wave' });
  });

  it('S4 without an agreed one what was kept last', () => {
    const open = { ...ended, insights: [] };
    expect(firstAsked(open)).toMatchObject({ metricId: demoIds.metric, breakdown: 'viewed_jacket_30d' });
  });

  it('S4 with nothing kept the number that matters, not the newest metric', () => {
    expect(ended.metrics.at(-1)?.id).toBe(demoIds.money);
    const begun = { ...ended, insights: [], evidence: [] };
    expect(firstAsked(begun)).toMatchObject({ metricId: demoIds.metric, breakdown: null });
    expect(firstAsked({ ...begun, metrics: [] })).toMatchObject({ metricId: null });
  });
});
