import { describe, expect, it } from 'vitest';
import type { TableReport } from '../ipc/import-report.ts';
import {
  decidedBefore,
  differences,
  madeThen,
  recipeAgain,
  sameData,
  type StoredTable,
  storedTable,
} from './use-again.ts';

const stored: StoredTable = {
  name: 'orders',
  fileName: 'orders.csv',
  sha256: 'a',
  rowsRead: 20_600,
  columns: [
    { name: 'order_id', type: 'VARCHAR' },
    { name: 'order_date', type: 'DATE' },
    { name: 'amount_eur', type: 'BIGINT' },
    { name: 'wave', type: 'BIGINT' },
  ],
  readAs: { format: 'csv', delimiter: ';', decimal: ',', dates: 'dmy', encoding: 'utf-8' },
  decisions: [
    { choice: 'read-thousands', column: 'amount_eur', thousands: '.' },
    { choice: 'leave-out', column: 'amount_eur', row: 7, reason: 'a club' },
    { choice: 'hide', column: 'agent' },
  ],
};
const column = (name: string, type: string) => ({ name, type, empty: 0, distinct: 1 });
const report = (part: Partial<TableReport>): TableReport => ({
  name: 'orders_may',
  fileName: 'orders_may.csv',
  sha256: 'b',
  bytes: 1,
  rowsRead: 20_833,
  rowsSetAside: 0,
  columns: [
    column('order_id', 'VARCHAR'),
    column('order_date', 'DATE'),
    column('amount_eur', 'DECIMAL(18,2)'),
    column('agent', 'VARCHAR'),
    column('Wave_No', 'BIGINT'),
  ],
  readAs: { format: 'csv' },
  findings: [],
  ...part,
});

describe('using a recipe again', () => {
  it('E85 keeps what was decided about columns, not what the file shows itself nor single rows', () => {
    expect(recipeAgain(stored, report({}))).toEqual({
      table: 'orders',
      readAs: { decimal: ',', dates: 'dmy' },
      decisions: [
        { choice: 'read-thousands', column: 'amount_eur', thousands: '.' },
        { choice: 'hide', column: 'agent' },
      ],
    });
    expect(recipeAgain(stored, report({ sha256: 'a' })).decisions).toHaveLength(3);
  });

  it('E85 shows what differs: gone, new, renamed, another type, fewer rows', () => {
    expect(differences(stored, report({}))).toEqual({
      gone: ['wave'],
      fresh: ['Wave_No'],
      renamed: [{ was: 'wave', is: 'Wave_No' }],
      retyped: [],
      fewer: null,
    });
    const other = report({
      rowsRead: 9,
      columns: [
        column('order_id', 'VARCHAR'),
        column('order_date', 'VARCHAR'),
        column('amount_eur', 'DOUBLE'),
      ],
    });
    expect(differences(stored, other)).toMatchObject({
      gone: ['wave'],
      renamed: [],
      retyped: [{ column: 'order_date', was: 'DATE', is: 'VARCHAR' }],
      fewer: { was: 20_600, is: 9 },
    });
  });

  it('E85 brings along what was decided about a column that is found again, and counts what was decided then', () => {
    const rename = { choice: 'rename', column: 'amount_eur', from: 'amount' } as const;
    const again = decidedBefore(stored, 'amount_eur', [rename]);
    expect(again).toEqual([{ choice: 'read-thousands', column: 'amount_eur', thousands: '.' }]);
    expect(decidedBefore(stored, 'amount_eur', again)).toEqual([]);
    expect(madeThen(stored, [rename, ...again])).toBe(1);
  });

  it('E85 recognises the same data by its columns, the nearest first, and strangers not at all', () => {
    const stock = { ...stored, name: 'stock', columns: [{ name: 'day', type: 'DATE' }] };
    expect(sameData([stock, stored], report({}))?.name).toBe('orders');
    expect(sameData([stock], report({}))).toBeNull();
  });

  it('E85 leaves out choices it does not know', () => {
    const read = storedTable({
      ...stored,
      decisions: [...stored.decisions, { choice: 'of-tomorrow', column: 'x' }],
    });
    expect(read?.decisions).toEqual(stored.decisions);
    expect(storedTable({ name: 'orders' })).toBeNull();
  });
});
