import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding, ImportRecipe, TableReport } from '../../shared/ipc/import-report.ts';
import { asItIs, file, folder, readThousands, sample } from '../testing/folders.ts';
import { inspect } from './inspect.ts';

const look = async (path: string, recipe: ImportRecipe = asItIs): Promise<TableReport> => {
  const result = await inspect(path, recipe, { today: '2025-05-01' });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
};
const types = (report: TableReport): string =>
  report.columns.map(({ name, type }) => `${name} ${type}`).join(', ');
const csv = (header: string, rows: readonly string[]): string =>
  file('data.csv', `${header}\n${rows.join('\n')}\n`);
const repeat = <T>(n: number, row: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => row(i));
const toSolve = (report: TableReport): readonly Finding[] =>
  report.findings.filter((finding) => finding.severity === 'solve');

describe('one column', () => {
  it('E10 keeps decimal commas of a single column together', async () => {
    const report = await look(csv('amount', ['1,5', '2,5', '3']));
    expect(types(report)).toBe('amount DECIMAL(18,1)');
    expect(report.rowsRead).toBe(3);
  });
});

describe('the sold-out week', () => {
  it('E3 stops at the one amount written another way, the largest of all', async () => {
    const report = await look(sample('orders'));
    expect(report).toMatchObject({
      name: 'orders',
      rowsRead: 20_600,
      rowsSetAside: 1,
      readAs: { delimiter: ';', decimal: ',', dates: 'dmy', encoding: 'utf-8', header: true },
    });
    expect(toSolve(report)).toEqual([
      {
        check: 'cell-does-not-fit',
        severity: 'solve',
        column: 'amount_eur',
        row: 20_363,
        value: '18.600,00',
        words:
          '1 row holds a number written another way: "18.600,00" in amount_eur, row 20,363. It is the largest amount in the file.',
        detail:
          '20,599 amounts read as decimal with comma; 1 refused by the type, so the column would become text.',
        offers: [
          { choice: 'read-thousands', column: 'amount_eur', thousands: '.' },
          { choice: 'leave-out', column: 'amount_eur', row: 20_363, reason: 'left out' },
          { choice: 'as-text', column: 'amount_eur' },
        ],
        around: {
          columns: ['order_id', 'order_date', 'amount_eur'],
          rows: expect.arrayContaining([['20363', '90-362', '01.04.2025', '18.600,00']]),
        },
        others: { count: 20_599, max: 298, value: 18_600 },
      },
    ]);
    expect(types(report)).toContain('order_date DATE');
    expect(types(report)).toContain('amount_eur DECIMAL(18,2), returned_eur DECIMAL(18,2)');
  });

  it('E14 knows what else a pair should hear about the orders', async () => {
    const report = await look(sample('orders'));
    expect(
      report.findings.filter((finding) => finding.severity === 'know').map((finding) => finding.words),
    ).toEqual([
      '222 of 384 orders with a campaign labelled "new" belong to people who bought before (same email_hash).',
      'customer_id changes form on 4 March: only "K…" before, "K…" and 384 × "G…" after.',
      'From the week of 25 February 2025 on there are far fewer rows: about 54 a week, before 339.',
    ]);
    expect(report.findings.map((finding) => finding.words)).toContain(
      'Dates in order_date run from 2 January 2024 to 6 April 2025, longest gap 8 days.',
    );
    expect(report.columns.find((column) => column.name === 'email_hash')?.tag).toBe('person_key');
  });

  it('E2 has every row once a person has decided', async () => {
    const read = await look(sample('orders'), readThousands);
    expect([read.rowsRead, read.rowsSetAside, toSolve(read).length]).toEqual([20_600, 0, 0]);
    expect(read.columns.find((column) => column.name === 'amount_eur')).toMatchObject({
      max: '18600.00',
      distinct: expect.any(Number),
      empty: 0,
    });
    const out = await look(sample('orders'), {
      readAs: {},
      decisions: [{ choice: 'leave-out', column: 'amount_eur', row: 20_363, reason: 'a club order' }],
    });
    expect([out.rowsRead, out.rowsSetAside, toSolve(out).length]).toEqual([20_600, 1, 0]);
    expect(out.findings.find((finding) => finding.check === 'left-out')?.words).toBe(
      'Row 20,363 is left out: a club order.',
    );
    const text = await look(sample('orders'), {
      readAs: {},
      decisions: [{ choice: 'as-text', column: 'amount_eur' }],
    });
    expect([text.rowsSetAside, text.columns.find((column) => column.name === 'amount_eur')?.type]).toEqual([
      0,
      'VARCHAR',
    ]);
  });

  it('E4 reads the leads’ thousands without a question, since nearly all amounts have them', async () => {
    const report = await look(sample('leads'));
    expect(toSolve(report)).toEqual([]);
    expect(report.columns.find((column) => column.name === 'value_eur')).toMatchObject({
      type: 'DECIMAL(18,2)',
      tag: 'money',
    });
  });

  it('E3 asks about both large orders of May, and calls only one the largest', async () => {
    const found = toSolve(await look(sample('orders_may')));
    expect(found.map((finding) => [finding.row, finding.value, /largest/.test(finding.words)])).toEqual([
      [20_363, '18.600,00', true],
      [20_727, '9.480,00', false],
    ]);
  });
});

describe('types', () => {
  it('E1 decides over all rows: one text far below keeps a column text', async () => {
    const rows = repeat(30_000, (i) => `${i},${i === 29_999 ? 'x' : 'y'}`);
    expect(types(await look(csv('id,v', rows)))).toBe('id BIGINT, v VARCHAR');
    const late = await look(
      csv(
        'v,w',
        repeat(30_000, (i) => `${i === 29_999 ? '2.5' : i},1`),
      ),
    );
    expect(types(late)).toBe('v DECIMAL(18,1), w BIGINT');
  });

  it('E7 keeps leading zeros and long numbers as text', async () => {
    const report = await look(
      csv(
        'zip,ref,n',
        repeat(30, (i) => `0${1000 + i},1234567890123456789${i % 10},${i}`),
      ),
    );
    expect(types(report)).toBe('zip VARCHAR, ref VARCHAR, n BIGINT');
    expect(report.findings.find((finding) => finding.check === 'long-number')).toMatchObject({
      severity: 'know',
      words: 'ref has 20 digits and would be rounded. It is kept as text.',
    });
    expect(report.findings.find((finding) => finding.check === 'leading-zeros')).toMatchObject({
      severity: 'fine',
      column: 'zip',
    });
  });

  it('E6 asks when no day above 12 gives the order away, and takes the answer', async () => {
    const path = csv(
      'd,n',
      repeat(30, (i) => `0${1 + (i % 9)}/04/2025,${i}`),
    );
    const asked = await look(path);
    expect(toSolve(asked)[0]).toMatchObject({
      check: 'unclear-date',
      words: 'In d, 01/04/2025 could be 1 April or 4 January. No day above 12 gives it away.',
    });
    expect(types(asked)).toBe('d VARCHAR, n BIGINT');
    const told = await look(path, {
      readAs: {},
      decisions: [{ choice: 'read-dates', column: 'd', dates: 'mdy' }],
    });
    expect([types(told), told.columns[0]?.min, toSolve(told).length]).toEqual([
      'd DATE, n BIGINT',
      '2025-01-04',
      0,
    ]);
    expect((await look(path, { readAs: { dates: 'dmy' }, decisions: [] })).columns[0]?.min).toBe(
      '2025-04-01',
    );
  });

  it('E5 asks what "1.234" is, and takes the answer', async () => {
    const path = csv(
      'v;n',
      repeat(30, (i) => `${1 + (i % 9)}.23${i % 10};x`),
    );
    const asked = await look(path);
    expect(toSolve(asked)[0]?.words).toBe('In v, 1.230 could be 1,230 or 1.230. Which?');
    expect(
      (
        await look(path, {
          readAs: {},
          decisions: [{ choice: 'read-thousands', column: 'v', thousands: '.' }],
        })
      ).columns[0],
    ).toMatchObject({ type: 'BIGINT', min: '1230' });
    expect((await look(path, { readAs: { decimal: '.' }, decisions: [] })).columns[0]).toMatchObject({
      type: 'DECIMAL(18,3)',
      min: '1.230',
    });
  });

  it('E3 finds the date that does not exist', async () => {
    const report = await look(
      csv(
        'd,n',
        repeat(40, (i) => `${i === 7 ? '31.02.2025' : '13.03.2025'},${i}`),
      ),
    );
    expect(toSolve(report)).toMatchObject([
      {
        check: 'cell-does-not-fit',
        row: 9,
        value: '31.02.2025',
        words: '1 row holds something other than a date: "31.02.2025" in d, row 9.',
      },
    ]);
    expect(report.rowsSetAside).toBe(1);
  });

  it('E3 keeps a column text when codes stand among its numbers, or when too much does not fit', async () => {
    const codes = await look(
      csv(
        'no,x',
        repeat(100, (i) => `${i < 3 ? `C${i}` : 100 + i},1`),
      ),
    );
    expect([types(codes), toSolve(codes).length]).toEqual(['no VARCHAR, x BIGINT', 0]);
    const mixed = await look(
      csv(
        'v,x',
        repeat(100, (i) => `${i < 10 ? 'about five' : i},1`),
      ),
    );
    expect([types(mixed), toSolve(mixed).length]).toEqual(['v VARCHAR, x BIGINT', 0]);
  });

  it('reads times, truth and words for nothing', async () => {
    const report = await look(
      csv(
        't,b,n',
        repeat(30, (i) => `2025-03-04 10:${10 + i}:00,${i % 2 === 0},${i === 3 ? 'NA' : i}`),
      ),
    );
    expect(types(report)).toBe('t TIMESTAMP, b BOOLEAN, n BIGINT');
    expect(report.columns[2]?.empty).toBe(1);
  });
});

describe('forms of files', () => {
  it('E9 reads the same table from five encodings', async () => {
    const text = 'city;n\nMünchen;1\nZürich;2\nSão Paulo;3\n';
    const wide = (mark: boolean, big: boolean): Buffer => {
      const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
      return big ? bytes.swap16() : bytes;
    };
    const variants = {
      'utf-8': Buffer.from(text),
      bom: Buffer.from(`\uFEFF${text}`),
      'utf-16le': wide(true, false),
      'utf-16be': wide(true, true),
      bare: wide(false, false),
      'windows-1252': Buffer.from(text, 'latin1'),
    };
    for (const [name, bytes] of Object.entries(variants)) {
      const report = await look(file('city.csv', bytes));
      expect([name, types(report), report.rowsRead, report.columns[0]?.max]).toEqual([
        name,
        'city VARCHAR, n BIGINT',
        3,
        'Zürich',
      ]);
    }
    const older = await look(file('city.csv', variants['windows-1252']));
    // Once, on a word of the file.
    expect(older.findings.filter(({ check }) => /^(encoding|letters)$/.test(check))).toMatchObject([
      {
        severity: 'know',
        words: 'The letters are written in an older way (windows-1252). They are read as in "München".',
      },
    ]);
  });

  it('E9 sees letters that were garbled on the way, and reads them as they were meant where a person says so', async () => {
    const text = 'name;city;n\nMüller;Köln – Süd;1\nAnna;Straße;2\nJosé;Orléans;3\n';
    const garble = (whole: string): string => Buffer.from(whole).toString('latin1');
    for (const [times, written] of [
      [1, garble(text)],
      [2, garble(garble(text))],
      [1, text.replace('Müller', garble('Müller'))],
    ] as const) {
      const path = file('names.csv', written);
      const seen = (await look(path)).findings.find(({ check }) => check === 'garbled-letters');
      expect(seen).toMatchObject({ severity: 'know', mends: [{ readAs: { garbled: times } }] });
      expect(seen?.mends?.[0]?.after.rows).toContainEqual(['Müller']);
      const mended = await look(path, { readAs: { garbled: times }, decisions: [] });
      expect(mended.columns.map(({ profile }) => profile?.top?.map(({ value }) => value))).toMatchObject([
        ['Anna', 'José', 'Müller'],
        ['Köln – Süd', 'Orléans', 'Straße'],
        ['1', '2', '3'],
      ]);
      // The way back stands where the way there stood.
      expect(mended.findings.find(({ check }) => check === 'garbled-letters')?.mends).toMatchObject([
        { readAs: { garbled: 0 } },
      ]);
    }
    expect((await look(file('names.csv', text))).findings.map(({ check }) => check)).not.toContain(
      'garbled-letters',
    );
  });

  it('E10 keeps uneven rows and says how many', async () => {
    const report = await look(file('r.csv', 'a,b,c\n1,2\n3,4,5,6\n7,8,9\n'));
    expect([report.rowsRead, types(report)]).toEqual([3, 'a BIGINT, b BIGINT, c BIGINT, column_4 BIGINT']);
    expect(
      report.findings.filter((finding) => finding.check === 'uneven-rows').map((finding) => finding.words),
    ).toEqual([
      '1 row has fewer cells than the first row; the missing ones count as empty. The first is row 2.',
      '1 row has more cells than the first row; they are kept in columns of their own. The first is row 3.',
    ]);
  });

  it('E10 keeps the rows after a quote that never closes', async () => {
    const report = await look(file('q.csv', 'a,b\n1,"two\n3,4\n5,6\n'));
    expect(report.rowsRead).toBe(3);
    expect(report.findings.find((finding) => finding.check === 'open-quote')?.row).toBe(2);
  });

  it('E10 reads every line end as the same table', async () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(types(await look(file('e.csv', ['a,b', '1,x', '2,y'].join(end))))).toBe('a BIGINT, b VARCHAR');
    expect((await look(file('e.csv', 'a,b\r\n1,x\n2,y\r\n'))).rowsRead).toBe(2);
  });

  it('names columns without a name or with the same one, and knows a table without header', async () => {
    expect(types(await look(file('h.csv', 'a,,A\n1,2,3\n')))).toBe('a BIGINT, column_2 BIGINT, A_2 BIGINT');
    expect(types(await look(file('h.csv', '1,x\n2,y\n3,z\n')))).toBe('column_1 BIGINT, column_2 VARCHAR');
    expect(types(await look(file('h.csv', 'year,2019,2020\nA,1,2\nB,3,4\n')))).toBe(
      'year VARCHAR, 2019 BIGINT, 2020 BIGINT',
    );
    expect(
      (await look(file('h.csv', 'x,y\nz,w\n'), { readAs: { header: false }, decisions: [] })).rowsRead,
    ).toBe(2);
  });

  it('E15 reads JSON as exactly as CSV', async () => {
    const array = await look(
      file(
        'j.json',
        JSON.stringify([
          { id: '007', v: 12.1, t: '2025-03-04' },
          { id: '008', v: 0.2, t: null },
        ]),
      ),
    );
    expect(types(array)).toBe('id VARCHAR, v DECIMAL(18,1), t DATE');
    expect((await look(file('j.ndjson', '{"a":1}\n{"a":2,"b":{"c":[1]}}\n'))).rowsRead).toBe(2);
  });

  it('E13 leaves nothing behind', async () => {
    const spill = folder();
    await inspect(sample('orders'), asItIs, { spill });
    await inspect(file('x.csv', ''), asItIs, { spill });
    expect(readdirSync(spill)).toEqual([]);
  });

  it('E13 stops when asked, within half a second, and leaves nothing behind', async () => {
    const spill = folder();
    const path = join(folder(), 'big.csv');
    writeFileSync(path, `a;b;c\n${'4711;some text that is not short;03.04.2025\n'.repeat(1_500_000)}`);
    const abort = new AbortController();
    const progress: string[] = [];
    const started = inspect(path, asItIs, {
      spill,
      signal: abort.signal,
      onProgress: (message) => progress.push(message.step),
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const at = performance.now();
    abort.abort();
    expect(await started).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(performance.now() - at).toBeLessThan(1500);
    expect(readdirSync(spill)).toEqual([]);
  }, 30_000);
});
