import { expect, it } from 'vitest';
import type { TableReport } from '../shared/ipc/import-report.ts';
import { ExaminedFiles } from './examined-files.ts';

const recipe = { readAs: {}, decisions: [] };
const report = (sha256: string, words: string): TableReport => ({
  name: 'orders',
  fileName: 'orders.csv',
  sha256,
  bytes: 10,
  rowsRead: 2,
  rowsSetAside: 0,
  columns: [],
  readAs: { format: 'csv' },
  findings: words === '' ? [] : [{ check: 'one-table', severity: 'fine', words }],
});

it('E18 keeps what the doctor said of a file for the bytes and the reading it was said of, and of no other', () => {
  const examined = new ExaminedFiles();
  examined.note('/a.csv', recipe, report('one', 'The file reads as one table.'));
  expect(examined.of('/a.csv', recipe)).toEqual({ sha256: 'one' });
  expect(examined.of('/b.csv', recipe)).toEqual({});
  expect(examined.of('/a.csv', { readAs: { decimal: ',' }, decisions: [] })).toEqual({});
  const files = [{ path: '/a.csv', recipe }];
  const told = (sha256: string): number =>
    examined.told({ reports: [report(sha256, '')] }, files).reports[0]?.findings.length ?? -1;
  expect([told('one'), told('other')]).toEqual([1, 0]);
});
