import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { sample, showMetric, startWorkshop, useSoldOutWeek } from './hands.ts';

/** Pictures of the walk, to be looked at. */
const folder = join('test-results', 'closer');

test('each lens opens what stands around the other, and a calendar comes from a file', async ({ nugget }) => {
  test.setTimeout(240_000);
  const page = nugget.window;
  await mkdir(folder, { recursive: true });
  const shot = (name: string): Promise<Buffer> => page.screenshot({ path: join(folder, `${name}.png`) });
  const lens = (role: 'marketer' | 'analyst') => page.locator(`[data-lens=${role}]`);
  const sheet = page.getByRole('dialog', { name: 'Look closer' });
  const part = (name: string) => sheet.getByRole('region', { name, exact: true });
  const open = async (name: string): Promise<void> => {
    await sheet.getByRole('radio', { name, exact: true }).click();
    await expect(part(name)).toBeVisible();
  };
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);
  await expect(
    lens('marketer').getByText(/^Nothing on the calendar from 4 March to 1 April\./),
  ).toBeVisible();

  await test.step('the marketer begins with money, the analyst with how sure; both have all of it', async () => {
    await lens('analyst')
      .getByRole('button', { name: /^Look closer/ })
      .click();
    await expect(part('How sure')).toContainText('Wilson, 95 %');
    await expect(part('How sure')).toContainText('Every mark has at least 30 behind it.');
    await page.keyboard.press('Escape');
    await lens('marketer')
      .getByRole('button', { name: /^Look closer/ })
      .click();
    await expect(part('So what')).toContainText('+€560');
    await expect(part('So what')).toContainText('200 − 15 ÷ 1,000 × 12,000 = 20; × €28 = +€560');
    await open('Message');
    await expect(part('Message')).toContainText('No message has been written for this question yet.');
    await open('Distribution');
    await expect(part('Distribution').getByRole('listitem')).toHaveCount(3);
    await open('Missing');
    await expect(part('Missing')).toContainText('600 of 600 rows of orders found their match.');
    await expect(part('Missing')).toContainText('No cell is empty.');
    await open('Is it the mix?');
    const row = part('Is it the mix?').getByRole('row', { name: /^viewed jacket/ });
    await expect(row).toContainText('It is not the mix.');
    await expect(row).toContainText('likely 9.0 to 15.1');
    await shot('01-mix');
    const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    await row.getByRole('button').click();
    await expect(lens('analyst').getByRole('heading', { name: /by wave and viewed jacket/ })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
  });

  await test.step('a calendar from a file: what lies in the days of the question is chosen, and stands under both charts', async () => {
    await page.keyboard.press('z');
    await open('Calendar');
    const choose = sheet.locator('input[type=file]');
    await choose.setInputFiles(sample('stock.csv'));
    await expect(sheet.getByRole('alert')).toContainText('“stock.csv” has no columns “from” and “title”');
    await sheet.getByRole('button', { name: 'Back' }).click();
    await choose.setInputFiles(sample('calendar.csv'));
    await expect(sheet.getByRole('checkbox', { checked: true })).toHaveCount(2);
    await expect(part('Calendar')).toContainText(
      '2 lie outside the days of the question and are not chosen.',
    );
    await shot('02-import');
    await sheet.getByRole('button', { name: 'Put 2 on the calendar' }).click();
    await expect(part('Calendar').getByRole('listitem')).toHaveCount(2);
    await page.keyboard.press('Escape');
    for (const role of ['marketer', 'analyst'] as const)
      await expect(lens(role).getByRole('img', { name: /^Calendar: .*Fjell jacket sold out/ })).toBeVisible();
    await expect(lens('marketer')).not.toContainText('Nothing on the calendar');
    await expect(page.locator('[data-entry=C1]')).toContainText('Fjell jacket sold out');
    // Read again it is there already.
    await page.keyboard.press('z');
    await open('Calendar');
    await choose.setInputFiles(sample('calendar.csv'));
    await expect(part('Calendar')).toContainText('2 are on the calendar already.');
    await page.keyboard.press('Escape');
  });

  await test.step('a question in words: each month beside the one before; what is not clear is named', async () => {
    const palette = page.getByRole('dialog', { name: 'Do or ask' });
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.insertText('orders last month');
    await expect(palette).toContainText('“orders” is clear, “last month” is not.');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('revenue by month compared to the month before');
    await expect(palette.getByRole('option').first()).toContainText('compared with the month before');
    await page.keyboard.press('Enter');
    await expect(
      lens('analyst').getByRole('heading', {
        name: /by month of order date, compared with the month before$/,
      }),
    ).toBeVisible();
    await expect(lens('analyst').getByRole('row', { name: /^February 2024/ })).toContainText('−€');
    await shot('03-month-before');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.insertText('revenue per customer by month');
    await expect(palette.getByRole('option').first()).toContainText('Count:');
    await page.keyboard.press('Enter');
    await expect(lens('marketer').getByRole('option').first()).toBeVisible();
    await shot('04-per-customer');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.insertText('top 5 products by revenue');
    await expect(palette).toContainText('No chart stops at “top 5”');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('orders by weekday');
    await expect(palette.getByRole('option').first()).toContainText(
      'Count: Orders, by weekday of order date',
    );
    await page.keyboard.press('Enter');
    await expect(lens('analyst').getByRole('option')).toHaveCount(7);
    await expect(lens('analyst').getByRole('option').first()).toHaveAccessibleName(/^Monday/);
    await lens('analyst').locator('[data-chart]').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('footer[aria-live]').last()).toContainText('Selected: Monday');
    await shot('05-weekdays');
    // The kind that was chosen leaves.
    await page.getByRole('button', { name: /Drawn as/ }).click();
    await page.getByRole('option', { name: 'dots with range', exact: true }).click();
    await page.keyboard.press('ControlOrMeta+Shift+c');
    const picture = page.getByRole('dialog', { name: 'Take this chart' }).getByRole('img');
    expect(decodeURIComponent((await picture.getAttribute('src')) ?? '').match(/<ellipse/g)).toHaveLength(7);
    await shot('06-dots-leave');
    await page.keyboard.press('Escape');
  });
});
