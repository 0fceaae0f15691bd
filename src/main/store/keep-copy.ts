import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { packFile, type SaveInput } from './save-file.ts';
import { writeWhole } from './disk.ts';

const kept = 10;
const pattern = /^before-merge-(\d+)\.nugget$/;

/** The workshop as it is before something is put into it, as a file of its own. The last ten stay. */
export const keepCopy = async (
  folder: string,
  input: Omit<SaveInput, 'mode' | 'tables' | 'backups'>,
  now: number,
): Promise<string> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `before-merge-${now}.nugget`);
  await writeWhole(path, (await packFile({ ...input, mode: 'aggregates', tables: [], backups: null })).bytes);
  const older = (await readdir(folder))
    .flatMap((name) => {
      const at = pattern.exec(name)?.[1];
      return at === undefined ? [] : [{ name, at: Number(at) }];
    })
    .sort((a, b) => b.at - a.at)
    .slice(kept);
  await Promise.all(older.map(({ name }) => rm(join(folder, name), { force: true })));
  return path;
};
