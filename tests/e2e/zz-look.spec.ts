import { test } from './fixtures.ts';
import { expect } from '@playwright/test';
import { dropFiles, sample } from './hands.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
test.use({
  world: {
    prepare: (userData: string) =>
      writeFile(join(userData, 'settings.json'), JSON.stringify({ language: 'de', theme: 'light' })),
  },
});
test('look', async ({ nugget }) => {
  test.setTimeout(120000);
  const page = nugget.window;
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.getByRole('button', { name: 'Workshop beginnen' })).toBeFocused();
  await page.screenshot({ path: '/tmp/look/de-start.png' });
  await page.getByRole('button', { name: 'Beispiel ausprobieren' }).click();
  await page.screenshot({ path: '/tmp/look/de-scope.png' });
  await page.getByRole('button', { name: 'Damit beginnen' }).click();
  await expect(page.getByRole('dialog', { name: 'Spielregeln' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await page.keyboard.press('Escape');
  await dropFiles(nugget, [sample('orders.csv'), sample('email_sends.csv')]);
  await expect(page.getByRole('button', { name: /als Tausender lesen/ })).toBeVisible({ timeout: 60000 });
  await page.waitForTimeout(4000);
  await page.screenshot({ path: '/tmp/look/de-data.png' });
  await page.getByRole('button', { name: /als Tausender lesen/ }).click();
  const use = page.getByRole('button', { name: 'Diese Daten nehmen' });
  await expect(use).toBeEnabled({ timeout: 60000 });
  await use.click();
  await page.getByRole('button', { name: 'Zeigen', exact: true }).click({ timeout: 60000 });
  await expect(page.locator('[data-lens=analyst]').getByText('21,0').first()).toBeVisible();
  await page.screenshot({ path: '/tmp/look/de-workshop.png' });
  await page.locator('[data-lens=marketer] [data-chart]').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('a');
  await page.waitForTimeout(300);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(700);
  await page.keyboard.press('w');
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/look/de-card.png' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/look/de-sql.png' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+r');
  await page.waitForTimeout(2500);
  await page.screenshot({ path: '/tmp/look/de-report.png' });
});
