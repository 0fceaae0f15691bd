import fsp from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

/** What a program asked of the disk, in the order in which it came about. Files are named by number: a name can move. */
export type DiskCall =
  | { readonly op: 'make-folder'; readonly path: string }
  | { readonly op: 'make-file'; readonly path: string; readonly file: number }
  | { readonly op: 'write'; readonly file: number; readonly at: number; readonly bytes: Buffer }
  | { readonly op: 'truncate'; readonly file: number; readonly length: number }
  | { readonly op: 'sync'; readonly file: number }
  | { readonly op: 'sync-folder'; readonly path: string }
  | { readonly op: 'rename'; readonly from: string; readonly to: string }
  | { readonly op: 'remove'; readonly path: string }
  /** Something a person was told: from here on it must not be lost. */
  | { readonly op: 'told'; readonly what: Told };
export type Told =
  | { readonly kind: 'entry'; readonly id: string; readonly refs: readonly string[] }
  | { readonly kind: 'saved'; readonly entries: readonly string[] }
  | { readonly kind: 'removed'; readonly words: string };

type Handle = Awaited<ReturnType<typeof fsp.open>>;

/** The real calls of the real code, written down on their way to the real disk. */
export const recording = async (
  root: string,
  work: (told: (what: Told) => void) => Promise<void>,
): Promise<readonly DiskCall[]> => {
  const calls: DiskCall[] = [];
  const names = new Map<string, number>();
  const folders = new Set<string>(['']);
  let files = 0;
  const own = { open: fsp.open, rename: fsp.rename, rm: fsp.rm, mkdir: fsp.mkdir, copyFile: fsp.copyFile };
  const here = (path: unknown): string => relative(root, String(path)).split(sep).join('/');
  const made = (path: string): number => {
    const file = files++;
    names.set(path, file);
    calls.push({ op: 'make-file', path, file });
    return file;
  };

  const listen = (handle: Handle, file: number): void => {
    const before = {
      write: handle.write.bind(handle) as (...args: unknown[]) => Promise<unknown>,
      writeFile: handle.writeFile.bind(handle) as (data: unknown) => Promise<void>,
      sync: handle.sync.bind(handle),
      datasync: handle.datasync.bind(handle),
      truncate: handle.truncate.bind(handle),
    };
    const synced = (wait: () => Promise<void>) => async (): Promise<void> => {
      await wait();
      calls.push({ op: 'sync', file });
    };
    Object.assign(handle, {
      write: (bytes: Buffer, offset: number, length: number, at: number) => {
        calls.push({ op: 'write', file, at, bytes: Buffer.from(bytes.subarray(offset, offset + length)) });
        return before.write(bytes, offset, length, at);
      },
      writeFile: (data: string | Uint8Array) => {
        calls.push({ op: 'write', file, at: 0, bytes: Buffer.from(data as Uint8Array) });
        return before.writeFile(data);
      },
      truncate: (length: number) => {
        calls.push({ op: 'truncate', file, length });
        return before.truncate(length);
      },
      sync: synced(before.sync),
      datasync: synced(before.datasync),
    });
  };

  Object.assign(fsp, {
    open: async (path: string, flags: string, mode?: number) => {
      const handle = await own.open(path, flags, mode);
      const name = here(path);
      if (folders.has(name)) {
        const sync = handle.sync.bind(handle);
        Object.assign(handle, {
          sync: async () => {
            await sync();
            calls.push({ op: 'sync-folder', path: name });
          },
        });
      } else if (flags !== 'r') listen(handle, names.get(name) ?? made(name));
      return handle;
    },
    rename: async (from: string, to: string) => {
      await own.rename(from, to);
      const file = names.get(here(from));
      names.delete(here(from));
      if (file !== undefined) names.set(here(to), file);
      calls.push({ op: 'rename', from: here(from), to: here(to) });
    },
    rm: async (path: string, options?: object) => {
      await own.rm(path, options);
      if (names.delete(here(path))) calls.push({ op: 'remove', path: here(path) });
    },
    mkdir: async (path: string, options?: object) => {
      const answer = await own.mkdir(path, options);
      const missing: string[] = [];
      for (let at = here(path); !folders.has(at); at = here(dirname(join(root, at)))) missing.unshift(at);
      for (const one of missing) {
        folders.add(one);
        calls.push({ op: 'make-folder', path: one });
      }
      return answer;
    },
    copyFile: async (from: string, to: string) => {
      await own.copyFile(from, to);
      const file = names.get(here(to)) ?? made(here(to));
      calls.push({ op: 'truncate', file, length: 0 });
      calls.push({ op: 'write', file, at: 0, bytes: await fsp.readFile(to) });
    },
  });
  syncBuiltinESMExports();
  try {
    await work((what) => calls.push({ op: 'told', what }));
  } finally {
    Object.assign(fsp, own);
    syncBuiltinESMExports();
  }
  return calls;
};
