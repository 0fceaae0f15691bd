import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/ipc/import-report.ts';
import { asItIs, file } from '../../testing/folders.ts';
import { inspect } from '../inspect.ts';

const found = async (header: string, rows: readonly string[], check: string): Promise<readonly Finding[]> => {
  const path = file('orders.csv', `${header}\n${rows.join('\n')}\n`);
  const result = await inspect(path, asItIs, { today: '2026-01-01' });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.findings.filter((finding) => finding.check === check);
};
const dayAfter = (start: string, days: number): string =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
/** `perDay(i)` rows on the i-th day. */
const daily = (
  days: number,
  perDay: (i: number) => number,
  rest = (_i: number, n: number): string => `,${n}`,
): string[] =>
  Array.from({ length: days }, (_, i) =>
    Array.from({ length: perDay(i) }, (_row, n) => `${dayAfter('2025-01-06', i)}${rest(i, n)}`),
  ).flat();

describe('the doctor', () => {
  it('E87 knows a last day that is not over, and says nothing of a quiet Sunday', async () => {
    const week = (i: number): number => (i % 7 === 6 ? 4 : 30);
    const cut = daily(70, (i) => (i === 68 ? 3 : i === 69 ? 0 : week(i)));
    expect(await found('day,n', cut, 'last-days')).toMatchObject([
      { words: 'The last day may not be complete: 3 rows from 15 March 2025 on, 30 would be usual.' },
    ]);
    expect(await found('day,n', daily(70, week), 'last-days')).toEqual([]);
  });

  it('E87 knows a stretch without rows and a level that lasts, not a single peak', async () => {
    const gap = daily(80, (i) => (i >= 30 && i < 50 ? 0 : 5));
    expect(await found('day,n', gap, 'time-gap')).toMatchObject([
      { words: 'No row from 5 February 2025 to 24 February 2025: 20 days without any.' },
    ]);
    const level = daily(84, (i) => (i < 42 ? 5 : 20));
    expect(await found('day,n', level, 'time-jump')).toMatchObject([
      { words: 'From the week of 17 February on there are many more rows: about 140 a week, before 35.' },
    ]);
    expect(
      await found(
        'day,n',
        daily(84, (i) => (i === 42 ? 90 : 5)),
        'time-jump',
      ),
    ).toEqual([]);
  });

  it('E87 knows returns that are still to come', async () => {
    const rows = daily(
      100,
      () => 10,
      (i, n) => `,${i < 86 && n < 2 ? 12.5 : 0}`,
    );
    expect(await found('day,returned_eur', rows, 'returns-open')).toMatchObject([
      {
        words: 'Returns of the last 14 days are probably not settled yet: 0.0 % of rows, before that 20.0 %.',
      },
    ]);
  });

  it('E87 knows a minute in which a machine wrote', async () => {
    const rows = [
      ...Array.from({ length: 60 }, (_, i) => `2025-03-03 10:${String(i).padStart(2, '0')}:00,${i}`),
      ...Array.from({ length: 80 }, (_, i) => `2025-03-04 02:13:${String(i % 60).padStart(2, '0')},${i}`),
    ];
    expect(await found('created_at,n', rows, 'burst')).toMatchObject([
      { words: '80 rows carry the same minute, 4 March 2025 at 02:13. A machine may have written them.' },
    ]);
  });

  it('E14 knows test rows, with the row and a way out', async () => {
    const rows = [...Array.from({ length: 20 }, (_, i) => `a${i}@shop.example.org,5`), 'test@shop.de,5'];
    expect(await found('email,n', rows, 'test-rows')).toMatchObject([
      { row: 22, value: 'test@shop.de', offers: [{ choice: 'leave-out', row: 22 }] },
    ]);
    expect(await found('email,n', ['contest@shop.de,1', 'protest@shop.de,2'], 'test-rows')).toEqual([]);
  });

  it('E14 knows currencies beside amounts, amounts of nothing, and day numbers', async () => {
    expect(
      await found('amount,currency', ['1.50,EUR', '2.50,USD', '3.50,EUR'], 'mixed-currencies'),
    ).toMatchObject([{ words: expect.stringContaining('EUR, USD') }]);
    const amounts = Array.from({ length: 40 }, (_, i) => `${i === 7 ? '0.00' : `${i + 1}.50`},x`);
    expect(await found('amount_eur,x', amounts, 'zero-amounts')).toMatchObject([
      { words: '1 amount in amount_eur is exactly 0. Gifts, tests or missing?' },
    ]);
    expect(await found('order_date,n', ['45292,1', '45323,2'], 'day-numbers')).toMatchObject([
      { words: expect.stringContaining('2024-01-01'), offers: [{ choice: 'read-serial' }] },
    ]);
  });

  it('E84 proposes to protect names and addresses, and hides staff', async () => {
    const rows = Array.from({ length: 10 }, (_, i) => `p${i}@shop.org,Ann,Rita ${i}`);
    const header = 'email,first_name,sales_rep';
    const choices = async (check: string): Promise<unknown> =>
      (await found(header, rows, check))[0]?.offers?.map(({ choice }) => choice);
    expect(await choices('person-plain')).toEqual(['hash', 'hide', 'keep']);
    expect(await choices('person-names')).toEqual(['hash', 'hide', 'keep']);
    expect(await choices('staff-names')).toEqual(['hash', 'keep']);
  });
});

describe('profiles', () => {
  it('E86 marks what is estimated in a large table and counts a small one exactly', async () => {
    const profileOf = async (rows: number) => {
      const lines = Array.from(
        { length: rows },
        (_, i) => `${i},k${(i * 7919) % 50_000},${['a', 'b'][i % 2]}`,
      );
      const result = await inspect(file('big.csv', `n,key,half\n${lines.join('\n')}\n`), asItIs);
      return result.ok ? result.value.columns : [];
    };
    const [, key, half] = await profileOf(260_000);
    expect(key?.distinctAbout).toBe(true);
    expect(Math.abs((key?.distinct ?? 0) - 50_000)).toBeLessThan(10_000);
    expect(half).toMatchObject({ distinct: 2, profile: { top: [{ n: 130_000 }, { n: 130_000 }] } });
    const [number, exact] = await profileOf(1_000);
    expect(exact).toMatchObject({ distinct: 1_000 });
    expect(exact?.distinctAbout).toBeUndefined();
    expect(number?.profile?.histogram).toMatchObject({ from: '0', to: '999' });
    expect(number?.profile?.histogram?.counts.reduce((a, b) => a + b, 0)).toBe(1_000);
  });

  it('E108 keeps a column of two decimal signs as text and says so', async () => {
    const mixed = Array.from({ length: 200 }, (_, i) => `${i};${i}${i % 2 === 0 ? ',5' : '.5'}`);
    expect(await found('id;amount', mixed, 'mixed-decimals')).toMatchObject([
      { severity: 'know', column: 'amount' },
    ]);
    const slip = mixed.map((row, i) => row.replace(i === 7 ? '' : '.', i === 7 ? '' : ','));
    expect(await found('id;amount', slip, 'mixed-decimals')).toEqual([]);
    expect(await found('id;amount', slip, 'cell-does-not-fit')).toMatchObject([{ row: 9, value: '7.5' }]);
  });

  it('E108 asks when days above 12 stand in both places, and takes one for a slip', async () => {
    const day = (first: boolean, i: number): string => {
      const [d, m] = [String(1 + (i % 28)).padStart(2, '0'), String(1 + (i % 12)).padStart(2, '0')];
      return first ? `${i},${d}/${m}/2024` : `${i},${m}/${d}/2024`;
    };
    const mixed = Array.from({ length: 400 }, (_, i) => day(i < 200, i));
    expect(await found('id,day', mixed, 'mixed-date-order')).toMatchObject([
      {
        severity: 'solve',
        offers: [
          { choice: 'read-dates', dates: 'dmy' },
          { choice: 'read-dates', dates: 'mdy' },
          { choice: 'as-text' },
        ],
      },
    ]);
    const slip = Array.from({ length: 400 }, (_, i) => day(i !== 20, i));
    expect(await found('id,day', slip, 'mixed-date-order')).toEqual([]);
    expect(await found('id,day', slip, 'cell-does-not-fit')).toMatchObject([{ value: '09/21/2024' }]);
  });

  it('E108 knows column names that come again between the rows as what they are', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => (i === 30 ? 'id,amount' : `${i},${i}.5`));
    expect(await found('id,amount', rows, 'repeated-header')).toMatchObject([
      { row: 32, severity: 'solve', offers: [{ choice: 'leave-out', row: 32 }] },
    ]);
    expect(await found('id,amount', rows, 'cell-does-not-fit')).toEqual([]);
    expect(await found('id,amount', rows, 'duplicate-key')).toMatchObject([{ severity: 'fine' }]);
  });

  it('E108 knows a last row that sums all others up, though no word says so', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${i + 1},R${i},${(i + 1) * 10}`);
    expect(await found('id,region,amount', [...rows, ',,2100'], 'total-row')).toMatchObject([
      { row: 22, column: 'amount' },
    ]);
    expect(await found('id,region,amount', [...rows, ',,2101'], 'total-row')).toEqual([]);
  });

  it('E108 says that a file has names and no rows, and sets endless numbers aside', async () => {
    expect(await found('id,amount', [], 'no-rows')).toHaveLength(1);
    expect(await found('id,amount', ['1,1e400', '2,2.5e3', '3,1'], 'cell-does-not-fit')).toMatchObject([
      { value: '1e400', row: 2 },
    ]);
  });

  it('E108 takes names that repeat for names when there are numbers below them', async () => {
    expect(await found('Name,name,NAME', ['1,2,3', '2,3,4'], 'no-header')).toEqual([]);
    expect(await found('a,b,a', ['a,b,c', 'd,e,f'], 'no-header')).toHaveLength(1);
  });
});
