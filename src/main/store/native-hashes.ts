import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readdir } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** File name → SHA-256, as the build found them. */
export type NativeHashes = Readonly<Record<string, string>>;

/** The folder of DuckDB's native files for this machine; null where none is installed. */
export const nativeFolder = (from: string): string | null => {
  const named = createRequire(from);
  const [platform, arch] = [process.platform, process.arch];
  for (const libc of ['', '-musl'])
    try {
      return dirname(named.resolve(`@duckdb/node-bindings-${platform}-${arch}${libc}/duckdb.node`));
    } catch {
      // The other C library, or none.
    }
  return null;
};

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

const isNative = (name: string): boolean => /\.(?:node|so|dylib|dll)$/.test(name);

export const nativeHashes = async (folder: string): Promise<NativeHashes> => {
  const names = (await readdir(folder)).filter(isNative).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await hashOf(join(folder, name))])),
  );
};

/** The file that is not the one the app was built with: changed, added or gone. null: all of them are. */
export const changedNative = async (folder: string, built: NativeHashes): Promise<string | null> => {
  const here = await nativeHashes(folder).catch((): NativeHashes => ({}));
  const names = new Set([...Object.keys(here), ...Object.keys(built)]);
  return [...names].find((name) => here[name] !== built[name]) ?? null;
};

/** Where the build leaves them, beside the main process's own code. */
export const nativeHashFile = (mainFile: string): string => join(dirname(mainFile), 'native.json');
