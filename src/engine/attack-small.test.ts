import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asItIs, file } from './testing/folders.ts';
import { engineOn, type TestEngine } from './testing/demo-engine.ts';
import { attackRows, attacksByRow } from './testing/attack-rows.ts';
import { attacks } from './testing/attacks.ts';
import { Database } from './duckdb.ts';
import { moreLegitimate } from './testing/more-legitimate.ts';
import { legitimate } from './testing/legitimate.ts';

let test: TestEngine;
let locked: Database | null = null;
beforeAll(async () => {
  const open = Database.open.bind(Database);
  Database.open = async (path, options) => {
    const database = await open(path, options);
    if (options?.['enable_external_file_cache'] === 'false') locked = database;
    return database;
  };
  const orders =
    'id;day;moment;person;amount;kind;note\n1;01.03.2025;2025-03-01 10:00:00;p1;10,50;new;a\n2;13.03.2025;2025-03-13 11:30:00;p2;20,00;old;b\n3;14.03.2025;2025-03-14 12:00:00;p1;;old;\n';
  test = await engineOn(
    [
      { path: file('orders.csv', orders), recipe: asItIs },
      { path: file('people.csv', 'person,name\np1,Ada\np2,Bob\n'), recipe: asItIs },
    ],
    [{ left: 'people', right: 'orders', on: [['person', 'person']] }],
  );
  Database.open = open;
});
afterAll(() => test.close());

const settings = async (): Promise<string> => {
  const connection = await (locked as Database).connect();
  const rows = await connection.rows('SELECT name, value FROM duckdb_settings() ORDER BY ALL');
  const databases = await connection.rows('SELECT database_name FROM duckdb_databases() ORDER BY ALL');
  connection.close();
  return JSON.stringify([rows, databases]);
};

describe('attacks row by row', () => {
  it('E26 has three or more of each row, two hundred in all', () => {
    for (const [row, list] of Object.entries(attackRows))
      expect([row, list.length >= 3]).toEqual([row, true]);
    const all = new Set([...attacksByRow.map(({ sql }) => sql), ...Object.values(attacks).flat()]);
    expect(all.size).toBeGreaterThanOrEqual(200);
  });

  it('E26 refuses each of them; no setting changes', async () => {
    const before = await settings();
    const ran: string[] = [];
    for (const { row, sql } of attacksByRow)
      if ((await test.engine.table(sql)).ok) ran.push(`${row}: ${sql}`);
    expect(ran).toEqual([]);
    expect(await settings()).toBe(before);
  });
});

describe('what analysts write', () => {
  it('E27 three hundred queries, 99 of 100 answered', { timeout: 60_000 }, async () => {
    const all = [...new Set([...legitimate, ...moreLegitimate])];
    const refused: string[] = [];
    for (const sql of all) {
      const answer = await test.engine.table(sql);
      if (!answer.ok) refused.push(`${sql} → ${answer.error.message}`);
    }
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(refused).toEqual([]);
  });
});
