import { canonical } from '../canonical.ts';
import type { Sha256 } from '../sha256.ts';
import { agreedInsight, playBrief } from './demo-brief.ts';
import { byWave, counted, demoIds as ids, orderRate, perThousand } from './demo-facts.ts';
import type { Demo } from './demo-log.ts';

/** The demo with twelve more agreed insights, each with a chart of its own: a report as long as a pair would make it. */
export const playTwelve = (sha256: Sha256): Demo => {
  const demo = playBrief(sha256);
  const results = new Map(demo.results);
  for (let at = 1; at <= 12; at++) {
    const text = canonical(
      byWave(
        [
          ['W1', 200 + at, 12_000],
          ['W2', 100 + at, 12_000],
          ['W3', 240 - at, 12_000],
        ],
        [540 + at, 36_000],
      ),
    );
    results.set(sha256(text), text);
    demo.writer.say('evidence.added', `t${at}`, {
      kind: 'snapshot',
      says: `Segment ${at}: wave 1 brought ${200 + at} orders.`,
      strength: 'counted',
      result: sha256(text),
      view: { metric: orderRate, breakdown: 'wave', rowScope: { all: [] } },
      measured: { value: 15 + at / 10, low: 14, high: 17, n: 36_000 },
      unit: perThousand,
      ...counted,
    });
    agreedInsight(demo.writer.say, `u${at}`, {
      label: `N${at + 3}`,
      statement: `Segment ${at} buys when there is something to buy.`,
      because: `Wave 1 brought ${200 + at} orders.`,
      soWhat: `Write to segment ${at} with stock.`,
      forWhom: 'CRM',
      confidence: 'some_sign',
      limits: 'One spring only.',
      kind: 'seen_together',
      evidence: [`t${at}`],
      assumptions: [ids.a1],
      contextLinks: [ids.l1],
    });
  }
  return { writer: demo.writer, events: demo.writer.events(), results };
};
