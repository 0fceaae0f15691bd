import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportDecision, TableReport } from '../../shared/ipc/import-report.ts';
import { Database, type Value } from '../duckdb.ts';
import { file, folder } from '../testing/folders.ts';
import { build } from './build.ts';
import { inspect } from './inspect.ts';

type Column = { readonly type: string; readonly values: readonly Value[]; readonly aside: number };

/** One column as it comes out of a generation. */
async function column(
  cells: readonly string[],
  decisions: readonly ImportDecision[] = [],
  name = 'v',
): Promise<Column> {
  const path = file('data.csv', `n\t${name}\n${cells.map((cell, i) => `a${i}\t${cell}`).join('\n')}\n`);
  const out = join(folder(), 'gen');
  const built = await build([{ path, recipe: { readAs: {}, decisions: [...decisions] } }], [], out);
  if (!built.ok) throw new Error(built.error.detail);
  const report = built.value.reports[0] as TableReport;
  const database = await Database.open(join(out, 'data.duckdb'), { access_mode: 'READ_ONLY' });
  const connection = await database.connect();
  const rows = await connection.rows(`SELECT "${name}" FROM data`);
  database.close();
  return {
    type: report.columns.find((one) => one.name === name)?.type ?? '',
    values: rows.map((row) => row[0] as Value),
    aside: report.rowsSetAside,
  };
}

describe('numbers as people write them', () => {
  it.each([
    ['dots and comma', ['1.234,50', '12,00', '999,10'], ['1234.50', '12.00', '999.10']],
    ['commas and dot', ['1,234.50', '12.00', '999.10'], ['1234.50', '12.00', '999.10']],
    ['spaces', ['1 234,50', '12,00', '2 999,10'], ['1234.50', '12.00', '2999.10']],
    ['no-break spaces', ['1\u00a0234,50', '12,00', '2\u00a0999,10'], ['1234.50', '12.00', '2999.10']],
    ['narrow spaces', ['1\u202f234,50', '12,00', '2\u202f999,10'], ['1234.50', '12.00', '2999.10']],
    ['thin spaces', ['1\u2009234,50', '12,00', '2\u2009999,10'], ['1234.50', '12.00', '2999.10']],
    ['apostrophes', ["1'234.50", '12.00', "2'999.10"], ['1234.50', '12.00', '2999.10']],
    ['a sign in front', ['€ 1.234,50', '€ 12,00'], ['1234.50', '12.00']],
    ['a sign behind', ['1.234,50 €', '12,00 €'], ['1234.50', '12.00']],
    ['a word for the currency', ['12.50 PLN', '3.00 PLN'], ['12.50', '3.00']],
    ['percent', ['12,5 %', '3,0 %'], ['12.5', '3.0']],
    ['brackets below zero', ['(1.234,50)', '12,00', '(0,50)'], ['-1234.50', '12.00', '-0.50']],
    ['brackets and a sign', ['(€12.50)', '€3.00'], ['-12.50', '3.00']],
    ['a minus behind', ['1.234,50-', '12,00', '0,50-'], ['-1234.50', '12.00', '-0.50']],
    ['a true minus', ['−5,50', '12,00'], ['-5.50', '12.00']],
    [
      'a dash for a minus',
      ['–5,50', '12,00', '– 1.000,25', '3,00–'],
      ['-5.50', '12.00', '-1000.25', '-3.00'],
    ],
    ['a plus', ['+5.5', '-3.25', '0.0'], ['5.50', '-3.25', '0.00']],
  ])('E82 reads %s', async (_what, cells, values) => {
    expect(await column(cells)).toMatchObject({ values, aside: 0 });
  });

  it('E82 takes a spreadsheet’s errors and lone points for nothing', async () => {
    expect(await column(['1.5', '#DIV/0!', '3.5', '.', '2.0'])).toMatchObject({
      values: ['1.5', null, '3.5', null, '2.0'],
      aside: 0,
    });
  });

  it('E3 keeps a column of numbers and words as text, and reads it as numbers where a person says so', async () => {
    const cells = ['12,50', 'auf Anfrage', '–3,00', 'k. A.', '7,25', '1.000,00'];
    expect(await column(cells)).toEqual({ type: 'VARCHAR', values: cells, aside: 0 });
    const said = ['auf Anfrage', 'k. A.'];
    expect(await column(cells, [{ choice: 'as-number', column: 'v', empty: said }])).toEqual({
      type: 'DECIMAL(18,2)',
      values: ['12.50', null, '-3.00', null, '7.25', '1000.00'],
      aside: 0,
    });
    // A word that nobody spoke of waits, as every cell that does not fit.
    expect(await column(cells, [{ choice: 'as-number', column: 'v', empty: ['k. A.'] }])).toMatchObject({
      type: 'DECIMAL(18,2)',
      aside: 1,
    });
  });

  it('E7 keeps what a spreadsheet left of long numbers as text, unless a person says that it is a number', async () => {
    const cells = ['4,00638E+12', '4,00638E+12', '17', '4,01E+12'];
    expect(await column(cells)).toEqual({ type: 'VARCHAR', values: cells, aside: 0 });
    expect(await column(cells, [{ choice: 'as-number', column: 'v', empty: [] }])).toMatchObject({
      type: 'DOUBLE',
      values: [4_006_380_000_000, 4_006_380_000_000, 17, 4_010_000_000_000],
    });
    expect(await column(['1.5E+12', '0.25'])).toMatchObject({ type: 'DOUBLE' });
  });

  it('E7 keeps phones, leading zeros and long numbers as they are', async () => {
    for (const cells of [
      ['+491701234567', '+491709999999'],
      ['007', '123'],
      ['12345678901234567', '1'],
    ])
      expect(await column(cells)).toEqual({ type: 'VARCHAR', values: cells, aside: 0 });
  });
});

describe('dates as people write them', () => {
  it.each([
    ['English months', ['3 March 2024', '14 Dec 2024'], ['2024-03-03', '2024-12-14']],
    ['English months first', ['March 3, 2024', 'Dec 14, 2024'], ['2024-03-03', '2024-12-14']],
    ['German months', ['3. März 2024', '14. Dezember 2024'], ['2024-03-03', '2024-12-14']],
    ['months between lines', ['03-Mar-2024', '14-Oct-2024'], ['2024-03-03', '2024-10-14']],
    ['weeks', ['2024-W01', '2025-W01', '2024-W52'], ['2024-01-01', '2024-12-30', '2024-12-23']],
    ['quarters', ['2024-Q1', '2024-Q4'], ['2024-01-01', '2024-10-01']],
    ['quarters first', ['Q1 2024', 'Q4 2024'], ['2024-01-01', '2024-10-01']],
    ['two-digit years', ['31.12.24', '01.02.99'], ['2024-12-31', '1999-02-01']],
    ['months between lines, years of two figures', ['03-Mar-24', '14-Oct-98'], ['2024-03-03', '1998-10-14']],
    [
      'years first by how few they are',
      ['24-12-30', '24-12-31', '25-01-02'],
      ['2024-12-30', '2024-12-31', '2025-01-02'],
    ],
    [
      'days first by how many they are',
      ['13/04/25', '14/04/25', '02/05/25'],
      ['2025-04-13', '2025-04-14', '2025-05-02'],
    ],
    ['month first by evidence', ['12/31/2024', '01/02/2024'], ['2024-12-31', '2024-01-02']],
  ])('E83 reads %s', async (_what, cells, values) => {
    expect(await column(cells)).toEqual({ type: 'DATE', values, aside: 0 });
  });

  it.each([
    ['a blank and Uhr', ['13.04.2025 14:30 Uhr', '14.04.2025 9:05 Uhr']],
    ['um and Uhr', ['13.04.2025 um 14:30 Uhr', '14.04.2025 um 9:05 Uhr']],
    ['a comma, a point and Uhr', ['13.04.2025, 14.30 Uhr', '14.04.2025, 9.05 Uhr']],
  ])('E83 reads days with times and %s', async (_what, cells) => {
    const read = await column(cells);
    expect([read.type, read.aside, read.values.map(String)]).toEqual([
      'TIMESTAMP',
      0,
      ['2025-04-13 14:30:00', '2025-04-14 09:05:00'],
    ]);
  });

  it('E83 has times of day in one form when a person says so', async () => {
    const cells = ['14:30 Uhr', '9:05 Uhr', '14.30 Uhr', '7 Uhr', '23:59:30'];
    expect(await column(cells)).toEqual({ type: 'VARCHAR', values: cells, aside: 0 });
    expect(await column(cells, [{ choice: 'read-times', column: 'v' }])).toEqual({
      type: 'VARCHAR',
      values: ['14:30', '09:05', '14:30', '07:00', '23:59:30'],
      aside: 0,
    });
    expect(await column(['14:30', '25:10', '9:05'], [{ choice: 'read-times', column: 'v' }])).toMatchObject({
      aside: 1,
    });
  });

  it('E83 reads moments counted from 1970 when a person says so', async () => {
    for (const [cells, first] of [
      [['1714564800', '1714651200'], '2024-05-01 12:00:00'],
      [['1714564800.25', '1714651200.5'], '2024-05-01 12:00:00.25'],
      [['1714564800250', '1714651200000'], '2024-05-01 12:00:00.25'],
      [['1714564800123456', '1714651200000000'], '2024-05-01 12:00:00.123456'],
    ] as const) {
      const read = await column(cells, [{ choice: 'read-unix', column: 'v' }]);
      expect([read.type, read.aside, String(read.values[0])]).toEqual(['TIMESTAMP', 0, first]);
    }
  });

  it('E83 reads days without marks when the name or the number of cells says so, and every cell is one', async () => {
    expect(await column(['20240131', '20231201'], [], 'order_date')).toMatchObject({
      type: 'DATE',
      values: ['2024-01-31', '2023-12-01'],
    });
    expect(await column(['20240131', '20231201'], [], 'item')).toMatchObject({ type: 'BIGINT' });
    expect(await column(['20240131', '20241301'], [], 'order_date')).toMatchObject({ type: 'BIGINT' });
  });

  it('E83 reads a spreadsheet’s day numbers only when a person says so', async () => {
    const cells = ['45292', '45323'];
    expect(await column(cells, [], 'day')).toMatchObject({ type: 'BIGINT' });
    expect(await column(cells, [{ choice: 'read-serial', column: 'day' }], 'day')).toMatchObject({
      type: 'DATE',
      values: ['2024-01-01', '2024-02-01'],
    });
  });

  it('E6 asks whether a year of two figures or a day stands first', async () => {
    const cells = ['24-12-31', '25-01-02'];
    expect(await column(cells)).toEqual({ type: 'VARCHAR', values: cells, aside: 0 });
    expect(await column(cells, [{ choice: 'read-dates', column: 'v', dates: 'ymd' }])).toMatchObject({
      values: ['2024-12-31', '2025-01-02'],
    });
    const path = file('data.csv', 'n,v\na,24-12-31\nb,25-01-02\n');
    const asked = await inspect(path, { readAs: {}, decisions: [] });
    expect(asked.ok && asked.value.findings.find(({ check }) => check === 'unclear-date')).toMatchObject({
      severity: 'solve',
      words:
        'In v, 24-12-31 could be 24 December 2031 or 31 December 2024. Nothing in the column gives it away.',
      offers: [{ dates: 'dmy' }, { dates: 'ymd' }, { choice: 'as-text' }],
    });
  });

  it('E83 turns times with zones into one clock', async () => {
    expect(await column(['2024-01-01T10:00:00+02:00', '2024-01-01T10:00:00Z'])).toMatchObject({
      type: 'TIMESTAMP',
      values: ['2024-01-01 08:00:00', '2024-01-01 10:00:00'],
    });
  });
});
