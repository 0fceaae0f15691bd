import { chmod, chown, link, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { sha256 } from '../../src/main/store/sha256.ts';
import type { Nugget } from '../e2e/fixtures.ts';

/** Words that stand nowhere but in what must not be read. One that comes back is a leak. */
export const secretWord = 'top-secret-7f3a9c';
export const listedName = 'listed-9b1d44.txt';
export const leakWords = [secretWord, listedName, 'root:x:0:0'];

export type Ground = {
  readonly folder: string;
  readonly filled: (sql: string) => string;
  /** Every file that must stay as it is, by its hash. */
  readonly snapshot: () => Promise<string>;
};

/** Files outside that an attack wants to read or change, and the generation it wants to change. */
export const layGround = async (nugget: Nugget, folder: string, generation: string): Promise<Ground> => {
  const inside = join(folder, 'inside');
  await mkdir(inside, { recursive: true });
  const secret = join(folder, 'secret.csv');
  await writeFile(secret, `a,b\n${secretWord},1\n`);
  await writeFile(join(inside, listedName), 'x');
  await symlink(secret, join(inside, 'link.csv'));
  await link(secret, join(inside, 'hard.csv'));
  const other = join(folder, 'other.duckdb');
  const database = await DuckDBInstance.create(other);
  const connection = await database.connect();
  await connection.run(`CREATE TABLE secrets AS SELECT '${secretWord}' AS word`);
  connection.closeSync();
  database.closeSync();
  const pid = await nugget.app.evaluate(() => process.pid);
  const spill = join(nugget.userData, 'spill', String(pid));
  return {
    folder,
    filled: (sql) =>
      sql
        .replaceAll('$F', secret)
        .replaceAll('$D', inside)
        .replaceAll('$G', join(generation, 'data.duckdb'))
        .replaceAll('$S', spill)
        .replaceAll('$O', other),
    snapshot: async () => {
      const roots = [folder, join(nugget.userData, 'workshops')];
      return (await Promise.all(roots.map(hashes))).flat().toSorted().join('\n');
    },
  };
};

const hashes = async (root: string): Promise<readonly string[]> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const { mode } = await stat(path);
      return `${path} ${mode} ${entry.isFile() ? sha256(await readFile(path)) : ''}`;
    }),
  );
};

/** Everything belongs to the one as whom the engine runs, as on a person's laptop; the marks stay. */
export const giveTo = async (root: string, id: number): Promise<void> => {
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) await chown(path, id, id);
  }
  await chown(root, id, id);
  await chmod(root, 0o755);
};
