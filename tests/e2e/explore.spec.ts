import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { showMetric, startWorkshop, useSoldOutWeek } from './hands.ts';

/** Pictures of the walk, to be looked at. */
const folder = join('test-results', 'explore');

test('a pair brushes over one column, and every other column follows', async ({ nugget }) => {
  test.setTimeout(240_000);
  const page = nugget.window;
  await mkdir(folder, { recursive: true });
  const shot = (name: string): Promise<Buffer> => page.screenshot({ path: join(folder, `${name}.png`) });
  const status = page.locator('footer[aria-live]');
  const panel = page.locator('section[aria-label^="All columns of"]');
  const marked = panel.locator('[data-tile=amount_eur] [data-selected]');
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);
  await page.keyboard.press('u');
  await expect(panel.locator('[data-tile=sent_on]')).toBeVisible();
  await shot('01-email-sends');
  await expect(panel.getByText('16.7 in all')).toBeVisible();

  await test.step('a value is pressed: its rows are selected everywhere, and in the question’s own number', async () => {
    await panel.getByRole('option', { name: /^Wave 2/ }).click();
    await expect(status).toContainText('wave 2, 12,000 of 36,000 e-mails');
    await expect(panel.getByText('9.0 among these (7.5–10.9)')).toBeVisible();
    await shot('02-wave-2');
    // Steps that follow each other at once are one walk.
    await page.waitForTimeout(800);
    await page.keyboard.press('Escape');
    await expect(status).not.toContainText('wave 2');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(status).toContainText('wave 2');
    await page.keyboard.press('Escape');
  });

  await test.step('another table: a range is dragged, and the others follow before it is let go', async () => {
    await panel.getByRole('button', { name: 'e-mail sends' }).click();
    await page.getByRole('option', { name: 'orders', exact: true }).click();
    await expect(panel.locator('[data-tile=amount_eur] svg')).toBeVisible();
    await shot('03-orders');
    const box = await panel.locator('[data-tile=order_date]').boundingBox();
    if (!box) throw new Error('no picture');
    const at = (share: number): [number, number] => [box.x + 40 + (box.width - 48) * share, box.y + 50];
    await page.mouse.move(...at(0.3));
    await page.waitForTimeout(700);
    await page.mouse.down();
    for (let step = 0; step <= 20; step++) await page.mouse.move(...at(0.3 + step * 0.02));
    await expect(marked).toHaveAttribute('d', /M/);
    await expect(status).toContainText(/of 20,600 orders/);
    await shot('04-dragging');
    const live = await marked.getAttribute('d');
    const said = await status.textContent();
    await page.mouse.up();
    await page.waitForTimeout(500);
    expect(await marked.getAttribute('d')).toBe(live);
    expect(await status.textContent()).toBe(said);
    await shot('05-let-go');
    // Each move was computed and drawn by itself; how fast stands in the bench "hand".
    const moves = await page.evaluate(() => performance.getEntriesByName('brush-drawn').length);
    expect(moves).toBeGreaterThan(10);
  });

  await test.step('sums follow as well; medians are asked anew', async () => {
    await panel.getByRole('button', { name: 'number of rows' }).click();
    await page.getByRole('option', { name: 'median of amount eur' }).click();
    await expect(panel.getByText('· median of amount eur')).toBeVisible();
    await page.waitForTimeout(600);
    await shot('06-median');
  });

  await test.step('by keyboard: arrows and Shift select a range, Enter filters, undo takes it back', async () => {
    await page.keyboard.press('Escape');
    await panel.locator('[data-tile=amount_eur]').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight'])
      await page.keyboard.press(key);
    await expect(status).toContainText(/amount eur \d+ to under \d+/);
    await shot('07-keyboard');
    await page.keyboard.press('ControlOrMeta+Shift+l');
    await shot('08-dark');
    await page.keyboard.press('ControlOrMeta+Shift+l');
  });

  await test.step('the rows are counted in both lenses', async () => {
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-lens=analyst]')).toBeVisible();
    await shot('09-counted');
    // What somebody knows about these rows is written down with them.
    await page.keyboard.press('c');
    const context = page.getByRole('dialog', { name: /context/i });
    await expect(context.getByText(/amount eur .* \d+/)).toBeVisible();
    await page.locator('[role=combobox]').first().focus();
    await page.keyboard.insertText('so');
    await page.keyboard.press('Enter');
    await context.getByLabel('What was going on?').fill('Nothing dearer was left');
    await shot('09b-context-of-the-filter');
    await context.getByLabel('What was going on?').press('Enter');
    await expect(page.locator('[data-entry=C1]')).toContainText('Nothing dearer was left');
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(panel).toBeVisible();
  });

  await test.step('axe finds nothing on it', async () => {
    const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      found.violations.map(
        (one) =>
          `${one.id}: ${one.nodes
            .map((node) => node.target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
      ),
    ).toEqual([]);
  });
});

test('the rows themselves: sorted, brushed, walked and copied; and how amounts spread', async ({
  nugget,
}) => {
  test.setTimeout(240_000);
  const page = nugget.window;
  await mkdir(folder, { recursive: true });
  const shot = (name: string): Promise<Buffer> => page.screenshot({ path: join(folder, `${name}.png`) });
  const panel = page.locator('section[aria-label^="All columns of"]');
  const grid = panel.getByRole('grid');
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);
  await page.keyboard.press('u');
  await panel.getByRole('button', { name: 'e-mail sends' }).click();
  await page.getByRole('option', { name: 'orders', exact: true }).click();
  await panel.getByRole('radio', { name: 'Rows' }).click();
  await expect(grid.getByRole('gridcell', { name: '70-001' })).toBeVisible();
  await grid.getByRole('button', { name: 'amount eur' }).click();
  await grid.getByRole('button', { name: 'amount eur' }).click();
  await expect(grid.getByRole('gridcell', { name: '18600.00' })).toBeVisible();
  await shot('10-rows');
  const heads = grid.getByRole('columnheader');
  await heads.getByLabel(/^Only rows where amount eur/).fill('> 290');
  await page.keyboard.press('Enter');
  await heads.getByLabel(/^Only rows where product group/).fill('jack');
  await page.keyboard.press('Enter');
  await expect(panel.locator('footer')).toContainText(/^\s*\d{1,3} of \d{1,3} orders/);
  await shot('10b-filtered');
  await panel.getByRole('button', { name: 'Clear' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '20601');
  await grid.focus();
  for (const key of ['End', 'ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowDown'])
    await page.keyboard.press(key);
  await page.evaluate(() =>
    document.addEventListener(
      'copy',
      (event) => document.body.setAttribute('data-copied', event.clipboardData?.getData('text/plain') ?? ''),
      { once: true },
    ),
  );
  await page.keyboard.press('ControlOrMeta+c');
  await expect(page.locator('body')).toHaveAttribute('data-copied', /\n/);
  const copied = (await page.locator('body').getAttribute('data-copied')) ?? '';
  expect(copied.split('\n')[0]).toMatch(/\t18600\.00$/);
  await page.keyboard.press('Control+End');
  await expect(grid.getByRole('row').last()).toHaveAttribute('aria-rowindex', '20601');
  await expect(grid.getByRole('gridcell').last()).not.toHaveText('·');
  await shot('11-rows-end');
  await panel.getByRole('radio', { name: 'Pictures' }).click();
  await panel.getByRole('option', { name: /^Jacket/ }).click();
  await panel.getByRole('radio', { name: 'Rows' }).click();
  await expect(grid).not.toHaveAttribute('aria-rowcount', '20601');
  await shot('12-rows-brushed');
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(
    found.violations.map(
      (one) =>
        `${one.id}: ${one.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    ),
  ).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.insertText('mean of amount by channel');
  await page.keyboard.press('Enter');
  await expect(
    page.locator('[data-lens=analyst]').getByRole('heading', { name: /[Mm]ean amount eur/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'best picture' }).click();
  await page.getByRole('option', { name: 'how values spread' }).click();
  await expect(page.getByText('Half of 20,600 orders: amount eur under').first()).toBeVisible();
  await shot('13-spread');
  const marketer = page.locator('[data-lens=marketer]');
  const analyst = page.locator('[data-lens=analyst]');
  const status = page.locator('footer[aria-live]').last();
  const [mine, theirs] = [marketer, analyst].map((lens) => lens.locator('[data-chart]')) as [
    Locator,
    Locator,
  ];
  await mine.focus();
  await page.keyboard.press('ArrowDown');
  await expect(mine.locator('..')).toContainText('half under');
  await shot('14-spread-selected');

  await test.step('a range dragged in the distribution is the selection everywhere', async () => {
    const box = await mine.boundingBox();
    if (!box) throw new Error('no distribution');
    const at = (share: number): [number, number] => [box.x + 46 + (box.width - 54) * share, box.y + 60];
    await page.mouse.move(...at(0.3));
    await page.mouse.down();
    await page.mouse.move(...at(0.4), { steps: 3 });
    await page.mouse.move(...at(0.5), { steps: 6 });
    await expect(status).toContainText(/Selected: amount eur \d+ to under \d+, [\d,]+ of 20,600 orders/);
    const moving = (await status.textContent()) ?? '';
    await shot('15-spread-moving');
    await page.mouse.up();
    // What the hand was told is what the engine counts.
    await expect(status).toContainText(moving.match(/[\d,]+ of 20,600/)?.[0] ?? '-');
    const rows = Number((moving.match(/([\d,]+) of 20,600/)?.[1] ?? '').replace(/,/g, ''));
    await expect(analyst.getByRole('columnheader', { name: 'of these selected' })).toBeVisible();
    const counted = await analyst.locator('tbody tr td:last-child').allTextContents();
    expect(counted.reduce((sum, one) => sum + Number(one.replace(/,/g, '')), 0)).toBe(rows);
    for (const lens of [mine, theirs]) await expect(lens.locator('..')).toContainText(/half under|n [\d,]+/);
    await shot('16-spread-range');
    const frame = (chart: Locator): Promise<string | null> =>
      chart.locator('svg > rect').first().getAttribute('visibility');
    expect(await frame(mine)).toBe('visible');
    expect(await frame(theirs)).toBe('visible');
  });

  await test.step('by the keyboard, back and forth, and cleared', async () => {
    await page.keyboard.press('Escape');
    await expect(status).not.toContainText('Selected');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(status).toContainText('of 20,600 orders');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(status).not.toContainText('Selected');
    await theirs.focus();
    for (const key of ['Home', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight'])
      await page.keyboard.press(key);
    await expect(status).toContainText(/amount eur \d+ to under \d+, [\d,]+ of 20,600 orders/);
    await page.keyboard.press('Tab');
    await theirs.focus();
    await expect(theirs.locator('svg')).toBeVisible();
  });

  await test.step('the log, a name and a filter mean the same rows', async () => {
    const range = /amount eur (\d+ to under \d+)/.exec((await status.textContent()) ?? '')?.[1] ?? '-';
    await page.keyboard.press('a');
    await page.keyboard.insertText('Small amounts come from the shop');
    await page.keyboard.press('Enter');
    await expect(page.getByText('A1', { exact: true })).toBeVisible();
    await expect(page.getByText(`about amount eur ${range}`)).toBeVisible();
    await page.keyboard.press('f');
    const sheet = page.getByRole('dialog', { name: 'Rows in words' });
    await sheet.getByLabel(/^Keep/).fill('The small ones');
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('button', { name: 'The small ones', exact: true })).toBeVisible();
    await shot('17-spread-kept');
    await page.keyboard.press('Escape');
    await page.keyboard.press('o');
    const unusual = page.getByRole('dialog', { name: `Unusual values: amount eur ${range}` });
    await expect(unusual).toBeVisible();
    await shot('18-spread-unusual');
    await page.keyboard.press('Escape');
    // The same brush over all columns.
    await page.keyboard.press('u');
    await expect(status).toContainText(`amount eur ${range}`);
    await page.keyboard.press('u');
    await expect(status).toContainText(`amount eur ${range}`);
    await theirs.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation').first()).toContainText(range);
    await expect(analyst.getByRole('columnheader', { name: 'of these selected' })).toHaveCount(0);
    await shot('19-spread-filtered');
  });
});
