import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changedNative, nativeFolder, nativeHashes } from './native-hashes.ts';

it('E29 a native file that is changed, added or gone is named before the engine starts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-native-'));
  await writeFile(join(folder, 'duckdb.node'), 'binding');
  await writeFile(join(folder, 'libduckdb.so'), 'library');
  await writeFile(join(folder, 'README.md'), 'not native');
  const built = await nativeHashes(folder);
  expect(Object.keys(built)).toEqual(['duckdb.node', 'libduckdb.so']);
  expect(await changedNative(folder, built)).toBeNull();
  await writeFile(join(folder, 'libduckdb.so'), 'librarY');
  expect(await changedNative(folder, built)).toBe('libduckdb.so');
  await writeFile(join(folder, 'libduckdb.so'), 'library');
  await writeFile(join(folder, 'other.so'), 'x');
  expect(await changedNative(folder, built)).toBe('other.so');
  await rm(join(folder, 'other.so'));
  await rm(join(folder, 'duckdb.node'));
  expect(await changedNative(folder, built)).toBe('duckdb.node');
  await rm(folder, { recursive: true });
  expect(await changedNative(folder, built)).toBe('duckdb.node');
});

it('E29 the binding of this machine is found', () => {
  expect(nativeFolder(import.meta.url)).toMatch(/node-bindings-/);
});
