import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encode, encodeCells } from './arrow.ts';
import { type Connection, Database } from './duckdb.ts';

let database: Database;
let connection: Connection;
beforeAll(async () => {
  database = await Database.open(':memory:');
  connection = await database.connect();
});
afterAll(() => database.close());

const read = async (sql: string, maxRows = 500_000) => {
  const encoded = await encode(await connection.stream(sql), maxRows);
  return { ...encoded, table: tableFromIPC(encoded.arrow) };
};
const column = async (sql: string): Promise<unknown[]> => {
  const { table } = await read(sql);
  return Array.from({ length: table.numRows }, (_, i) => table.getChildAt(0)?.get(i) as unknown);
};

describe('DuckDB to Arrow', () => {
  it('E50 gives back what was there, for every type and with empty cells', async () => {
    expect(await column('SELECT unnest([1, NULL, -3]::TINYINT[])')).toEqual([1, null, -3]);
    expect(await column('SELECT unnest([1, NULL, 300]::SMALLINT[])')).toEqual([1, null, 300]);
    expect(await column('SELECT unnest([1, NULL, 70000]::INTEGER[])')).toEqual([1, null, 70000]);
    expect(await column('SELECT unnest([1.5, NULL, -0.25]::DOUBLE[])')).toEqual([1.5, null, -0.25]);
    expect(await column('SELECT unnest([true, NULL, false])')).toEqual([true, null, false]);
    expect(
      await column("SELECT unnest(['a', NULL, '', 'a text longer than twelve bytes: ü€😀', 'üüüüüü'])"),
    ).toEqual(['a', null, '', 'a text longer than twelve bytes: ü€😀', 'üüüüüü']);
    expect(await column("SELECT unnest([DATE '2025-03-04', NULL])")).toEqual([Date.UTC(2025, 2, 4), null]);
    expect(await column("SELECT unnest([TIMESTAMP '2025-03-04 10:00:00', NULL])")).toEqual([
      Date.UTC(2025, 2, 4, 10),
      null,
    ]);
    expect(await column('SELECT [1, 2] UNION ALL SELECT NULL')).toEqual(
      expect.arrayContaining(['[1, 2]', null]),
    );
  });

  it('E50 makes whole numbers and money plain numbers while each is exact, and text otherwise', async () => {
    expect(await column('SELECT unnest([1, NULL, -9007199254740991]::BIGINT[])')).toEqual([
      1,
      null,
      -9007199254740991,
    ]);
    expect(await column('SELECT unnest([1, 9223372036854775807]::BIGINT[])')).toEqual([
      '1',
      '9223372036854775807',
    ]);
    expect(await column('SELECT sum(range) FROM range(10)')).toEqual([45]);
    expect(await column('SELECT unnest([-5, NULL]::HUGEINT[])')).toEqual([-5, null]);
    expect(await column('SELECT unnest([170141183460469231731687303715884105727]::HUGEINT[])')).toEqual([
      '170141183460469231731687303715884105727',
    ]);
    for (const type of ['DECIMAL(4,2)', 'DECIMAL(9,2)', 'DECIMAL(18,2)', 'DECIMAL(38,2)'])
      expect(await column(`SELECT unnest([12.34, NULL, -0.05]::${type}[])`)).toEqual([12.34, null, -0.05]);
    expect(await column("SELECT '12345678901234567890.05'::DECIMAL(38,2)")).toEqual([
      '12345678901234567890.05',
    ]);
    expect(
      (await read('SELECT 1.50::DECIMAL(18,2) AS m')).table.schema.fields[0]?.metadata.get('scale'),
    ).toBe('2');
  });

  it('E50 keeps empty cells in place over many chunks of odd sizes', async () => {
    const { table } = await read(
      "SELECT range AS i, CASE WHEN range % 7 = 0 THEN NULL ELSE range END AS v, CASE WHEN range % 5 = 0 THEN NULL ELSE 'text ' || range END AS t FROM range(50000) WHERE range % 3 > 0 AND hash(range) % 11 > 0",
    );
    expect(table.numRows).toBeGreaterThan(20_000);
    for (let row = 0; row < table.numRows; row++) {
      const i = table.getChild('i')?.get(row) as number;
      const cells = [table.getChild('v')?.get(row), table.getChild('t')?.get(row)] as unknown[];
      if (cells[0] !== (i % 7 === 0 ? null : i) || cells[1] !== (i % 5 === 0 ? null : `text ${i}`))
        expect([i, ...cells]).toEqual('as written');
    }
  });

  it('E51 stops at the most rows asked for and says so', async () => {
    const cut = await read('SELECT range FROM range(10000)', 2500);
    expect([cut.rows, cut.truncated, cut.table.numRows]).toEqual([2500, true, 2500]);
    const whole = await read('SELECT range FROM range(2500)', 2500);
    expect([whole.rows, whole.truncated]).toEqual([2500, false]);
    expect((await read('SELECT 1 AS a WHERE false')).table.schema.fields.map((field) => field.name)).toEqual([
      'a',
    ]);
  });

  it('encodes the groups of a view', () => {
    const table = tableFromIPC(
      encodeCells([
        { group: 'W1', y: 252, d: 12_000 },
        { group: null, y: 1.5, d: null },
      ]),
    );
    expect(table.toArray().map((row) => ({ ...row }))).toEqual([
      { group: 'W1', y: 252, d: 12_000 },
      { group: null, y: 1.5, d: null },
    ]);
  });
});
