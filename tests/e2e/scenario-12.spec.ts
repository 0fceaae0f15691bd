import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { dropFiles, pressOn, sample, showMetric, startWorkshop, useSoldOutWeek } from './hands.ts';

const folder = join('test-results', 'looks');

/** Scenario 12, its first half: next month's files come, and every check is counted again without a further step. */
test('new data checks what was held, new rows alone first, and no verdict changes by itself', async ({
  nugget,
}) => {
  test.setTimeout(240_000);
  const page = nugget.window;
  await mkdir(folder, { recursive: true });
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);

  await test.step('A1 has a check, has met context, and holds', async () => {
    await page.keyboard.press('a');
    await page.keyboard.insertText('The e-mail brings at least 15 orders per 1,000.');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-entry=A1]')).toBeVisible();
    await page.keyboard.press('k');
    const check = page.getByRole('dialog', { name: 'How we’d know: A1' });
    await expect(check.getByText('Now: meets')).toBeVisible({ timeout: 15_000 });
    await check.getByLabel('Number').press('Enter');
    await page.locator('[data-card=A1]').focus();
    await page.keyboard.press('c');
    await page.locator('[role=combobox]').first().focus();
    await page.keyboard.insertText('nothing');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add context' }).last().click();
    await page.getByRole('button', { name: 'Yes, that is it' }).press('y');
    await page.locator('[data-card=A1]').focus();
    await page.keyboard.press('v');
    await page.getByRole('button', { name: 'Analyst agrees' }).click();
    await page.getByRole('button', { name: 'Marketer agrees' }).click();
    await expect(page.locator('[data-card=A1]').getByText('Holds', { exact: true })).toBeVisible();
  });

  await test.step('the May files are the same data: read as last time, under the same names', async () => {
    await page.keyboard.press('ControlOrMeta+d');
    await dropFiles(nugget, [sample('orders_may.csv'), sample('email_sends_may.csv')]);
    const use = page.getByRole('button', { name: 'Use this data' });
    await expect(use).toBeEnabled({ timeout: 60_000 });
    await pressOn(page, use);
  });

  await test.step('new rows 19.4 (17.1–22.0): still holds, and the verdict is what it was', async () => {
    const sheet = page.getByRole('dialog', { name: 'Does it still hold?' });
    await expect(sheet).toBeVisible({ timeout: 60_000 });
    const line = sheet.locator('[data-recheck=A1]');
    await expect(line).toContainText('Still holds');
    await expect(line).toContainText('new rows 19.4 (17.1–22.0), meets');
    await expect(line).toContainText('all rows 17.4');
    await page.screenshot({ path: join(folder, '33-recheck-1440-light.png') });
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-entry=A1]')).toContainText('Holds');
    await expect(page.locator('[data-entry=A1]')).toContainText('Still holds');
  });
});
