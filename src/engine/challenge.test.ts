import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimSchema } from '../shared/challenge/claim.ts';
import { claimOfCheck } from '../shared/challenge/claim-of-check.ts';
import { frameOf } from '../shared/challenge/frame.ts';
import { probeIds, strength, strongestFirst } from '../shared/challenge/probe.ts';
import { checkSchema } from '../shared/metric/check.ts';
import { runChallenge } from './challenge.ts';
import { catalogOf, challenged, memory } from './testing/challenged.ts';

const eq = (col: string, value: string | number) => ({ all: [{ col, op: '=', value }] });
let db: Awaited<ReturnType<typeof memory>>;
const table = (name: string, columns: string, rows: string): Promise<void> =>
  db.connection.run(`CREATE OR REPLACE TABLE ${name} AS SELECT * FROM (VALUES ${rows}) t(${columns})`);

beforeAll(async () => {
  db = await memory();
  // Bickel, Hammel & O'Connell 1975: the six largest departments, as counted in Freedman, Pisani & Purves.
  await table(
    'admissions',
    'gender, department, admitted, n',
    `('men','A','yes',512),('men','A','no',313),('women','A','yes',89),('women','A','no',19),
     ('men','B','yes',353),('men','B','no',207),('women','B','yes',17),('women','B','no',8),
     ('men','C','yes',120),('men','C','no',205),('women','C','yes',202),('women','C','no',391),
     ('men','D','yes',138),('men','D','no',279),('women','D','yes',131),('women','D','no',244),
     ('men','E','yes',53),('men','E','no',138),('women','E','yes',94),('women','E','no',299),
     ('men','F','yes',22),('men','F','no',351),('women','F','yes',24),('women','F','no',317)`,
  );
  // Charig et al. 1986 (BMJ 292:879).
  await table(
    'stones',
    'treatment, size, success, n',
    `('A','small',1,81),('A','small',0,6),('A','large',1,192),('A','large',0,71),
     ('B','small',1,234),('B','small',0,36),('B','large',1,55),('B','large',0,25)`,
  );
  // Fifty rows a group; some amounts are empty in one of them.
  await db.connection.run(`CREATE TABLE visits AS SELECT range AS id, CASE range % 2 WHEN 0 THEN 'a' ELSE 'b' END AS g,
    CASE WHEN range % 2 = 0 AND range < 30 THEN NULL ELSE range % 7 END AS amount, DATE '2025-03-01' + (range // 5)::INTEGER AS day,
    'k' || range % 60 AS person FROM range(100)`);
  await db.connection.run(`CREATE TABLE orders AS SELECT 'k' || range AS person, range AS eur FROM range(60)
    UNION ALL SELECT 'k3', 5`);
});
afterAll(() => db.close());

const comparison = {
  data: 'visits',
  shape: 'higher_than_other_group',
  a: eq('g', 'a'),
  b: eq('g', 'b'),
} as const;
const amounts = { column: 'amount', as: 'mean' } as const;

describe('what the literature knows', () => {
  it('C13 Berkeley 1973: the department turns it, −4.26 points', async () => {
    const { claim, probes } = await challenged(db.connection, {
      data: 'admissions',
      outcome: { where: eq('admitted', 'yes') },
      weight: 'n',
      shape: 'higher_than_other_group',
      a: eq('gender', 'men'),
      b: eq('gender', 'women'),
    });
    expect(claim).toMatchObject({ n: 1835, outcome: 'meets' });
    expect(claim.effect).toBeCloseTo(1198 / 2691 - 557 / 1835, 12);
    expect(probes.P4).toMatchObject({ flagged: true, column: 'department' });
    expect((100 * (probes.P4.adjusted ?? 0)).toFixed(2)).toBe('-4.26');
    expect(probes.P4.question).toContain('the other way round');
  });

  it('C13 kidney stones: better in both parts, worse in total, z 5.3', async () => {
    const { probes } = await challenged(db.connection, {
      data: 'stones',
      outcome: { column: 'success', as: 'mean' },
      weight: 'n',
      shape: 'higher_than_other_group',
      a: eq('treatment', 'A'),
      b: eq('treatment', 'B'),
    });
    expect(probes.P4).toMatchObject({ flagged: true, column: 'size' });
    expect(probes.P4.detail).toMatch(/z −5\.3/);
    expect(probes.P4.adjusted).toBeGreaterThan(0);
  });
});

describe('the claim', () => {
  it('C1 refuses what is no claim, naming the field', () => {
    const wrong = (claim: object): unknown => claimSchema.safeParse(claim).error?.issues[0]?.path;
    expect(wrong({ ...comparison, outcome: amounts, a: undefined })).toEqual(['a']);
    expect(wrong({ data: 't', outcome: amounts, shape: 'at_least' })).toEqual(['threshold']);
    expect(wrong({ data: 't', outcome: amounts, shape: 'between', threshold: 3, upper: 2 })).toEqual([
      'upper',
    ]);
    expect(claimSchema.safeParse({ ...comparison, outcome: amounts, extra: 1 }).success).toBe(false);
  });

  it('C1 names the column or table that the data does not have', async () => {
    const catalog = await catalogOf(db.connection);
    const problem = (claim: object): unknown => {
      const frame = frameOf(claimSchema.parse(claim), catalog);
      return frame.ok ? null : frame.error;
    };
    expect(problem({ ...comparison, data: 'nowhere', outcome: amounts })).toEqual({
      code: 'no-table',
      table: 'nowhere',
    });
    expect(problem({ ...comparison, outcome: amounts, a: eq('h', 'a') })).toEqual({
      code: 'no-column',
      column: 'h',
    });
    expect(problem({ ...comparison, outcome: amounts, weight: 'g' })).toMatchObject({
      code: 'not-countable',
    });
    expect(problem({ ...comparison, outcome: amounts, time: 'g' })).toMatchObject({ code: 'not-countable' });
  });

  it('C2 C3 a stored check challenges the same: effect, range and outcome', async () => {
    const check = checkSchema.parse({
      metric: {
        base: 'visits',
        y: { agg: 'rows', where: eq('amount', 3) },
        d: { agg: 'rows' },
        per: 100,
        unit: '%',
      },
      rowScope: { all: [{ col: 'day', op: '≥', value: '2025-03-02' }] },
      without: [eq('id', 99)],
      claim: { shape: 'changed_by_at_least', breakdown: 'g', a: 'a', b: 'b', threshold: -4 },
      maturityDays: 3,
    });
    const claim = claimOfCheck(check, { personKey: 'person', leaveOut: ['id'] });
    expect(claim).toMatchObject({
      data: 'visits',
      per: 100,
      threshold: 4,
      direction: 'lower',
      personKey: 'person',
    });
    expect(claimSchema.parse(claim)).toEqual(claim);
    const { claim: result } = await challenged(db.connection, claim, { dataTo: '2025-03-22' });
    expect(result.n).toBe(47);
    expect(result.outcome).toBe('too_close');
    expect((await challenged(db.connection, claim, { dataTo: '2025-03-21' })).claim.outcome).toBe(
      'too_early',
    );
    for (const shape of ['at_least', 'at_most'] as const) {
      const other = claimOfCheck(checkSchema.parse({ ...check, claim: { shape, threshold: 20 } }));
      expect(other).toMatchObject({ shape, threshold: 20, a: check.rowScope });
    }
  });

  it('C4 a row in both groups can not be compared; without b the others are meant', async () => {
    const both = await challenged(db.connection, { ...comparison, outcome: amounts, b: { all: [] } });
    expect(both.claim.outcome).toBe('cannot');
    expect(Object.values(both.probes).every(({ state }) => state === 'cannot')).toBe(true);
    const [named, rest] = [
      await challenged(db.connection, { ...comparison, outcome: amounts }),
      await challenged(db.connection, { ...comparison, outcome: amounts, b: undefined }),
    ];
    expect(rest.claim).toEqual(named.claim);
    const between = { data: 'visits', outcome: amounts, shape: 'between', threshold: 1, upper: 4 };
    expect((await challenged(db.connection, between)).claim).toMatchObject({ outcome: 'meets' });
  });

  it('C5 tiny, empty and constant groups: too few or cannot, and never a number that is none', async () => {
    const scopes = [eq('id', 1), eq('id', 5000), { all: [{ col: 'id', op: '<', value: 30 }] }, { all: [] }];
    const outcomes = [
      amounts,
      { column: 'amount', as: 'sum' },
      { column: 'amount', as: 'median' },
      { where: eq('g', 'zz') },
    ];
    for (const a of scopes)
      for (const outcome of outcomes)
        for (const shape of ['higher_than_other_group', 'at_least'] as const) {
          const input = {
            data: 'visits',
            outcome,
            shape,
            a,
            threshold: 1,
            maturityDays: 2,
            personKey: 'person',
          };
          const { claim, probes } = await challenged(db.connection, input, { cuts: 5 });
          const numbers = [claim.effect, claim.low, claim.high];
          for (const probe of Object.values(probes))
            numbers.push(probe.effect ?? 0, probe.adjusted ?? 0, probe.k ?? 0);
          expect(numbers.every((value) => value === null || Number.isFinite(value))).toBe(true);
          expect(JSON.stringify([claim, probes])).not.toMatch(/NaN|Infinity|undefined/);
          expect(Object.keys(probes).toSorted()).toEqual([...probeIds].toSorted());
          if (claim.n < 30) expect(Object.values(probes).some(({ flagged }) => flagged)).toBe(false);
        }
    const few = await challenged(db.connection, { ...comparison, outcome: amounts, a: eq('id', 2) });
    expect(few.probes.P1).toMatchObject({
      state: 'too_few',
      question: expect.stringContaining('too few to say'),
    });
  });
});

describe('the probes', () => {
  it('C11 a median by ranks: the 40th and the 61st of a hundred', async () => {
    await db.connection.run('CREATE TABLE hundred AS SELECT range + 1 AS v FROM range(100)');
    const claim = {
      data: 'hundred',
      outcome: { column: 'v', as: 'median' },
      shape: 'at_least',
      threshold: 0,
    };
    expect((await challenged(db.connection, claim)).claim).toMatchObject({ effect: 50.5, low: 40, high: 61 });
  });

  it('C11 rows of one person do not count as many', async () => {
    const plain = await challenged(db.connection, { ...comparison, outcome: { where: eq('amount', 3) } });
    const persons = await challenged(db.connection, {
      ...comparison,
      outcome: { where: eq('amount', 3) },
      personKey: 'person',
    });
    expect(persons.claim.effect).toBe(plain.claim.effect);
    expect(persons.claim.high).not.toBe(plain.claim.high);
  });

  it('C18 missing amounts: told per group, asked when they could turn it or differ', async () => {
    const { probes } = await challenged(db.connection, { ...comparison, outcome: amounts });
    expect(probes.P6).toMatchObject({ flagged: true });
    expect(probes.P6.detail).toContain('30.0 % against 0.0 %');
    const full = await challenged(db.connection, { ...comparison, outcome: { column: 'id', as: 'mean' } });
    expect(full.probes.P6.flagged).toBe(false);
  });

  it('C19 too early: by the data’s last day, or by the day that is told', async () => {
    const claim = { ...comparison, outcome: amounts, maturityDays: 5 };
    expect((await challenged(db.connection, claim)).probes.P7).toMatchObject({ flagged: true });
    expect((await challenged(db.connection, claim, { dataTo: '2025-03-24' })).probes.P7.flagged).toBe(false);
    expect((await challenged(db.connection, { ...comparison, outcome: amounts })).probes.P7.state).toBe(
      'cannot',
    );
  });

  it('C20 the calendar: what covers one group, or lasts over all', async () => {
    const groups = {
      ...comparison,
      outcome: { column: 'id', as: 'mean' },
      a: { all: [{ col: 'day', op: '<', value: '2025-03-11' }] },
      b: { all: [{ col: 'day', op: '≥', value: '2025-03-11' }] },
    };
    const calendar = [
      { title: 'New counting', kind: 'definition_change', from: '2025-02-01' },
      { title: 'Spring code', kind: 'promotion', from: '2025-03-02', to: '2025-03-09' },
      { title: 'Old code', kind: 'promotion', from: '2024-03-02', to: '2024-03-09' },
    ] as const;
    const { probes } = await challenged(db.connection, groups, { calendar });
    expect(probes.P8).toMatchObject({ flagged: true, question: expect.stringContaining('Spring code') });
    expect(probes.P8.detail).toContain('New counting (2025-02-01 to the end): 100.0 % against 100.0 %');
    expect(probes.P8.detail).toContain('Old code (2024-03-02');
    const alike = await challenged(db.connection, groups, { calendar: [calendar[0]] });
    expect(alike.probes.P8.flagged).toBe(false);
  });

  it('C21 many looks: what one look shows, thirty do not', async () => {
    await db.connection.run(`CREATE TABLE clicks AS SELECT CASE WHEN range < 200 THEN 'a' ELSE 'b' END AS g,
      (range % 200 < CASE WHEN range < 200 THEN 60 ELSE 40 END)::INTEGER AS hit FROM range(400)`);
    const claim = { ...comparison, data: 'clicks', outcome: { column: 'hit', as: 'mean' } };
    expect((await challenged(db.connection, claim, { cuts: 1 })).probes.P9.flagged).toBe(false);
    expect((await challenged(db.connection, claim, { cuts: 30 })).probes.P9.flagged).toBe(true);
    expect((await challenged(db.connection, claim)).probes.P1).toMatchObject({ flagged: false, k: 25 });
  });

  it('C22 join doubt: rows that meet several are asked about and count once', async () => {
    const metric = {
      base: 'visits',
      join: { table: 'orders', on: [['person', 'person']] },
      y: { agg: 'sum', column: 'orders.eur' },
      d: { agg: 'rows' },
      per: 1,
      unit: '€',
    };
    const { claim, probes } = await challenged(db.connection, { ...comparison, outcome: { metric } });
    expect(claim.n).toBe(50);
    expect(probes.P10).toMatchObject({
      flagged: true,
      question: expect.stringContaining('2 rows fit several'),
    });
    const matched = { ...metric, y: { agg: 'matched' } };
    const shares = await challenged(db.connection, { ...comparison, outcome: { metric: matched } });
    expect(shares.probes.P10.detail).toContain('the match is the outcome');
  });

  it('C23 strongest first: reversals, then what moved, luck and looks last', () => {
    const probe = (id: (typeof probeIds)[number], flagged: boolean) => ({
      id,
      flagged,
      state: 'asks',
      question: '',
      detail: '',
      sql: '',
      method: '',
      source: '',
      ms: 0,
    });
    const all = probeIds.map((id) => probe(id, id === 'P1' || id === 'P4' || id === 'P2'));
    const order = strongestFirst(all as Parameters<typeof strongestFirst>[0]).map(({ id }) => id);
    expect(order).toEqual(['P4', 'P2', 'P1', ...strength.filter((id) => !['P4', 'P2', 'P1'].includes(id))]);
  });

  it('C25 tells one finding after the other, the claim first, and asks the data at most twice per probe', async () => {
    const catalog = await catalogOf(db.connection);
    const frame = frameOf(claimSchema.parse({ ...comparison, outcome: amounts, maturityDays: 3 }), catalog);
    if (!frame.ok) throw new Error('no frame');
    const heard: string[] = [];
    let queries = 0;
    const counting = { rows: (sql: string) => ((queries += 1), db.connection.rows(sql)) };
    await runChallenge(counting, frame.value, {}, (found) =>
      heard.push(found.kind === 'claim' ? 'claim' : found.probe.id),
    );
    expect(heard[0]).toBe('claim');
    expect(heard.slice(1).toSorted()).toEqual([...probeIds].toSorted());
    // One for all sums by day, the clock, P2, its name, P6, and two for P4 with P5.
    expect(queries).toBeLessThanOrEqual(7);
  });
});
