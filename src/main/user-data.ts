import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';

/** Tests bring their own folder; people have the system's. */
export const userData = (): string =>
  process.env['NUGGET_USER_DATA'] ?? join(app.getPath('appData'), 'Nugget');
export const workshopsFolder = (): string => join(userData(), 'workshops');
export const spillFolder = (): string => join(userData(), 'spill', String(process.pid));

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A killed engine leaves rows in clear text behind: every start wipes the spill of processes that are gone. */
export const wipeSpill = async (): Promise<void> => {
  const root = join(userData(), 'spill');
  await mkdir(root, { recursive: true, mode: 0o700 });
  const gone = (await readdir(root)).filter((name) => !/^\d+$/.test(name) || !isRunning(Number(name)));
  await Promise.all(gone.map((name) => rm(join(root, name), { recursive: true, force: true })));
  await mkdir(spillFolder(), { recursive: true, mode: 0o700 });
};
