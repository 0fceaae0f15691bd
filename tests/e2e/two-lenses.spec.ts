import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Nugget, test } from './fixtures.ts';
import { showMetric, startWorkshop, tabTo, useSoldOutWeek } from './hands.ts';

/** Pictures of the walk, to be looked at. */
const folder = join('test-results', 'two-lenses');

test('a pair explores together: by sentence, there and back, and into the query', async ({ nugget }) => {
  test.setTimeout(240_000);
  const page = nugget.window;
  await mkdir(folder, { recursive: true });
  const shot = (name: string): Promise<Buffer> => page.screenshot({ path: join(folder, `${name}.png`) });
  const analyst = page.locator('[data-lens=analyst]');
  const palette = page.getByRole('dialog', { name: 'Do or ask' });
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);

  await test.step('the palette finds a command by a few letters', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await shot('01-palette');
    await page.keyboard.insertText('lenma');
    await expect(palette.getByRole('option').first()).toContainText(
      'Lenses: both, stacked, marketer, analyst',
    );
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(analyst).toBeVisible();
    await page.waitForTimeout(200);
    await shot('01b-stacked');
    await page.keyboard.press('l');
    await expect(analyst).toBeHidden();
    await expect(page.locator('[data-strip=analyst]')).toContainText('9.0');
    await shot('01c-strip');
    for (let back = 0; back < 2; back++) await page.keyboard.press('ControlOrMeta+z');
    await expect(analyst).toBeVisible();
  });

  await test.step('from area to area, and back', async () => {
    const area = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.closest('[data-area]')?.getAttribute('aria-label') ?? 'nowhere',
      );
    await page.locator('[data-lens=marketer] [data-chart]').focus();
    expect(await area()).toBe('Marketer');
    await page.keyboard.press('F6');
    expect(await area()).toBe('Analyst');
    await page.keyboard.press('Shift+F6');
    expect(await area()).toBe('Marketer');
    await page.keyboard.press('Shift+F6');
    expect(await area()).not.toBe('Marketer');
  });

  await test.step('a sentence that names the data is a chart', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.insertText('sum of amount by month where channel is');
    await shot('02-half-a-sentence');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('sum of amount by week');
    await expect(palette.getByRole('option').first()).toContainText('Count: Sum of amount eur, by');
    await shot('03-sentence');
    await page.keyboard.press('Enter');
    await expect(analyst.getByRole('heading', { name: /Sum of amount eur, by/ })).toBeVisible();
    await expect(analyst.getByRole('option').first()).toBeVisible();
    await shot('04-by-week');
  });

  await test.step('back and forth through what was looked at; nothing is deleted', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(analyst.getByText('21.0', { exact: true }).first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(analyst.getByRole('heading', { name: /Sum of amount eur, by/ })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(analyst.getByText('21.0', { exact: true }).first()).toBeVisible();
    await analyst.locator('[data-chart]').focus();
    await page.keyboard.press('ArrowRight');
    await expect(analyst.getByRole('option', { selected: true })).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(analyst.getByRole('option', { selected: true })).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(analyst.getByRole('option', { selected: true })).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(analyst.getByRole('option', { selected: true })).toHaveCount(0);
  });

  const countThis = async (sentence: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.insertText(sentence);
    await expect(palette.getByRole('option').first()).toContainText('Count:');
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
  };
  const drawAs = async (kind: string): Promise<void> => {
    await page.getByRole('button', { name: /Drawn as/ }).click();
    await page.getByRole('option', { name: kind, exact: true }).click();
  };
  const status = page.locator('footer[aria-live]').last();

  await test.step('by two columns: small pictures, squares, a block of marks in both lenses', async () => {
    await countThis('orders per 1,000 e-mails by wave and viewed jacket');
    await expect(analyst.getByRole('heading', { name: /by wave and viewed jacket/ })).toBeVisible();
    await expect(analyst.getByRole('option')).toHaveCount(6);
    await shot('10-multiples');
    await analyst.locator('[data-chart]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(page.locator('[data-lens=marketer]').getByRole('option', { selected: true })).toHaveCount(2);
    await expect(status).toContainText('Wave 1');
    await drawAs('squares');
    await expect(analyst.getByRole('option', { selected: true })).toHaveCount(2);
    await shot('11-squares');
    await page.keyboard.press('Escape');
    await countThis('number of orders by amount eur and order date');
    await expect(
      analyst.getByRole('heading', { name: /by amount eur and month of order date/ }),
    ).toBeVisible();
    await shot('12-amounts-by-month');
    // More numbers than have room: what scrolls is reached by the keyboard.
    const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  });

  await test.step('columns are dragged onto the question, by keys as by hand', async () => {
    await countThis('orders per 1,000 e-mails by wave');
    await expect(analyst.getByRole('option')).toHaveCount(3);
    await page.keyboard.press('j');
    const columns = page.getByRole('dialog', { name: 'Columns of e-mails' });
    await expect(columns.getByRole('row')).toHaveCount(3);
    await tabTo(page, columns.getByRole('row').first());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await expect(columns.getByRole('button', { name: 'Drag sent on' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(columns.getByRole('row', { name: /sent on/ })).toHaveAttribute('data-dragging', 'true');
    // The keys go to the places now, one Tab each.
    const beside = page.getByRole('button', { name: 'And by this column too' });
    await expect(async () => {
      if (await beside.evaluate((one) => one === document.activeElement)) return;
      await page.keyboard.press('Tab');
      await expect(beside).toBeFocused({ timeout: 400 });
    }).toPass({ intervals: [400] });
    await page.keyboard.press('Enter');
    await expect(analyst.getByRole('heading', { name: /by wave and month of sent on/ })).toBeVisible();
    const [from, to] = [
      await columns.getByRole('row', { name: /viewed jacket/ }).boundingBox(),
      await page.locator('nav').getByText('wave', { exact: true }).first().boundingBox(),
    ];
    if (!from || !to) throw new Error('no column, or no place for it');
    await page.mouse.move(from.x + 60, from.y + 16);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y - 60, { steps: 4 });
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
    await shot('12b-dragged');
    await page.mouse.up();
    await expect(analyst.getByRole('heading', { name: /by viewed jacket/ })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('every row is a dot, where there are few enough', async () => {
    await countThis('mean amount eur by product group');
    await page.keyboard.press('f');
    const rows = page.getByRole('dialog', { name: 'Rows in words' });
    // A sheet opened while the question is being logged stays, and keeps the keys.
    await expect(analyst.getByRole('heading', { name: /^Mean amount eur, by product group/ })).toBeVisible();
    await expect(rows.getByRole('textbox', { name: 'Rows in words' })).toBeFocused();
    await page.keyboard.insertText('order_date from 2025-03-04 to 2025-03-12');
    await expect(rows.getByRole('button', { name: 'Only these' })).toBeEnabled();
    await page.keyboard.press('Enter');
    await expect(rows).toBeHidden();
    await drawAs('a strip of rows');
    await expect(page.locator('[data-lens=marketer]').getByText('half under €149')).toBeVisible();
    await analyst.locator('[data-chart]').focus();
    await page.keyboard.press('ArrowDown');
    await expect(analyst.getByRole('option', { selected: true })).toHaveCount(1);
    await shot('12c-strip');
    await drawAs('best picture');
  });

  await test.step('several marks are shown apart, in this chart only', async () => {
    await countThis('orders per 1,000 e-mails by wave');
    await expect(analyst.getByRole('option')).toHaveCount(3);
    await analyst.locator('[data-chart]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('o');
    const sheet = page.getByRole('dialog', { name: 'Unusual values: wave 1, wave 2' });
    await expect(sheet).toContainText('24,000 e-mails, 360 orders');
    await sheet.getByRole('radio', { name: 'only this chart' }).click();
    await sheet.getByRole('textbox', { name: 'Why' }).fill('Only to see wave 3 alone');
    for (const side of ['Analyst', 'Marketer'])
      await sheet.getByRole('button', { name: `${side} agrees` }).click();
    await sheet.getByRole('button', { name: 'Agreed by both.' }).click();
    await expect(page.locator('[data-lens=marketer]')).toContainText('20.0 after');
    await expect(page.getByRole('complementary', { name: 'Log' })).toContainText('only this chart');
    // Asked otherwise it is another chart: nothing is left out of it.
    await countThis('orders per 1,000 e-mails by viewed jacket');
    await expect(analyst.getByRole('row', { name: /^no/ })).toContainText('27,000');
    await expect(page.locator('[data-lens=marketer]')).not.toContainText('after');
  });

  await test.step('a selection is kept under a name, and chosen again', async () => {
    await page.keyboard.press('Escape');
    await countThis('orders per 1,000 e-mails by wave');
    await expect(analyst.getByRole('option')).toHaveCount(3);
    await analyst.locator('[data-chart]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(status).toContainText('24,000 e-mails, 360 orders');
    await page.keyboard.press('f');
    const rows = page.getByRole('dialog', { name: 'Rows in words' });
    await rows.getByLabel(/^Keep/).fill('The first two');
    await page.keyboard.press('Enter');
    await rows.getByRole('button', { name: 'The first two', exact: true }).click();
    await expect(analyst.getByRole('option')).toHaveCount(2);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(analyst.getByRole('option')).toHaveCount(3);
  });

  await test.step('compared with the rest: what differs is said, with its range', async () => {
    await countThis('orders per 1,000 e-mails by wave compared with the rest');
    await expect(analyst.getByRole('heading', { name: /compared with the rest/ })).toBeVisible();
    await expect(analyst.getByRole('row', { name: /W2|Wave 2/ })).toContainText('−11.5');
    await expect(page.locator('[data-lens=marketer] h2')).toContainText('below the rest');
    await shot('13-compared');
  });

  await test.step('steps: the rate between them, and who gets all the way', async () => {
    await countThis('steps of orders: campaign, returned_eur > 0');
    await expect(analyst.getByRole('option')).toHaveCount(3);
    await shot('14-steps');
  });

  await test.step('a lens moves to a second window, follows, goes blank, and comes back', async () => {
    await countThis('orders per 1,000 e-mails by wave');
    await expect(analyst.getByText('21.0', { exact: true }).first()).toBeVisible();
    const opened = nugget.app.waitForEvent('window');
    await page.keyboard.press('ControlOrMeta+Shift+p');
    const wall = await opened;
    const lens = wall.locator('[data-lens=marketer]');
    await expect(lens.getByRole('option')).toHaveCount(3);
    await expect(page.locator('[data-lens=marketer]')).toBeHidden();
    const prints = await Promise.all(
      [page, wall].map((one) =>
        one.locator('[data-lens] [data-fingerprint]').getAttribute('data-fingerprint'),
      ),
    );
    expect(prints[0]).toBe(prints[1]);
    await analyst.locator('[data-chart]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(lens.getByRole('option', { selected: true })).toHaveAccessibleName(/^Wave 2/);
    await wall.screenshot({ path: join(folder, '15-wall.png') });
    await shot('16-first-window');
    await lens.getByRole('option', { name: /^Wave 3/ }).click();
    await expect(analyst.getByRole('option', { selected: true })).toHaveAccessibleName(/^Wave 3/);
    const said = await wall.locator('body').innerText();
    expect(said).not.toMatch(/\.csv|Recent|@/);
    await page.keyboard.press('.');
    await expect(lens).toBeHidden();
    await expect(wall.getByRole('heading')).toHaveCount(1);
    await wall.screenshot({ path: join(folder, '17-blank.png') });
    await page.keyboard.press('.');
    await expect(lens).toBeVisible();
    await keysOnTheWall(nugget, wall);
    await page.keyboard.press('ControlOrMeta+Shift+p');
    await expect(wall.locator('[data-lens=analyst]')).toBeVisible();
    await wall.screenshot({ path: join(folder, '18-wall-analyst.png') });
    await page.keyboard.press('ControlOrMeta+Shift+p');
    await expect(page.locator('[data-lens]')).toHaveCount(2);
    expect(nugget.app.windows()).toHaveLength(1);
  });
});

/** Who has pressed a mark on the wall has every key all the same. As the system brings a key: what Playwright presses passes main by. */
const keysOnTheWall = async (nugget: Nugget, wall: Page): Promise<void> => {
  const page = nugget.window;
  const press = (keyCode: string, ...modifiers: ('control' | 'shift')[]): Promise<void> =>
    nugget.app
      .evaluate(
        ({ BrowserWindow }, key) => {
          const isWall = (one: Electron.BrowserWindow): boolean =>
            one.webContents.getURL().endsWith('second.html');
          BrowserWindow.getAllWindows()
            .find(isWall)
            ?.webContents.sendInputEvent({ type: 'keyDown', ...key });
        },
        { keyCode, modifiers },
      )
      // The key has gone down by then: now and then main's memory is cleared before the answer leaves.
      .catch((error: unknown) => expect(String(error)).toContain('promise was garbage collected'));
  const lens = wall.locator('[data-lens=marketer]');
  await press('Escape');
  await expect(lens.getByRole('option', { selected: true })).toHaveCount(0);
  await press('.');
  await expect(lens).toBeHidden();
  await press('.');
  await expect(lens).toBeVisible();
  for (const theme of ['dark', 'light']) {
    await press('l', 'control', 'shift');
    await expect(wall.locator('html')).toHaveAttribute('data-theme', theme);
  }
  // The marketer drives first. Named the other way round, each word stood there before its key was pressed.
  await expect(page.getByText('Marketer drives')).toBeVisible();
  for (const role of ['Analyst', 'Marketer']) {
    await press('s');
    await expect(page.getByText(`${role} drives`)).toBeVisible();
  }
  await press('a');
  const field = page.locator('textarea:focus, input:focus');
  await expect(field).toHaveCount(1);
  // Until the first window has come to the front, what is typed is told as well.
  for (const letter of ['s', 'o', 'x', 'Backspace']) await press(letter);
  await expect(field).toHaveValue('so');
  await press('Escape');
  await expect(field).toHaveCount(0);
};

test('the query reads as sentences, and a copy can be tried without harm', async ({ nugget }) => {
  test.setTimeout(240_000);
  const page = nugget.window;
  await mkdir(folder, { recursive: true });
  const shot = (name: string): Promise<Buffer> => page.screenshot({ path: join(folder, `${name}.png`) });
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);
  await page.keyboard.press('Escape');
  await page.locator('[data-lens=marketer] [data-chart]').focus();
  await page.keyboard.press('e');
  const sheet = page.getByRole('dialog', { name: 'The query, as run' });
  await expect(sheet.getByText('One row of e-mail sends is one of the e-mails.')).toBeVisible();
  await shot('05-query');
  await sheet.getByRole('button', { name: 'Try a copy' }).click();
  const editor = sheet.getByRole('textbox', { name: 'Try a copy' });
  await expect(editor).toBeFocused();
  await shot('06-copy');
  const write = async (sql: string): Promise<void> => {
    await editor.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(sql);
    await page.keyboard.press('ControlOrMeta+Enter');
  };
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(sheet.getByRole('status').filter({ hasText: '4 rows' })).toBeVisible();
  await write('SELECT wvae, count(*) AS n FROM email_sends GROUP BY wvae ORDER BY ALL');
  await expect(sheet.getByRole('alert')).toContainText('Closest column: wave.');
  await shot('07-misspelt');
  await sheet.getByRole('button', { name: 'Use wave' }).click();
  await expect(sheet.getByRole('cell', { name: '12000' }).first()).toBeVisible();
  await shot('08-mended');
  await write('SELECT customer_type, campaign, sum(amount_eur) AS money FROM orders GROUP BY ALL');
  await expect(sheet.getByRole('status')).toContainText('rows');
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(
    sheet.getByRole('figure', { name: 'Pictures of money by customer_type, one for each campaign.' }),
  ).toBeVisible();
  await shot('08b-drawn');
  await write('DROP TABLE orders');
  await expect(sheet.getByRole('alert')).toContainText('Only reading is possible here.');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('SELECT wa');
  await page.keyboard.press('ControlOrMeta+Space');
  await expect(page.locator('.cm-tooltip-autocomplete')).toBeVisible();
  await shot('09-completion');
  await page.keyboard.press('Escape');
  await expect(page.locator('.cm-tooltip-autocomplete')).toBeHidden();
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});
