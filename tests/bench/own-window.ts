import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

type World = {
  /** Lays out the user data folder before the app starts. */
  readonly prepare?: (userData: string) => Promise<void>;
  /** Another app than the built one: its folder. */
  readonly folder?: string;
};

/** The built app in a real Electron with a user data folder of its own, for as long as `work` takes. */
export const inOwnWindow = async <T>(
  { prepare, folder = ROOT }: World,
  work: (page: Page, began: number) => Promise<T>,
): Promise<T> => {
  for (let start = 1; ; start++) {
    const userData = await mkdtemp(join(tmpdir(), 'nugget-bench-'));
    await prepare?.(userData);
    const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const electron = createRequire(import.meta.url)('electron') as unknown as string;
    const env = { ...process.env, NUGGET_USER_DATA: userData, NUGGET_TEST: '1' };
    const began = Date.now();
    const child = spawn(electron, [...rootOnly, '--remote-debugging-port=0', folder], { env });
    try {
      const browser = await attached(await debuggerOf(child));
      if (browser) {
        const page = await firstPage(() => browser.contexts().flatMap((context) => context.pages()));
        const result = await work(page, began);
        await browser.close();
        return result;
      }
      if (start === mostStarts) throw new Error('Electron could not be watched');
    } finally {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      await rm(userData, { recursive: true, force: true, maxRetries: 3 });
    }
  }
};

/** Now and then Electron never answers who asks while its first page begins: that start says nothing, and another is made. */
const mostStarts = 3;
const attached = (address: string): Promise<Browser | null> =>
  chromium.connectOverCDP(address, { timeout: 5000 }).catch((error: Error) => {
    if (error.name === 'TimeoutError') return null;
    throw error;
  });

const debuggerOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', () => reject(new Error(`Electron went away:\n${text}`)));
    child.stderr?.on('data', (piece) => {
      text += String(piece);
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
  });

const firstPage = async (pages: () => readonly Page[]): Promise<Page> => {
  for (;;) {
    const [page] = pages();
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
