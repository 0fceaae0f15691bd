import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fold } from '../log/fold.ts';
import { playDemo } from '../log/testing/demo-log.ts';
import { leavingWords, sizeLine } from '../messages/leaving-words.ts';
import { leaving, mailFit } from './leaving.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const result = JSON.stringify({
  v: 1,
  columns: [
    { name: 'wave', type: 'VARCHAR' },
    { name: 'y', type: 'BIGINT' },
    { name: 'd', type: 'BIGINT' },
  ],
  data: [
    ['W1', 'W2'],
    [252, 108],
    [12_000, 12_000],
  ],
  rows: 2,
  total: [360, 24_000],
});

describe('what leaves this laptop', () => {
  const workshop = fold(playDemo(sha256).events);

  it('F25 counts sums and charts; no rows unless the data was chosen', () => {
    const counted = leaving(workshop, 'aggregates', [result, result], 40_000);
    expect(counted).toMatchObject({ sums: 4, charts: 2, rows: 0, tables: [], bytes: 40_000 });
    expect(leavingWords(counted)[0]).toBe('What leaves this laptop: 4 sums, 2 charts, 0 customer rows.');
    expect(leavingWords(counted)).toContain('In charts, groups of fewer than 10 are folded into “other”.');
    expect(sizeLine(40_000)).toBe('39 KB: fits every mailbox.');
    expect(counted.hits).toEqual([]);
  });

  it('F25 with the data: rows and columns of each table, and those that follow people by name', () => {
    const [table] = workshop.data?.tables ?? [];
    if (!workshop.data || !table) throw new Error('the demo has data');
    const columns = [
      { name: 'email_hash', type: 'VARCHAR', tag: 'person_key' },
      { name: 'sales_rep', type: 'VARCHAR', tag: 'staff_person' },
      { name: 'amount_eur', type: 'DECIMAL' },
    ];
    const tagged = { ...workshop, data: { ...workshop.data, tables: [{ ...table, columns }] } };
    const counted = leaving(tagged, 'data', [result], null);
    expect(counted.rows).toBe(table.rowsRead);
    expect(counted.tables[0]).toMatchObject({
      columns: 3,
      personal: [
        { column: 'email_hash', tag: 'person_key' },
        { column: 'sales_rep', tag: 'staff_person' },
      ],
    });
    expect(leavingWords(counted).join('\n')).toContain(
      'About people: email_hash (one value per customer), sales_rep (colleagues)',
    );
  });

  it('F25 the size against what mailboxes take, a third larger when mailed', () => {
    const mb = 1024 * 1024;
    expect([7.5 * mb, 7.6 * mb, 18.7 * mb, 18.8 * mb].map(mailFit)).toEqual([
      'fits',
      'some',
      'some',
      'too-big',
    ]);
  });
});
