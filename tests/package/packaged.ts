import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';

export const binary = process.env['NUGGET_PACKAGED'] ?? '';
const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export type Packaged = {
  readonly page: Page;
  readonly userData: string;
  readonly process: ChildProcess;
  /** From the start of the process until its window could be spoken to, in ms. */
  readonly startedIn: number;
  readonly close: () => Promise<void>;
};

/** Starts the packaged app as a person would, with a debugging port as the only way in. */
export const startPackaged = async (
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Packaged> => {
  const userData = await mkdtemp(path.join(os.tmpdir(), 'nugget-packaged-'));
  const began = Date.now();
  const child = spawn(binary, [...rootOnly, '--remote-debugging-port=0', ...args], {
    env: { ...process.env, LANG: 'en_GB.UTF-8', TZ: 'UTC', NUGGET_USER_DATA: userData, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser: Browser = await chromium.connectOverCDP(await addressOf(child));
  const context = browser.contexts()[0];
  if (!context) throw new Error('The packaged app has no window');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForLoadState('domcontentloaded');
  return {
    page,
    userData,
    process: child,
    startedIn: Date.now() - began,
    close: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      await browser.close().catch(() => undefined);
      await rm(userData, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`The packaged app ended with ${code}:\n${said}`)));
  });
