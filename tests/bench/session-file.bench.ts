import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../src/engine/duckdb.ts';
import { dataFile } from '../../src/engine/generation.ts';
import { exportParquet } from '../../src/engine/import/export-parquet.ts';
import { openBlobs } from '../../src/main/store/blobs.ts';
import { checkFile } from '../../src/main/store/check-file.ts';
import { packFile, saveFile } from '../../src/main/store/save-file.ts';
import { sha256 } from '../../src/main/store/sha256.ts';
import { canonical } from '../../src/shared/log/canonical.ts';
import { fold } from '../../src/shared/log/fold.ts';
import { withId } from '../../src/shared/log/event-id.ts';
import type { LogEvent } from '../../src/shared/log/envelope.ts';
import { type Figure, median } from './figure.ts';

export const name = 'session file';

const mb = 1024 * 1024;
const bodyOf = (n: number, refs: readonly string[]) => ({
  set:
    n === 0
      ? {
          title: 'Bench',
          language: 'en',
          locale: 'en-GB',
          currency: 'EUR',
          timeZone: 'UTC',
          weekStarts: 'monday',
          smallGroupMin: 10,
        }
      : refs.length > 0
        ? { kind: 'snapshot', says: `Result ${n}`, strength: 'counted', result: refs[0] }
        : { label: `P${n}`, text: `Thought ${n}: ${randomBytes(180).toString('base64')}` },
  saidBy: 'p-one',
  typedBy: 'p-one',
  session: 's',
  round: 1,
  tz: '+00:00',
});

/** Thoughts, and an entry that names a frozen result every now and then. */
const logOf = (length: number, results: readonly string[]): readonly LogEvent[] => {
  const events: LogEvent[] = [];
  for (let n = 0; n < length; n++) {
    const before = events.at(-1);
    const refs = n % 7 === 3 ? results.slice(Math.floor(n / 7), Math.floor(n / 7) + 1) : [];
    const body = bodyOf(n, refs);
    const salt = randomBytes(16).toString('hex');
    const env = {
      v: 1,
      actor: 'one',
      seq: n + 1,
      at: n,
      type: n === 0 ? 'workshop.created' : refs.length > 0 ? 'evidence.added' : 'parking.added',
      subject: n === 0 ? '11111111-2222-4333-8444-555555555555' : `s${n}`,
      parents: before ? [before.id] : [],
      refs: [...refs],
      bodyHash: sha256(salt + canonical(body)),
    };
    events.push(withId({ env, salt, body }, sha256));
  }
  return events;
};

/** 600 groups with money and counts, as a chart by day and channel freezes them. */
const resultText = (seed: number): string =>
  canonical({
    v: 1,
    columns: [
      { name: 'day', type: 'VARCHAR' },
      { name: 'y', type: 'DECIMAL(18,2)' },
      { name: 'd', type: 'BIGINT' },
    ],
    data: [
      Array.from(
        { length: 600 },
        (_, at) =>
          `2025-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')} ${seed}`,
      ),
      Array.from({ length: 600 }, (_, at) => (((at * 7919 + seed * 104729) % 1_000_003) / 100).toFixed(2)),
      Array.from({ length: 600 }, (_, at) => 10 + ((at * 31 + seed) % 9000)),
    ],
    rows: 600,
    total: ['1.00', 1],
  });

/** Half a million rows of twelve columns, as a shop exports them. */
const bigTable = async (place: string): Promise<{ path: string; bytes: number }> => {
  const file = join(place, dataFile);
  const database = await Database.open(file);
  const connection = await database.connect();
  await connection.run(`CREATE TABLE orders AS SELECT
    i AS id, DATE '2024-01-01' + (i // 700)::INTEGER AS day, 'p' || (hash(i) % 90000) AS person,
    (hash(i * 3) % 20000) / 100.0 AS amount, ['new', 'old', 'back'][1 + (hash(i * 5) % 3)::INTEGER] AS kind,
    ['mail', 'search', 'social', 'shop', 'none'][1 + (hash(i * 7) % 5)::INTEGER] AS channel,
    ['W1', 'W2', 'W3', NULL][1 + (hash(i * 11) % 4)::INTEGER] AS wave, (hash(i * 13) % 5)::INTEGER AS items,
    (hash(i * 17) % 100) < 8 AS returned, ['DE', 'AT', 'CH', 'NL'][1 + (hash(i * 19) % 4)::INTEGER] AS country,
    'sku-' || (hash(i * 23) % 1200) AS product, (hash(i * 29) % 3000)::INTEGER AS minutes
    FROM range(500000) t(i)`);
  connection.close();
  database.close();
  const done = await exportParquet(file, join(place, 'out'));
  if (!done.ok) throw new Error(done.error.code);
  const [made] = done.value;
  if (made === undefined) throw new Error('nothing was exported');
  return made;
};

/** `busy`: of the processor alone, which other work on the machine does not lengthen. */
const timed = async (work: () => Promise<unknown>, what: 'all' | 'busy' = 'all'): Promise<number> => {
  const taken: number[] = [];
  const now = (): number => {
    if (what === 'all') return performance.now();
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  for (let at = 0; at < 5; at++) {
    const started = now();
    await work();
    taken.push(now() - started);
  }
  return median(taken);
};

/** Targets: 1 MB and 10 MB in size; 10,000 entries open in a second; 10 MB are saved in 500 ms besides what the disk takes to sync. */
export async function run(): Promise<Figure[]> {
  const place = await mkdtemp(join(tmpdir(), 'nugget-bench-'));
  const blobs = await openBlobs(join(place, 'blobs'));
  const texts = Array.from({ length: 40 }, (_, seed) => resultText(seed));
  const hashes: string[] = [];
  for (const text of texts) hashes.push(await blobs.put(text));
  const input = { events: logOf(300, hashes), blobs, app: '0.1.0', backups: null, tables: [] };
  const results = await packFile({ ...input, mode: 'aggregates' });
  const parquet = await bigTable(place);
  const table = {
    table: 'orders',
    generation: 'a'.repeat(64),
    rows: 500_000,
    parquet: { path: parquet.path },
  };
  const whole = await packFile({ ...input, mode: 'data', tables: [table] });

  const long = join(place, 'long.nugget');
  const saved = await saveFile(long, { ...input, events: logOf(10_000, hashes), mode: 'aggregates' });
  if (!saved.ok) throw new Error(saved.error.message);
  const opening = await timed(async () => fold((await checkFile(long)).opened?.events ?? []), 'busy');

  const bytes = randomBytes(10 * mb);
  const tenMb = { ...table, parquet: { bytes } };
  const target = join(place, 'ten.nugget');
  const saving = await timed(() => saveFile(target, { ...input, mode: 'data', tables: [tenMb] }));
  const syncing = await timed(async () => {
    const handle = await open(join(place, 'plain'), 'w');
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
  });
  const onDisk = (await stat(target)).size;
  await rm(place, { recursive: true, force: true });
  const figure = (what: string, value: number, unit: string, most: number): Figure => ({
    name: what,
    value,
    unit,
    ratio: value / most,
  });
  return [
    figure('300 entries, 40 results of 600 groups', results.bytes.length / mb, 'MB', 1),
    figure('the same with 500,000 rows of 12 columns', whole.bytes.length / mb, 'MB', 10),
    figure('open 10,000 entries: checked and folded, processor time', opening, 'ms', 1000),
    figure(
      `save ${(onDisk / mb).toFixed(1)} MB, besides writing and syncing as much`,
      saving - syncing,
      'ms',
      500,
    ),
  ];
}
