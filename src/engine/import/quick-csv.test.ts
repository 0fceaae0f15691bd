import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportRecipe, TableReport } from '../../shared/ipc/import-report.ts';
import { Database } from '../duckdb.ts';
import { asItIs, file, folder } from '../testing/folders.ts';
import { build } from './build.ts';
import { inspect } from './inspect.ts';

const always = Number.MAX_SAFE_INTEGER;
const today = '2025-05-01';

async function bothWays(
  path: string,
  recipe: ImportRecipe,
  quickFrom: number,
): Promise<readonly [unknown, unknown]> {
  const [quick, slow] = [
    await inspect(path, recipe, { today, quickFrom }),
    await inspect(path, recipe, { today, quickFrom: always }),
  ];
  const rows = [];
  for (const from of [quickFrom, always]) rows.push(await built(path, recipe, from));
  return [
    [quick, rows[0]],
    [slow, rows[1]],
  ];
}

async function built(path: string, recipe: ImportRecipe, quickFrom: number): Promise<unknown> {
  const out = join(folder(), 'gen');
  const result = await build([{ path, recipe }], [], out, { today, quickFrom });
  if (!result.ok) return result;
  const database = await Database.open(join(out, 'data.duckdb'), { access_mode: 'READ_ONLY' });
  const connection = await database.connect();
  const name = (result.value.reports[0] as TableReport).name;
  const table = await connection.table(`FROM "${name}"`);
  database.close();
  return { table, generation: result.value.generation };
}

/** Cells that two readers could take for different things. */
const strange = fc.constantFrom(
  '',
  ' 5',
  '5 ',
  '+5',
  '007',
  '0',
  '-0',
  '1e5',
  '1E5',
  'NaN',
  'nan',
  'inf',
  '-inf',
  'Infinity',
  'NA',
  '-',
  '1_000',
  '0x1F',
  '5.',
  '.5',
  '1.234',
  '1,234',
  '12.5',
  '12,5',
  '1.234,50',
  '€5',
  '5 %',
  '(5)',
  '5-',
  '−5',
  '2024-02-30',
  '2024-2-3',
  '2024-01-05T10:00:00',
  '2024-01-05 10:00',
  '2024-01-05 10:00:00.5',
  '20240105',
  '3.4.2024',
  '31.12.2024',
  '12/31/2024',
  '3/4/24',
  'today',
  'epoch',
  'true',
  'TRUE',
  't',
  'yes',
  '1',
  ' ',
  '12345678901234567',
  '99999999999999999999',
  '1234567890123456.78',
  '0.123',
  '12.345678',
  '\u00a07',
  'K12',
);
const pad = (n: number, size = 2): string => String(n).padStart(size, '0');
const day = fc.record({
  y: fc.integer({ min: 1990, max: 2030 }),
  m: fc.integer({ min: 1, max: 12 }),
  d: fc.integer({ min: 1, max: 28 }),
});
const money = fc.integer({ min: -99_999_999, max: 99_999_999 });
const plain: readonly fc.Arbitrary<string>[] = [
  fc.integer().map(String),
  fc.integer({ min: 0, max: 3000 }).map(String),
  money.map((n) => (n / 100).toFixed(2)),
  money.map((n) => (n / 100).toFixed(2).replace('.', ',')),
  money.map((n) => String(n / 1000)),
  money.map((n) => (n / 1000).toFixed(3)),
  day.map(({ y, m, d }) => `${y}-${pad(m)}-${pad(d)}`),
  day.map(({ y, m, d }) => `${pad(d)}.${pad(m)}.${y}`),
  day.map(({ y, m, d }) => `${pad(m)}/${pad(d)}/${y}`),
  day.map(({ y, m, d }) => `${d}/${m}/${y}`),
  day.map(({ y, m, d }) => `${pad(d)}.${pad(m)}.${pad(y % 100)}`),
  day.map(({ y, m, d }) => `${y}${pad(m)}${pad(d)}`),
  day.map(({ y, m, d }) => `${y}-${pad(m)}-${pad(d)} ${pad(d % 24)}:${pad(m)}:${pad(d)}`),
  day.map(({ y, m, d }) => `${y}-${pad(m)}-${pad(d)}T${pad(d % 24)}:${pad(m)}`),
  fc.constantFrom('true', 'false'),
  fc.constantFrom('True', 'FALSE', 'false'),
  fc.constantFrom('north', 'south', 'K100', 'K200'),
  fc.stringMatching(/^[a-zA-Z .,'"-]{0,8}$/),
];

const column = (rows: number): fc.Arbitrary<string[]> =>
  fc.constantFrom(...plain).chain((kind) =>
    fc
      .record({
        cells: fc.array(kind, { minLength: rows, maxLength: rows }),
        damage: fc.array(fc.tuple(fc.nat(rows - 1), strange), { maxLength: 2 }),
        gap: fc.boolean(),
      })
      .map(({ cells, damage, gap }) => {
        const all = gap ? cells.map((cell, i) => (i % 7 === 3 ? '' : cell)) : [...cells];
        for (const [at, cell] of damage) all[at] = cell;
        return all;
      }),
  );
const table = fc
  .record({ rows: fc.integer({ min: 24, max: 60 }), width: fc.integer({ min: 2, max: 5 }) })
  .chain(({ rows, width }) => fc.array(column(rows), { minLength: width, maxLength: width }));
const written = (columns: readonly (readonly string[])[], delimiter: string): string => {
  const quote = (cell: string): string => (/["\r\n;,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = (columns[0] ?? []).map((_, row) =>
    columns.map((cells) => quote(cells[row] ?? '')).join(delimiter),
  );
  return `${columns.map((_, i) => `name${i}`).join(delimiter)}\n${lines.join('\n')}\n`;
};
const readAs = fc.constantFrom(
  {},
  {},
  {},
  { decimal: ',' as const },
  { thousands: '.' as const },
  { dates: 'mdy' as const },
  { header: false },
);
const runs = Number(process.env['NUGGET_SEEDS'] ?? 20);

describe('reading values at once', () => {
  it(
    'E81 gives the same table, the same findings and the same set aside as reading everything as text',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          table,
          fc.constantFrom(';', ',', '\t'),
          readAs,
          async (columns, delimiter, wanted) => {
            const path = file('data.csv', written(columns, delimiter));
            const [quick, slow] = await bothWays(path, { ...asItIs, readAs: wanted }, 12);
            expect(quick).toEqual(slow);
          },
        ),
        { numRuns: runs },
      );
    },
    runs * 3_000,
  );

  it('E81 sends a column back to its text when a cell far below breaks what the beginning promised', async () => {
    const lines = Array.from({ length: 25_000 }, (_, i) => `${i},${i / 100},2024-01-${pad(1 + (i % 28))}`);
    lines[24_000] = '24000,1.234.567,31.12.2024';
    {
      const [quick, slow] = await bothWays(
        file('late.csv', `id,amount,day\n${lines.join('\n')}\n`),
        asItIs,
        5_000,
      );
      expect(quick).toEqual(slow);
    }
    lines[24_000] = '007,NA,2024-02-30';
    {
      const [quick, slow] = await bothWays(
        file('late.csv', `id,amount,day\n${lines.join('\n')}\n`),
        asItIs,
        5_000,
      );
      expect(quick).toEqual(slow);
    }
  }, 60_000);

  it('E81 forgets what it read early when the rest of the file is not text as its beginning was', async () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => `${i},name ${i},2024-01-${pad(1 + (i % 28))}`);
    const start = Buffer.from(`id,name,day\n${lines.join('\n')}\n`);
    const ends = { latin: '40000,M\u00fcller,2024-01-01\n', nul: '40000,a\0b,2024-01-01\n' };
    for (const end of Object.values(ends)) {
      const path = file('late.csv', Buffer.concat([start, Buffer.from(end, 'latin1')]));
      const [quick, slow] = await bothWays(path, asItIs, 5_000);
      expect(quick).toEqual(slow);
      expect(quick).toMatchObject([{ ok: true, value: { rowsRead: 40_001, rowsSetAside: 0 } }, {}]);
    }
  }, 60_000);
});
