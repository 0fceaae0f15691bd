import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ImportFailure } from '../../shared/ipc/import-report.ts';
import { recipeSchema } from '../../shared/ipc/import-report.ts';
import { storedJoins } from '../../shared/data/stored-joins.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { dataFolder, noteGeneration, saltOf } from '../current-workshop.ts';
import { runImport } from '../import-run.ts';
import { nextGeneration } from '../next-generation.ts';
import type { WorkshopStore } from '../store/workshop-store.ts';
import { spillFolder } from '../user-data.ts';

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** Under the name it had when the workshop read it: tables are called after their files. */
const asNamed = async (path: string, folder: string, fileName: string): Promise<string> => {
  const named = join(folder, basename(fileName));
  // Where links need rights that people don't have, a copy.
  await symlink(path, named).catch(() => copyFile(path, named));
  return named;
};

/**
 * The workshop's own files on this laptop, known by their hash and read exactly as they were read before. Nothing new is
 * logged: it is the same data. `other-file`: one with other contents, which comes in as new data or not at all.
 */
export const findData = async (
  store: WorkshopStore,
  chosen: readonly string[],
): Promise<Result<null, ImportFailure>> => {
  const data = store.workshop().data;
  if (data === null || chosen.length === 0) return err({ code: 'cancelled', fileName: '' });
  const found = new Map<string, string>();
  for (const path of chosen) found.set(await hashOf(path), path);
  const missing = data.tables.find((table) => !found.has(table.sha256));
  // Rows that a table kept of earlier files are in no file any more.
  if (missing !== undefined || data.tables.some(({ rowsKept = 0 }) => rowsKept > 0))
    return err({ code: 'other-file', fileName: missing?.fileName ?? data.tables[0]?.fileName ?? '' });
  const folder = join(spillFolder(), `found-${Date.now()}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const files = await Promise.all(
      data.tables.map(async ({ sha256, fileName, readAs, decisions }) => ({
        path: await asNamed(found.get(sha256) ?? '', folder, fileName),
        recipe: recipeSchema.parse({ readAs, decisions }),
        sha256,
      })),
    );
    const out = await nextGeneration(dataFolder(store));
    const joins = storedJoins(data.joins).map(({ left, right, on }) => ({ left, right, on: [...on] }));
    const salt = await saltOf(store);
    const done = await runImport({ kind: 'build', files, joins, out, salt }, () => undefined).done;
    if (!done.ok) return done;
    await noteGeneration(out, data.generation);
    return ok(null);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
