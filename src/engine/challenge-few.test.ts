import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimSchema } from '../shared/challenge/claim.ts';
import type { Cell } from '../shared/challenge/cube.ts';
import { frameOf } from '../shared/challenge/frame.ts';
import { fewSql, readFew } from '../shared/challenge/p2-few.ts';
import { contrastOf, type Scene, sceneOf } from '../shared/challenge/scene.ts';
import { amountsOf } from '../shared/messages/challenge-numbers.ts';
import { folder } from './testing/folders.ts';
import type { Catalog } from '../shared/metric/catalog.ts';
import type { Connection } from './duckdb.ts';
import { catalogOf, memory } from './testing/challenged.ts';
import { random, whole } from './testing/random.ts';

const tables = 2000;
const seed = 1612;

type Line = { readonly g: 'A' | 'B'; readonly y: number; readonly w: number };
type Table = { readonly id: number; readonly lines: readonly Line[]; readonly form: Form };
type Form = {
  readonly as: 'sum' | 'mean';
  readonly two: boolean;
  readonly times: number;
  readonly threshold: number;
  readonly weighted: boolean;
};

const made = (): readonly Table[] => {
  const next = random(seed);
  return Array.from({ length: tables }, (_, id) => {
    const top = whole(next, 2, 12);
    const lines = (g: 'A' | 'B'): Line[] =>
      Array.from({ length: whole(next, 1, 9) }, () => ({ g, y: whole(next, -3, top), w: whole(next, 1, 3) }));
    const form: Form = {
      as: next() < 0.5 ? 'sum' : 'mean',
      two: next() < 0.7,
      times: next() < 0.3 ? 1.25 : 1,
      threshold: whole(next, -2, 8),
      weighted: next() < 0.3,
    };
    return { id, lines: [...lines('A'), ...lines('B')], form };
  });
};

/** Every pair (i, j), the units in the order in which they carry the effect. */
function exhaustive({ lines, form }: Table): number | null {
  const units = (g: 'A' | 'B'): number[] =>
    lines.filter((line) => line.g === g).flatMap(({ y, w }) => Array<number>(form.weighted ? w : 1).fill(y));
  const value = (values: readonly number[]): number | null => {
    const sum = values.reduce((all, one) => all + one, 0);
    return form.as === 'sum' ? sum : values.length === 0 ? null : sum / values.length;
  };
  const effect = (a: readonly number[], b: readonly number[]): number | null => {
    const [one, other] = [value(a), form.two ? value(b) : form.threshold];
    return one === null || other === null ? null : one - (form.two ? form.times : 1) * other;
  };
  const [a, b] = [units('A'), units('B')];
  const sign = Math.sign(effect(a, b) ?? 0);
  if (sign === 0) return 0;
  const fromA = a.toSorted((p, q) => sign * (q - p));
  const fromB = b.toSorted((p, q) => sign * (p - q));
  let best: number | null = null;
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= (form.two ? b.length : 0); j++) {
      const left = effect(fromA.slice(i), fromB.slice(j));
      if (left !== null && sign * left <= 1e-11 && (best === null || i + j < best)) best = i + j;
    }
  return best;
}

/** Every subset of the rows: that the heaviest ones are enough to look at. */
function everySubset({ lines, form }: Table): number | null {
  const value = (g: 'A' | 'B', kept: number): number | null => {
    const own = lines.filter((line, i) => line.g === g && (kept & (1 << i)) !== 0);
    const sum = own.reduce((all, { y }) => all + y, 0);
    return form.as === 'sum' ? sum : own.length === 0 ? null : sum / own.length;
  };
  const effect = (kept: number): number | null => {
    const [a, b] = [value('A', kept), form.two ? value('B', kept) : form.threshold];
    return a === null || b === null ? null : a - (form.two ? form.times : 1) * b;
  };
  const all = (1 << lines.length) - 1;
  const sign = Math.sign(effect(all) ?? 0);
  if (sign === 0) return 0;
  let best: number | null = null;
  for (let kept = all; kept >= 0; kept--) {
    const left = effect(kept);
    if (left === null || sign * left > 1e-11) continue;
    const away = lines.filter((line, i) => (kept & (1 << i)) === 0 && (form.two || line.g === 'A')).length;
    if (best === null || away < best) best = away;
  }
  return best;
}

/** What the first query would give: it is compared with direct computation elsewhere. */
const cellOf = ({ lines, form }: Table, g: 'A' | 'B'): Cell => {
  const own = lines.filter((line) => line.g === g).map(({ y, w }) => ({ y, w: form.weighted ? w : 1 }));
  const sum = (of: (y: number) => number): number => own.reduce((all, { y, w }) => all + w * of(y), 0);
  const [n, y, yy] = [sum(() => 1), sum((v) => v), sum((v) => v * v)];
  const d = form.as === 'sum' ? 0 : n;
  const none = { missing: 0, missingY: 0, unmatched: 0, multiplied: 0, lightest: 1, highest: 99, day: null };
  const sums = { n, y, yy, d, yd: d === 0 ? 0 : y, dd: d };
  return { ...none, g: g === 'A' ? 0 : 1, rows: own.length, all: n, lowest: -1, sums };
};

describe('P2', () => {
  let dbs: readonly Awaited<ReturnType<typeof memory>>[] = [];
  const all = made();
  beforeAll(async () => {
    const path = join(folder(), 'tables.csv');
    const lines = all.flatMap(({ id, lines: own }) => own.map(({ g, y, w }) => `${id},${g},${y},${w}`));
    writeFileSync(path, `id,g,y,w\n${lines.join('\n')}\n`);
    dbs = await Promise.all([memory(), memory()]);
    for (const { connection } of dbs)
      await connection.run(`CREATE TABLE t AS SELECT * FROM read_csv('${path}')`);
  });
  afterAll(() => dbs.forEach((db) => db.close()));

  const sceneOn = (table: Table, catalog: Catalog): Scene => {
    const { id, form } = table;
    const rows = (g: string) => ({
      all: [
        { col: 'id', op: '=', value: id },
        { col: 'g', op: '=', value: g },
      ],
    });
    const claim = claimSchema.parse({
      data: 't',
      outcome: { column: 'y', as: form.as },
      a: rows('A'),
      ...(form.weighted ? { weight: 'w' } : {}),
      ...(form.two
        ? { shape: 'higher_than_other_group', b: rows('B'), times: form.times }
        : { shape: 'at_least', threshold: form.threshold }),
    });
    const frame = frameOf(claim, catalog);
    if (!frame.ok) throw new Error(JSON.stringify(frame.error));
    const cells = [cellOf(table, 'A'), ...(form.two ? [cellOf(table, 'B')] : [])];
    const contrast = contrastOf(frame.value, cells, { persons: new Map(), ranks: new Map() });
    return sceneOf(frame.value, cells, contrast, amountsOf({ share: false, per: 1, unit: '' })) as Scene;
  };

  it(`C14 the smallest number of rows equals an exhaustive search on ${tables} random tables, ties included`, async () => {
    const catalog = await catalogOf(dbs[0]?.connection ?? failed());
    let withTies = 0;
    const check = async (table: Table, connection: Connection): Promise<void> => {
      const scene = sceneOn(table, catalog);
      const found = scene.sign === 0 ? 0 : readFew({ rows: await connection.rows(fewSql(scene)), ms: 0 });
      const k = found === null || found === 0 ? found : found.i + found.j;
      const { id, form, lines } = table;
      expect({ id, k }).toEqual({ id, k: exhaustive(table) });
      if (id < 250 && !form.weighted && lines.length <= 11)
        expect({ id, k }).toEqual({ id, k: everySubset(table) });
      if (found !== null && found !== 0 && found.after === 0) withTies += 1;
    };
    const worker = async (own: Connection, first: number): Promise<void> => {
      for (let at = first; at < all.length; at += dbs.length) await check(all[at] ?? failed(), own);
    };
    await Promise.all(dbs.map(({ connection }, first) => worker(connection, first)));
    expect(withTies).toBeGreaterThan(50);
  }, 120_000);
});

const failed = (): never => {
  throw new Error('missing');
};
