import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TableReport } from '../../shared/ipc/import-report.ts';
import { asItIs } from '../testing/folders.ts';
import { inspect } from './inspect.ts';

/** A folder of awkward files from other projects' tests; not part of this repository. */
const corpus = process.env['NUGGET_CORPUS'];
const filesIn = (folder: string): string[] =>
  readdirSync(join(corpus ?? '', folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(corpus ?? '', folder, name))
    .filter((path) => statSync(path).isFile());
const perFileMs = 60_000;

async function timed(path: string): Promise<Awaited<ReturnType<typeof inspect>> | 'slow'> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), perFileMs);
  const result = await inspect(path, asItIs, { signal: abort.signal });
  clearTimeout(timer);
  return abort.signal.aborted ? 'slow' : result;
}

describe.runIf(corpus !== undefined)('the corpus', () => {
  it('E9 reads the twins of one table in five encodings as the same table', async () => {
    const reports: TableReport[] = [];
    for (const path of filesIn('nasty/encoding_twins')) {
      const result = await inspect(path, asItIs);
      expect(result.ok && path).toBe(path);
      if (result.ok) reports.push(result.value);
    }
    const [first, ...others] = reports.map(({ rowsRead, columns }) => ({ rowsRead, columns }));
    expect([reports.length, first?.rowsRead]).toEqual([5, 400]);
    for (const other of others) expect(other).toEqual(first);
  }, 60_000);

  it.each([
    'nasty/duckdb_csv_fuzz',
    'nasty/json_test_suite',
    'nasty/duckdb_json',
    'nasty/csv_spectrum',
    'nasty/papaparse',
    'nasty/csvkit',
    'nasty/frictionless',
    'nasty/readr',
    'nasty/duckdb_parquet',
    'nasty/parquet_testing',
    'nasty/duckdb_csv',
    'nasty/wide',
  ])(
    'E11 reads or refuses every file of %s, with a value and in time',
    async (folder) => {
      const wrong: string[] = [];
      for (const path of filesIn(folder)) {
        const result = await timed(path).catch((error: unknown) => String(error));
        if (typeof result === 'string')
          wrong.push(`${path.slice((corpus ?? '').length)}: ${result.slice(0, 200)}`);
      }
      expect(wrong).toEqual([]);
    },
    600_000,
  );

  it('E15 loads the JSON that must load and refuses the JSON that must not', async () => {
    const wrong: string[] = [];
    for (const path of filesIn('nasty/json_test_suite')) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const result = await inspect(path, asItIs);
      if (name.startsWith('n_') && result.ok) wrong.push(name);
      // A table needs records: lone values and empty arrays are valid JSON all the same.
      if (name.startsWith('y_') && !result.ok && result.error.code !== 'empty-file')
        wrong.push(`${name} ${result.error.code} ${result.error.detail}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
