import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { dropFiles, sample } from './hands.ts';

test('the app itself: settings, keys, language, about, and files from anywhere', async ({ nugget }) => {
  const page = nugget.window;
  const begin = page.getByRole('button', { name: 'Start a workshop' });
  const theme = (): Promise<string | undefined> =>
    nugget.window.evaluate(() => document.documentElement.dataset['theme']);
  await expect(begin).toBeFocused();

  await test.step('a choice counts at once', async () => {
    await page.keyboard.press('ControlOrMeta+,');
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByRole('radio', { name: 'Dark', exact: true }).click();
    await expect.poll(theme).toBe('dark');
    await settings.getByRole('radio', { name: 'Large, for a wall' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-large', 'true');
    await settings.getByRole('radio', { name: 'Normal' }).click();
  });

  await test.step('a key becomes another; one that is taken does not', async () => {
    await page.getByRole('button', { name: 'See and change all keys' }).click();
    await page.getByRole('button', { name: 'Settings…: Ctrl ,. Change' }).click();
    await page.keyboard.press('Control+Shift+y');
    await expect(page.getByText('“Settings…” is Ctrl Shift Y now.')).toBeVisible();
    await page.getByRole('button', { name: /^Copy brief: / }).click();
    await page.keyboard.press('Control+Shift+y');
    await expect(page.getByText('Ctrl Shift Y is “Settings…” already. Nothing changed.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+Shift+y');
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  });

  await test.step('German at once, in the window and in the menu, and after a new start', async () => {
    await page.getByRole('radio', { name: 'Deutsch' }).click();
    await expect(page.getByRole('dialog', { name: 'Einstellungen' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Workshop beginnen' })).toBeVisible();
    // The menu follows once the choice is on the disk.
    const menu = (): Promise<string[] | undefined> =>
      nugget.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label));
    await expect.poll(menu).toEqual(expect.arrayContaining(['Datei', 'Bearbeiten', 'Ansicht', 'Hilfe']));
    await nugget.relaunch();
    await expect(nugget.window.getByRole('button', { name: 'Workshop beginnen' })).toBeFocused();
    await expect.poll(theme).toBe('dark');
    expect(await nugget.window.evaluate(() => document.documentElement.lang)).toBe('de');
  });

  await test.step('About, and the problem report as it would be saved', async () => {
    const again = nugget.window;
    await again.keyboard.press('Control+F1');
    const about = again.getByRole('dialog', { name: 'Über Nugget' });
    await expect(about.getByText('apache-arrow').first()).toBeAttached();
    const target = join(nugget.userData, 'problems.txt');
    await nugget.answerSave(target);
    await about.getByRole('button', { name: 'Als Datei speichern…' }).click();
    await expect(
      again.getByText('Gespeichert als problems.txt. Nichts wurde gesendet.').first(),
    ).toBeVisible();
    const report = await readFile(target, 'utf8');
    expect(report).toContain('Electron');
    expect(report).not.toContain(nugget.userData);
    await again.keyboard.press('Escape');
  });

  await test.step('the demo as it ended, in one click', async () => {
    const again = nugget.window;
    await again.getByRole('button', { name: 'Sehen, wie es ausging' }).click();
    await expect(again.locator('[data-entry=A1]')).toBeVisible();
    await expect(again.getByText('The data of this workshop', { exact: false })).toHaveCount(0);
    // German words, and numbers as this workshop writes them: also in what the data asks.
    await again.locator('[data-entry=A1] button').first().click();
    await expect(again.locator('[data-card=A1]')).toBeVisible();
    await again.keyboard.press('h');
    await expect(again.getByRole('dialog', { name: 'Was könnte A1 ändern?' })).toContainText(
      '−3.33 von der Schwelle',
    );
    await again.keyboard.press('Escape');
    await again.keyboard.press('Control+w');
    await expect(again.getByRole('button', { name: /^Spring e-mail/ })).toBeVisible();
  });

  await test.step('files dropped on the start screen wait for the question', async () => {
    await dropFiles(nugget, [sample('orders.csv')]);
    await expect(nugget.window.getByText('orders.csv wartet. Zuerst die Frage.').first()).toBeVisible();
  });
});

test('S5 a window that goes down comes back and says so; the report of it holds no words', async ({
  nugget,
}) => {
  const page = nugget.window;
  await page.getByRole('button', { name: 'See how it ended' }).click();
  await expect(page.locator('[data-entry=A1]')).toBeVisible({ timeout: 20_000 });
  await nugget.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const back = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await back;
  });
  // The page that crashed answers no more: the one that came after it is asked from outside.
  const inWindow = (script: string): Promise<unknown> =>
    nugget.app.evaluate(
      ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
      script,
    );
  const said = (): Promise<unknown> => inWindow('document.body.innerText').catch(() => '');
  await expect
    .poll(said, { timeout: 20_000 })
    .toMatch(/The app closed during round 2\. All 7\d entries are here\./u);
  await inWindow(
    `[...document.querySelectorAll('button')].find((one) => one.textContent === 'Continue').click()`,
  );
  await expect.poll(said, { timeout: 20_000 }).toContain('The e-mail pays when there is something to buy');
  const noted = await readFile(join(nugget.userData, 'problems.log'), 'utf8');
  expect(noted).toMatch(/^\S+ window gone: crashed, \d+\s*$/u);
  await nugget.relaunch();
  await expect(nugget.window.getByRole('button', { name: /^Spring e-mail/ })).toBeVisible();
  await expect(nugget.window.getByText('The app closed')).toHaveCount(0);
});

test('files dropped on a page’s preview go where all files go', async ({ nugget }) => {
  const page = nugget.window;
  await page.getByRole('button', { name: 'See how it ended' }).click();
  await expect(page.locator('[data-entry=A1]')).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('ControlOrMeta+r');
  await expect(page.frameLocator('iframe').getByText('What we know')).toBeVisible();
  await dropFiles(nugget, [sample('orders.csv')]);
  await expect(page.getByRole('heading', { name: 'orders.csv' })).toBeVisible({ timeout: 20_000 });
});

test.describe('a pseudo-language', () => {
  test.use({ world: { env: { NUGGET_PSEUDO: '1' } } });
  test('every sentence of the start screen, the question and the sheets comes from the catalogue', async ({
    nugget,
  }) => {
    const page = nugget.window;
    const bare = (): Promise<readonly string[]> =>
      page.evaluate(() => {
        const found: string[] = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          const text = node.textContent?.trim() ?? '';
          const own = node.parentElement?.closest('pre,kbd,svg,summary,[class*=cap],style,script');
          // Keys, numbers, names of packages and of runtimes are no sentences.
          if (!own && /[A-Za-z]{3}/.test(text) && !text.includes('⟦')) found.push(text);
        }
        return found;
      });
    await expect(page.getByRole('button', { name: '⟦Start a workshop⟧' })).toBeFocused();
    expect(await bare()).toEqual([]);
    for (const keys of ['Control+,', 'Shift+?', 'Control+k']) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog').first()).toBeVisible();
      expect(await bare(), keys).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: '⟦Start a workshop⟧' }).click();
    await expect(page.getByText('⟦The question⟧')).toBeVisible();
    expect(await bare()).toEqual([]);
  });
});
