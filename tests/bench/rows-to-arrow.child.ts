import { encode } from '../../src/engine/arrow.ts';
import { type Chunk, type Connection, Database } from '../../src/engine/duckdb.ts';
import { type Figure, median } from './figure.ts';

const rows = 1_000_000;
const sql = `SELECT range AS id, range % 1000 AS n, (range % 100000)::DECIMAL(18,2) / 100 AS amount, sqrt(range) AS root, DATE '2025-01-01' + (range % 365)::INTEGER AS day, (range % 7)::INTEGER AS k FROM range(${rows})`;
const texts = `SELECT 'W' || range % 3 AS wave, 'customer ' || range AS customer FROM range(${rows})`;
const rounds = 15;

async function run(): Promise<Figure[]> {
  const database = await Database.open(':memory:', { threads: '2' });
  const connection = await database.connect();
  await connection.run(`CREATE TABLE numbers AS ${sql}`);
  await connection.run(`CREATE TABLE words AS ${texts}`);
  const figures = [
    ...(await compare(connection, 'six numeric columns', 'SELECT * FROM numbers')),
    ...(await compare(connection, 'two text columns', 'SELECT * FROM words')),
  ];
  database.close();
  return figures;
}

async function compare(connection: Connection, what: string, query: string): Promise<Figure[]> {
  const bare: number[] = [];
  const encoded: number[] = [];
  for (let i = 0; i < rounds; i++) {
    bare.push(await timed(async () => drain(connection, query)));
    encoded.push(await timed(async () => encode(await connection.stream(query), rows)));
  }
  const ratio = median(encoded) / median(bare);
  return [
    { name: `${what}: DuckDB alone, 1 M rows`, value: median(bare), unit: 'ms' },
    { name: `${what}: as Arrow IPC, 1 M rows`, value: median(encoded), unit: 'ms', ratio },
  ];
}

/** DuckDB's whole result in hand, all its chunks, and nothing done with it. */
async function drain(connection: Connection, query: string): Promise<number> {
  const chunks: Chunk[] = [];
  const stream = await connection.stream(query);
  for (let chunk = await stream.next(); chunk !== null; chunk = await stream.next()) chunks.push(chunk);
  return chunks.length;
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

process.stdout.write(JSON.stringify(await run()));
