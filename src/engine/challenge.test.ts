import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { challenged, memory } from './testing/challenged.ts';

const eq = (col: string, value: string) => ({ all: [{ col, op: '=', value }] });

describe('what the literature knows', () => {
  let db: Awaited<ReturnType<typeof memory>>;
  beforeAll(async () => {
    db = await memory();
    await db.connection.run(`CREATE TABLE admissions AS SELECT * FROM (VALUES
      ('men','A','yes',512),('men','A','no',313),('women','A','yes',89),('women','A','no',19),
      ('men','B','yes',353),('men','B','no',207),('women','B','yes',17),('women','B','no',8),
      ('men','C','yes',120),('men','C','no',205),('women','C','yes',202),('women','C','no',391),
      ('men','D','yes',138),('men','D','no',279),('women','D','yes',131),('women','D','no',244),
      ('men','E','yes',53),('men','E','no',138),('women','E','yes',94),('women','E','no',299),
      ('men','F','yes',22),('men','F','no',351),('women','F','yes',24),('women','F','no',317)) t(gender, department, admitted, n)`);
    await db.connection.run(`CREATE TABLE stones AS SELECT * FROM (VALUES
      ('A','small',1,81),('A','small',0,6),('A','large',1,192),('A','large',0,71),
      ('B','small',1,234),('B','small',0,36),('B','large',1,55),('B','large',0,25)) t(treatment, size, success, n)`);
  });
  afterAll(() => db.close());

  it('C13 Berkeley 1973: the department turns it, −4.26 points', async () => {
    const { claim, probes } = await challenged(db.connection, {
      data: 'admissions',
      outcome: { where: eq('admitted', 'yes') },
      weight: 'n',
      shape: 'higher_than_other_group',
      a: eq('gender', 'men'),
      b: eq('gender', 'women'),
    });
    console.log(claim, probes);
    expect(claim.n).toBe(1835);
  });
  it('C13 kidney stones', async () => {
    const { claim, probes } = await challenged(db.connection, {
      data: 'stones',
      outcome: { column: 'success', as: 'mean' },
      weight: 'n',
      shape: 'higher_than_other_group',
      a: eq('treatment', 'A'),
      b: eq('treatment', 'B'),
    });
    console.log(claim, Object.values(probes).map((p) => [p.id, p.flagged, p.question, p.detail]));
    expect(claim.n).toBe(350);
  });
});
