import { mkdirSync, writeFileSync, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { utils, write } from '@e965/xlsx';
import { RecordBatchFileWriter, RecordBatchStreamWriter, tableFromArrays } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { importFailureWords } from '../../shared/messages/import-words.ts';
import type { ReadAs, TableReport } from '../../shared/ipc/import-report.ts';
import { file, folder } from '../testing/folders.ts';
import { inspect } from './inspect.ts';
import { inspectParts } from './parts.ts';

async function read(path: string, readAs: Partial<ReadAs> = {}): Promise<TableReport> {
  const result = await inspect(path, { readAs, decisions: [] });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}
const types = (report: TableReport): string[] => report.columns.map(({ name, type }) => `${name} ${type}`);
const checks = (report: TableReport): string[] =>
  report.findings.filter(({ severity }) => severity !== 'fine').map(({ check }) => check);
const rows = [
  ['Name', 'Day', 'Amount'],
  ['Ada', new Date(Date.UTC(2025, 2, 4)), 1.234],
  ['Bob', new Date(Date.UTC(2025, 2, 14)), 2.345],
];

const finding = (report: TableReport, check: string): TableReport['findings'][number] =>
  report.findings.find((one) => one.check === check) as TableReport['findings'][number];

describe('formats', () => {
  it('E90 reads .xlsx, .xls, .xlsb and .ods as the same table, with days and exact numbers', async () => {
    const xlsx = Buffer.from(await writeXlsx({ sheets: [{ name: 'May', rows }] }));
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true }), 'May');
    const wanted = ['Name VARCHAR', 'Day DATE', 'Amount DECIMAL(18,3)'];
    for (const [name, bytes] of [
      ['a.xlsx', xlsx],
      ...(['xls', 'xlsb', 'ods'] as const).map(
        (kind) =>
          [
            `a.${kind}`,
            write(book, { type: 'buffer', bookType: kind === 'xls' ? 'biff8' : kind }) as Buffer,
          ] as const,
      ),
    ] as const) {
      const report = await read(file(name, bytes));
      expect([name, ...types(report), report.rowsRead, report.readAs.part]).toEqual([
        name,
        ...wanted,
        2,
        'May',
      ]);
      expect(checks(report)).not.toContain('unclear-number');
    }
  });

  it('E90 finds the names of a sheet under notes of several cells', async () => {
    const noted = [
      ['Lots of people'],
      ['simply cannot resist', null, 'some notes'],
      ['at', 'the', null],
      ...rows,
      ['Cy', new Date(Date.UTC(2025, 2, 24)), 3.5],
    ];
    const report = await read(
      file('noted.xlsx', Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: noted }] }))),
    );
    expect([...types(report), report.rowsRead]).toEqual([
      'Name VARCHAR',
      'Day DATE',
      'Amount DECIMAL(18,3)',
      3,
    ]);
    expect(checks(report)).toContain('lines-above');
    // Rows fuller than the names, under which no column of values begins, are rows.
    const words = [
      ['a', null, 'c'],
      ['x', 'y', 'z'],
      ['p', 'q', 'r'],
      ['s', 't', 'u'],
      ['v', 'w', 'x'],
    ];
    const plain = await read(
      file('plain.xlsx', Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: words }] }))),
    );
    expect(plain.rowsRead).toBe(4);
  });

  it('E90 chooses sheets and ranges, and names columns under merged headings', async () => {
    const bytes = Buffer.from(
      await writeXlsx({
        sheets: [
          { name: 'Notes', rows: [['Report for May'], [], ['id', 'amount'], [1, 2], [3, 4]] },
          {
            name: 'Grid',
            rows: [
              ['Shop', '2024', null, 'Total'],
              [null, 'Q1', 'Q2', 'sum'],
              ['A', 1, 2, 3],
            ],
            merges: [{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }],
          },
        ],
      }),
    );
    const path = file('book.xlsx', bytes);
    const first = await read(path);
    expect([first.rowsRead, first.parts, first.leftOut?.above, types(first)]).toEqual([
      2,
      ['Notes', 'Grid'],
      1,
      ['id BIGINT', 'amount BIGINT'],
    ]);
    expect(types(await read(path, { part: 'Grid' }))).toEqual([
      'Shop VARCHAR',
      '2024 Q1 BIGINT',
      '2024 Q2 BIGINT',
      'Total sum BIGINT',
    ]);
    expect(types(await read(path, { part: '#1', range: 'B3:B5' }))).toEqual(['amount BIGINT']);
    expect((await inspect(path, { readAs: { part: 'June' }, decisions: [] })).ok).toBe(false);
  });

  it('E90 says of a sheet whose first row is a row like others that its columns are numbered', async () => {
    const caps = Array.from({ length: 9 }, (_, i) => [i + 1, `Cap ${i}`, i * 1.5]);
    const path = file('plain.xlsx', Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: caps }] })));
    const numbered = await read(path);
    expect(numbered.rowsRead).toBe(9);
    expect(finding(numbered, 'no-header').mends?.[0]).toMatchObject({
      readAs: { header: true },
      after: { columns: ['1', 'Cap 0', '0'] },
    });
    const forced = await read(path, { header: true });
    expect(finding(forced, 'header-is-data').mends?.[0]?.readAs).toEqual({ header: false });
  });

  it('E90 takes a title drawn over the whole table for a title, and names columns below it', async () => {
    const path = file(
      'titled.xlsx',
      Buffer.from(
        await writeXlsx({
          sheets: [
            {
              name: 'Sales',
              rows: [
                ['Quarterly sales'],
                [],
                ['region', '2024', null, '2025', null],
                [null, 'orders', 'revenue', 'orders', 'revenue'],
                ...Array.from({ length: 8 }, (_, i) => [`R${i}`, i, i * 1.5, i + 2, i * 2.5]),
              ],
              merges: [
                { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
                { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
                { startRow: 2, startCol: 1, endRow: 2, endCol: 2 },
                { startRow: 2, startCol: 3, endRow: 2, endCol: 4 },
              ],
            },
          ],
        }),
      ),
    );
    const report = await read(path);
    expect(types(report)).toEqual([
      'region VARCHAR',
      '2024 orders BIGINT',
      '2024 revenue DECIMAL(18,1)',
      '2025 orders BIGINT',
      '2025 revenue DECIMAL(18,1)',
    ]);
    expect(checks(report)).toContain('lines-above');
  });

  it('E90 reads Arrow files and streams with their own types', async () => {
    const table = tableFromArrays({
      n: Int32Array.from([1, 2, 3]),
      x: Float64Array.from([0.5, 1.5, 2.5]),
      t: ['a', null, ''],
    });
    for (const writer of [RecordBatchFileWriter, RecordBatchStreamWriter]) {
      const report = await read(file('a.arrow', await writer.writeAll(table).toUint8Array()));
      expect([types(report), report.rowsRead]).toEqual([['n INTEGER', 'x DOUBLE', 't VARCHAR'], 3]);
    }
  });

  it('E91 peels off gzip and refuses what unpacks without end', async () => {
    const packed = await read(file('orders.csv.gz', gzipSync('id;city\n1;Köln\n2;Bonn\n')));
    expect([packed.name, packed.rowsRead, types(packed)]).toEqual([
      'orders',
      2,
      ['id BIGINT', 'city VARCHAR'],
    ]);
    const cut = await inspect(file('cut.csv.gz', gzipSync('id;city\n1;Köln\n2;Bonn\n').subarray(0, 20)), {
      readAs: {},
      decisions: [],
    });
    expect(!cut.ok && cut.error.code).toBe('damaged');
    const bomb = await inspect(file('bomb.csv.gz', gzipSync(Buffer.alloc(300 * 1024 * 1024, 'a,b\n'))), {
      readAs: {},
      decisions: [],
    });
    expect(!bomb.ok && bomb.error.code).toBe('unpacks-too-large');
  }, 60_000);

  it('E92 reads an object of several tables as several, and nested fields on request', async () => {
    const both = await inspectParts(
      file(
        'shop.json',
        '{"orders":[{"id":1,"at":{"city":"Bonn","zip":"053"}}],"people":[{"name":"Ada"},{"name":"Bob"}]}',
      ),
      { readAs: {}, decisions: [] },
    );
    expect(both.ok && both.value.map(({ name, rowsRead }) => [name, rowsRead])).toEqual([
      ['shop_orders', 1],
      ['shop_people', 2],
    ]);
    const nested = file(
      'n.json',
      '[{"id":1,"at":{"city":"Bonn","zip":"053"}},{"id":2,"at":{"city":"Köln","zip":"506"}}]',
    );
    expect(types(await read(nested))).toEqual(['id BIGINT', 'at VARCHAR']);
    expect(checks(await read(nested))).toContain('nested');
    expect(types(await read(nested, { flatten: true }))).toEqual([
      'id BIGINT',
      'at.city VARCHAR',
      'at.zip VARCHAR',
    ]);
  });

  it('E96 sets a broken line of NDJSON aside, counted, and reads the others', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => JSON.stringify({ id: i + 1, city: 'Bonn' }));
    lines[4] = '{"id": 5, "city": "Bo';
    const path = file('lines.ndjson', lines.join('\n'));
    const report = await read(path);
    expect([report.rowsRead, report.rowsSetAside]).toEqual([12, 1]);
    expect(types(report)).toEqual(['id BIGINT', 'city VARCHAR']);
    const found = report.findings.find(({ check }) => check === 'broken-lines');
    expect(found).toMatchObject({ severity: 'solve', row: 5, value: lines[4] });
    expect(found?.offers).toEqual([{ choice: 'leave-out', column: 'id', row: 5, reason: 'left out' }]);
    // Half of the lines broken is no NDJSON.
    const half = await inspect(file('half.ndjson', '{"a":1}\n{"a'), { readAs: {}, decisions: [] });
    expect(half).toMatchObject({ ok: false, error: { code: 'bad-json' } });
  });

  it('E93 reads a folder as one table and says where columns are missing', async () => {
    const path = join(folder(), 'months');
    mkdirSync(path);
    writeFileSync(join(path, 'may.csv'), 'id;amount\n1;5\n2;6\n');
    writeFileSync(join(path, 'june.csv'), 'amount,id,wave\n7,3,W2\n');
    writeFileSync(join(path, 'readme.md'), 'x');
    const report = await read(path);
    expect([report.rowsRead, types(report)]).toEqual([
      3,
      ['amount BIGINT', 'id BIGINT', 'wave VARCHAR', 'file VARCHAR'],
    ]);
    expect(checks(report)).toEqual(expect.arrayContaining(['column-differences', 'files-left-out']));
  });

  it('E93 reads files of other columns in a folder as tables of their own, each offered', async () => {
    const path = join(folder(), 'export');
    mkdirSync(path);
    for (const month of ['04', '05', '06'])
      writeFileSync(join(path, `orders-${month}.csv`), `id;customer;amount\n${month}1;A;5\n${month}2;B;6\n`);
    writeFileSync(join(path, 'customers.csv'), 'customer;town;since\nA;Bonn;2020-01-01\n');
    writeFileSync(join(path, 'waves.csv'), 'wave;sent\nW1;100\n');
    const report = await read(path);
    expect([report.rowsRead, report.readAs.part, report.parts]).toEqual([
      6,
      'orders-04.csv',
      ['orders-04.csv', 'customers.csv', 'waves.csv'],
    ]);
    expect(checks(report)).not.toContain('column-differences');
    const customers = await read(path, { part: 'customers.csv' });
    expect([customers.rowsRead, types(customers)]).toEqual([
      1,
      ['customer VARCHAR', 'town VARCHAR', 'since DATE', 'file VARCHAR'],
    ]);
  });
});

describe('the form of a file', () => {
  const body = Array.from({ length: 30 }, (_, i) => `${i};Shop ${i};${i * 3}`);

  it('E94 sets rows with cells too many aside and offers the column they belong to', async () => {
    const path = file('x.csv', ['id;name;amount', ...body, '90;Smith; Sons;55', '91;Miller;56'].join('\n'));
    const report = await read(path);
    expect([report.rowsRead, report.rowsSetAside]).toEqual([32, 1]);
    const found = finding(report, 'extra-cells');
    expect([found.severity, found.row, found.mends?.[0]?.readAs]).toEqual(['solve', 32, { extraCells: 2 }]);
    expect(found.mends?.[0]?.after.rows).toEqual([['90', 'Smith; Sons', '55']]);
    expect((await read(path, { extraCells: 2 })).rowsSetAside).toBe(0);
  });

  it('E94 sees quotes that swallow lines', async () => {
    const path = file(
      'x.csv',
      ['id;name;amount', ...body, '90;"Smith;5', '91;Miller;6', '92;Jones";7', ...body].join('\n'),
    );
    const found = finding(await read(path), 'swallowed-lines');
    expect([found.severity, found.mends?.[0]?.readAs]).toEqual(['solve', { spans: false }]);
    expect((await read(path, { spans: false })).rowsRead).toBe(63);
  });

  it('E94 sees lines wrapped in quotes as a whole', async () => {
    const path = file(
      'x.csv',
      ['id,name,amount', '1,a,5', '2,"b, c",6'].map((line) => `"${line.replaceAll('"', '""')}"`).join('\n'),
    );
    const [mend] = finding(await read(path), 'wrapped-lines').mends ?? [];
    expect(types(await read(path, mend?.readAs))).toEqual(['id BIGINT', 'name VARCHAR', 'amount BIGINT']);
  });

  it('E94 leaves titles above the names out, counted, and comments', async () => {
    const report = await read(
      file('x.csv', ['Report for May', '', '# made on Monday', 'id;name;amount', ...body].join('\n')),
    );
    expect([report.rowsRead, report.leftOut, report.columns[0]?.name]).toEqual([
      30,
      { above: 1, comments: 1 },
      'id',
    ]);
    expect(checks(report)).toEqual(expect.arrayContaining(['lines-above', 'comments']));
  });

  it('E94 sees a header that is data, and a file that collapses to one column', async () => {
    expect(
      finding(
        await read(file('x.csv', ['a@b.de,ok', 'c@d.de,ok', 'e@f.de,ok', 'g@h.de,no'].join('\n')), {
          header: true,
        }),
        'header-is-data',
      ).mends?.[0]?.readAs,
    ).toEqual({ header: false });
    const collapsed = await read(file('x.csv', ['id::name', '1::Ada', '2::Bob'].join('\n')));
    expect(finding(collapsed, 'collapsed').mends?.map(({ readAs }) => readAs.delimiter)).toContain('::');
  });

  it('E95 says which word shows how letters were read, and what it would be otherwise', async () => {
    const report = await read(
      file(
        'x.csv',
        Buffer.from(['id;name', ...Array.from({ length: 30 }, (_, i) => `${i};Müller`)].join('\n'), 'latin1'),
      ),
    );
    const found = finding(report, 'letters');
    // Latin-9 writes this word the same way: only what would change it is offered.
    expect([found.value, found.mends?.map(({ after }) => after.rows[0]?.[0])]).toEqual([
      'Müller',
      ['M¸ller'],
    ]);
    const broken = await read(
      file(
        'y.csv',
        Buffer.concat([
          Buffer.from('id;name\n1;Köln Straße Müller Größe\n2;'),
          Buffer.from([0xfc]),
          Buffer.from('x\n'),
        ]),
      ),
    );
    expect([broken.readAs.encoding, finding(broken, 'lost-letters').row]).toEqual(['utf-8', 3]);
  });
});

describe('a cell without end', () => {
  it('E12 refuses a cell of over 64 MB with its row, in little memory', async () => {
    const path = join(folder(), 'open.csv');
    const out = createWriteStream(path);
    out.write('id;note\r\n1;ok\n2;"never closed\r\n');
    const line = `${'x'.repeat(1023)}\n`.repeat(1024);
    for (let mb = 0; mb < 80; mb++) if (!out.write(line)) await once(out, 'drain');
    out.end();
    await once(out, 'finish');
    const before = process.memoryUsage().rss;
    const result = await inspect(path, { readAs: {}, decisions: [] });
    expect(!result.ok && [result.error.code, result.error.row, importFailureWords(result.error)]).toEqual([
      'cell-too-long',
      3,
      'A cell in row 3 of "open.csv" is longer than 64 MB. A quotation mark before it may never close.',
    ]);
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(400);
  }, 60_000);
});
