import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Page } from '@playwright/test';
import { expect, type Nugget, test } from './fixtures.ts';
import { builtCode, home, type Inside, ROOT, started } from './probes/page.ts';
import { traversals } from './probes/traversal.ts';

/**
 * Electron's security checklist, item by item, in the app as it runs. 7: security-policy, 13 and 14: security-leaving,
 * 17 and 20: security-calls, and that nothing is sent: security-network.
 */
test('1 only the app’s own files are loaded', async ({ nugget }) => {
  await started(nugget);
  const loaded: string[] = [];
  nugget.window.on('request', (request) => loaded.push(request.url()));
  await nugget.window.reload();
  await started(nugget);
  expect(loaded).toContain(home);
  expect(loaded.filter((address) => !/^(app:\/\/ui\/|data:|blob:)/.test(address))).toEqual([]);
});

test.describe('', () => {
  test.use({ world: { probes: true } });
  test('2 3 4 6 8 9 10 11 every page is sandboxed, isolated, and without Node or web views', async ({
    nugget,
  }) => {
    await started(nugget);
    // The window for the projector as well: it is opened by the first one only.
    const opened = nugget.app.waitForEvent('window');
    await nugget.window.evaluate(() => (window as unknown as Inside).nugget['secondShow']?.({ open: true }));
    const wall = await opened;
    await wall.waitForLoadState('domcontentloaded');
    const preferences = await nugget.app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents) =>
          (
            contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
          ).getLastWebPreferences(),
        ),
    );
    expect(preferences).toHaveLength(2);
    for (const one of preferences)
      expect(one).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
      });
    await secondIsAlone(nugget, wall);
    // What Electron doesn't tell back stands in the built code: nothing risky is ever turned on.
    const code = await builtCode('main');
    expect(code).toMatch(/nodeIntegrationInWorker:(!1|false)/);
    expect(code).toMatch(/navigateOnDragDrop:(!1|false)/);
    expect(code).not.toMatch(
      /(nodeIntegration\w*|webviewTag|experimentalFeatures|allowRunningInsecureContent):\s*(!0|true)/,
    );
    expect(code).not.toMatch(/webSecurity|enableBlinkFeatures/);
    expect(await nugget.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(
      false,
    );
  });
});

/** The second window's page has no function of ours, can't leave, open or load anything, and closes with a call. */
const secondIsAlone = async (nugget: Nugget, wall: Page): Promise<void> => {
  expect(wall.url()).toBe('app://ui/second.html');
  const inside = await wall.evaluate(async () => {
    const names = ['nugget', 'require', 'process', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    );
    const asked = await fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    );
    const opened = window.open('app://ui/index.html');
    location.assign('https://example.com/');
    location.assign('app://ui/index.html');
    return { names, asked, opened: opened === null };
  });
  expect(inside).toEqual({ names: [], asked: 'refused', opened: true });
  await wall.waitForTimeout(200);
  expect(wall.url()).toBe('app://ui/second.html');
  const policy = await nugget.app.evaluate(async ({ net }) =>
    (await net.fetch('app://ui/second.html')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("script-src 'self'");
  await nugget.window.evaluate(() => (window as unknown as Inside).nugget['secondShow']?.({ open: false }));
  await expect.poll(() => nugget.app.windows().length).toBe(1);
};

test('2 the page has no require, no process, no module and no Electron', async ({ nugget }) => {
  await started(nugget);
  const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'electron', 'ipcRenderer'];
  expect(await nugget.window.evaluate((asked) => asked.filter((name) => name in window), names)).toEqual([]);
});

test('4 the sandbox is asked for the whole app, except as root, where Chromium has none', async ({
  nugget,
}) => {
  await started(nugget);
  const args = await nugget.app.evaluate(() => process.argv);
  expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  expect(await builtCode('main')).toContain('.enableSandbox()');
});

test('12 a web view tag is an unknown element', async ({ nugget }) => {
  await started(nugget);
  const kind = await nugget.window.evaluate(() => {
    const view = Object.assign(document.createElement('webview'), { src: 'app://ui/index.html' });
    return document.body.appendChild(view).constructor.name;
  });
  expect(kind).toBe('HTMLElement');
  expect(await nugget.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('15 nothing in the app hands an address or a path to the system', async () => {
  expect(await builtCode('main')).not.toMatch(/openExternal|openPath|showItemInFolder/);
  expect(await builtCode('preload')).not.toMatch(/\bshell\b/);
});

test('16 the Electron that ships is one exact version', async () => {
  const { devDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
});

test('18 no address outside the window’s own files is answered', async ({ nugget }) => {
  await started(nugget);
  expect(traversals.length).toBeGreaterThan(100);
  const answers = await nugget.app.evaluate(
    ({ net }, addresses) =>
      Promise.all(
        addresses.map((address) =>
          net.fetch(address).then(
            (response) => response.status,
            () => 'refused',
          ),
        ),
      ),
    [home, ...traversals],
  );
  expect(answers[0]).toBe(200);
  expect(traversals.filter((_, at) => answers[at + 1] !== 404 && answers[at + 1] !== 'refused')).toEqual([]);
  expect(answers.filter((answer) => answer === 404).length).toBeGreaterThan(50);
});

test('19 the fuses of this runtime can be read; the packaged app sets its own', async ({ nugget }) => {
  const wire = await getCurrentFuseWire(await nugget.app.evaluate(() => process.execPath));
  const states = Object.values(FuseV1Options).flatMap((fuse) =>
    typeof fuse === 'number' && wire[fuse] !== undefined ? [String.fromCharCode(wire[fuse])] : [],
  );
  expect(states.length).toBeGreaterThanOrEqual(8);
  // Playwright drives the app through this one; in the packaged app it is off.
  expect(String.fromCharCode(wire[FuseV1Options.EnableNodeCliInspectArguments] ?? 0)).toBe('1');
});

test('a second start shows the first window and goes', async ({ nugget }) => {
  await started(nugget);
  const { executable, root } = await nugget.app.evaluate(({ app, BrowserWindow }) => {
    const own = app as unknown as { asked: number };
    own.asked = 0;
    app.on('second-instance', () => (own.asked += 1));
    BrowserWindow.getAllWindows()[0]?.minimize();
    return { executable: process.execPath, root: app.getAppPath() };
  });
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = { ...process.env, NUGGET_USER_DATA: nugget.userData, NUGGET_TEST: '1' };
  const second = spawn(executable, [...rootOnly, root], { env, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  const now = () =>
    nugget.app.evaluate(({ app, BrowserWindow }) => [
      (app as unknown as { asked: number }).asked,
      BrowserWindow.getAllWindows().length,
      BrowserWindow.getAllWindows()[0]?.isMinimized(),
    ]);
  await expect.poll(now).toEqual([1, 1, false]);
});

test.describe('what the engine inherits', () => {
  test.use({ world: { env: { NUGGET_TEST_SECRET: 'of the shell' } } });

  test('the engine sees one harmless variable, not what the app was started with', async ({ nugget }) => {
    await started(nugget);
    const pid = () =>
      nugget.app.evaluate(
        ({ app }) => app.getAppMetrics().find((metric) => metric.name === 'Nugget engine')?.pid ?? 0,
      );
    // It starts once the window stands.
    await expect.poll(pid).toBeGreaterThan(0);
    await nugget.app.evaluate(({ app, utilityProcess }) => {
      const own = app as unknown as { forked: unknown[] };
      own.forked = [];
      const fork = utilityProcess.fork.bind(utilityProcess);
      utilityProcess.fork = (path, args, options) => {
        own.forked.push(options?.env);
        return fork(path, args, options);
      };
      const engine = app.getAppMetrics().find((metric) => metric.name === 'Nugget engine');
      process.kill(engine?.pid ?? 0, 'SIGKILL');
    });
    const forked = () => nugget.app.evaluate(({ app }) => (app as unknown as { forked: unknown[] }).forked);
    await expect.poll(forked).toEqual([{ NUGGET: 'engine' }]);
    if (process.platform !== 'linux') return;
    await expect.poll(pid).toBeGreaterThan(0);
    const its = async () => readFile(`/proc/${await pid()}/environ`, 'utf8').catch(() => '');
    // A process has a number before it has what it was started with.
    await expect.poll(its).toContain('NUGGET=engine');
    const environment = await its();
    expect(environment).not.toContain('NUGGET_TEST_SECRET');
  });
});
