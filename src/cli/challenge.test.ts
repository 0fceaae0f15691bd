import { describe, expect, it } from 'vitest';
import { file, sample } from '../engine/testing/folders.ts';
import { run } from './challenge.ts';

const asked = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  let [out, err] = ['', ''];
  const code = await run(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
};
const claimFile = (claim: unknown): string => file('claim.json', JSON.stringify(claim));

const perThousand = {
  base: 'email_sends',
  join: {
    table: 'orders',
    on: [
      ['email_hash', 'email_hash'],
      ['wave', 'campaign'],
    ],
  },
  y: { agg: 'matched' },
  d: { agg: 'rows' },
  per: 1000,
  unit: 'orders',
  perUnit: 'e-mails',
};

describe('nugget challenge', () => {
  it('C30', async () => {
    const r = await asked('--data', sample('email_sends'), sample('orders'), '--thousands', '.', '--claim', claimFile({ data: 'email_sends', outcome: { metric: perThousand }, shape: 'at_least', threshold: 15, maturityDays: 7, personKey: 'email_hash' }), '--calendar', sample('calendar'), '--cuts', '3');
    console.log(r.code, r.err, r.out);
    const k = await asked('--data', sample('orders'), '--thousands', '.', '--claim', claimFile({ data: 'orders', outcome: { column: 'amount_eur', as: 'sum' }, shape: 'higher_than_other_group', a: { all: [{ col: 'campaign', op: '=', value: 'W3' }] }, b: { all: [{ col: 'campaign', op: '=', value: 'W1' }] } }), '--calendar', sample('calendar'));
    console.log(k.code, k.err, k.out);
    expect(r.code).toBe(0);
  });
});
