import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brush } from '../../shared/metric/explore.ts';
import { type RowsPage, type RowsQuestion, shownLetters } from '../../shared/metric/rows.ts';
import { demoEngine, engineOn, type TestEngine } from '../testing/demo-engine.ts';
import { asItIs, file } from '../testing/folders.ts';

let id = 0;
type Asked = {
  readonly table: string;
  readonly columns: string[];
  readonly brushes?: Brush[];
} & Partial<Pick<RowsQuestion, 'sort' | 'offset' | 'limit' | 'from'>>;
const rowsOf = async (
  { engine }: TestEngine,
  { table, columns, brushes = [], ...rest }: Asked,
): Promise<RowsPage> => {
  const drawn = columns.slice(0, 2).map((column) => ({ column, steps: 200 }));
  const explore = {
    table,
    columns: drawn,
    measure: { agg: 'rows' as const },
    rowScope: { all: [] },
    brushes,
  };
  const rows = { explore, columns, offset: 0, limit: 5, ...rest };
  const reply = await engine.handle({ kind: 'rows', id: ++id, rows });
  if (reply?.kind !== 'rows') throw new Error(JSON.stringify(reply));
  return reply.page;
};

describe('rows as people read them', () => {
  let demo: TestEngine;
  let long: TestEngine;
  beforeAll(async () => {
    demo = await demoEngine();
    long = await engineOn([
      { path: file('long.csv', `n,text\n1,${'word '.repeat(900)}end\n2,short\n3,\n`), recipe: asItIs },
    ]);
  }, 60_000);
  afterAll(() => {
    demo.close();
    long.close();
  });

  it('E55 any page of the sorted rows is the one SQL gives, equal values in the file’s order', async () => {
    const columns = ['amount_eur', 'channel', 'order_id'];
    for (const down of [true, false])
      for (const offset of [0, 12_345, 20_597]) {
        const page = await rowsOf(demo, {
          table: 'orders',
          columns,
          sort: { column: 'amount_eur', down },
          offset,
        });
        const exact = await demo.engine.table(
          `SELECT amount_eur::VARCHAR, channel, order_id FROM orders ORDER BY orders.amount_eur ${down ? 'DESC' : ''} NULLS LAST, rowid LIMIT 5 OFFSET ${offset}`,
        );
        expect(page.all).toBe(20_600);
        expect(exact.ok && exact.value.rows).toEqual(page.rows);
      }
  });

  it('E55 holds the brushed rows only', async () => {
    const page = await rowsOf(demo, {
      table: 'email_sends',
      columns: ['wave', 'sent_on'],
      brushes: [{ column: 'wave', places: [1] }],
    });
    expect(page.all).toBe(12_000);
    expect(new Set(page.rows.map(([wave]) => wave))).toEqual(new Set(['W2']));
  });

  it('reads the rows of a join too', async () => {
    const page = await rowsOf(demo, {
      table: 'email_sends_orders',
      columns: ['wave', 'amount_eur'],
      sort: { column: 'amount_eur', down: true },
    });
    expect(page.rows[0]?.[1]).toBe('18600.00');
  });

  it('cuts a long text and tells it on, page by page', async () => {
    const first = await rowsOf(long, { table: 'long', columns: ['text'] });
    expect(first.rows[0]?.[0]).toHaveLength(shownLetters + 1);
    expect(first.rows[2]).toEqual([null]);
    const end = await rowsOf(long, { table: 'long', columns: ['text'], limit: 1, from: 4000 });
    expect(end.rows[0]?.[0]?.endsWith('word end')).toBe(true);
  });

  it('says which column is missing', async () => {
    await expect(
      rowsOf(long, { table: 'long', columns: ['text'], sort: { column: 'gone', down: false } }),
    ).rejects.toThrow('missing in the data');
  });
});
