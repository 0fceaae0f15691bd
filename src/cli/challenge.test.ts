import { ordersPerThousand as perThousand } from '../shared/metric/testing/demo-metric.ts';
import { describe, expect, it } from 'vitest';
import { file, sample } from '../engine/testing/folders.ts';
import { run } from './challenge.ts';

const asked = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  let [out, err] = ['', ''];
  const code = await run(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
};
const claimFile = (claim: unknown): string => file('claim.json', JSON.stringify(claim));

const fifteen = {
  data: 'email_sends',
  outcome: { metric: perThousand },
  shape: 'at_least',
  threshold: 15,
  maturityDays: 7,
};
const campaign = (value: string) => ({ all: [{ col: 'campaign', op: '=', value }] });
const wave3 = {
  data: 'orders',
  outcome: { column: 'amount_eur', as: 'sum' },
  shape: 'higher_than_other_group',
  a: campaign('W3'),
  b: campaign('W1'),
};

type Found = { id: string; flagged: boolean; question: string; detail: string; k?: number; rows?: unknown };
const parsed = (out: string) => {
  const { claim, probes } = JSON.parse(out) as { claim: Record<string, unknown>; probes: Found[] };
  return {
    claim,
    probe: (id: string) => probes.find((one) => one.id === id),
    ids: probes.map(({ id }) => id),
  };
};

describe('nugget challenge', () => {
  it('C13 C30 the sold-out week: wave 2 stands out (z −9.1), and the calendar says what was on', async () => {
    const data = ['--data', sample('email_sends'), sample('orders'), '--thousands', '.'];
    const { code, out } = await asked(
      ...data,
      '--claim',
      claimFile(fifteen),
      '--calendar',
      sample('calendar'),
      '--cuts',
      '3',
      '--data-to',
      '2025-04-07',
      '--json',
    );
    expect(code).toBe(0);
    const { claim, probe, ids } = parsed(out);
    expect(claim).toMatchObject({ n: 36_000, outcome: 'meets' });
    expect(claim['effect']).toBeCloseTo(600 / 36 - 15, 9);
    expect(ids).toHaveLength(10);
    expect(probe('P3')).toMatchObject({ flagged: true, detail: expect.stringContaining('z −9.1') });
    expect(probe('P3')?.question).toContain('18 to 24 March');
    expect(probe('P3')?.rows).toEqual({
      all: [{ col: 'sent_on', op: 'between', value: ['2025-03-18', '2025-03-24'] }],
    });
    expect(probe('P8')).toMatchObject({
      flagged: true,
      question: expect.stringContaining('Fjell jacket sold out'),
    });
    expect(probe('P7')?.flagged).toBe(false);
  }, 60_000);

  it('C13 C30 one order carries wave 3', async () => {
    const args = ['--data', sample('orders'), '--thousands', '.', '--claim', claimFile(wave3)];
    const { out } = await asked(...args, '--json');
    expect(parsed(out).probe('P2')).toMatchObject({
      flagged: true,
      k: 1,
      rows: { all: [...campaign('W3').all, { col: 'amount_eur', op: '≥', value: 18_600 }] },
    });
    const { detail, question } = parsed(out).probe('P2') as Found;
    for (const figure of ['90-362', '40.4 %', '€27,445', '€29,328']) expect(detail).toContain(figure);
    expect(question).toContain('€18,600');
    expect(Object.keys(JSON.parse(out).probes[0]).toSorted()).toEqual(
      ['adjusted', 'detail', 'effect', 'flagged', 'id', 'k', 'ms', 'question', 'rows', 'sql'].toSorted(),
    );
    const text = await asked(...args);
    expect(text.out).toContain('? P2');
  }, 60_000);

  it('C30 says in one sentence what is wrong, and ends with 2', async () => {
    const data = ['--data', sample('stock')];
    const said = async (...args: string[]) => {
      const { code, err } = await asked(...args);
      return { code, err };
    };
    const stock = {
      data: 'stock',
      outcome: { column: 'units', as: 'mean' },
      shape: 'at_least',
      threshold: 1,
    };
    expect(await said(...data, '--claim', claimFile(stock))).toEqual({
      code: 2,
      err: 'The column "units" is missing in the data.\n',
    });
    expect(await said(...data, '--claim', claimFile({ data: 'stock' }))).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not a claim: outcome'),
    });
    expect(await said(...data, '--claim', file('x.json', '{'))).toMatchObject({ code: 2 });
    expect(await said(...data, '--claim', claimFile(stock), '--cuts', 'x')).toMatchObject({ code: 2 });
    expect(await said(...data, '--claim', claimFile(stock), '--calendar', sample('stock'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not a calendar'),
    });
    expect((await said(...data)).code).toBe(2);
    expect((await said('--help')).code).toBe(0);
  }, 60_000);
});
