import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Database } from '../duckdb.ts';
import { databaseIn } from '../generation.ts';
import { asItIs, file, folder } from '../testing/folders.ts';
import { build } from './build.ts';
import { newRowsTable } from '../../shared/metric/new-rows.ts';
import { QueryEngine } from '../query-engine.ts';
import { exportParquet } from './export-parquet.ts';
import { inspect } from './inspect.ts';

const recipe = { ...asItIs, table: 'orders' };
const march = 'id,day,amount\n1,2025-03-01,10\n2,2025-03-02,20\n3,2025-03-03,30\n4,2025-03-04,40\n';
const april = 'id,day,amount\n5,2025-04-01,50\n6,2025-04-02,60\n';
const visits = 'page,n\nhome,5\nhome,5\nshop,3\n';

/** A generation of March with a second table, and what held against it comes to. */
async function before(text = march) {
  const out = join(folder(), 'gen-1');
  const built = await build(
    [
      { path: file('march.csv', text), recipe },
      { path: file('visits.csv', visits), recipe: asItIs },
    ],
    [],
    out,
  );
  if (!built.ok) throw new Error(built.error.code);
  return {
    data: out,
    generation: built.value.generation,
    tables: built.value.reports.map(({ name, columns, rowsRead }) => ({ name, columns, rows: rowsRead })),
  };
}
const compared = async (data: string, text: string, table = 'orders') => {
  const found = await inspect(file('next.csv', text), asItIs, {}, { data, table, salt: 's' });
  return found.ok ? found.value.comparison : found.error;
};
const rowsOf = async (out: string, sql: string): Promise<readonly (readonly unknown[])[]> => {
  const database = await Database.open(databaseIn(out), { access_mode: 'READ_ONLY' });
  const connection = await database.connect();
  const rows = await connection.rows(sql);
  connection.close();
  database.close();
  return rows;
};

describe('a later file of the same data', () => {
  it('E97 with nearly all the keys of before stands in the table’s place; changed rows are counted', async () => {
    const { data } = await before();
    expect(
      await compared(data, `${march.replace('3,2025-03-03,30', '3,2025-03-03,33')}5,2025-04-01,50\n`),
    ).toEqual({
      table: 'orders',
      key: 'id',
      before: 4,
      still: 4,
      fresh: 1,
      changed: 1,
      suggests: 'replaces',
    });
  });

  it('E97 with none of them is added, with some of them asked about', async () => {
    const { data } = await before();
    expect(await compared(data, april)).toMatchObject({ still: 0, fresh: 2, suggests: 'appends' });
    expect(await compared(data, `${april}4,2025-03-04,40\n`)).toMatchObject({
      still: 1,
      fresh: 2,
      changed: 0,
      suggests: 'ask',
    });
  });

  it('E97 without a key compares whole rows, a row that stands twice counted twice', async () => {
    const { data } = await before();
    expect(await compared(data, 'page,n\nhome,5\nshop,3\nblog,1\n', 'visits')).toEqual({
      table: 'visits',
      key: null,
      before: 3,
      still: 2,
      fresh: 1,
      changed: 0,
      suggests: 'ask',
    });
  });

  it('E98 adds its rows behind those of before, and every other table stays', async () => {
    const was = await before();
    const out = join(folder(), 'gen-2');
    const built = await build([{ path: file('april.csv', april), recipe, how: 'appends' }], [], out, {}, was);
    expect(built).toMatchObject({ ok: true, value: { kept: { orders: 4 }, carried: ['visits'] } });
    expect(await rowsOf(out, 'SELECT id FROM orders')).toEqual([1, 2, 3, 4, 5, 6].map((id) => [id]));
    expect(await rowsOf(out, 'SELECT count(*) FROM visits')).toEqual([[3]]);
  });

  it('E98 keeps the newer one of a row that stands in both, and no row twice', async () => {
    const was = await before();
    const keyed = join(folder(), 'gen-2');
    const next = file('april.csv', 'id,amount,channel\n4,44,mail\n5,50.5,shop\n');
    await build([{ path: next, recipe, how: 'appends' }], [], keyed, {}, was);
    expect(
      await rowsOf(keyed, 'SELECT id, amount::DOUBLE, channel, day::VARCHAR FROM orders WHERE id > 2'),
    ).toEqual([
      [3, 30, null, '2025-03-03'],
      [4, 44, 'mail', null],
      [5, 50.5, 'shop', null],
    ]);
    const plain = join(folder(), 'gen-3');
    const more = file('visits.csv', 'page,n\nhome,5\nblog,1\n');
    await build([{ path: more, recipe: asItIs, how: 'appends' }], [], plain, {}, was);
    expect(await rowsOf(plain, 'SELECT page FROM visits')).toEqual([['home'], ['shop'], ['home'], ['blog']]);
  });

  const newRows = (out: string, table: string, column: string) =>
    rowsOf(out, `SELECT ${column} FROM ${table} t WHERE t.rowid IN (SELECT nr FROM ${newRowsTable(table)})`);

  it('E99 new are the rows whose key was not there before, whatever their day, in front of and behind the others', async () => {
    const was = await before();
    const late = 'id,day,amount\n4,2025-03-04,44\n5,2025-04-01,50\n6,2025-02-01,60\n';
    const out = join(folder(), 'gen-2');
    const added = await build([{ path: file('april.csv', late), recipe, how: 'appends' }], [], out, {}, was);
    expect(added).toMatchObject({ ok: true, value: { kept: { orders: 3 }, fresh: { orders: 2 } } });
    expect(await newRows(out, 'orders', 'id')).toEqual([[5], [6]]);
    const whole = join(folder(), 'gen-3');
    const replaced = await build(
      [{ path: file('all.csv', `id,day,amount\n0,2025-01-01,1\n${march.slice(14)}`), recipe }],
      [],
      whole,
      {},
      was,
    );
    expect(replaced).toMatchObject({ ok: true, value: { kept: {}, fresh: { orders: 1 } } });
    expect(await newRows(whole, 'orders', 'id')).toEqual([[0]]);
  });

  it('E99 without a key new is what stood there less often, also when it is added', async () => {
    const was = await before();
    const more = file('visits.csv', 'page,n\nhome,5\nhome,5\nhome,5\nblog,1\n');
    for (const how of ['replaces', 'appends'] as const) {
      const out = join(folder(), how);
      await build([{ path: more, recipe: asItIs, how }], [], out, {}, was);
      expect(await newRows(out, 'visits', 'page')).toEqual([['home'], ['blog']]);
    }
  });

  it('E99 C40 a view is counted on the new rows alone, and refused where they are not known', async () => {
    const was = await before();
    const late = 'id,day,amount\n4,2025-03-04,44\n5,2025-04-01,50\n6,2025-02-01,60\n';
    const out = join(folder(), 'gen-2');
    await build([{ path: file('april.csv', late), recipe, how: 'appends' }], [], out, {}, was);
    const engine = await QueryEngine.open(out, { spill: folder() });
    const ask = (base: string, onlyNew?: true) =>
      engine.handle({
        kind: 'view',
        id: 1,
        view: {
          metric: { base, y: { agg: 'rows' }, per: 1, unit: '' },
          rowScope: { all: [] },
          ...(onlyNew ? { onlyNew } : {}),
        },
      });
    const described = await engine.handle({ kind: 'describe', id: 2 });
    expect(described?.kind === 'describe' && described.tables.map((table) => table.name)).toEqual([
      'orders',
      'visits',
    ]);
    expect(await ask('orders', true)).toMatchObject({ result: { total: { y: 2 } } });
    expect(await ask('orders')).toMatchObject({ result: { total: { y: 6 } } });
    expect(await ask('visits', true)).toMatchObject({ kind: 'failed', failure: { code: 'bad-request' } });
    engine.close();
    const files = await exportParquet(out, folder());
    expect(files.ok && files.value.map(({ table }) => table)).toEqual(['orders', 'visits']);
  });

  it('E18 what stays of before is part of what a generation is', async () => {
    const was = await before();
    const id = async (how: 'appends' | 'replaces'): Promise<string> => {
      const built = await build(
        [{ path: file('april.csv', april), recipe, how }],
        [],
        join(folder(), 'g'),
        {},
        was,
      );
      return built.ok ? built.value.generation : '';
    };
    expect(await id('appends')).not.toBe(await id('replaces'));
    expect(await id('appends')).toBe(await id('appends'));
  });
});
