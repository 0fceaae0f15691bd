import { describe, expect, it } from 'vitest';
import { inspect } from './inspect.ts';
import { file } from '../testing/folders.ts';
import type { ReadAs, TableReport } from '../../shared/ipc/import-report.ts';

async function read(path: string, readAs: Partial<ReadAs> = {}): Promise<TableReport> {
  const result = await inspect(path, { readAs, decisions: [] });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}
const columns = ({ columns: all }: TableReport): string[] =>
  all.map(({ name, type, empty }) => `${name} ${type} ${empty}`);
const found = ({ findings }: TableReport, check: string): string | undefined =>
  findings.find((finding) => finding.check === check)?.words;

describe('read choices', () => {
  const fixed = 'Anna   042  1.50\nBob    117 12.00\nZoë-Li-  3  7.25\n';
  const fields = [
    { name: 'name', from: 0, length: 6 },
    { name: 'pieces', from: 7, length: 4 },
    { name: 'price', from: 11, length: 10 },
  ];

  it('E105 cuts lines at the places a person named, and says what stands between them', async () => {
    const report = await read(file('fixed.txt', fixed), { fields });
    expect(columns(report)).toEqual(['name VARCHAR 0', 'pieces VARCHAR 0', 'price DECIMAL(18,2) 0']);
    expect([report.rowsRead, report.readAs.fields]).toEqual([3, fields]);
    expect(found(report, 'between-places')).toContain('row 3: "-"');
  });

  it('E105 proposes places where every line is blank', async () => {
    const lines = 'Anna Lee  north  abc\nBob       south  de f\nZoë       east   gh\nKim Ng    west   i\n';
    const report = await read(file('blank.txt', lines));
    const mend = report.findings
      .flatMap(({ mends = [] }) => mends)
      .find(({ readAs }) => readAs.fields !== undefined);
    expect(mend?.readAs.fields?.map(({ from }) => from)).toEqual([0, 10, 17]);
    expect(mend?.after.rows[1]).toEqual(['Bob', 'south', 'de f']);
  });

  it('E106 cuts a comment behind numbers off and counts it, and keeps a mark within words', async () => {
    const text = '# from the till\na;b\n1;3\n6;7#returned\n8;9\n';
    const report = await read(file('behind.csv', text));
    expect(columns(report)).toEqual(['a BIGINT 0', 'b BIGINT 0']);
    expect(found(report, 'comments-behind')).toContain('"#returned"');
    const kept = await read(file('behind.csv', text), { commentsBehind: false });
    expect(kept.columns[1]?.type).toBe('VARCHAR');
    const flats = await read(file('flats.csv', '# people\nname;home\nAda;Flat 3\nBob;Flat #5\n'));
    expect([flats.readAs.commentsBehind, flats.columns[1]?.max]).toEqual([undefined, 'Flat 3']);
    expect(flats.columns[1]?.min).toBe('Flat #5');
  });

  it('E107 keeps only the days of times when a person says so', async () => {
    const path = file('times.csv', 'id,at\n1,2024-03-04 10:30:00\n2,2024-03-15 00:00:00\n');
    expect(columns(await read(path))).toEqual(['id BIGINT 0', 'at TIMESTAMP 0']);
    const days = await read(path, { daysOnly: true });
    expect(columns(days)).toEqual(['id BIGINT 0', 'at DATE 0']);
    expect(found(days, 'days-only')).toContain('at');
    expect(days.readAs.daysOnly).toBe(true);
  });

  it('E15 keeps every field of a record, also those that come twice or differ in capitals', async () => {
    const twice = await read(file('twice.json', '[{"a":1,"a":2},{"a":3}]'));
    expect(columns(twice)).toEqual(['a BIGINT 0', 'a_2 BIGINT 1']);
    expect(found(twice, 'repeated-fields')).toContain('a_2');
    const capitals = await read(file('capitals.ndjson', '{"a":1,"A":"x"}\n{"a":2,"A":"y"}\n'));
    expect(columns(capitals)).toEqual(['a BIGINT 0', 'A_2 VARCHAR 0']);
    expect(capitals.columns[1]?.max).toBe('y');
  });

  it('E94 sees the title of a table of a few rows', async () => {
    const text = 'Vendor,Test\nFrom,x\nDay,Id,Sku,Title,Kind,Place\n1,a,b,c,d,e\n2,f,g,h,i,j,\n';
    const report = await read(file('few.csv', text));
    expect(report.columns.map(({ name }) => name)).toEqual(['Day', 'Id', 'Sku', 'Title', 'Kind', 'Place']);
    expect(report.leftOut?.above).toBe(2);
  });
});
