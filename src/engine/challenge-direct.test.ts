import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimSchema } from '../shared/challenge/claim.ts';
import { profileSql, readProfile, readSplits, splitSql } from '../shared/challenge/columns.ts';
import { cubeSql, readCube } from '../shared/challenge/cube.ts';
import { frameOf } from '../shared/challenge/frame.ts';
import { mixOf, type Part } from '../shared/challenge/mix.ts';
import { fewestInPeriod, oddPeriods } from '../shared/challenge/p3-period.ts';
import { middleDay } from '../shared/challenge/periods.ts';
import { contrastOf, sceneOf } from '../shared/challenge/scene.ts';
import { amountsOf } from '../shared/messages/challenge-numbers.ts';
import type { Catalog } from '../shared/metric/catalog.ts';
import type { Connection } from './duckdb.ts';
import { catalogOf, memory } from './testing/challenged.ts';
import { folder } from './testing/folders.ts';
import { random, whole } from './testing/random.ts';

const tables = 500;
const seed = 271828;

type Line = {
  readonly g: 'A' | 'B';
  readonly day: number;
  readonly c: string | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly w: number;
};
type Form = {
  readonly as: 'mean' | 'sum';
  readonly binary: boolean;
  readonly weighted: boolean;
  readonly times: number;
};
type Table = { readonly id: number; readonly form: Form; readonly lines: readonly Line[] };

/** With weights (also 0), missing values, periods and parts that hold one group only. */
function made(): readonly Table[] {
  const next = random(seed);
  return Array.from({ length: tables }, (_, id) => {
    const form: Form = {
      as: next() < 0.75 ? 'mean' : 'sum',
      binary: next() < 0.4,
      weighted: next() < 0.5,
      times: next() < 0.25 ? 1.2 : 1,
    };
    const empty = next() < 0.5 ? 0 : 0.1;
    const lines = Array.from({ length: whole(next, 60, 160) }, (): Line => {
      const g = next() < 0.5 ? 'A' : 'B';
      const c = next() < 0.05 ? null : ['p', 'q', 'r', g === 'A' ? 'only a' : 's'][whole(next, 0, 3)];
      const y = form.binary ? Number(next() < 0.4) : whole(next, -2, 20);
      return {
        g,
        day: whole(next, 0, 5) * 5 + whole(next, 0, 1),
        c: c ?? null,
        x: next() < empty ? null : whole(next, 0, 40),
        y: next() < empty ? null : y,
        w: whole(next, 0, 4),
      };
    });
    return { id, form, lines };
  });
}

const dayText = (day: number): string => new Date(Date.UTC(2025, 2, 3 + day)).toISOString().slice(0, 10);
const weight = (line: Line, form: Form): number => (form.weighted ? line.w : 1);
const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((all, item) => all + of(item), 0);
const units = (lines: readonly Line[], form: Form): number => sum(lines, (line) => weight(line, form));
const meanOf = (lines: readonly Line[], form: Form): number =>
  sum(lines, (line) => weight(line, form) * (line.y ?? 0)) / units(lines, form);
const varianceOfMean = (lines: readonly Line[], form: Form): number => {
  const [n, m] = [units(lines, form), meanOf(lines, form)];
  return (n / (n - 1)) * (sum(lines, (line) => weight(line, form) * ((line.y ?? 0) - m) ** 2) / n ** 2);
};

describe('P3, P4 and P5 against direct computation', () => {
  let dbs: readonly Awaited<ReturnType<typeof memory>>[] = [];
  const all = made();
  beforeAll(async () => {
    const path = join(folder(), 'tables.csv');
    const cell = (value: unknown): string => (value === null ? '' : String(value));
    const lines = all.flatMap(({ id, lines: own }) =>
      own.map((one) => [id, one.g, dayText(one.day), one.c, one.x, one.y, one.w].map(cell).join(',')),
    );
    writeFileSync(path, `id,g,day,c,x,y,w\n${lines.join('\n')}\n`);
    dbs = await Promise.all([memory(), memory()]);
    for (const { connection } of dbs)
      await connection.run(`CREATE TABLE t AS SELECT * FROM read_csv('${path}')`);
  });
  afterAll(() => dbs.forEach((db) => db.close()));

  it(`C15 C16 C17 on ${tables} random tables with weights, missing values and empty parts`, async () => {
    const catalog = await catalogOf(dbs[0]?.connection as Connection);
    const seen = { periods: 0, mixes: 0, leftOut: 0, halves: 0, sums: 0 };
    const worker = async (connection: Connection, first: number): Promise<void> => {
      for (let at = first; at < all.length; at += dbs.length)
        await check(all[at] as Table, connection, catalog, seen);
    };
    await Promise.all(dbs.map(({ connection }, first) => worker(connection, first)));
    expect(seen.periods).toBeGreaterThan(1000);
    expect(seen.mixes).toBeGreaterThan(600);
    expect(seen.leftOut).toBeGreaterThan(200);
    expect(seen.halves).toBeGreaterThan(600);
    expect(seen.sums).toBeGreaterThan(100);
  }, 120_000);
});

async function check(
  table: Table,
  connection: Connection,
  catalog: Catalog,
  seen: Record<'periods' | 'mixes' | 'leftOut' | 'halves' | 'sums', number>,
): Promise<void> {
  const { id, form } = table;
  const rows = (g: string) => ({
    all: [
      { col: 'id', op: '=', value: id },
      { col: 'g', op: '=', value: g },
    ],
  });
  const frame = frameOf(
    claimSchema.parse({
      data: 't',
      outcome: { column: 'y', as: form.as },
      shape: 'higher_than_other_group',
      a: rows('A'),
      b: rows('B'),
      times: form.times,
      ...(form.weighted ? { weight: 'w' } : { leaveOut: ['w'] }),
    }),
    catalog,
  );
  if (!frame.ok) throw new Error(JSON.stringify(frame.error));
  const ask = async (sql: string) => ({ rows: await connection.rows(sql), ms: 0 });
  const cells = readCube(frame.value, await ask(cubeSql(frame.value)));
  const contrast = contrastOf(frame.value, cells, { persons: new Map(), ranks: new Map() });
  const scene = sceneOf(frame.value, cells, contrast, amountsOf({ share: false, per: 1, unit: '' }));
  if (scene === null) throw new Error(`table ${id} has no effect`);
  // A total counts an empty amount as nothing, a mean leaves it out.
  const counted = table.lines.filter((line) => form.as === 'sum' || line.y !== null);
  const of = (g: 'A' | 'B', lines = counted): readonly Line[] => lines.filter((line) => line.g === g);
  const close = (value: number, expected: number, what: string): void => {
    if (!(Math.abs(value - expected) <= 1e-8 * Math.max(1, Math.abs(expected))))
      throw new Error(`table ${id}, ${what}: ${value} instead of ${expected}`);
  };

  // P3: each period by its own rows and by all others.
  const start = Math.min(...table.lines.map((line) => line.day));
  const weekOf = (line: Line): number => Math.floor((line.day - start) / 7);
  const { odd, all: periods } = oddPeriods(scene);
  for (const one of odd) {
    const week = Math.round((Date.parse(one.from) - Date.parse(dayText(start))) / (7 * 86_400_000));
    const [here, rest] = [
      counted.filter((line) => weekOf(line) === week),
      counted.filter((line) => weekOf(line) !== week),
    ];
    const side = (g: 'A' | 'B'): { gap: number; variance: number; rest: number } => {
      const [a, b] = [of(g, here), of(g, rest)];
      if (form.as === 'mean')
        return {
          gap: meanOf(a, form) - meanOf(b, form),
          variance: varianceOfMean(a, form) + varianceOfMean(b, form),
          rest: meanOf(b, form),
        };
      const [total, others] = [
        sum(a, (l) => weight(l, form) * (l.y ?? 0)),
        sum(b, (l) => weight(l, form) * (l.y ?? 0)),
      ];
      const squares = (lines: readonly Line[]): number =>
        sum(lines, (l) => weight(l, form) * (l.y ?? 0) ** 2);
      const t = periods.length - 1;
      return { gap: total - others / t, variance: squares(a) + squares(b) / t ** 2, rest: others };
    };
    const [a, b] = [side('A'), side('B')];
    close(one.without, a.rest - form.times * b.rest, 'without a period');
    close(one.z, (a.gap - form.times * b.gap) / Math.sqrt(a.variance + form.times ** 2 * b.variance), 'z');
    for (const g of ['A', 'B'] as const)
      for (const part of [here, rest])
        if (units(of(g, part), form) < fewestInPeriod - 1e-9)
          throw new Error(
            `table ${id}: a period of too few: ${JSON.stringify([one.from, one.to, week, one.first, one.second, units(of(g, part), form), form, periods.length])}`,
          );
    seen.periods += 1;
  }
  if (form.as === 'sum') {
    seen.sums += 1;
    return;
  }

  // P4 and P5: the parts by hand, the standard error from each row's own influence.
  const splits = readProfile(frame.value, await ask(profileSql(frame.value, cells.length) ?? ''));
  const cut = middleDay(cells);
  const read = readSplits(frame.value, splits, await ask(splitSql(frame.value, splits, cut)));
  for (const { split, groups, halves } of read) {
    const key = (line: Line): string | null => {
      const value = split.column === 'c' ? line.c : split.column === 'x' ? line.x : line.w;
      if (value === null || split.edges === null) return value === null ? null : String(value);
      const fifth = split.edges.findIndex((edge) => Number(value) <= edge);
      return String(fifth === -1 ? split.edges.length : fifth);
    };
    const late = (line: Line): boolean => dayText(line.day) >= (cut ?? '');
    const compare = (parts: readonly Part[], a: readonly Line[], b: readonly Line[], rho: number): void => {
      const mix = mixOf(parts, rho);
      const direct = directMix({ a, b, rho, form, key });
      if (mix === null || direct === null) {
        expect(mix).toBe(direct);
        return;
      }
      close(mix.effect, direct.effect, `${split.column} effect`);
      close(mix.mix, direct.mix, `${split.column} mix`);
      close(mix.adjusted, direct.adjusted, `${split.column} adjusted`);
      close(mix.se, direct.se, `${split.column} SE`);
      close(mix.leftOut, direct.leftOut, `${split.column} left out`);
      if (mix.leftOut > 0) seen.leftOut += 1;
    };
    compare(groups, of('A'), of('B'), form.times);
    seen.mixes += 1;
    if (cut === null) continue;
    compare(
      halves,
      counted.filter(late),
      counted.filter((line) => !late(line)),
      1,
    );
    seen.halves += 1;
  }
}

function directMix(given: {
  readonly a: readonly Line[];
  readonly b: readonly Line[];
  readonly rho: number;
  readonly form: Form;
  readonly key: (line: Line) => string | null;
}): { effect: number; mix: number; adjusted: number; se: number; leftOut: number } | null {
  const { rho, form, key } = given;
  const some = (lines: readonly Line[]): readonly Line[] => lines.filter((line) => weight(line, form) > 0);
  const [wholeA, wholeB] = [some(given.a), some(given.b)];
  const keys = [...new Set(wholeA.map(key))].filter((one) => wholeB.some((line) => key(line) === one));
  const inside = (line: Line): boolean => keys.includes(key(line));
  const [a, b] = [wholeA.filter(inside), wholeB.filter(inside)];
  if (a.length === 0 || b.length === 0) return null;
  const [na, nb] = [units(a, form), units(b, form)];
  const n = na + nb;
  const parts = keys.map((one) => {
    const [pa, pb] = [a.filter((line) => key(line) === one), b.filter((line) => key(line) === one)];
    const [wa, wb] = [units(pa, form) / na, units(pb, form) / nb];
    const [ra, rb] = [meanOf(pa, form), rho * meanOf(pb, form)];
    return { one, wa, wb, ra, rb, level: (nb * ra + na * rb) / n };
  });
  const mix = sum(parts, ({ wa, wb, level }) => (wa - wb) * level);
  // The effect at the pooled mix, not as a difference: an independent way to the same number.
  const adjusted = sum(parts, ({ wa, wb, ra, rb }) => ((na * wa + nb * wb) / n) * (ra - rb));
  const part = (line: Line): (typeof parts)[number] =>
    parts.find(({ one }) => one === key(line)) as (typeof parts)[number];
  const levelA = sum(parts, ({ wa, level }) => wa * level);
  const levelB = sum(parts, ({ wb, level }) => wb * level);
  const ofA = sum(a, (line) => {
    const p = part(line);
    const i = (p.level - levelA) / na + ((p.wa - p.wb) * nb * ((line.y ?? 0) - p.ra)) / (n * na * p.wa);
    return weight(line, form) * i ** 2;
  });
  const ofB = sum(b, (line) => {
    const p = part(line);
    const i =
      -(p.level - levelB) / nb + ((p.wa - p.wb) * na * (rho * (line.y ?? 0) - p.rb)) / (n * nb * p.wb);
    return weight(line, form) * i ** 2;
  });
  return {
    effect: meanOf(a, form) - rho * meanOf(b, form),
    mix,
    adjusted,
    se: Math.sqrt((na > 1 ? na / (na - 1) : 1) * ofA + (nb > 1 ? nb / (nb - 1) : 1) * ofB),
    leftOut: 1 - n / (units(wholeA, form) + units(wholeB, form)),
  };
}
