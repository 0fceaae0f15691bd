/** The built app in a real Electron, each test with a world of its own. Run through `npm run e2e`. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { Bridge } from '../../src/shared/ipc/contract.ts';
import { startDisplay } from './display.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CSP = /Content Security Policy|violates the following/i;

export type World = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Lays out the user data folder before the app starts for the first time. */
  readonly prepare?: (userData: string) => Promise<void>;
  /** Breaks the Content Security Policy on purpose, to see that it holds. */
  readonly probes?: boolean;
};

/** A running Nugget: `app` is Electron's main process, `window` what a person sees. */
export class Nugget {
  app!: ElectronApplication;
  window!: Page;
  /** Everything the window's console called an error, and every exception it did not catch. */
  readonly consoleErrors: string[] = [];
  // Kept here: Playwright forgets its process once it has gone.
  private process: ChildProcess | undefined;
  private readonly heard = new WeakSet<Page>();

  constructor(
    readonly userData: string,
    private readonly options: World,
  ) {}

  async launch(): Promise<void> {
    const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    this.app = await _electron.launch({
      args: [...rootOnly, ROOT, ...(this.options.args ?? [])],
      cwd: ROOT,
      env: environment({ NUGGET_USER_DATA: this.userData, ...this.options.env }),
    });
    this.process = this.app.process();
    if (process.env['NUGGET_E2E_ECHO'])
      this.process.stderr?.on('data', (text) => console.log(`[main] ${text}`));
    this.app.on('window', (page) => this.listen(page));
    for (const page of this.app.windows()) this.listen(page);
    this.window = await this.app.firstWindow();
    await this.window.waitForLoadState('domcontentloaded');
    // The rest of the app is read in after the first paint; what main is asked in that moment may get lost.
    await this.window
      .evaluate(() => (window as unknown as { nugget?: Bridge }).nugget?.appInfo(undefined))
      .catch(() => undefined);
  }

  /** Quits as a person would, and starts again on the same data. */
  async relaunch(): Promise<void> {
    await this.close();
    await this.launch();
  }

  async close(): Promise<void> {
    if (this.isRunning()) await this.app.close();
  }

  /** As when the laptop's battery dies: nothing gets a chance to save. */
  async kill(): Promise<void> {
    if (!this.isRunning()) return;
    const gone = once(this.process as ChildProcess, 'exit');
    this.process?.kill('SIGKILL');
    await gone;
  }

  isRunning(): boolean {
    return this.process?.exitCode === null && this.process.signalCode === null;
  }

  /** The next "open" dialogs answer with these files; with none, they are cancelled. */
  async answerOpen(...filePaths: string[]): Promise<void> {
    await this.app.evaluate(({ dialog }, files) => {
      dialog.showOpenDialog = async () => ({ canceled: files.length === 0, filePaths: files });
    }, filePaths);
  }

  /** The next "save" dialogs answer with this file; without one, they are cancelled. */
  async answerSave(filePath?: string): Promise<void> {
    await this.app.evaluate(({ dialog }, file) => {
      dialog.showSaveDialog = async () => ({ canceled: file === undefined, filePath: file ?? '' });
    }, filePath);
  }

  /** The next message boxes are answered with the button of this index. */
  async answerMessage(response: number): Promise<void> {
    await this.app.evaluate(({ dialog }, button) => {
      dialog.showMessageBox = async () => ({ response: button, checkboxChecked: false });
    }, response);
  }

  cspViolations(): readonly string[] {
    return this.consoleErrors.filter((text) => CSP.test(text));
  }

  private listen(page: Page): void {
    if (this.heard.has(page)) return;
    this.heard.add(page);
    page.on('console', (message) => {
      if (process.env['NUGGET_E2E_ECHO']) console.log(`[window] ${message.text()}`);
      if (message.type() === 'error') this.consoleErrors.push(message.text());
    });
    page.on('pageerror', (error) => {
      if (process.env['NUGGET_E2E_ECHO']) console.log(`[window] ${String(error)}`);
      this.consoleErrors.push(String(error));
    });
  }
}

/** This process's environment with ours on top; the same language and time zone everywhere. */
function environment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(own), LANG: 'en_GB.UTF-8', TZ: 'UTC', NUGGET_TEST: '1', ...extra };
}

type Fixtures = { readonly world: World; readonly nugget: Nugget };

type ForWorker = { readonly display: undefined };

export const test = base.extend<Fixtures, ForWorker>({
  // Each worker has a screen of its own: two windows on one would take each other's focus and clipboard.
  display: [
    // Playwright reads which fixtures are wanted from this pattern.
    async ({}, provide) => {
      const own = await startDisplay();
      await provide(undefined);
      own.stop();
    },
    { scope: 'worker', auto: true },
  ],
  world: [{}, { option: true }],
  nugget: async ({ world }, provide) => {
    const userData = await mkdtemp(path.join(os.tmpdir(), 'nugget-e2e-'));
    await world.prepare?.(userData);
    const nugget = new Nugget(userData, world);
    try {
      await nugget.launch();
      await provide(nugget);
      await nugget.close();
    } finally {
      await nugget.kill();
      await rm(userData, { recursive: true, force: true, maxRetries: 3 });
    }
    const violations = world.probes ? [] : nugget.cspViolations();
    if (violations.length > 0) throw new Error(`Content Security Policy violated:\n${violations.join('\n')}`);
  },
});

export { expect } from '@playwright/test';
