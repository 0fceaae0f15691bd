import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';

/** The disk would not do it. `message` is the system's own words. */
export type DiskFailure = { readonly code: 'disk'; readonly message: string };

export const diskFailure = (error: unknown): DiskFailure => ({
  code: 'disk',
  message: error instanceof Error ? error.message : String(error),
});

/** Runs a piece of disk work; a system error becomes a value, a bug stays a throw. */
export const onDisk = async <T>(work: () => Promise<T>): Promise<Result<T, DiskFailure>> => {
  try {
    return ok(await work());
  } catch (error) {
    if (isSystemError(error)) return err(diskFailure(error));
    throw error;
  }
};

export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';

export const isMissing = (error: unknown): boolean => isSystemError(error) && error.code === 'ENOENT';

/** A rename is only durable once its folder is written too. Windows journals that itself and can not sync a folder. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** A new folder is sure to be there only once the folder that names it is synced, up to the first that was there before. */
export const makeFolder = async (path: string): Promise<void> => {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === first || dirname(made) === made) return;
  }
};

export const temporaryName = (target: string): string =>
  join(dirname(target), `.${process.pid}-${randomBytes(6).toString('hex')}.tmp`);

/** A crash leaves the old file or the new one, never a part: temporary file, synced, checked, renamed, folder synced. */
export const writeWhole = async (
  target: string,
  bytes: string | Uint8Array,
  check?: (temporary: string) => Promise<void>,
): Promise<void> => {
  const temporary = temporaryName(target);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await check?.(temporary);
    await renameOver(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
};

const busy = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** On Windows a virus scanner may hold the target for a moment. */
const renameOver = async (from: string, to: string): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (
        process.platform !== 'win32' ||
        attempt >= 10 ||
        !isSystemError(error) ||
        !busy.has(error.code ?? '')
      )
        throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(10 * 2 ** attempt, 250)));
    }
  }
};

/** What a killed process left behind. */
export const sweepTemporary = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(
    names
      .filter((name) => /^\.\d+-[0-9a-f]{12}\.tmp$/.test(name))
      .map((name) => rm(join(folder, name), { force: true })),
  );
};
