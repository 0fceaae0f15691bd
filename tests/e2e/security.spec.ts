import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { bridgeName, callNames } from '../../src/shared/ipc/call-names.ts';
import type { Bridge } from '../../src/shared/ipc/contract.ts';
import type { Nugget } from './fixtures.ts';
import { expect, test } from './fixtures.ts';
import { dropFiles, sample } from './hands.ts';
import { listen } from './probes/listener.ts';
import { policyProbes } from './probes/policy.ts';
import { traversals } from './probes/traversal.ts';

/** Electron's security checklist, item by item, in the app as it runs. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const home = 'app://ui/index.html';
type Page = Window & { readonly nugget: Bridge & Record<string, (argument?: unknown) => Promise<unknown>>; readonly broken?: unknown; seen: string[]; stayed?: boolean };

const bundle = async (folder: string): Promise<string> => {
  const entries = await readdir(join(ROOT, 'out', folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.c?js$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
};

const started = async (nugget: Nugget): Promise<void> => {
  await expect(nugget.window.getByRole('button', { name: 'Start a workshop' })).toBeVisible();
};

test('1 18 only the app’s own content is loaded: nothing from the network, nothing from file:', async ({ nugget }) => {
  await started(nugget);
  const loaded = await nugget.window.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter((address) => !/^(app:\/\/ui\/|data:|blob:)/.test(address))).toEqual([]);
  expect(nugget.window.url()).toBe(home);
  const files = ['file:///etc/passwd', 'file:///C:/Windows/win.ini', `file://${ROOT}package.json`];
  for (const address of files) {
    expect(await nugget.app.evaluate(({ net }, url) => net.fetch(url, { bypassCustomProtocolHandlers: false }).then(() => 'read', (error: Error) => error.message), address)).toContain('ERR_');
    expect(await nugget.window.evaluate((url) => fetch(url).then(() => 'read', () => 'refused'), address)).toBe('refused');
  }
});

test('2 3 4 6 8 9 10 11 every page is sandboxed, isolated, without Node, web views or insecure content', async ({ nugget }) => {
  await started(nugget);
  const preferences = await nugget.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => (contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences()),
  );
  expect(preferences).toHaveLength(1);
  for (const one of preferences) {
    expect(one).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webviewTag: false, spellcheck: false, navigateOnDragDrop: false });
    expect(one['webSecurity'] ?? true).toBe(true);
    expect(one['allowRunningInsecureContent'] ?? false).toBe(false);
    expect(one['experimentalFeatures'] ?? false).toBe(false);
    expect(one['enableBlinkFeatures'] ?? '').toBe('');
  }
});

test('2 the page has no require, no process, no module and no Electron', async ({ nugget }) => {
  await started(nugget);
  const found = await nugget.window.evaluate(() => ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter((name) => name in window));
  expect(found).toEqual([]);
});

test('4 the sandbox is asked for the whole app, except as root, where Chromium has none', async ({ nugget }) => {
  await started(nugget);
  const args = await nugget.app.evaluate(() => process.argv);
  expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  expect(await bundle('main')).toContain('.enableSandbox()');
});

test('5 no permission is granted, whoever asks', async ({ nugget }) => {
  await started(nugget);
  const names = [
    'geolocation', 'notifications', 'camera', 'microphone', 'midi', 'persistent-storage', 'background-sync', 'background-fetch', 'periodic-background-sync', 'accelerometer', 'gyroscope', 'magnetometer',
    'ambient-light-sensor', 'clipboard-read', 'payment-handler', 'screen-wake-lock', 'idle-detection', 'window-management', 'local-fonts', 'display-capture', 'nfc', 'storage-access', 'keyboard-lock', 'speaker-selection',
  ];
  const granted = await nugget.window.evaluate(async (asked) => {
    const states = await Promise.all(asked.map((name) => navigator.permissions.query({ name: name as PermissionName }).then((status) => status.state, () => 'unknown')));
    return asked.filter((_, at) => states[at] === 'granted');
  }, names);
  expect(granted).toEqual([]);
  const answers = await nugget.window.evaluate(async () => {
    const own = navigator as unknown as Record<string, Record<string, (argument?: unknown) => Promise<unknown>> | undefined>;
    const no = (asked: Promise<unknown> | undefined): Promise<string> => (asked ?? Promise.reject(new Error())).then(() => 'granted', () => 'refused');
    return {
      camera: await no(navigator.mediaDevices?.getUserMedia({ video: true })),
      microphone: await no(navigator.mediaDevices?.getUserMedia({ audio: true })),
      screen: await no(navigator.mediaDevices?.getDisplayMedia()),
      place: await no(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 3000 }))),
      notification: await Notification.requestPermission(),
      clipboard: await no(navigator.clipboard.readText()),
      midi: await no(own['requestMIDIAccess'] ? (navigator as unknown as { requestMIDIAccess: () => Promise<unknown> }).requestMIDIAccess() : undefined),
      awake: await no(own['wakeLock']?.['request']?.call(own['wakeLock'], 'screen')),
      stored: String(await navigator.storage.persist()),
      full: await no(document.documentElement.requestFullscreen()),
      usb: JSON.stringify(await (own['usb']?.['getDevices']?.call(own['usb']) ?? [])),
      hid: JSON.stringify(await (own['hid']?.['getDevices']?.call(own['hid']) ?? [])),
      serial: JSON.stringify(await (own['serial']?.['getPorts']?.call(own['serial']) ?? [])),
    };
  });
  expect(answers).toEqual({
    camera: 'refused', microphone: 'refused', screen: 'refused', place: 'refused', notification: 'denied', clipboard: 'refused', midi: 'refused', awake: 'refused', stored: 'false', full: 'refused', usb: '[]', hid: '[]', serial: '[]',
  });
});

test.describe('7 the Content Security Policy', () => {
  test.use({ world: { probes: true } });

  test('7 is sent with every file of the window, word for word', async ({ nugget }) => {
    await started(nugget);
    const response = await nugget.window.reload();
    expect(await response?.headerValue('x-content-type-options')).toBe('nosniff');
    expect(await response?.headerValue('cross-origin-opener-policy')).toBe('same-origin');
    const policy = (await response?.headerValue('content-security-policy')) ?? '';
    expect(policy.split(';').map((directive) => directive.trim())).toEqual([
      "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' blob: data:", "font-src 'self' data:", "connect-src 'self'", "worker-src 'self'", "frame-src 'none'",
      "object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types nugget-report',
    ]);
    const files = await readdir(join(ROOT, 'out', 'renderer', 'assets'));
    const policies = await nugget.app.evaluate(({ net }, names) => Promise.all(names.map(async (name) => (await net.fetch(`app://ui/assets/${name}`)).headers.get('content-security-policy'))), files);
    expect(new Set(policies)).toEqual(new Set([policy]));
  });

  test('7 stops what each directive forbids', async ({ nugget }) => {
    await started(nugget);
    const page = nugget.window;
    await page.evaluate(() => {
      const own = window as unknown as Page;
      own.seen = [];
      document.addEventListener('securitypolicyviolation', (event) => own.seen.push(event.effectiveDirective));
    });
    for (const { name, directive, attempt } of policyProbes) {
      await page.evaluate(attempt as () => void).catch(() => undefined);
      await expect.poll(() => page.evaluate(() => (window as unknown as Page).seen.join(' ')), { message: name }).not.toBe('');
      const seen = await page.evaluate(() => (window as unknown as Page).seen.splice(0));
      expect(seen.filter((one) => !directive.test(one)), name).toEqual([]);
    }
    expect(await page.evaluate(() => (window as unknown as Page).broken), 'nothing ran').toBeUndefined();
    expect(await page.evaluate(() => document.baseURI)).toBe(home);
    expect(page.url()).toBe(home);
  });
});

test('12 a web view tag is an unknown element', async ({ nugget }) => {
  await started(nugget);
  const page = nugget.window;
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('webview'), { src: 'app://ui/index.html' })));
  expect(await page.evaluate(() => document.querySelector('webview')?.constructor.name)).toBe('HTMLElement');
  expect(await nugget.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test.describe('13 14 leaving the page', () => {
  test.use({ world: { probes: true } });

  const links = ['https://example.com/', 'http://127.0.0.1/', 'file:///etc/passwd', 'app://ui/other.html', 'app://other/index.html', 'data:text/html,hello', 'blob:app://ui/x', 'about:blank', 'mailto:a@example.com', 'nugget:x'];
  const ways: Readonly<Record<string, (to: string) => void>> = {
    'location =': (to) => location.assign(to),
    'location.replace': (to) => location.replace(to),
    'a link': (to) => Object.assign(document.body.appendChild(document.createElement('a')), { href: to }).click(),
    'a link for a new window': (to) => Object.assign(document.body.appendChild(document.createElement('a')), { href: to, target: '_blank' }).click(),
    'a link that downloads': (to) => Object.assign(document.body.appendChild(document.createElement('a')), { href: to, download: 'x' }).click(),
    'a form': (to) => Object.assign(document.body.appendChild(document.createElement('form')), { action: to }).submit(),
    'window.open': (to) => void window.open(to),
    'a refresh': (to) => void document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${to}` })),
    'a frame': (to) => void document.body.append(Object.assign(document.createElement('iframe'), { src: to })),
  };

  test('13 14 no navigation and no new window, whatever the page tries', async ({ nugget }) => {
    test.setTimeout(120_000);
    await started(nugget);
    const page = nugget.window;
    await page.evaluate(() => void ((window as unknown as Page).stayed = true));
    await nugget.app.evaluate(({ session, app }) => {
      const own = app as unknown as { downloads: string[] };
      own.downloads = [];
      session.defaultSession.on('will-download', (event, item) => {
        own.downloads.push(item.getURL());
        event.preventDefault();
      });
    });
    for (const [name, go] of Object.entries(ways)) {
      for (const to of links) await page.evaluate(go, to).catch(() => undefined);
      const url = await nugget.app.evaluate(async ({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()));
      expect(url, name).toEqual([home]);
    }
    await page.evaluate(() => void (document.body.innerText = ''));
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('a'), { href: 'https://example.com/', textContent: 'out', style: 'font-size: 90px' })));
    await page.getByText('out').click({ button: 'middle' });
    await page.getByText('out').click({ modifiers: ['Shift'] });
    await page.getByText('out').click({ modifiers: ['ControlOrMeta'] });
    expect(await page.evaluate(() => (window as unknown as Page).stayed), 'the page was never left').toBe(true);
    expect(await nugget.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(await nugget.app.evaluate(({ app }) => (app as unknown as { downloads: string[] }).downloads.filter((url) => !/^(data|blob|app):/.test(url)))).toEqual([]);
  });

  test('13 a file dropped where nothing takes it leaves the page where it is', async ({ nugget }) => {
    await started(nugget);
    await nugget.window.evaluate(() => void ((window as unknown as Page).stayed = true));
    await dropFiles(nugget, [sample('orders.csv')]);
    await expect(nugget.window.getByRole('button', { name: 'Start a workshop' })).toBeVisible();
    expect(await nugget.window.evaluate(() => [location.href, (window as unknown as Page).stayed])).toEqual([home, true]);
  });
});

test('15 nothing in the app hands an address to the system', async () => {
  expect(await bundle('main')).not.toMatch(/openExternal|openPath|showItemInFolder/);
  expect(await bundle('preload')).not.toMatch(/\bshell\b/);
});

test('16 the Electron that ships is one exact version', async () => {
  const { devDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
});

test('17 a call with anything but what its contract says is refused', async ({ nugget }) => {
  await started(nugget);
  const before = await readdir(nugget.userData, { recursive: true });
  const heard = await nugget.window.evaluate(async (names) => {
    const { nugget: own } = window as unknown as Page;
    const deep: Record<string, unknown> = {};
    let at = deep;
    for (let level = 0; level < 500; level++) at = at['x'] = {} as Record<string, unknown>;
    const wrong: unknown[] = [null, 42, 'x', true, [], [1], {}, { handle: '/etc/passwd', recipe: {} }, { sha256: '../../installation.json' }, { workshopId: '../x' }, { events: [] }, { mode: 'all' }, { format: 'exe' }, deep, new Date(), new Map([['a', 1]])];
    const asked = names.flatMap((name) => wrong.map(async (argument, index) => `${name} ${index}: ${await own[name]?.(argument).then(() => 'answered', (error: Error) => (/contract/.test(error.message) ? 'refused' : error.message))}`));
    const uncloneable = names.map(async (name) => {
      try {
        await own[name]?.(() => 1);
        return `${name}: answered a function`;
      } catch {
        return `${name}: refused`;
      }
    });
    return Promise.all([...asked, ...uncloneable]);
  }, callNames.map(bridgeName));
  expect(heard.filter((line) => !line.endsWith(': refused'))).toEqual([]);
  expect(await readdir(nugget.userData, { recursive: true })).toEqual(before);
});

test('17 what is well-formed but unknown is answered as missing, and makes nothing', async ({ nugget }) => {
  await started(nugget);
  const recipe = { readAs: {}, decisions: [] };
  const answers = await nugget.window.evaluate(async (given) => {
    const { nugget: own } = window as unknown as Page;
    return [
      await own.dataInspect({ handle: 'file-999', recipe: given }),
      await own.blobRead({ sha256: 'a'.repeat(64) }),
      await own.workshopOpen({ workshopId: '01890a5d-ac96-774b-bcce-b302099a8057' }),
    ];
  }, recipe);
  expect(answers.map((answer) => answer.ok)).toEqual([false, false, false]);
  expect(await readdir(join(nugget.userData, 'workshops')).catch(() => [])).toEqual([]);
});

test('17 a drop brings only real files; texts and made-up files name no path', async ({ nugget }) => {
  await started(nugget);
  const answers = await nugget.window.evaluate(async () => {
    const { nugget: own } = window as unknown as Page;
    const drop = async (files: unknown): Promise<string> => {
      try {
        return JSON.stringify(await own.dropped(files as readonly unknown[]));
      } catch {
        return 'refused';
      }
    };
    return [await drop(['/etc/passwd']), await drop([{ path: '/etc/passwd' }]), await drop([new File(['a,b'], '/etc/passwd')]), await drop('x'), await drop(null)];
  });
  expect(answers).toEqual(['refused', 'refused', '[]', 'refused', 'refused']);
});

test.describe('17 frames', () => {
  test.use({ world: { probes: true } });

  test('17 a frame gets no bridge; given one all the same, its calls are refused', async ({ nugget }) => {
    await started(nugget);
    const bridges = await nugget.window.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      return 'nugget' in (frame.contentWindow as Window);
    });
    expect(bridges).toBe(false);
    const asked = await nugget.app.evaluate(async ({ BrowserWindow, app }) => {
      const open = async (url: string): Promise<string> => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload: `${app.getAppPath()}/out/preload/index.cjs`, sandbox: true, contextIsolation: true, nodeIntegrationInSubFrames: true } });
        await window.loadURL(url);
        const answer = (await window.webContents.executeJavaScript(`(async () => {
          const frame = document.body.appendChild(document.createElement('iframe'));
          const tell = (bridge) => bridge ? bridge.appInfo(undefined).then(() => 'answered', (error) => error.message) : 'no bridge';
          return { top: await tell(window.nugget), frame: await tell(frame.contentWindow.nugget) };
        })()`)) as { top: string; frame: string };
        window.destroy();
        return `${answer.top} | ${answer.frame}`;
      };
      return [await open('app://ui/index.html'), await open('data:text/html,<body>')];
    });
    const refused = /may not call the app/;
    expect(asked[0]).toMatch(/^answered \| /);
    expect(asked[0]?.split(' | ')[1]).toMatch(refused);
    for (const answer of asked[1]?.split(' | ') ?? []) expect(answer).toMatch(refused);
  });
});

test('18 no address outside the window’s own files is answered', async ({ nugget }) => {
  await started(nugget);
  expect(traversals.length).toBeGreaterThan(100);
  const answers = await nugget.app.evaluate(({ net }, addresses) => Promise.all(addresses.map((address) => net.fetch(address).then((response) => response.status, () => 'refused' as const))), [home, ...traversals]);
  expect(answers[0]).toBe(200);
  const answered = traversals.filter((_, at) => answers[at + 1] !== 404 && answers[at + 1] !== 'refused');
  expect(answered).toEqual([]);
  expect(answers.filter((answer) => answer === 404).length).toBeGreaterThan(50);
});

test('19 the fuses of this runtime can be read; the packaged app sets its own', async ({ nugget }) => {
  const executable = await nugget.app.evaluate(() => process.execPath);
  const wire = await getCurrentFuseWire(executable);
  const states = Object.values(FuseV1Options).flatMap((fuse) => (typeof fuse === 'number' && wire[fuse] !== undefined ? [String.fromCharCode(wire[fuse])] : []));
  expect(states.length).toBeGreaterThanOrEqual(8);
  for (const state of states) expect(state).toMatch(/^[01r\x90]$/);
  // Playwright drives the app through it; in the packaged app it is off.
  expect(String.fromCharCode(wire[FuseV1Options.EnableNodeCliInspectArguments] ?? 0)).toBe('1');
});

test('20 the bridge is these named functions and nothing else', async ({ nugget }) => {
  await started(nugget);
  const names = [...callNames.map(bridgeName), 'dropped', 'on'].toSorted();
  expect(names.length).toBeLessThanOrEqual(20);
  const shape = await nugget.window.evaluate(() => {
    const own = (window as unknown as Page).nugget;
    const kinds = Object.fromEntries(Object.getOwnPropertyNames(own).map((name) => [name, typeof own[name]]));
    Object.assign(window, { nugget: null });
    return { kinds, frozen: Object.isFrozen(own), kept: (window as unknown as Page).nugget === own };
  });
  expect(shape).toEqual({ kinds: Object.fromEntries(names.map((name) => [name, 'function'])), frozen: true, kept: true });
  const added = await nugget.window.evaluate(() => {
    const bare = document.body.appendChild(document.createElement('iframe')).contentWindow as Window;
    return Object.getOwnPropertyNames(window).filter((name) => !(name in bare) && !/^\d+$|playwright|^__pw/i.test(name));
  });
  expect(added).toEqual(['nugget']);
});

test('20 a listener hears values only, never Electron’s event', async ({ nugget }) => {
  await started(nugget);
  await nugget.window.evaluate(() => {
    const own = window as unknown as Page;
    own.seen = [];
    own.nugget.on('menu:command', (...heard: unknown[]) => void own.seen.push(JSON.stringify(heard)));
  });
  await nugget.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('told:menu:command', { command: 'nothing' }));
  await expect.poll(() => nugget.window.evaluate(() => (window as unknown as Page).seen)).toEqual(['[{"command":"nothing"}]']);
});

test.describe('no network', () => {
  test.use({ world: { probes: true } });

  test('nothing reaches a listener on this very machine, from the page or from main', async ({ nugget }) => {
    await started(nugget);
    const listener = await listen();
    const at = `127.0.0.1:${listener.port}`;
    const main = await nugget.app.evaluate(
      ({ net }, addresses) => Promise.all(addresses.map((address) => net.fetch(address).then(() => 'answered', (error: Error) => error.message))),
      [`http://${at}/`, `https://${at}/`, `http://localhost:${listener.port}/`, `ws://${at}/`, `ftp://${at}/`],
    );
    for (const answer of main) expect(answer).toMatch(/ERR_BLOCKED_BY_CLIENT|ERR_UNKNOWN_URL_SCHEME/);
    await nugget.window.evaluate(async (to) => {
      const element = (tag: string, parts: Record<string, string>): void => void document.head.append(Object.assign(document.createElement(tag), parts));
      for (const rel of ['prefetch', 'preload', 'modulepreload', 'preconnect', 'dns-prefetch', 'prerender', 'icon', 'stylesheet']) element('link', { rel, href: `http://${to}/${rel}`, as: 'script' });
      for (const tag of ['img', 'script', 'iframe', 'video', 'audio', 'embed', 'source', 'track'])
        try {
          element(tag, { src: `http://${to}/${tag}` });
        } catch {
          // Trusted Types may say no even earlier.
        }
      for (const address of [`http://${to}/`, `https://${to}/`]) await fetch(address, { mode: 'no-cors' }).catch(() => undefined);
      navigator.sendBeacon(`http://${to}/`, 'x');
      for (const make of [() => new WebSocket(`ws://${to}/`), () => new EventSource(`http://${to}/`)])
        try {
          make();
        } catch {
          // Refused at once.
        }
      const peer = new RTCPeerConnection({ iceServers: [{ urls: [`stun:${to}`] }, { urls: [`turn:${to}?transport=udp`, `turn:${to}?transport=tcp`], username: 'a', credential: 'b' }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      const gathered = new Promise<void>((resolve) => peer.addEventListener('icegatheringstatechange', () => peer.iceGatheringState === 'complete' && resolve()));
      await Promise.race([gathered, new Promise((resolve) => setTimeout(resolve, 5000))]);
      peer.close();
    }, at);
    expect(listener.heard()).toBe(0);
    await listener.close();
    expect(await nugget.app.evaluate(({ session }) => session.defaultSession.resolveHost('example.com').then(() => 'resolved', (error: Error) => error.message))).toContain('ERR_NAME_NOT_RESOLVED');
  });
});

test('a second start shows the first window and goes', async ({ nugget }) => {
  await started(nugget);
  const { executable, root } = await nugget.app.evaluate(({ app, BrowserWindow }) => {
    (app as unknown as { asked: number }).asked = 0;
    app.on('second-instance', () => ((app as unknown as { asked: number }).asked += 1));
    BrowserWindow.getAllWindows()[0]?.minimize();
    return { executable: process.execPath, root: app.getAppPath() };
  });
  const second = spawn(executable, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root], { env: { ...process.env, NUGGET_USER_DATA: nugget.userData, NUGGET_TEST: '1' }, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  await expect.poll(() => nugget.app.evaluate(({ app, BrowserWindow }) => [(app as unknown as { asked: number }).asked, BrowserWindow.getAllWindows().length, BrowserWindow.getAllWindows()[0]?.isMinimized()])).toEqual([1, 1, false]);
});

test.describe('what the engine inherits', () => {
  test.use({ world: { env: { NUGGET_TEST_SECRET: 'of the shell' } } });

  test('the engine and the importer see one harmless variable, not what the app was started with', async ({ nugget }) => {
    await started(nugget);
    const pid = await nugget.app.evaluate(({ app, utilityProcess }) => {
      const own = app as unknown as { forked: unknown[] };
      own.forked = [];
      const { fork } = utilityProcess;
      utilityProcess.fork = (path, args, options) => {
        own.forked.push(options?.env);
        return fork(path, args, options);
      };
      const engine = app.getAppMetrics().find((metric) => metric.name === 'Nugget engine');
      process.kill(engine?.pid ?? 0, 'SIGKILL');
      return engine?.pid;
    });
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => nugget.app.evaluate(({ app }) => (app as unknown as { forked: unknown[] }).forked)).toEqual([{ NUGGET: 'engine' }]);
    if (process.platform === 'linux') {
      const running = await nugget.app.evaluate(({ app }) => app.getAppMetrics().find((metric) => metric.name === 'Nugget engine')?.pid);
      const environment = await readFile(`/proc/${running}/environ`, 'utf8');
      expect(environment).not.toContain('NUGGET_TEST_SECRET');
      expect(environment).not.toContain('HOME=');
    }
  });
});
