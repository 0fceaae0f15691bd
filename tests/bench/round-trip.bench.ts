import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bridge } from '../../src/shared/ipc/contract.ts';
import type { EngineReply } from '../../src/shared/ipc/engine-requests.ts';
import { Nugget } from '../e2e/fixtures.ts';
import { type Figure, median, quantile } from './figure.ts';

export const name = 'round-trip';

/** A view of 30 rows may cost this much on top of the query itself. */
const target = 5;
const rounds = 200;
const rows = 40_000;

const questions = {
  'a view of 30 rows': {
    kind: 'view',
    view: {
      metric: {
        base: 'sends',
        y: { agg: 'sum', column: 'orders' },
        d: { agg: 'rows' },
        per: 1000,
        unit: 'orders',
      },
      breakdown: 'region',
      rowScope: { all: [] },
    },
  },
  'a result of 10 KB': {
    kind: 'sql',
    sql: 'SELECT id, region, amount FROM sends LIMIT 400',
    maxRows: 500_000,
  },
  'a result of 1 MB': {
    kind: 'sql',
    sql: 'SELECT id, region, amount, orders FROM sends LIMIT 37000',
    maxRows: 500_000,
  },
} as const;

/** Question → engine → Arrow → window in the real app, without the time the engine says the query itself took. */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-bench-'));
  const nugget = new Nugget(folder, {});
  try {
    await nugget.launch();
    await loadData(nugget, await sends(folder));
    const figures: Figure[] = [];
    for (const [what, question] of Object.entries(questions)) {
      const trips = await ask(nugget, question);
      const over = trips.map(({ ms, runMs }) => ms - runMs);
      const bytes = trips[0]?.bytes ?? 0;
      const isTarget = question.kind === 'view';
      figures.push(
        {
          name: `${what}: on top of the query`,
          value: median(over),
          unit: 'ms',
          ...(isTarget ? { ratio: median(over) / target } : {}),
        },
        { name: `${what}: on top of the query, p95`, value: quantile(over, 0.95), unit: 'ms' },
        { name: `${what}: whole round trip`, value: median(trips.map(({ ms }) => ms)), unit: 'ms' },
        { name: `${what}: Arrow`, value: bytes / 1024, unit: 'KB' },
      );
    }
    return figures;
  } finally {
    await nugget.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const sends = async (folder: string): Promise<string> => {
  const line = (at: number): string => `${at},region ${at % 30},${((at * 7919) % 50_000) / 100},${at % 3}`;
  const file = join(folder, 'sends.csv');
  const lines = Array.from({ length: rows }, (_, at) => line(at));
  await writeFile(file, `id,region,amount,orders\n${lines.join('\n')}\n`);
  return file;
};

type Inside = Window & { readonly nugget: Bridge; port?: MessagePort };

/** As the screens do it, without the screens. */
const loadData = async (nugget: Nugget, file: string): Promise<void> => {
  await nugget.window.addInitScript(() => {
    addEventListener('message', (event) => {
      if (event.data === 'nugget:engine-port') Object.assign(window, { port: event.ports[0] });
    });
  });
  await nugget.window.reload();
  await nugget.window.waitForFunction(() => 'port' in window);
  await nugget.answerOpen(file);
  await nugget.window.evaluate(async () => {
    const { nugget: own } = window as unknown as Inside;
    const scope = {
      question: 'Which region buys?',
      decision: 'Where to send next',
      decider: 'Head',
      audience: 'CRM',
    };
    const kind = 'together' as const;
    const made = await own.workshopCreate({
      title: 'Bench',
      kind,
      plannedMinutes: 90,
      scope,
      language: 'en',
      locale: 'en-GB',
      currency: 'EUR',
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const files = (await own.dataChoose(undefined)).map(({ handle }) => ({
      handle,
      recipe: { readAs: {}, decisions: [] },
    }));
    const used = await own.dataUse({ files, joins: [] });
    if (!used.ok) throw new Error(JSON.stringify(used.error));
  });
};

type Trip = { readonly ms: number; readonly runMs: number; readonly bytes: number };

const ask = (nugget: Nugget, question: object): Promise<readonly Trip[]> =>
  nugget.window.evaluate(
    async ([asked, times]) => {
      const { port } = window as unknown as Inside;
      const once = (id: number): Promise<Trip> =>
        new Promise((resolve, reject) => {
          const start = performance.now();
          const hear = ({ data }: MessageEvent<EngineReply>): void => {
            if (data.id !== id) return;
            port?.removeEventListener('message', hear);
            const ms = performance.now() - start;
            if (data.kind === 'view') resolve({ ms, runMs: data.result.runMs, bytes: data.arrow.byteLength });
            else if (data.kind === 'sql') resolve({ ms, runMs: data.runMs, bytes: data.arrow.byteLength });
            else reject(new Error(JSON.stringify(data)));
          };
          port?.addEventListener('message', hear);
          port?.postMessage({ ...asked, id });
        });
      for (let warm = 0; warm < 20; warm++) await once(2_000_000 + warm);
      const trips: Trip[] = [];
      for (let at = 0; at < times; at++) trips.push(await once(3_000_000 + at));
      return trips;
    },
    [question, rounds] as const,
  );
