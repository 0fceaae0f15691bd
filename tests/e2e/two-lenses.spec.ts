import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { showMetric, startWorkshop, useSoldOutWeek } from './hands.ts';

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
    await expect(palette.getByRole('option').first()).toContainText('Lenses: both, marketer, analyst');
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(analyst).toBeHidden();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(analyst).toBeVisible();
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
});
