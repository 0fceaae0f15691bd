import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoBytes, demoInput } from '../main/store/testing/demo-file.ts';
import type { EventSets } from '../shared/log/events.ts';
import type { Sha256 } from '../shared/log/sha256.ts';
import { playBrief } from '../shared/log/testing/demo-brief.ts';
import { demoIds, orderRate } from '../shared/log/testing/demo-facts.ts';
import type { Demo } from '../shared/log/testing/demo-log.ts';
import { analyst, marketer, type Writer } from '../shared/log/testing/writer.ts';
import type { CheckDefinition } from '../shared/metric/check.ts';
import { run } from './recheck.ts';

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../samples/sold-out-week/${name}`, import.meta.url));

const boughtBefore: CheckDefinition = {
  metric: {
    base: 'orders',
    derived: [{ is: 'seenBefore', name: 'seen_before', person: 'email_hash', time: 'order_date' }],
    y: { agg: 'rows', where: { all: [{ col: 'seen_before', op: '=', value: true }] } },
    d: { agg: 'rows' },
    per: 100,
    unit: '%',
  },
  rowScope: { all: [{ col: 'campaign', op: 'is not empty' }] },
  claim: { shape: 'at_least', threshold: 60 },
  minN: 30,
  period: 'moves with the data',
};
const lookers: CheckDefinition = {
  metric: orderRate as CheckDefinition['metric'],
  rowScope: { all: [] },
  claim: {
    shape: 'higher_than_other_group',
    breakdown: 'viewed_jacket_30d',
    a: 'yes',
    b: 'no',
    ratio: 2,
  },
  minN: 30,
  period: 'moves with the data',
};
const afterReturns: CheckDefinition = {
  metric: { base: 'orders', y: { agg: 'sum', column: 'amount_eur' }, per: 1, unit: '€' },
  rowScope: { all: [{ col: 'campaign', op: 'is not empty' }] },
  claim: { shape: 'at_least', threshold: 20_000 },
  minN: 30,
  maturityDays: 30,
  period: 'moves with the data',
};

/** The April workshop with a check behind every claim, and the order found by its number. */
const april = (sha256: Sha256): Demo => {
  const demo = playBrief(sha256);
  const { say, workshop } = demo.writer;
  const { tables, joins, generation } = workshop().data as EventSets['data.added'];
  say('data.added', demoIds.workshop, {
    generation,
    version: 1,
    joins,
    tables: tables.map((table) =>
      table.name === 'orders'
        ? { ...table, time: { column: 'order_date', from: '2024-01-02', to: '2025-04-06' } }
        : table,
    ),
  });
  for (const [id, check] of [
    ['a3', boughtBefore],
    ['a4', lookers],
  ] as const)
    say('assumption.detailed', id, { check });
  settled(demo.writer, 'a5', {
    label: 'A5',
    statement: 'Each spring brings €20,000 after returns.',
    check: afterReturns,
  });
  // The same claim with the rows that both agreed on, by the file's own order number.
  say('outlier.reversed', demoIds.o2, { reason: 'By its number instead' });
  const old = workshop().outliers.find(({ id }) => id === demoIds.o2);
  const again = say('outlier.proposed', 'o3', {
    ...(old as unknown as EventSets['outlier.proposed']),
    label: 'O3',
    rows: { all: [{ col: 'order_id', op: 'in', value: ['90-362'] }] },
    words: 'order 90-362',
  });
  agree(say, 'o3', again.id);
  return { ...demo, events: demo.writer.events() };
};

const settled = (
  { say }: Writer,
  id: string,
  set: { readonly label: string; readonly statement: string; readonly check: CheckDefinition },
): void => {
  say('assumption.logged', id, { ...set, evidence: ['e1'] });
  say(
    'context.linked',
    `l-${id}`,
    { note: 'c1', assumption: id, version: 1, effect: 'confirms', reason: 'So' },
    { by: marketer },
  );
  const verdict = say('verdict.set', id, { verdict: 'holds', version: 1 }, { by: analyst });
  agree(say, id, verdict.id);
};

const agree = (say: Writer['say'], subject: string, target: string): void => {
  say('agreement.given', subject, { target, role: 'analyst' }, { by: analyst });
  say('agreement.given', subject, { target, role: 'marketer' }, { by: marketer });
};

type Result = { outcome: string; value: number; low: number; high: number; reason?: string };
type Told = {
  rechecks: {
    label: string;
    flag: string | null;
    words: string;
    newOnly: Result | null;
    all: Result | null;
  }[];
  briefs: { label: string; words: string; result: Result }[];
  decided: { label: string; found: number; uncovered: { words: string; value: number }[] }[];
};

describe('scenario 12 on the command line', () => {
  let told: Told;
  beforeAll(async () => {
    const { place } = await demoInput();
    const path = join(place, 'Spring.nugget');
    await writeFile(path, await demoBytes('aggregates', april));
    let out = '';
    let err = '';
    const code = await run(
      [path, '--data', sample('orders_may.csv'), '--data', sample('email_sends_may.csv'), '--json'],
      { out: (text) => void (out += text), err: (text) => void (err += text) },
    );
    if (code !== 0 || err !== '') throw new Error(err);
    told = JSON.parse(out) as Told;
  }, 120_000);

  const line = (label: string) => told.rechecks.find((one) => one.label === label);
  const said = (result: Result | null | undefined): string =>
    result == null
      ? 'nothing'
      : `${result.value.toFixed(1)} (${result.low.toFixed(1)}–${result.high.toFixed(1)}) ${result.outcome}`;

  it('C40 A1: new rows 19.4 (17.1–22.0), all in stock 20.1 (18.7–21.6): still holds', () => {
    expect([said(line('A1')?.newOnly), said(line('A1')?.all), line('A1')?.flag]).toEqual([
      '19.4 (17.1–22.0) meets',
      '20.1 (18.7–21.6) meets',
      'still_holds',
    ]);
  });

  it('C40 A3: new rows too close to call although all rows meet', () => {
    expect([said(line('A3')?.newOnly), said(line('A3')?.all), line('A3')?.flag]).toEqual([
      '58.4 (52.0–64.5) too_close',
      '68.9 (65.7–72.0) meets',
      'too_close',
    ]);
  });

  it('C40 lookers still hold on the new rows', () => {
    expect(line('A4')).toMatchObject({ flag: 'still_holds', newOnly: { outcome: 'meets' } });
  });

  it('C40 money after returns is too early to judge', () => {
    expect(line('A5')).toMatchObject({
      flag: 'too_early',
      words: 'Too early to judge until 11 June',
      newOnly: { outcome: 'too_early', reason: 'not settled' },
    });
  });

  it('C42 order 90-362 is found once, and a new unusual value is not covered: 90-608, €9,480', () => {
    expect(told.decided.find(({ label }) => label === 'O3')).toMatchObject({
      found: 1,
      uncovered: [{ words: 'order 90-608', value: 9480 }],
    });
    expect(told.decided.find(({ label }) => label === 'O1')).toMatchObject({ found: 12_000, uncovered: [] });
  });

  it('C43 the success measure of the brief: 19.4 ≥ 15, reached', () => {
    expect(told.briefs).toMatchObject([
      {
        label: 'B1',
        words: '19.4 (17.1–22.0) ≥ 15 orders per 1,000 e-mails. Reached.',
        result: { outcome: 'meets' },
      },
    ]);
  });
});
