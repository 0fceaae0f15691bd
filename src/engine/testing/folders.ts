import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import type { ImportRecipe } from '../../shared/ipc/import-report.ts';

/** Test files and folders; gone after each test, read-only generations included. */
const made: string[] = [];

afterEach(() => {
  for (const path of made.splice(0)) removeFolder(path);
});

export function removeFolder(path: string): void {
  for (const name of existsSync(path) ? readdirSync(path, { recursive: true, withFileTypes: true }) : [])
    if (name.isDirectory()) chmodSync(join(name.parentPath, name.name), 0o755);
  rmSync(path, { recursive: true, force: true });
}

export function keptFolder(): string {
  return mkdtempSync(join(tmpdir(), 'nugget-test-'));
}

export function folder(): string {
  const path = keptFolder();
  made.push(path);
  return path;
}

export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

export const sample = (name: string): string =>
  fileURLToPath(new URL(`../../../samples/sold-out-week/${name}.csv`, import.meta.url));

export const asItIs: ImportRecipe = { readAs: {}, decisions: [] };
export const readThousands: ImportRecipe = {
  readAs: {},
  decisions: [{ choice: 'read-thousands', column: 'amount_eur', thousands: '.' }],
};
