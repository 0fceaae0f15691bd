import { describe, expect, it } from 'vitest';
import { leavingColumns } from './leaving-columns.ts';

const tables = [
  {
    name: 'orders',
    columns: [
      { name: 'email_hash', tag: 'person_key' },
      { name: 'note', tag: 'free_text' },
      { name: 'seller', tag: 'staff_person' },
      { name: 'amount' },
    ],
  },
];
const asOf = (wish: 'keys' | 'out' | 'as-is', reason: string): readonly string[] =>
  leavingColumns(tables, [{ table: 'orders', column: 'email_hash', as: wish }], reason).map(
    ({ column, as }) => `${column} ${as}`,
  );

describe('columns about people in a file with rows', () => {
  it('F26 leave as keys or not at all; no other column is touched', () => {
    expect(leavingColumns(tables, [], '').map(({ column, as }) => `${column} ${as}`)).toEqual([
      'email_hash keys',
      'note out',
      'seller out',
    ]);
    expect(asOf('out', '')[0]).toBe('email_hash out');
  });

  it('F26 leave as they are only with a reason', () => {
    expect(asOf('as-is', '  ')[0]).toBe('email_hash keys');
    expect(asOf('as-is', 'CRM matches them')[0]).toBe('email_hash as-is');
  });
});
