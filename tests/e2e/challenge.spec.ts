import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { showMetric, startWorkshop, useSoldOutWeek, sayEffect } from './hands.ts';

const folder = join('test-results', 'looks');

/** The heart: an assumption with a check is challenged with one key, and each question answered with one more. */
test('the data asks about the sold-out week, and the answers are in the log', async ({ nugget }) => {
  test.setTimeout(180_000);
  const page = nugget.window;
  await mkdir(folder, { recursive: true });
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);
  await page.keyboard.press('a');
  await page.keyboard.insertText('The e-mail brings at least 15 orders per 1,000.');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-entry=A1]')).toBeVisible();

  await test.step('without a check it is set first, proposed from the chart', async () => {
    await page.keyboard.press('h');
    await expect(page.getByText('A check says what would have to be true.')).toBeVisible();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'How we’d know: A1' });
    await expect(sheet.getByText('Orders per 1,000 e-mails is at least 15')).toBeVisible();
    await expect(sheet.getByText('Now: meets')).toBeVisible({ timeout: 15_000 });
    await page.screenshot({ path: join(folder, '30-check-1440-light.png') });
    await sheet.getByLabel('Number').press('Enter');
  });

  const sheet = page.getByRole('dialog', { name: 'What could change A1?' });
  await test.step('the questions come, strongest first: the week of wave 2 stands out', async () => {
    await expect(sheet.getByRole('button', { name: 'Ask again' })).toBeVisible({ timeout: 60_000 });
    await expect(sheet.locator('[data-probe=P3]')).toContainText('18 to 24 March');
    await page.screenshot({ path: join(folder, '31-challenge-1440-light.png') });
    await page.keyboard.press('ControlOrMeta+Shift+l');
    await page.screenshot({ path: join(folder, '31-challenge-1440-dark.png') });
    await page.keyboard.press('ControlOrMeta+Shift+l');
  });

  await test.step('C answers with context, its days filled in', async () => {
    await sheet.locator('[data-probe=P3]').click();
    await expect(sheet.locator('section[data-probe=P3]')).toBeVisible();
    await sheet.locator('section[data-probe=P3]').getByRole('button', { name: 'Context' }).press('c');
    await page.locator('[role=combobox]').first().focus();
    await page.keyboard.insertText('so');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('When')).toHaveValue(/2025-03-18 to 2025-03-24/);
    await page.getByLabel('What was going on?').fill('Fjell jacket was sold out');
    await sayEffect(page, 'e');
    await page.getByLabel('Reason, one line').fill('No jackets to buy in that week.');
    await page.getByLabel('Reason, one line').press('Enter');
    await expect(page.getByText('is that what you meant?')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('what was asked and said stands in the log', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('h');
    await expect(sheet.getByRole('button', { name: 'Ask again' })).toBeVisible({ timeout: 60_000 });
    // Now the calendar knows the week, and names it.
    await expect(sheet.locator('[data-probe=P8]')).toContainText('Fjell jacket');
    await page.screenshot({ path: join(folder, '32-challenge-again-1440-light.png') });
  });

  await test.step('O answers with a decision about its rows, counted with and without them', async () => {
    await sheet.locator('[data-probe=P3]').click();
    await sheet.locator('section[data-probe=P3]').getByRole('button', { name: 'Unusual values' }).press('o');
    await page.screenshot({ path: join(folder, '33-unusual-from-challenge-1440-light.png') });
    await expect(page.getByRole('dialog')).toContainText('20.5');
  });
});
