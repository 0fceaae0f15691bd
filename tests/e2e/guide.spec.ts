import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { pressOn, skipExpectations, typeInto, sayCause, sayEffect } from './hands.ts';

/** With `NUGGET_SHOTS=folder` the same walk leaves the pictures of the docs there. */
const shots = process.env['NUGGET_SHOTS'];

test('S2 S3 the guide: the demo from its raw files, step by step, and first looks that go away', async ({
  nugget,
}) => {
  test.setTimeout(180_000);
  const page = nugget.window;
  const guide = page.getByRole('region', { name: 'Guide to the demo' });
  const shoot = async (name: string): Promise<void> => {
    if (!shots) return;
    await mkdir(shots, { recursive: true });
    await page.mouse.move(0, 0);
    await expect(page.locator('[class*=toast]').filter({ hasText: /\S/ })).toHaveCount(0, {
      timeout: 10_000,
    });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(shots, `${name}.png`), scale: 'css', animations: 'disabled' });
  };
  if (shots)
    await nugget.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
    );

  await test.step('1, the question', async () => {
    await expect(page.getByRole('button', { name: 'Start a workshop' })).toBeFocused();
    await shoot('1-start');
    await pressOn(page, page.getByRole('button', { name: 'Try the demo' }));
    await expect(guide).toContainText('The question One question and what it decides.');
    await pressOn(page, page.getByRole('button', { name: 'Start with this' }));
    await skipExpectations(page);
  });

  await test.step('2, the files: it notices what is still to be decided', async () => {
    await expect(guide).toContainText('Two files as the shop’s systems wrote them.');
    await pressOn(page, page.getByRole('button', { name: 'Add the demo’s files' }));
    await expect(guide).toContainText('One number is written another way', { timeout: 30_000 });
    await expect(page.getByText('email_sends.csv').first()).toBeVisible();
    await expect(page.getByText('Solve before going on')).toBeVisible();
    await shoot('2-data');
    await pressOn(page, page.getByRole('button', { name: 'Read . as thousands' }));
    await expect(guide).toContainText('Every row is in.', { timeout: 30_000 });
    await pressOn(page, page.getByRole('button', { name: 'Use this data' }));
  });

  await test.step('3, an assumption, after a look', async () => {
    await expect(guide).toContainText('Something to count is ready.', { timeout: 30_000 });
    await pressOn(page, page.getByRole('button', { name: 'Show it' }));
    await expect(guide).toContainText('which wave stands apart?');
    const chart = page.locator('[data-lens=marketer] [data-chart]');
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(guide).toContainText('Press A');
    await shoot('3-look');
    await page.keyboard.press('a');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-entry=A1]')).toBeVisible();
  });

  await test.step('4 and 5, context and what it changes', async () => {
    await expect(guide).toContainText('the jacket was sold out');
    await page.keyboard.press('c');
    await page.keyboard.insertText('so');
    await page.keyboard.press('Enter');
    await page.getByLabel('What was going on?').fill('Fjell jacket was sold out');
    await typeInto(page, 'When', '17.3.-25.3.');
    await typeInto(page, 'Known from', 'stock.csv');
    await sayEffect(page, 'e');
    await typeInto(page, 'Reason, one line', 'No jackets to buy in that week.');
    await page.getByLabel('Reason, one line').press('Enter');
    await page.getByRole('button', { name: 'Yes, that’s it' }).press('y');
    await expect(guide).toContainText('What it changes');
    const sheet = page.getByRole('dialog', { name: 'Unusual values: wave 2' });
    await expect(sheet.getByText('16.7 → 20.5').first()).toBeVisible({ timeout: 15_000 });
    await sheet.getByRole('button', { name: 'Analyst agrees' }).click();
    await sheet.getByRole('button', { name: 'Marketer agrees' }).click();
    await sheet.getByRole('button', { name: 'Agreed by both.' }).click();
    await expect(guide).toContainText('That was one time round');
    if (shots) {
      await page.locator('[data-entry=A1]').click();
      await page.keyboard.press('n');
      await page
        .getByLabel('The new wording')
        .fill('When the jacket is in stock, the e-mail brings at least 15 orders per 1,000.');
      await sayCause(page, /^C1/);
      await page.getByRole('button', { name: 'Save the new version' }).click();
    }
  });

  await test.step('the guide ends where a person ends it; the first looks take over, once', async () => {
    await pressOn(page, guide.getByRole('button', { name: 'Close the guide' }));
    await expect(guide).toHaveCount(0);
    const tip = page.getByRole('note', { name: 'First look' });
    await expect(tip).toContainText('A logs an assumption');
    await pressOn(page, tip.getByRole('button', { name: 'Got it' }));
    await expect(tip).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+r');
    await expect(tip).toContainText('Nothing is sent.');
    await page.keyboard.press('ControlOrMeta+,');
    await pressOn(page, page.getByRole('button', { name: 'Show the first looks again' }));
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+1');
    await expect(tip).toContainText('A logs an assumption');
  });

  if (!shots) return;
  await pressOn(page, page.getByRole('button', { name: 'Got it' }));
  await page.keyboard.press('w');
  await page.locator('[data-card=A1]').focus();
  await page.keyboard.press('k');
  await expect(page.locator('[data-outcome=meets]')).toBeVisible({ timeout: 15_000 });
  await shoot('4-card');
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog').getByText('?').first()).toBeVisible({ timeout: 20_000 });
  await page.waitForTimeout(3000);
  await shoot('5-challenge');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-lens=marketer]')).toBeVisible();
  await shoot('workshop');
  await page.keyboard.press('u');
  await expect(page.getByText('All columns of', { exact: false }).first()).toBeVisible();
  await page.waitForTimeout(1500);
  await shoot('6-columns');
  await page.keyboard.press('ControlOrMeta+w');
  await pressOn(page, page.getByRole('button', { name: 'See how it ended' }));
  await expect(page.locator('[data-entry=A1]')).toBeVisible();
  for (const [name, key] of [
    ['7-insights', 'ControlOrMeta+i'],
    ['8-timeline', 't'],
    ['9-report', 'ControlOrMeta+r'],
  ] as const) {
    await page.keyboard.press(key);
    await page.waitForTimeout(1200);
    for (const got of await page.getByRole('button', { name: 'Got it' }).all()) await got.click();
    await shoot(name);
  }
});
