/** How the app starts: where its window stood, what it was opened with, and what a damaged file costs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Nugget, test } from './fixtures.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const heading = (nugget: Nugget) => nugget.window.getByRole('heading').first();

const folder = mkdtempSync(path.join(os.tmpdir(), 'nugget-given-'));
const csv = (name: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, 'shop,orders\nNorth,3\nSouth,5\n');
  return file;
};
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A second start of the same app on the same data; it hands over and goes. */
const startAgain = async (nugget: Nugget, file: string): Promise<void> => {
  const env = { ...process.env, NUGGET_USER_DATA: nugget.userData, NUGGET_TEST: '1' };
  const executable = await nugget.app.evaluate(() => process.execPath);
  const second = spawn(executable, [...rootOnly, ROOT, file], { env, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
};

const bounds = (nugget: Nugget) =>
  nugget.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('the window stands where it stood', async ({ nugget }) => {
  await expect(heading(nugget)).toBeVisible();
  const place = { x: 120, y: 90, width: 1100, height: 720 };
  await nugget.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    place,
  );
  const noted = () =>
    readFile(path.join(nugget.userData, 'window.json'), 'utf8').then(JSON.parse, () => null);
  await expect.poll(noted).toMatchObject(place);
  await nugget.relaunch();
  await expect(heading(nugget)).toBeVisible();
  expect(await bounds(nugget)).toEqual(place);
});

test('a file of a second start comes into the first', async ({ nugget }) => {
  await expect(heading(nugget)).toBeVisible();
  await startAgain(nugget, csv('later.csv'));
  await expect(nugget.window.getByText('later.csv').first()).toBeVisible();
});

test('so does one of a second start that knocks while the first still begins', async ({ nugget }) => {
  await startAgain(nugget, csv('at-once.csv'));
  await expect(nugget.window.getByText('at-once.csv').first()).toBeVisible();
});

test.describe('with a file', () => {
  test.use({ world: { args: [csv('given.csv')] } });
  test('what the app is started with is there', async ({ nugget }) => {
    await expect(nugget.window.getByText('given.csv').first()).toBeVisible();
  });
});

test.describe('with damaged files of its own', () => {
  test.use({
    world: {
      prepare: async (userData) => {
        await writeFile(path.join(userData, 'settings.json'), '{"theme":"dark","lar');
        await writeFile(path.join(userData, 'window.json'), '{"x":"far","y":null');
        await writeFile(path.join(userData, 'installation.json'), '{"act');
      },
    },
  });
  test('the app starts as if they were not there, and goes on', async ({ nugget }) => {
    await expect(heading(nugget)).toBeVisible();
    await startAgain(nugget, csv('after.csv'));
    await expect(nugget.window.getByText('after.csv').first()).toBeVisible();
  });
});

test.describe('as somebody chose', () => {
  test.use({
    world: {
      prepare: (userData) =>
        writeFile(
          path.join(userData, 'settings.json'),
          JSON.stringify({ theme: 'dark', large: true, language: 'de' }),
        ),
    },
  });
  test('nothing is shown before it is dressed', async ({ nugget }) => {
    await nugget.window.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = (): void => {
        const { theme } = document.documentElement.dataset;
        if (document.getElementById('root')?.hasChildNodes())
          seen.push(`${theme} ${document.body.innerText.slice(0, 400)}`);
        if (seen.length < 20) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await nugget.window.reload();
    await expect(heading(nugget)).toBeVisible();
    const seen = await nugget.window.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen[0]).toContain('Was wollt ihr zwei wissen?');
    expect(seen.filter((one) => !one.startsWith('dark'))).toEqual([]);
  });
});
