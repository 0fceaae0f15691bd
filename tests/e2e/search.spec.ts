import { expect, test } from './fixtures.ts';
import { pressOn, showMetric, startWorkshop, useSoldOutWeek } from './hands.ts';
import { log, picture } from './talking.ts';

test('L49 everything said is found, in this workshop and, where allowed, in the others; a fact is used again with its source', async ({
  nugget,
}) => {
  test.setTimeout(120_000);
  const page = nugget.window;
  const search = page.getByRole('dialog', { name: 'Search everything said' });

  await test.step('a workshop is there before, as it ended', async () => {
    await page.getByRole('button', { name: 'See how it ended' }).click();
    await expect(page.locator('[data-entry=A1]')).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press('ControlOrMeta+w');
  });

  await test.step('another one begins', async () => {
    await startWorkshop(page);
    await useSoldOutWeek(nugget);
    await showMetric(page);
    await log(page, 'A1', 'Jackets do not sell any more.');
  });

  await test.step('until it is allowed only this workshop is looked through', async () => {
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.insertText('competitor');
    await expect(search.getByText('No match in this workshop for "competitor".')).toBeVisible();
    await pressOn(page, search.getByRole('checkbox'), 'Space');
    await expect(search.getByText('No match in 2 workshops on this laptop for "competitor".')).toBeVisible();
    await picture(nugget, 'search-none');
  });

  await test.step('a fact of the other one begins a note of this one', async () => {
    await search.getByLabel('A word or a sentence').fill('sold out');
    await pressOn(page, search.getByRole('button', { name: 'Use it here' }).first());
    await expect(page.getByLabel('What was going on?')).toHaveValue(/sold out/);
    await expect(page.getByLabel('Known from')).toHaveValue('stock.csv (from “Spring e-mail”)');
    await picture(nugget, 'search-used-again');
  });
});
