import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Bridge } from '../../../src/shared/ipc/contract.ts';
import type { Nugget } from '../fixtures.ts';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const home = 'app://ui/index.html';

/** The window as the tests see it from inside: the bridge, and places where a test leaves notes. */
export type Inside = Window & {
  readonly nugget: Bridge & Record<string, (argument?: unknown) => Promise<unknown>>;
  seen: string[];
  stayed?: boolean;
  broken?: unknown;
};

export const started = async (nugget: Nugget): Promise<void> => {
  await expect(nugget.window.getByRole('button', { name: 'Start a workshop' })).toBeVisible();
};

/** All built code of one part of the app. */
export const builtCode = async (part: 'main' | 'preload'): Promise<string> => {
  const folder = join(ROOT, 'out', part);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.c?js$/.test(entry.name));
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')))).join(
    '\n',
  );
};
