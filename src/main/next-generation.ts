import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** `gen-N` with the next free number; generations are never overwritten. */
export const nextGeneration = async (folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const used = (await readdir(folder)).map((name) => Number(/^gen-(\d+)/.exec(name)?.[1] ?? 0));
  return join(folder, `gen-${Math.max(0, ...used) + 1}`);
};
