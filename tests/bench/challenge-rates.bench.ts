import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../src/engine/duckdb.ts';
import { catalogOf, challenged, memory } from '../../src/engine/testing/challenged.ts';
import { random, whole } from '../../src/engine/testing/random.ts';
import type { ProbeId } from '../../src/shared/challenge/probe.ts';
import type { Figure } from './figure.ts';

export const name = 'challenge-rates';

type Row = { g: string; day: string; c: string; e: string; x: number; y: number };
type Plan = {
  readonly what: string;
  readonly tables: number;
  readonly as: 'mean' | 'sum';
  readonly make: (next: () => number, size: number) => readonly Row[];
  /** At most this share flagged (nothing is there), or at least this share (something was planted). */
  readonly atMost?: Partial<Record<ProbeId, number>>;
  readonly atLeast?: Partial<Record<ProbeId, number>>;
};

const sizes = [250, 600, 2500] as const;

/** How often each probe asks when nothing is there, and when something was planted. Seeds are fixed. */
export async function run(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [at, plan] of plans.entries()) figures.push(...(await rates(plan, 7000 + at)));
  return figures;
}

async function rates(plan: Plan, seed: number): Promise<Figure[]> {
  const next = random(seed);
  const db = await memory();
  const folder = await mkdtemp(join(tmpdir(), 'nugget-rates-'));
  try {
    const flags = new Map<string, number>();
    const totals = new Map<number, number>();
    for (let at = 0; at < plan.tables; at++) {
      const size = sizes[at % sizes.length] ?? 250;
      totals.set(size, (totals.get(size) ?? 0) + 1);
      for (const id of await flagged(db.connection, folder, plan, plan.make(next, size))) {
        flags.set(id, (flags.get(id) ?? 0) + 1);
        flags.set(`${id} ${size}`, (flags.get(`${id} ${size}`) ?? 0) + 1);
      }
    }
    const all = { ...plan.atMost, ...plan.atLeast } as Record<string, number>;
    return Object.entries(all).map(([id, limit]) => {
      const share = (flags.get(id) ?? 0) / plan.tables;
      const bySize = sizes
        .map((size) => `${Math.round((100 * (flags.get(`${id} ${size}`) ?? 0)) / (totals.get(size) ?? 1))}`)
        .join('/');
      return {
        name: `${plan.what}: ${id} asks (n ${sizes.join('/')}: ${bySize})`,
        value: 100 * share,
        unit: '%',
        ratio: share / limit,
      };
    });
  } finally {
    db.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function flagged(
  connection: Connection,
  folder: string,
  plan: Plan,
  rows: readonly Row[],
): Promise<readonly ProbeId[]> {
  const path = join(folder, 't.csv');
  const lines = rows.map(({ g, day, c, e, x, y }) => [g, day, c, e, x, y].join(','));
  await writeFile(path, `g,day,c,e,x,y\n${lines.join('\n')}\n`);
  await connection.run(
    `CREATE OR REPLACE TABLE t AS SELECT * FROM read_csv('${path}', types = {'y': 'DOUBLE', 'x': 'DOUBLE', 'day': 'DATE'})`,
  );
  const of = (g: string) => ({ all: [{ col: 'g', op: '=', value: g }] });
  const { probes } = await challenged(
    connection,
    {
      data: 't',
      outcome: { column: 'y', as: plan.as },
      shape: 'higher_than_other_group',
      a: of('A'),
      b: of('B'),
      time: 'day',
    },
    {},
    await catalogOf(connection),
  );
  return Object.values(probes)
    .filter((probe) => probe.flagged)
    .map(({ id }) => id);
}

const dayOf = (number: number): string => new Date(Date.UTC(2025, 0, 6 + number)).toISOString().slice(0, 10);
const normal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
/** Eight weeks, two columns of words, one of numbers: none has to do with the outcome. */
const frame = (next: () => number): Omit<Row, 'y'> => ({
  g: next() < 0.5 ? 'A' : 'B',
  day: dayOf(whole(next, 0, 55)),
  c: `c${whole(next, 1, 3)}`,
  e: `e${whole(next, 1, 8)}`,
  x: Math.round(1000 * next()),
});
const rowsOf = (size: number, row: (at: number) => Row): readonly Row[] =>
  Array.from({ length: size }, (_, at) => row(at));

const quiet = { P1: 1, P2: 0.08, P3: 0.1, P4: 0.05, P5: 0.05 } as const;
const plans: readonly Plan[] = [
  {
    what: 'nothing there, shares',
    tables: 500,
    as: 'mean',
    atMost: quiet,
    make: (next, size) => rowsOf(size, () => ({ ...frame(next), y: Number(next() < 0.2) })),
  },
  {
    what: 'nothing there, amounts',
    tables: 500,
    as: 'mean',
    atMost: quiet,
    make: (next, size) =>
      rowsOf(size, () => ({ ...frame(next), y: Math.round(4000 * Math.exp(0.8 * normal(next))) / 100 })),
  },
  {
    what: 'nothing there, totals',
    tables: 500,
    as: 'sum',
    atMost: quiet,
    make: (next, size) =>
      rowsOf(size, () => ({ ...frame(next), y: Math.round(4000 * Math.exp(0.8 * normal(next))) / 100 })),
  },
  {
    // A is better in each part by 12 points, and stands mostly in the hard one.
    what: 'a reversal by a split',
    tables: 200,
    as: 'mean',
    atLeast: { P4: 0.95 },
    make: (next, size) =>
      rowsOf(size, () => {
        const row = frame(next);
        const hard = next() < (row.g === 'A' ? 0.85 : 0.15);
        const rate = (hard ? 0.2 : 0.7) + (row.g === 'A' ? 0.12 : 0);
        return { ...row, c: hard ? 'hard' : 'easy', y: Number(next() < rate) };
      }),
  },
  {
    what: 'three heavy rows',
    tables: 200,
    as: 'sum',
    atLeast: { P2: 0.95 },
    make: (next, size) => {
      const rows = rowsOf(size, (at) => ({
        ...frame(next),
        g: at % 2 === 0 ? 'A' : 'B',
        y: Math.round(100 * (20 + 10 * next())) / 100 - (at % 2 === 0 ? 2 : 0),
      }));
      const group = (25 * size) / 2;
      return rows.map((row, at) => (at < 6 && row.g === 'A' ? { ...row, y: Math.round(group * 0.15) } : row));
    },
  },
  {
    // Ten points apart in every week but one, where it is the other way round by far.
    what: 'one odd week',
    tables: 200,
    as: 'mean',
    atLeast: { P3: 0.95 },
    make: (next, size) =>
      rowsOf(size, () => {
        const row = frame(next);
        const odd = row.day >= dayOf(21) && row.day < dayOf(28);
        const gap = odd ? -0.9 : 0.1;
        return { ...row, y: Number(next() < (row.g === 'A' ? 0.5 + gap / 2 : 0.5 - gap / 2)) };
      }),
  },
  {
    // Nobody changed; later there are more of those who buy less.
    what: 'a moved mix',
    tables: 200,
    as: 'mean',
    atLeast: { P5: 0.95 },
    make: (next, size) =>
      rowsOf(size, () => {
        const row = frame(next);
        const fresh = next() < (row.day < dayOf(28) ? 0.25 : 0.75);
        return { ...row, c: fresh ? 'new' : 'known', y: Number(next() < (fresh ? 0.2 : 0.6)) };
      }),
  },
];
