import { describe, expect, it } from 'vitest';
import type { Finding, ImportDecision } from '../../../shared/ipc/import-report.ts';
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

  it('E87 asks whether numbers are moments, and not where they are numbers of things', async () => {
    const moments = Array.from({ length: 30 }, (_, i) => 1_714_564_800 + i * 3600);
    const rows = (times: number): string[] => moments.map((moment, i) => `${moment * times},${i}`);
    expect(await found('created_at,n', rows(1), 'unix-times')).toMatchObject([
      {
        severity: 'know',
        words:
          'created_at holds numbers like 1714564800, which computers write for a moment on 1 May 2024. Are they times?',
        offers: [{ choice: 'read-unix', column: 'created_at' }],
      },
    ]);
    expect(await found('event_timestamp,n', rows(1_000_000), 'unix-times')).toHaveLength(1);
    expect(await found('seen,n', rows(1000), 'unix-times')).toHaveLength(1);
    expect(await found('order_id,n', rows(1), 'unix-times')).toEqual([]);
    expect(
      await found(
        'seen,n',
        moments.map((_, i) => `${4_006_381_333_931 + i},1`),
        'unix-times',
      ),
    ).toEqual([]);
  });

  it('E87 stops at numbers whose digits a spreadsheet did not write', async () => {
    const rows = ['4006381333931,1', '4.00638E+12,2', '4.00638E+12,3', '4.01E+12,4'];
    expect(await found('ean,n', rows, 'shortened-numbers')).toMatchObject([
      {
        severity: 'solve',
        row: 3,
        value: '4.00638E+12',
        words:
          '3 cells in ean were shortened by a spreadsheet: "4.00638E+12". The other digits are not in the file. Save it again with this column as text, or say what it is.',
        detail:
          '6 of 13 digits are left; these cells hold 2 different values. As a key they would bring together what is not the same.',
        offers: [
          { choice: 'as-text', column: 'ean' },
          { choice: 'as-number', column: 'ean', empty: [] },
        ],
      },
    ]);
  });

  it('E87 says what stands among numbers, and that nothing of it is added up', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => (i % 4 === 0 ? 'on request,1' : `${i},1`));
    expect(await found('price,n', [...rows, 'free,2'], 'mixed-column')).toMatchObject([
      {
        severity: 'know',
        words:
          'price is kept as text, so nothing in it is added up: 73 % of its cells read as numbers, the others say "on request" (10 ×) and "free" (1 ×).',
        offers: [{ choice: 'as-number', column: 'price', empty: ['on request', 'free'] }],
      },
    ]);
  });

  it('E3 takes numbers among codes for codes, and does not offer to add them up', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${22000 + i}${i % 6 === 0 ? 'B' : ''},1`);
    const stock = [...rows, 'POST,1', 'gift voucher,1'];
    expect(await found('stock,n', stock, 'mixed-column')).toEqual([]);
    expect(await found('stock,n', stock, 'codes-among-numbers')).toMatchObject([
      { words: 'stock holds 10 codes such as "22000B" among numbers. It is kept as text.' },
    ]);
  });

  it('E87 tells times of day', async () => {
    expect(await found('when_,n', ['14:30 Uhr,1', '9:05 Uhr,2'], 'times-of-day')).toMatchObject([
      { severity: 'know', offers: [{ choice: 'read-times', column: 'when_' }] },
    ]);
  });

  it('E14 shows the first rows that a finding is about, and nobody’s address in them', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `O${i};${(i % 28) + 1}.03.2025;a${i}@example.org;${i % 10 === 4 ? '-1.250,50' : `${i},25`}`,
    );
    const [below] = await found('order_no;day;email;amount_eur', rows, 'negative-amounts');
    expect(below).toMatchObject({
      row: 6,
      around: {
        columns: ['order_no', 'day', 'amount_eur'],
        rows: [
          ['6', 'O4', '2025-03-05', '-1250.50'],
          ['16', 'O14', '2025-03-15', '-1250.50'],
          ['26', 'O24', '2025-03-25', '-1250.50'],
        ],
      },
    });
    const tests = await found(
      'order_no;email;n',
      [...rows.map((_, i) => `O${i};a${i}@x.org;1`), 'O99;test@shop.de;1'],
      'test-rows',
    );
    expect(tests[0]?.around?.rows).toEqual([['32', 'O99', 'test@shop.de', '1']]);
  });

  it('E14 leaves out rows that repeat earlier ones at a press, and never all of a kind', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `O${i},Rom,${i}`);
    const all = [...rows, 'O3,Rom,3', 'O3,Rom,3', 'O7,Rom,7'];
    expect(await found('order_no,city,n', all, 'duplicate-rows')).toMatchObject([
      {
        severity: 'know',
        words: '3 rows repeat an earlier row in every column.',
        offers: [22, 23, 24].map((row) => ({
          choice: 'leave-out',
          row,
          reason: 'a repeat of an earlier row',
        })),
      },
    ]);
  });

  it('E14 says nothing twice of rows that are set aside: they are no notes and no repeats', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i},Anna ${i},${i}`);
    const cut = [...rows, '31,Smith, John,7', '32,Doe, Jane,8'];
    expect(await found('id,name,n', cut, 'extra-cells')).toHaveLength(1);
    expect(await found('id,name,n', cut, 'notes-below')).toEqual([]);
    expect(await found('id,name,n', cut, 'duplicate-rows')).toMatchObject([{ severity: 'fine' }]);
  });

  it('E14 has a technical sentence for whatever it says', async () => {
    const path = file(
      'orders.csv',
      'Report;;\n;;\nid;city;amount_eur\n1;M\u00fcller;-1,50\n2;Rom;0\n2;Rom;0\nTotal;;-1,50\n',
    );
    const result = await inspect(path, asItIs, { today: '2026-01-01' });
    const findings = result.ok ? result.value.findings : [];
    expect(findings.length).toBeGreaterThan(5);
    expect(findings.filter(({ detail }) => detail === undefined)).toEqual([]);
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
      { words: expect.stringContaining('1 January 2024'), offers: [{ choice: 'read-serial' }] },
    ]);
  });

  it('E14 says once what is the same of several columns, and a long value by its beginning', async () => {
    const rows = Array.from(
      { length: 5 },
      (_, i) => `${i},,,2025-03-0${i + 1},2025-03-01,EUR,${'x'.repeat(90)}`,
    );
    const header = 'n,a,b,day,sent,currency,picture';
    const words = async (check: string): Promise<readonly string[]> =>
      (await found(header, rows, check)).map((finding) => finding.words);
    expect(await words('empty-cells')).toEqual(['a and b are empty in every row.']);
    expect(await words('constant-column')).toEqual([
      `3 columns hold the same in every row: sent ("2025-03-01"), currency ("EUR") and picture ("${'x'.repeat(40)}…").`,
    ]);
    expect(await words('dates')).toEqual(['Dates in day and sent are read as year, month, day.']);
    expect(await words('date-span')).toEqual([
      'Dates in day run from 1 March 2025 to 5 March 2025, longest gap 1 day.',
      'All dates in sent are 1 March 2025.',
    ]);
  });

  it('E14 asks about a day that two orders read differently, and not where they read the same', async () => {
    const days = ['01/01/2025', '02/05/2025', '03/03/2025'];
    expect(
      await found(
        'day,n',
        days.map((day) => `${day},1`),
        'unclear-date',
      ),
    ).toMatchObject([{ words: expect.stringContaining('02/05/2025 could be 2 May or 5 February') }]);
    expect(await found('day,n', ['01/01/2025,1', '03/03/2025,2'], 'unclear-date')).toEqual([]);
    expect(await found('day,n', ['01/01/2025,1', '03/03/2025,2'], 'dates')).toHaveLength(1);
  });

  it('E14 offers to leave out a total and rows of tests, and does not call a total a large value', async () => {
    const rows = Array.from({ length: 24 }, (_, i) => `R${i},p${i}@shop.org,${i + 1}.50`);
    rows[4] = 'R4,test1@shop.org,5.50';
    rows[9] = 'R9,test2@shop.org,10.50';
    const header = 'region,email,amount';
    expect(await found(header, rows, 'test-rows')).toMatchObject([
      {
        offers: [
          { choice: 'leave-out', row: 6 },
          { choice: 'leave-out', row: 11 },
        ],
      },
    ]);
    const summed = [...rows, 'Total,,312.00'];
    expect(await found(header, summed, 'total-row')).toMatchObject([
      { row: 26, offers: [{ choice: 'leave-out', row: 26, reason: 'a total of other rows' }] },
    ]);
    expect(await found(header, summed, 'large-value')).toEqual([]);
  });

  it('E14 asks once about many cells of one column, and says once that rows were left out', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => `${i},${i % 12 === 0 ? `03/${14 + i / 12}/2025` : `${13 + (i % 15)}/03/2025`}`,
    );
    const path = file('slips.csv', `id,day\n${rows.join('\n')}\n`);
    const read = async (decisions: ImportDecision[]): Promise<readonly Finding[]> => {
      const result = await inspect(path, { readAs: {}, decisions });
      return result.ok ? result.value.findings : [];
    };
    const chosen: ImportDecision = { choice: 'read-dates', column: 'day', dates: 'dmy' };
    const asked = (await read([chosen])).filter(({ severity }) => severity === 'solve');
    expect(asked).toMatchObject([
      {
        words: '5 rows hold something other than a date in day. The first is "03/14/2025", row 2.',
        row: 2,
      },
    ]);
    const leave = (asked[0]?.offers ?? []).filter(({ choice }) => choice === 'leave-out');
    expect(leave).toHaveLength(5);
    const settled = await read([chosen, ...leave]);
    expect(settled.filter(({ severity }) => severity === 'solve')).toEqual([]);
    expect(settled.filter(({ check }) => check === 'left-out')).toMatchObject([
      {
        words: '5 rows are left out: left out.',
        detail: 'Rows 2, 14, 26, 38 and 50; the file itself is unchanged.',
      },
    ]);
  });

  it('E10 knows numbered columns behind a name, and offers a row of values as names', async () => {
    const counted = Array.from({ length: 9 }, (_, i) => `Ann ${i},0,0,1,0,1`);
    expect(await found('customer,1,2,3,4,5', counted, 'header-is-data')).toEqual([]);
    expect(await found('customer,1,2,3,4,5', counted, 'no-header')).toEqual([]);
    const months = 'shop,2025-01-01,2025-02-01,2025-03-01,2025-04-01,2025-05-01';
    expect(await found(months, counted, 'header-is-data')).toEqual([]);
    expect(await found(months, counted, 'no-header')).toEqual([]);
    expect(await found('7,Cap,2025-03-01', ['8,Cap,2025-03-02'], 'no-header')).toMatchObject([
      { mends: [{ readAs: { header: true }, after: { columns: ['7', 'Cap', '2025-03-01'] } }] },
    ]);
  });

  it('E14 tells words that mean nothing among words, and takes them for empty on request', async () => {
    const path = file(
      'ships.csv',
      `id,region\n${['SP', 'NULL', 'RJ', 'NULL', 'SP', 'SP'].map((r, i) => `${i},${r}`).join('\n')}\n`,
    );
    const read = async (decisions: ImportDecision[]): Promise<unknown> => {
      const result = await inspect(path, { readAs: {}, decisions });
      if (!result.ok) return result.error;
      return [
        result.value.columns[1]?.empty,
        result.value.findings.filter(({ check }) => check === 'words-for-nothing').map(({ words }) => words),
      ];
    };
    expect(await read([])).toEqual([0, ['2 cells in region say "NULL", which is a word like others there.']]);
    expect(await read([{ choice: 'spell', column: 'region', from: 'NULL', as: '' }])).toEqual([2, []]);
  });

  it('E84 knows people by their columns, however the name is put together, and other hashes not', async () => {
    const hash = (i: number): string => `${i}`.padStart(2, '0').repeat(15).padEnd(32, 'af');
    const rows = Array.from(
      { length: 12 },
      (_, i) => `${hash(i)},${hash(i)},Rita,Mozilla/5.0,(503) 555-98${i + 10},49171555${1000 + i}`,
    );
    const path = file(
      'people.csv',
      `source_id,customerHash,salesRep,user_agent,Phone,mobile_number\n${rows.join('\n')}\n`,
    );
    const result = await inspect(path, asItIs);
    expect(result.ok && result.value.columns.map(({ name, tag }) => [name, tag])).toEqual([
      ['source_id', 'category'],
      ['customerHash', 'person_key'],
      ['salesRep', 'hidden'],
      ['user_agent', 'category'],
      ['Phone', 'person_key'],
      ['mobile_number', 'person_key'],
    ]);
  });

  it('E14 knows returns among quantities, and keys whose names run together', async () => {
    expect(await found('OrderNo,Quantity', ['A1,2', 'A2,-1', 'A3,4'], 'negative-amounts')).toMatchObject([
      { words: '1 amount in Quantity is below 0. Returns or corrections?' },
    ]);
    expect(await found('customerID,x', ['a1,1', 'a2,1', 'a3,1'], 'duplicate-key')).toMatchObject([
      { words: 'customerID is different in every row.' },
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

  it('E108 knows them in a table of nothing but words', async () => {
    const rows = ['Ada,Ulm', 'Bo,Bonn', 'name,city', 'Cy,Kiel', 'name,city'];
    expect(await found('name,city', rows, 'repeated-header')).toMatchObject([
      { row: 4, severity: 'solve', offers: [{ row: 4 }, { row: 6 }] },
    ]);
    expect(await found('name,city', ['name,Ulm', 'Bo,city'], 'repeated-header')).toEqual([]);
  });

  it('E108 knows notes below a table, and reads its columns without those that are left out', async () => {
    const rows = Array.from({ length: 8 }, (_, i) => `${i},${i}.5,x`);
    const noted = [...rows, 'Source: ERP,,', 'as of March,,'];
    expect(await found('id,amount,kind', noted, 'notes-below')).toMatchObject([
      { row: 10, severity: 'know', offers: [{ row: 10 }, { row: 11 }] },
    ]);
    expect(await found('id,amount,kind', ['note,,', ...noted], 'notes-below')).toEqual([]);
    const path = file('noted.csv', `id,amount,kind\n${noted.join('\n')}\n`);
    const decisions = [10, 11].map(
      (row): ImportDecision => ({ choice: 'leave-out', column: 'id', row, reason: 'a note' }),
    );
    const left = await inspect(path, { readAs: {}, decisions });
    expect(left.ok && left.value.columns.map(({ type }) => type)).toEqual([
      'BIGINT',
      'DECIMAL(18,1)',
      'VARCHAR',
    ]);
  });

  it('E108 tells of time zones, unless every time is UTC', async () => {
    const at = (zone: string): string => `1,2025-03-03T10:00:00${zone}`;
    expect(await found('id,at', [at('+01:00'), at('+02:00')], 'time-zones')).toMatchObject([
      { severity: 'know' },
    ]);
    expect(await found('id,at', [at('+01:00'), at('')], 'time-zones')).toMatchObject([
      { words: expect.stringContaining('others do not') as string },
    ]);
    expect(await found('id,at', [at('Z'), at('Z')], 'time-zones')).toEqual([]);
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
