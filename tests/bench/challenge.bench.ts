import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../src/engine/duckdb.ts';
import { QueryEngine } from '../../src/engine/query-engine.ts';
import { dataFile } from '../../src/engine/generation.ts';
import { type Figure, median } from './figure.ts';

export const name = 'challenge';

/** All ten probes of one claim; with the limits that the app gives the engine. */
const targets = [
  { rows: 1_000_000, ms: 1000, rounds: 7 },
  { rows: 10_000_000, ms: 6000, rounds: 3 },
] as const;
const memoryLimit = '2GB';
const memoryLimitBytes = 2e9;
const cancelTarget = 500;

export const claims = {
  shares: { outcome: { where: { all: [{ col: 'bought', op: '=', value: 1 }] } } },
  means: { outcome: { column: 'amount', as: 'mean' } },
} as const;

export async function run(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const target of targets) figures.push(...(await measure(target)));
  return figures;
}

async function measure({ rows, ms, rounds }: (typeof targets)[number]): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nugget-bench-'));
  try {
    await fill(join(folder, dataFile), rows);
    const engine = await QueryEngine.open(folder, { spill: join(folder, 'spill'), threads: 2, memoryLimit });
    const size = `${rows / 1_000_000} M × 12`;
    const figures: Figure[] = [];
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
    for (const [what, outcome] of Object.entries(claims)) {
      const times: number[] = [];
      const slowest = new Map<string, number[]>();
      for (let round = 0; round < rounds; round++) {
        const start = performance.now();
        const reply = await engine.handle({ kind: 'challenge', id: round, ...asked(outcome) });
        times.push(performance.now() - start);
        if (reply?.kind !== 'challenged') throw new Error(JSON.stringify(reply));
        for (const probe of reply.probes) slowest.set(probe.id, [...(slowest.get(probe.id) ?? []), probe.ms]);
      }
      figures.push({
        name: `${what}, ${size}: ten probes`,
        value: median(times),
        unit: 'ms',
        ratio: median(times) / ms,
      });
      const parts = [...slowest]
        .map(([id, spent]) => [id, median(spent)] as const)
        .filter(([, spent]) => spent > 1);
      for (const [id, spent] of parts.sort((a, b) => b[1] - a[1]))
        figures.push({ name: `${what}, ${size}: ${id}`, value: spent, unit: 'ms' });
    }
    clearInterval(watch);
    figures.push({
      name: `memory of the process, ${size}: its peak`,
      value: peak / 1e6,
      unit: 'MB',
      ratio: peak / memoryLimitBytes,
    });
    const waits: number[] = [];
    for (let round = 0; round < 5; round++) {
      const running = engine.handle({ kind: 'challenge', id: 100 + round, ...asked(claims.means) });
      await new Promise((resolve) => setTimeout(resolve, 60 + 90 * round));
      const start = performance.now();
      engine.cancel(100 + round);
      await running;
      waits.push(performance.now() - start);
    }
    figures.push({
      name: `cancel, ${size}: the longest of 5`,
      value: Math.max(...waits),
      unit: 'ms',
      ratio: Math.max(...waits) / cancelTarget,
    });
    engine.close();
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const asked = (outcome: (typeof claims)[keyof typeof claims]) => ({
  claim: {
    data: 'visits',
    ...structuredClone(outcome),
    shape: 'higher_than_other_group' as const,
    a: { all: [{ col: 'variant', op: '=' as const, value: 'new' }] },
    b: { all: [{ col: 'variant', op: '=' as const, value: 'old' }] },
    time: 'day',
    maturityDays: 7,
  } as never,
  calendar: [{ title: 'Sold out', kind: 'stock_out' as const, from: '2025-03-03', to: '2025-03-09' }],
  cuts: 4,
});

/** Two words, five categories, three numbers, a key and a date beside the outcome: 12 columns. */
export async function fill(path: string, rows: number): Promise<void> {
  const database = await Database.open(path, { threads: '2' });
  const connection = await database.connect();
  const pick = (salt: number, of: number): string => `(hash(range * 16 + ${salt}) % ${of})`;
  await connection.run(`CREATE TABLE visits AS SELECT
    range AS visit_id,
    DATE '2025-01-06' + ${pick(1, 182)}::INTEGER AS day,
    CASE ${pick(2, 2)} WHEN 0 THEN 'new' ELSE 'old' END AS variant,
    'channel ' || ${pick(3, 7)} AS channel,
    'country ' || ${pick(4, 30)} AS country,
    CASE ${pick(5, 3)} WHEN 0 THEN 'phone' WHEN 1 THEN 'laptop' ELSE 'tablet' END AS device,
    ${pick(6, 2)} = 1 AS returning,
    'customer ' || ${pick(7, 900_000)} AS customer,
    ${pick(8, 70)}::INTEGER + 18 AS age,
    (${pick(9, 40_000)} / 100)::DECIMAL(10, 2) AS basket,
    CASE WHEN ${pick(10, 50)} = 0 THEN NULL ELSE (${pick(11, 30_000)} / 100)::DECIMAL(10, 2) END AS amount,
    (${pick(12, 100)} < 8)::INTEGER AS bought
    FROM range(${rows})`);
  await connection.run('CHECKPOINT');
  connection.close();
  database.close();
}
