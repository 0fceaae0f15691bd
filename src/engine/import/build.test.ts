import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Database } from '../duckdb.ts';
import { asItIs, file, folder, readThousands, sample } from '../testing/folders.ts';
import { build } from './build.ts';
import { exportParquet } from './export-parquet.ts';
import { inspect } from './inspect.ts';
import { type ImportFile, joins } from './joins.ts';

const sends = { path: sample('email_sends'), recipe: asItIs };
const orders = { path: sample('orders'), recipe: readThousands };
const byPersonAndWave = {
  left: 'email_sends',
  right: 'orders',
  on: [
    ['email_hash', 'email_hash'],
    ['wave', 'campaign'],
  ],
} as const;

describe('joins', () => {
  it('E16 finds person and wave, loses no e-mail order and counts none twice', async () => {
    expect(await joins([orders, sends, { path: sample('stock'), recipe: asItIs }], undefined)).toEqual({
      ok: true,
      value: [
        {
          ...byPersonAndWave,
          leftRows: 36_000,
          leftMatched: 600,
          rightRows: 20_600,
          rightKeyed: 600,
          rightMatched: 600,
          joinedRows: 600,
          countedTwice: 0,
        },
      ],
    });
  });

  it('E17 measures the person alone on the same orders: 996 lines, 299 counted more than once', async () => {
    const alone = await joins([sends, orders], [{ ...byPersonAndWave, on: [['email_hash', 'email_hash']] }]);
    expect(alone).toMatchObject({
      ok: true,
      value: [
        { rightKeyed: 600, rightMatched: 600, joinedRows: 996, countedTwice: 299, among: ['campaign'] },
      ],
    });
  });

  const products = (): ImportFile => ({
    path: file('products.csv', 'product,price\nGTX Pro,4821\nGTX Basic,550\nMG Special,55\n'),
    recipe: asItIs,
  });
  const deals = (): string =>
    file(
      'deals.csv',
      `deal,product\n${['GTXPro', 'GTX Basic', 'GTXPro', 'MG Special', 'MG special', 'Other', 'GTX Basic', 'MG Special'].map((product, i) => `D${i},${product}`).join('\n')}\n`,
    );
  it('E19 names the keys that meet nothing, with the one value that differs only in how it is written', async () => {
    expect(await joins([products(), { path: deals(), recipe: asItIs }], undefined)).toMatchObject({
      ok: true,
      value: [
        {
          left: 'products',
          on: [['product', 'product']],
          rightMatched: 4,
          rightKeyed: 8,
          unmatched: {
            keys: [
              { key: 'GTXPro', rows: 2, like: 'GTX Pro' },
              { key: 'MG special', rows: 1, like: 'MG Special' },
              { key: 'Other', rows: 1 },
            ],
            distinct: 3,
            plainly: 3,
            german: 3,
          },
        },
      ],
    });
  });

  it('E19 spells a value as a person said, for the join and for good', async () => {
    const spelled: ImportFile = {
      path: deals(),
      recipe: {
        readAs: {},
        decisions: [{ choice: 'spell', column: 'product', from: 'GTXPro', as: 'GTX Pro' }],
      },
    };
    expect(await joins([products(), spelled], undefined)).toMatchObject({
      ok: true,
      value: [{ rightMatched: 6, unmatched: { distinct: 2, plainly: 1 } }],
    });
    const out = join(folder(), 'gen-1');
    expect(await build([products(), spelled], [], out)).toMatchObject({ ok: true });
    const database = await Database.open(join(out, 'data.duckdb'), { access_mode: 'READ_ONLY' });
    const connection = await database.connect();
    expect(await connection.count("SELECT count(*) FROM deals WHERE product = 'GTX Pro'")).toBe(2);
    connection.close();
    database.close();
  });

  it('E19 compares letters only where both columns are told to, and proposes such a join', async () => {
    const a = file(
      'a.csv',
      `mail,n\n${Array.from({ length: 6 }, (_, i) => `Anna${i}@Example.org,${i}`).join('\n')}\n`,
    );
    const b = file(
      'b.csv',
      `mail,m\n${Array.from({ length: 12 }, (_, i) => ` anna${i % 6}@example.org,${i}`).join('\n')}\n`,
    );
    expect(
      await joins(
        [
          { path: a, recipe: asItIs },
          { path: b, recipe: asItIs },
        ],
        undefined,
      ),
    ).toMatchObject({
      ok: true,
      value: [{ left: 'a', rightMatched: 0, unmatched: { keys: [], distinct: 6, plainly: 12 } }],
    });
    const plain: ImportFile['recipe'] = { readAs: {}, decisions: [{ choice: 'plain', column: 'mail' }] };
    expect(
      await joins(
        [
          { path: a, recipe: plain },
          { path: b, recipe: plain },
        ],
        undefined,
      ),
    ).toMatchObject({
      ok: true,
      value: [{ left: 'a', rightMatched: 12, countedTwice: 0 }],
    });
  });

  it('E19 joins by letters beside the column: what is written stays, and "Koeln" is "Köln" only where a person says so', async () => {
    const cities = file('cities.csv', 'city,country\nKöln,DE\nStraßburg,FR\nSão Paulo,BR\nKøbenhavn,DK\n');
    const visits = file(
      'visits.csv',
      'visit,city\n1,Koeln\n2,KÖLN \n3,strassburg\n4,sao-paulo\n5,Kobenhavn\n6,Oslo\n',
    );
    const files = (decisions: ImportFile['recipe']['decisions']): ImportFile[] =>
      [cities, visits].map((path) => ({ path, recipe: { readAs: {}, decisions } }));
    expect(
      await joins(files([]), [{ left: 'cities', right: 'visits', on: [['city', 'city']] }]),
    ).toMatchObject({ ok: true, value: [{ rightMatched: 0, unmatched: { plainly: 4, german: 5 } }] });
    const by = [{ left: 'cities', right: 'visits', on: [['city_key', 'city_key']] as [string, string][] }];
    const german = files([{ choice: 'plain', column: 'city', german: true }]);
    for (const [chosen, rightMatched] of [
      [files([{ choice: 'plain', column: 'city' }]), 4],
      [german, 5],
    ] as const) {
      const found = await joins(chosen, by);
      expect(found).toMatchObject({ ok: true, value: [{ rightMatched, countedTwice: 0 }] });
      expect(await joins(chosen, undefined)).toMatchObject({ ok: true, value: [{ on: by[0]?.on }] });
      // Rows that still meet nothing are shown as they are written.
      expect(found.ok && found.value[0]?.unmatched?.keys.map(({ key }) => key)).toContain('Oslo');
    }
    const out = join(folder(), 'gen-1');
    const built = await build(german, by, out);
    expect(built).toMatchObject({ ok: true, value: { joins: [{ rightMatched: 5 }] } });
    expect(built.ok && built.value.reports[1]?.columns.at(-1)).toMatchObject({
      name: 'city_key',
      keyOf: 'city',
      tag: 'join_key',
    });
    const database = await Database.open(join(out, 'data.duckdb'), { access_mode: 'READ_ONLY' });
    const connection = await database.connect();
    expect(await connection.rows('SELECT city, city_key FROM visits ORDER BY visit LIMIT 2')).toEqual([
      ['Koeln', 'koeln'],
      ['KÖLN ', 'koeln'],
    ]);
    expect(
      await connection.count(
        'SELECT count(*) FROM cities_visits WHERE visit IS NOT NULL AND country IS NOT NULL',
      ),
    ).toBe(5);
    connection.close();
    database.close();
  });

  it('E19 letters of a column that stands for people are hidden or made keys with it', async () => {
    const mails = file(
      'mails.csv',
      `mail,n\n${Array.from({ length: 6 }, (_, i) => `Anna${i}@Example.org,${i}`).join('\n')}\n`,
    );
    for (const choice of ['hash', 'hide'] as const) {
      const out = join(folder(), 'gen-1');
      const decisions: ImportFile['recipe']['decisions'] = [
        { choice: 'plain', column: 'mail' },
        { choice, column: 'mail' },
      ];
      expect(await build([{ path: mails, recipe: { readAs: {}, decisions } }], [], out)).toMatchObject({
        ok: true,
      });
      const database = await Database.open(join(out, 'data.duckdb'), { access_mode: 'READ_ONLY' });
      const connection = await database.connect();
      const columns = await connection.rows(
        "SELECT column_name FROM duckdb_columns() WHERE table_name = 'mails'",
      );
      expect(columns.flat()).toEqual(choice === 'hide' ? ['n'] : ['mail', 'n', 'mail_key']);
      if (choice === 'hash')
        expect(
          await connection.count(
            "SELECT count(*) FROM mails WHERE mail_key LIKE '%anna%' OR mail LIKE '%nna%'",
          ),
        ).toBe(0);
      connection.close();
      database.close();
    }
  });

  it('E16 proposes nothing where only small numbers or categories overlap', async () => {
    const a = { path: file('a.csv', 'id,size\n1,small\n2,large\n3,small\n'), recipe: asItIs };
    const b = { path: file('b.csv', 'rank,size\n1,large\n2,small\n3,small\n'), recipe: asItIs };
    expect(await joins([a, b], undefined)).toEqual({ ok: true, value: [] });
  });

  it('E16 joins numbers of the same thing only: others count from 1 and meet by accident', async () => {
    const genres = file(
      'genres.csv',
      `GenreId,Name\n${[1, 2, 3, 4, 5].map((n) => `${n},G${n}`).join('\n')}\n`,
    );
    const people = file(
      'people.csv',
      `CustomerId,SupportRepId\n${[...Array(9).keys()].map((n) => `${n + 11},${3 + (n % 3)}`).join('\n')}\n`,
    );
    const sales = file(
      'orders.csv',
      `id,total\n${[...Array(9).keys()].map((n) => `${n + 11},${n}.5`).join('\n')}\n`,
    );
    const customers = file(
      'customer.csv',
      `id,city\n${[...Array(9).keys()].map((n) => `${n + 11},C${n}`).join('\n')}\n`,
    );
    const found = async (...paths: readonly string[]): Promise<unknown> => {
      const all = await joins(
        paths.map((path) => ({ path, recipe: asItIs })),
        undefined,
      );
      return all.ok ? all.value.map(({ on }) => on) : all.error;
    };
    expect(await found(genres, people)).toEqual([]);
    expect(await found(sales, people)).toEqual([]);
    expect(await found(customers, people)).toEqual([[['id', 'CustomerId']]]);
    const geos = file('geos.csv', `geo,part\n${[1, 2, 3, 4].map((n) => `${n},${n % 2}`).join('\n')}\n`);
    const days = file(
      'days.csv',
      `day,geo,sold\n${[1, 2, 3, 4, 1, 2].map((n, i) => `2025-01-0${i + 1},${n},${i}`).join('\n')}\n`,
    );
    expect(await found(geos, days)).toEqual([[['geo', 'geo']]]);
  });

  it('names the file that can not be read', async () => {
    expect(await joins([sends, { path: file('bad.json', '{'), recipe: asItIs }], undefined)).toMatchObject({
      ok: false,
      error: { code: 'bad-json', fileName: 'bad.json' },
    });
  });
});

describe('a generation', () => {
  it('E18 holds every row, exact, read-only, with a view per join that works under any name', async () => {
    const out = join(folder(), 'gen-1');
    const built = await build([sends, orders], [byPersonAndWave], out);
    expect(built).toMatchObject({
      ok: true,
      value: {
        reports: [
          { name: 'email_sends', rowsRead: 36_000 },
          { name: 'orders', rowsRead: 20_600, rowsSetAside: 0 },
        ],
        joins: [{ joinedRows: 600 }],
      },
    });
    expect(readdirSync(out).sort()).toEqual(['data.duckdb', 'generation.json']);
    expect([statSync(join(out, 'data.duckdb')).mode & 0o777, statSync(out).mode & 0o777]).toEqual([
      0o444, 0o555,
    ]);
    const database = await Database.open(':memory:');
    const connection = await database.connect();
    await connection.run(`ATTACH '${join(out, 'data.duckdb')}' AS elsewhere (READ_ONLY)`);
    await connection.run('USE elsewhere');
    expect(await connection.rows('SELECT count(*), sum(amount_eur), max(amount_eur) FROM orders')).toEqual([
      [20_600, '2140725.27', '18600.00'],
    ]);
    expect(
      await connection.rows('SELECT count(*), count(order_id), sum(amount_eur) FROM email_sends_orders'),
    ).toEqual([[36_000, 600, '82330.10']]);
    expect(await connection.rows('SELECT order_id FROM orders LIMIT 2')).toEqual([['70-001'], ['70-002']]);
    database.close();
  });

  it('E18 has the same id for the same files read the same way, and another for another reading', async () => {
    const ids = [];
    for (const recipe of [readThousands, readThousands, asItIs]) {
      const built = await build([{ ...orders, recipe }], [], join(folder(), 'gen'));
      ids.push(built.ok && built.value.generation);
    }
    expect(ids[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('E18 builds from the bytes that were examined, and from no others', async () => {
    const path = file('a.csv', 'id,n\n1,2\n2,3\n');
    const seen = await inspect(path, asItIs);
    const sha256 = seen.ok ? seen.value.sha256 : '';
    expect(await build([{ path, recipe: asItIs, sha256 }], [], join(folder(), 'gen-1'))).toMatchObject({
      ok: true,
      value: { reports: [{ rowsRead: 2, sha256 }] },
    });
    writeFileSync(path, 'id,n\n1,2\n2,3\n3,4\n');
    expect(await build([{ path, recipe: asItIs, sha256 }], [], join(folder(), 'gen-1'))).toEqual({
      ok: false,
      error: { code: 'changed-since', fileName: 'a.csv', detail: 'changed-since' },
    });
  });

  it('E2 leaves undecided rows out of the data and counts them', async () => {
    const built = await build([{ ...orders, recipe: asItIs }], [], join(folder(), 'gen'));
    expect(built.ok && built.value.reports[0]).toMatchObject({ rowsRead: 20_600, rowsSetAside: 1 });
  });

  it('gives two files of one name two tables', async () => {
    const built = await build(
      [
        { path: file('a.csv', 'x\n1\n'), recipe: asItIs },
        { path: file('a.csv', 'x\n2\n'), recipe: asItIs },
      ],
      [],
      join(folder(), 'gen'),
    );
    expect(built.ok && built.value.reports.map((report) => report.name)).toEqual(['a', 'a_2']);
  });

  it('E15 goes out as Parquet and comes back the same', async () => {
    const out = join(folder(), 'gen');
    await build([{ path: sample('stock'), recipe: asItIs }], [], out);
    const exported = await exportParquet(out, folder());
    expect(exported).toMatchObject({
      ok: true,
      value: [{ table: 'stock', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    if (!exported.ok) return;
    const again = await build(
      [{ path: exported.value[0]?.path ?? '', recipe: asItIs }],
      [],
      join(folder(), 'gen'),
    );
    expect(again.ok && again.value.reports[0]).toMatchObject({
      name: 'stock',
      rowsRead: 100,
      columns: [{ type: 'DATE' }, { type: 'VARCHAR' }, { type: 'BIGINT' }],
    });
    expect(await exportParquet(join(folder(), 'nowhere'), folder())).toMatchObject({
      ok: false,
      error: { code: 'missing' },
    });
  });
});

describe('people in the data', () => {
  const people = (): string =>
    file(
      'visits.csv',
      `email,sales_rep,amount\n${Array.from({ length: 40 }, (_, i) => `${i % 2 === 0 ? 'Ann' : ' ann'}${i % 5}@shop.example,Rita Sorrow ${i % 3},${i}.50`).join('\n')}\n`,
    );
  const bytesOf = (out: string): string => readFileSync(join(out, 'data.duckdb')).toString('latin1');

  it('F26 goes out with keys that still join, and without what is left at home', async () => {
    const a = file('a.csv', 'mail,wave,note\nanna@x.org,W1,called twice\nben@x.org,W2,\n');
    const b = file('b.csv', 'mail,amount\nAnna@x.org,10\n');
    const out = join(folder(), 'gen');
    expect(
      await build(
        [
          { path: a, recipe: asItIs },
          { path: b, recipe: asItIs },
        ],
        [],
        out,
      ),
    ).toMatchObject({ ok: true });
    const columns = [
      { table: 'a', column: 'mail', as: 'keys' },
      { table: 'a', column: 'note', as: 'out' },
      { table: 'b', column: 'mail', as: 'keys' },
    ] as const;
    const done = await exportParquet(out, join(folder(), 'parquet'), {}, { columns, salt: 'secret' });
    if (!done.ok) throw new Error(done.error.code);
    const database = await Database.open(':memory:');
    const connection = await database.connect();
    const at = (table: string): string => `'${done.value.find((one) => one.table === table)?.path}'`;
    expect(await connection.rows(`DESCRIBE SELECT * FROM ${at('a')}`)).toHaveLength(2);
    expect(await connection.rows(`SELECT wave, amount FROM ${at('a')} JOIN ${at('b')} USING (mail)`)).toEqual(
      [['W1', 10]],
    );
    expect(await connection.count(`SELECT count(*) FROM ${at('a')} WHERE mail LIKE '%@%'`)).toBe(0);
    connection.close();
    database.close();
  });

  it('E84 never writes names of staff, nor what a person hid, into the generation', async () => {
    const out = join(folder(), 'gen');
    const hide = { readAs: {}, decisions: [{ choice: 'hide' as const, column: 'email' }] };
    const built = await build([{ path: people(), recipe: hide }], [], out, { quickFrom: 5 });
    expect(built.ok && built.value.reports[0]?.columns.map(({ name }) => name)).toEqual(['amount']);
    expect(bytesOf(out)).not.toMatch(/Sorrow|shop\.example/);
  });

  it('E84 turns addresses into keys that still count people, equal within a workshop only', async () => {
    const path = people();
    const recipe = { readAs: {}, decisions: [{ choice: 'hash' as const, column: 'email' }] };
    const keys = async (salt: string): Promise<readonly string[]> => {
      const out = join(folder(), 'gen');
      await build([{ path, recipe }], [], out, { salt });
      expect(bytesOf(out)).not.toMatch(/shop\.example/i);
      const database = await Database.open(join(out, 'data.duckdb'), { access_mode: 'READ_ONLY' });
      const rows = await (await database.connect()).rows('SELECT DISTINCT email FROM visits ORDER BY 1');
      database.close();
      return rows.map(([key]) => String(key));
    };
    const first = await keys('a');
    expect(first).toHaveLength(5);
    expect(await keys('a')).toEqual(first);
    expect((await keys('b')).some((key) => first.includes(key))).toBe(false);
  });
});
