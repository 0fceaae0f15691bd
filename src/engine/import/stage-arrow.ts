import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { messageOf } from '../duckdb.ts';
import { type ArrowFile, openArrow } from './arrow-file.ts';
import { ImportStop } from './fail.ts';
import { uniqueNames } from './header.ts';
import type { Scan } from './scan.ts';
import { loadStraight } from './strict-csv.ts';
import type { Staged } from './staged.ts';
import { StraightFile } from './straight.ts';
import { type Work, tickMs } from './work.ts';

/** Arrow and Feather keep their own types; what is nested becomes JSON text. */
export async function stageArrow(scan: Scan, work: Work): Promise<Staged> {
  const isFile = scan.head.subarray(0, 6).toString('latin1') === 'ARROW1';
  const source = isFile ? await open(scan.path, 'r') : createReadStream(scan.path);
  try {
    const file = await openArrow(source).catch(notArrow);
    const straight = new StraightFile(work, true);
    try {
      await writeRows(file, straight, scan, work);
    } catch (error) {
      if (error instanceof ImportStop || (error as { code?: unknown }).code === 'ENOSPC') throw error;
      notArrow(error);
    } finally {
      await straight.close();
    }
    const width = file.columns.length;
    if (width === 0 || straight.rows === 0) throw new ImportStop('empty-file', 'No rows.');
    await loadStraight(straight, width, scan, work);
    const types = file.columns.map(({ type }) => type);
    const checks = types.map(
      (type, i) => `count(*) FILTER (c${i} IS NOT NULL AND try_cast(c${i} AS ${type}) IS NULL)`,
    );
    const [over = []] = await work.connection.rows(`SELECT ${checks.join(', ')} FROM stage`);
    // Arrow allows years that DuckDB has no type for: such a column stays text.
    for (const i of types.keys()) if (Number(over[i]) > 0) types[i] = 'VARCHAR';
    const casts = types.map((type, i) => (type === 'VARCHAR' ? `c${i}` : `c${i}::${type} AS c${i}`));
    await work.during('read', scan.fileName, scan.bytes, async () => {
      await work.connection.run(
        `CREATE OR REPLACE TABLE typed_stage AS SELECT ${casts.join(', ')} FROM stage`,
      );
      await work.connection.run('DROP TABLE stage');
      await work.connection.run('ALTER TABLE typed_stage RENAME TO stage');
    });
    return {
      header: { inFile: false, names: uniqueNames(file.columns.map(({ name }) => name)) },
      width,
      firstRecord: 1,
      rowsRead: straight.rows,
      readAs: { format: 'arrow' },
      uneven: { short: 0, long: 0 },
      typed: types,
    };
  } finally {
    if ('destroy' in source) source.destroy();
    else await source.close().catch(() => {});
  }
}

async function writeRows(file: ArrowFile, straight: StraightFile, scan: Scan, work: Work): Promise<void> {
  let last = Date.now();
  for await (const { rows, row } of file.batches()) {
    for (let i = 0; i < rows; i++) {
      straight.push(row(i), file.columns.length);
      if (!straight.waiting) continue;
      await straight.flush();
      work.check();
      if (Date.now() - last < tickMs) continue;
      last = Date.now();
      work.options.onProgress?.({
        kind: 'progress',
        fileName: scan.fileName,
        bytes: 0,
        total: scan.bytes,
        step: 'read',
      });
    }
  }
}

function notArrow(error: unknown): never {
  throw new ImportStop('damaged', messageOf(error));
}
