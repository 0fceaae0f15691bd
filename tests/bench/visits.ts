import { Database } from '../../src/engine/duckdb.ts';

/** Invented visits: days, money with gaps and below zero, ages, regions, minutes; the same on every run. */
export const visitsSql = (rows: number): string =>
  `SELECT DATE '2024-01-01' + (hash(i) % 400)::INTEGER AS day,
     CASE WHEN hash(i + 1) % 20 = 0 THEN NULL ELSE ((hash(i + 2) % 90000)::BIGINT - 10000) / 100 END::DECIMAL(18,2) AS amount,
     (18 + hash(i + 3) % 70)::INTEGER AS age, 'region ' || (hash(i + 4) % 30) AS region,
     ((hash(i + 5) % 100000) / 700.0)::DOUBLE AS minutes FROM range(${rows}) t(i)`;

export const fillVisits = async (path: string, rows: number): Promise<void> => {
  const database = await Database.open(path);
  const connection = await database.connect();
  await connection.run(`CREATE TABLE visits AS ${visitsSql(rows)}`);
  connection.close();
  database.close();
};
