import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import { isMissing, writeWhole } from './disk.ts';
import { sha256 } from './sha256.ts';

/** Bytes kept under their own SHA-256: written once, checked on every read. */
export type Blobs = {
  readonly put: (bytes: string | Uint8Array) => Promise<string>;
  readonly has: (hash: string) => Promise<boolean>;
  readonly read: (hash: string) => Promise<Result<Buffer, { readonly code: 'missing' | 'damaged' }>>;
  readonly pathOf: (hash: string) => string;
};

export const openBlobs = async (folder: string): Promise<Blobs> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pathOf = (hash: string): string => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A blob is named by its SHA-256');
    return join(folder, hash);
  };
  const read: Blobs['read'] = async (hash) => {
    try {
      const bytes = await readFile(pathOf(hash));
      return sha256(bytes) === hash ? ok(bytes) : err({ code: 'damaged' });
    } catch (error) {
      if (isMissing(error)) return err({ code: 'missing' });
      throw error;
    }
  };
  const has = async (hash: string): Promise<boolean> => {
    try {
      return (await stat(pathOf(hash))).isFile();
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  };
  return {
    pathOf,
    has,
    read,
    put: async (bytes) => {
      const hash = sha256(bytes);
      // Same name, same bytes; a damaged one is written anew.
      if (!(await has(hash)) || !(await read(hash)).ok) await writeWhole(pathOf(hash), bytes);
      return hash;
    },
  };
};
