import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PickedFile } from '../shared/ipc/contract.ts';

/** The window names handles; only main knows which path stands behind one. */
export type FileHandles = {
  readonly take: (paths: readonly string[]) => Promise<readonly PickedFile[]>;
  readonly pathOf: (handle: string) => string | null;
};

export const createFileHandles = (): FileHandles => {
  const paths = new Map<string, string>();
  const known = new Map<string, string>();
  return {
    take: async (given) => {
      const picked = await Promise.all(
        given.map(async (path): Promise<PickedFile | null> => {
          const info = await stat(path).catch(() => null);
          if (info === null || !(info.isFile() || info.isDirectory())) return null;
          const handle = known.get(path) ?? `file-${paths.size + 1}`;
          known.set(path, handle);
          paths.set(handle, path);
          return { handle, fileName: basename(path), bytes: info.isFile() ? info.size : 0 };
        }),
      );
      return picked.filter((file) => file !== null);
    },
    // "file-3.2" is the second table of one file: another sheet, another list.
    pathOf: (handle) => paths.get(handle.replace(/\.\d+$/, '')) ?? null,
  };
};
