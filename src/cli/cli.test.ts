import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { file, folder, sample } from '../engine/testing/folders.ts';
import { demoBytes, demoInput } from '../main/store/testing/demo-file.ts';
import type { Command } from './command.ts';
import { run as importCommand } from './import.ts';
import { run as queryCommand } from './query.ts';
import { tableCsv } from './table-output.ts';

async function run(command: Command, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await command(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

describe('nugget import', () => {
  it('E70 says what was found, and ends with 3 while something is to solve', async () => {
    const text = await run(importCommand, sample('orders'));
    expect(text.code).toBe(3);
    expect(text.out).toContain(
      '✖ 1 row holds a number written another way: "18.600,00" in amount_eur, row 20,363. It is the largest amount in the file.',
    );
    const json = await run(importCommand, sample('orders'), '--json');
    expect(json.code).toBe(3);
    expect(JSON.parse(json.out)).toMatchObject({
      tables: [
        {
          name: 'orders',
          rowsRead: 20_600,
          rowsSetAside: 1,
          readAs: { delimiter: ';', decimal: ',' },
          findings: [
            {
              check: 'cell-does-not-fit',
              severity: 'solve',
              column: 'amount_eur',
              row: 20_363,
              value: '18.600,00',
            },
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
          ],
        },
      ],
    });
  });

  it('E70 takes a workshop’s file as the recipe: other files of the same data are read as it read its own', async () => {
    const { place } = await demoInput();
    const session = join(place, 'Spring.nugget');
    writeFileSync(session, await demoBytes());
    const alone = await run(importCommand, sample('orders_may'), '--json');
    const again = await run(importCommand, sample('orders_may'), '--recipe', session, '--json');
    expect([again.code, again.err]).toEqual([0, '']);
    const tables = [alone, again].map(({ out }) => JSON.parse(out).tables[0] as { name: string });
    expect(tables.map(({ name }) => name)).toEqual(['orders_may', 'orders']);
    expect(await run(importCommand, sample('orders'), '--recipe', file('no.nugget', 'x'))).toMatchObject({
      code: 2,
    });
  });

  it('E70 keeps the recipe’s name of the table, and says which of its columns the file does not have', async () => {
    const recipe = file(
      'again.json',
      JSON.stringify({
        readAs: {},
        table: 'sales',
        decisions: [
          { choice: 'rename', column: 'day', from: 'date' },
          { choice: 'as-text', column: 'customer' },
        ],
      }),
    );
    const april = file('april.csv', 'id,date\n1,2025-04-13\n2,2025-04-14\n');
    const { out } = await run(importCommand, april, '--recipe', recipe);
    expect(out).toContain('april.csv → sales');
    expect(out).toContain('▲ The recipe decides about a column that this file does not have: customer.');
  });

  it('E70 takes the read flags and a recipe', async () => {
    expect((await run(importCommand, sample('orders'), '--thousands', '.')).code).toBe(0);
    const recipe = join(folder(), 'recipe.json');
    writeFileSync(
      recipe,
      JSON.stringify({
        'orders.csv': {
          readAs: {},
          decisions: [{ choice: 'leave-out', column: 'amount_eur', row: 20363, reason: 'club' }],
        },
      }),
    );
    expect((await run(importCommand, sample('orders'), '--recipe', recipe)).code).toBe(0);
    expect(await run(importCommand, sample('orders'), '--decimal', 'x')).toMatchObject({
      code: 2,
      err: '--decimal does not fit. See nugget import --help.\n',
    });
    expect(
      (
        await run(
          importCommand,
          file('t.csv', 'a\tb\n1\t2\n'),
          '--delimiter',
          '\\t',
          '--header',
          'no',
          '--json',
        )
      ).out,
    ).toContain('"rowsRead": 2');
  });

  it('E70 says in one sentence why a file can not be read, and ends with 2', async () => {
    expect(await run(importCommand, file('plan.pdf', '%PDF-1.4'))).toEqual({
      code: 2,
      out: '',
      err: '"plan.pdf" is not a table. CSV, Excel, Parquet and JSON work.\n',
    });
    expect((await run(importCommand)).code).toBe(2);
    expect((await run(importCommand, '--help')).code).toBe(0);
  });
});

describe('nugget query', () => {
  it('E71 answers exactly, as JSON and as CSV', async () => {
    const sql =
      'SELECT count(*) AS n, sum(amount_eur) AS s, max(amount_eur) AS m, 9007199254740993 AS big FROM orders';
    const json = await run(queryCommand, '--data', sample('orders'), sql, '--json', '--thousands', '.');
    expect(JSON.parse(json.out)).toEqual({
      columns: [
        { name: 'n', type: 'BIGINT' },
        { name: 's', type: 'DECIMAL(38,2)' },
        { name: 'm', type: 'DECIMAL(18,2)' },
        { name: 'big', type: 'BIGINT' },
      ],
      rows: [[20_600, '2140725.27', '18600.00', '9007199254740993']],
    });
    expect(
      (
        await run(
          queryCommand,
          '--data',
          sample('orders'),
          "SELECT 1 AS a, 'x' AS b",
          '--csv',
          '--thousands',
          '.',
        )
      ).out,
    ).toBe('a,b\r\n1,x\r\n');
  });

  it('E71 joins files by the keys it finds', async () => {
    const sql = 'SELECT wave, count(order_id) AS n FROM email_sends_orders GROUP BY 1 ORDER BY 1';
    const result = await run(
      queryCommand,
      '--data',
      sample('orders'),
      sample('email_sends'),
      '--thousands',
      '.',
      '--json',
      sql,
    );
    expect(JSON.parse(result.out)).toMatchObject({
      rows: [
        ['W1', 252],
        ['W2', 108],
        ['W3', 240],
      ],
    });
  });

  it('E71 waits for a person where the app would, and runs nothing but one reading query', async () => {
    expect(await run(queryCommand, '--data', sample('orders'), 'SELECT 1')).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringContaining('18.600,00'),
    });
    expect(await run(queryCommand, '--data', sample('stock'), 'DROP TABLE stock')).toMatchObject({
      code: 2,
      err: 'Only reading is possible here. "DROP" changes data and was not run.\n',
    });
    expect(await run(queryCommand, '--data', sample('stock'), 'SELECT unit FROM stock')).toMatchObject({
      code: 2,
      err: expect.stringContaining('The query stops at "unit".'),
    });
  });

  it('E72 writes no cell that a spreadsheet would run, and leaves numbers alone', () => {
    const payloads = [
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(1)',
      '\t=1',
      '\r=1',
      ' =1',
      '"=1',
      '＝1',
      '=HYPERLINK("http://x","y")',
      '-',
      '+',
    ];
    const csv = tableCsv({
      columns: [{ name: '=cmd', type: 'VARCHAR' }],
      rows: [...payloads.map((text) => [text]), [-5], ['-5.50'], ['+3'], ['1e-7'], ['a=b'], [null]],
    });
    const cells = csv.split(/\r\n(?=["'\-+1a]|$)/);
    expect(cells[0]).toBe("'=cmd");
    for (const cell of cells.slice(1, payloads.length + 1)) expect(cell.replace(/^"/, '')).toMatch(/^'/);
    expect(csv).toMatch(/\r\n-5\r\n-5\.50\r\n\+3\r\n1e-7\r\na=b\r\n\r\n$/);
  });
});
