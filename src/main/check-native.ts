import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { app, dialog } from 'electron';
import { nativeWords } from '../shared/messages/engine-words.ts';
import { changedNative, nativeFolder, nativeHashFile, type NativeHashes } from './store/native-hashes.ts';

/**
 * The archive's own integrity does not cover unpacked files, and native code is unpacked. What differs from the build is
 * not loaded: the app says so and goes. Under `npm run dev` nothing was built.
 */
export const checkNative = async (): Promise<boolean> => {
  const built = await readFile(nativeHashFile(fileURLToPath(import.meta.url)), 'utf8').then(
    (text) => JSON.parse(text) as NativeHashes,
    () => null,
  );
  if (built === null && !app.isPackaged) return true;
  const folder = nativeFolder(import.meta.url);
  const changed = folder === null ? 'duckdb.node' : await changedNative(folder, built ?? {});
  if (changed === null) return true;
  dialog.showErrorBox(nativeWords.heading, nativeWords.changed(changed));
  app.exit(1);
  return false;
};
