import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bridgeName, callNames } from '../../src/shared/ipc/call-names.ts';
import { expect, test } from './fixtures.ts';
import { type Inside, ROOT, started } from './probes/page.ts';

/** Items 17 and 20: what the page may ask, who may ask, and that anything else is refused. */
test('20 the bridge is these named functions and nothing else', async ({ nugget }) => {
  await started(nugget);
  const names = [...callNames.map(bridgeName), 'dropped', 'first', 'on'].toSorted();
  // Two more than the 25 there were: no call is about windows, and the second one must be opened by the first; and what the
  // first picture needs is answered before the app is there that answers everything else.
  expect(names.length).toBeLessThanOrEqual(27);
  const shape = await nugget.window.evaluate(() => {
    const own = (window as unknown as Inside).nugget;
    const kinds = Object.getOwnPropertyNames(own)
      .toSorted()
      .map((name) => `${name}: ${typeof own[name]}`);
    const replaced = Reflect.set(window, 'nugget', null) || Reflect.deleteProperty(window, 'nugget');
    return { kinds, frozen: Object.isFrozen(own), replaced };
  });
  expect(shape).toEqual({ kinds: names.map((name) => `${name}: function`), frozen: true, replaced: false });
});

test('20 the page sees one name that a plain page doesn’t', async ({ nugget }) => {
  await started(nugget);
  const added = await nugget.window.evaluate(() => {
    const plain = document.body.appendChild(document.createElement('iframe')).contentWindow as Window;
    return Object.getOwnPropertyNames(window).filter(
      (name) => !(name in plain) && !/^\d+$|playwright|^__pw|^__zod_/i.test(name),
    );
  });
  expect(added).toEqual(['nugget']);
});

test('20 a listener hears values only, never Electron’s event', async ({ nugget }) => {
  await started(nugget);
  await nugget.window.evaluate(() => {
    const own = window as unknown as Inside;
    own.seen = [];
    own.nugget.on('menu:command', (...heard: unknown[]) => void own.seen.push(JSON.stringify(heard)));
  });
  await nugget.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('told:menu:command', { command: 'nothing' }),
  );
  const heard = () => nugget.window.evaluate(() => (window as unknown as Inside).seen);
  await expect.poll(heard).toEqual(['[{"command":"nothing"}]']);
});

test('17 a call with anything but what its contract says is refused', async ({ nugget }) => {
  await started(nugget);
  // Once this is answered, all of the app is there, and has laid out its folder.
  await nugget.window.evaluate(() => (window as unknown as Inside).nugget['appInfo']?.(undefined));
  const before = await readdir(nugget.userData);
  const heard = await nugget.window.evaluate(async (names) => {
    const { nugget: own } = window as unknown as Inside;
    let deep: unknown = 'x';
    for (let level = 0; level < 300; level++) deep = { deep };
    const wrong: unknown[] = [
      null,
      42,
      'x',
      true,
      [],
      [1],
      {},
      deep,
      new Date(0),
      new Map([['a', 1]]),
      new Uint8Array(9),
      'x'.repeat(1_000_000),
      { handle: '/etc/passwd', recipe: { readAs: {}, decisions: [] } },
      { files: [{ handle: '../x', recipe: {} }], joins: [] },
      { sha256: '../../installation.json' },
      { workshopId: '../../x' },
      { events: [] },
      { events: [{ type: 5 }] },
      { mode: 'all' },
      { format: 'exe' },
      { view: { metric: 'select 1' } },
    ];
    const ask = async (name: string, argument: unknown): Promise<string> => {
      try {
        await own[name]?.(argument);
        return 'answered';
      } catch (error) {
        return /contract|could not be cloned/.test(String(error)) ? 'refused' : String(error);
      }
    };
    const asked = names.flatMap((name) =>
      [...wrong, () => 1].map(async (argument, at) => `${name} ${at}: ${await ask(name, argument)}`),
    );
    return Promise.all(asked);
  }, callNames.map(bridgeName));
  expect(heard.length).toBeGreaterThan(300);
  expect(heard.filter((line) => !line.endsWith(': refused'))).toEqual([]);
  expect(await readdir(nugget.userData)).toEqual(before);
});

test('17 what is well-formed but unknown is answered as missing, and makes nothing', async ({ nugget }) => {
  await started(nugget);
  const answers = await nugget.window.evaluate(async () => {
    const { nugget: own } = window as unknown as Inside;
    const recipe = { readAs: {}, decisions: [] };
    return [
      await own.dataInspect({ handle: 'file-999', recipe }),
      await own.blobRead({ sha256: 'a'.repeat(64) }),
      await own.workshopOpen({ workshopId: '01890a5d-ac96-774b-bcce-b302099a8057' }),
    ];
  });
  expect(answers).toMatchObject([
    { ok: false, error: { code: 'missing' } },
    { ok: false, error: { code: 'missing' } },
    { ok: false },
  ]);
  expect(await readdir(join(nugget.userData, 'workshops')).catch(() => [])).toEqual([]);
});

test('17 a drop brings real files only; texts and made-up files name no path', async ({ nugget }) => {
  await started(nugget);
  const answers = await nugget.window.evaluate(async () => {
    const drop = async (files: unknown): Promise<string> => {
      try {
        return JSON.stringify(
          await (window as unknown as Inside).nugget.dropped(files as readonly unknown[]),
        );
      } catch {
        return 'refused';
      }
    };
    const made = new File(['a,b'], '/etc/passwd');
    return [
      await drop(['/etc/passwd']),
      await drop([{ path: '/etc/passwd' }]),
      await drop([made]),
      await drop(null),
    ];
  });
  expect(answers).toEqual(['refused', 'refused', '[]', 'refused']);
});

test('17 a frame has no bridge', async ({ nugget }) => {
  await started(nugget);
  const has = await nugget.window.evaluate(
    () => 'nugget' in (document.body.appendChild(document.createElement('iframe')).contentWindow as Window),
  );
  expect(has).toBe(false);
});

test.describe('a frame that was given a bridge', () => {
  test.use({ world: { probes: true } });

  test('17 its calls are refused, as are those of a page from elsewhere', async ({ nugget }) => {
    await started(nugget);
    const assets = await readdir(join(ROOT, 'out', 'renderer', 'assets'));
    const style = assets.find((name) => name.endsWith('.css')) ?? '';
    const answers = await nugget.app.evaluate(
      async ({ BrowserWindow, app }, addresses) => {
        const preload = `${app.getAppPath()}/out/preload/index.cjs`;
        const ask = `(async () => {
          const policy = trustedTypes.createPolicy('nugget-report', { createHTML: (html) => html });
          const frame = document.createElement('iframe');
          frame.srcdoc = policy.createHTML('<p>inside');
          const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
          document.documentElement.append(frame);
          await loaded;
          const tell = (own) => own ? own.appInfo(undefined).then(() => 'answered', (error) => error.message) : 'no bridge';
          return [await tell(window.nugget), await tell(frame.contentWindow.nugget)];
        })()`;
        const told: string[][] = [];
        for (const address of addresses) {
          const window = new BrowserWindow({
            show: false,
            webPreferences: {
              preload,
              sandbox: true,
              contextIsolation: true,
              nodeIntegrationInSubFrames: true,
            },
          });
          await window.loadURL(address);
          told.push((await window.webContents.executeJavaScript(ask)) as string[]);
          window.destroy();
        }
        return told;
      },
      [`app://ui/assets/${style}`, 'data:text/html,<p>elsewhere'],
    );
    const refused = expect.stringMatching(/may not call the app/);
    expect(answers).toEqual([
      ['answered', refused],
      [refused, refused],
    ]);
  });
});
