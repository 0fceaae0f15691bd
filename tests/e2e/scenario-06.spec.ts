import { expect, test } from './fixtures.ts';
import {
  expectOnTop,
  pressOn,
  showMetric,
  startWorkshop,
  typeInto,
  useSoldOutWeek,
  sayCause,
} from './hands.ts';
import { addContext, bothAgree, log, openCard, picture } from './talking.ts';

/** Scenario 6: one word, two counts, and what the other side knew about the first. */
test('“new customer” is counted in two ways until one is agreed and said back', async ({ nugget }) => {
  test.setTimeout(300_000);
  const page = nugget.window;
  const marketer = page.locator('[data-lens=marketer]');
  const analyst = page.locator('[data-lens=analyst]');
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);
  const sheet = page.getByRole('dialog', { name: 'Count something' });
  const choose = async (label: RegExp, option: string): Promise<void> => {
    await sheet.getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const countShare = async (where: string, name: string | null, unit: string): Promise<void> => {
    await choose(/Rows of/, 'orders');
    await choose(/out of/, 'all its rows');
    await typeInto(page, 'per', '100');
    await typeInto(page, 'Only those where', where);
    await typeInto(page, 'Out of those where', 'campaign is not empty');
    await typeInto(page, 'Unit', unit);
    if (name !== null) await typeInto(page, 'Name', name);
  };

  await test.step('as the shop labels them: 384 of 600', async () => {
    await page.keyboard.press('m');
    await countShare('customer_type is new', 'New customer', 'new customers');
    await sheet.getByRole('textbox', { name: 'Marketer' }).fill('a customer number created with this order');
    await picture(nugget, '06-count');
    await pressOn(page, sheet.getByRole('button', { name: 'Count this' }));
    await expect(analyst.getByText('64.0', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
  });

  await test.step('A1 rests on it, with a check', async () => {
    await log(page, 'A1', 'Most buyers are new (64 %), so say welcome.');
    await openCard(page, 'A1');
    await page.keyboard.press('k');
    await typeInto(page, 'Number', '50');
    await page.keyboard.press('Enter');
    await page.locator('[data-card=A1]').focus();
    await page.keyboard.press('k');
    await expect(page.locator('[data-card=A1] [data-outcome=meets]')).toBeVisible({ timeout: 15_000 });
    await page.keyboard.press('Escape');
  });

  await test.step('the marketer knows why the label is wrong', async () => {
    await addContext(page, {
      kind: 'same',
      text: 'Guest checkout since 3 March gives known people a new number',
      when: '3.3.',
      source: 'Shop team',
      effect: 'r',
      reason: 'People who bought before count as new.',
    });
    await expect(page.getByRole('dialog', { name: 'Verdict on A1' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  const card = page.locator('[data-word="New customer"]').first();
  await test.step('in the words: both counts side by side', async () => {
    await page.keyboard.press('g');
    await pressOn(page, page.getByRole('button', { name: 'Add a word' }));
    await page.getByLabel('Word', { exact: true }).fill('New customer');
    await page.getByRole('textbox', { name: 'Analyst' }).fill('e-mail hash without an order before this one');
    await page
      .getByRole('textbox', { name: 'Marketer' })
      .fill('someone who has never bought from us, whatever their customer number');
    await page.keyboard.press('Enter');
    await expect(card).toContainText('384 of 600 = 64.0 %', { timeout: 15_000 });
    await pressOn(page, card.getByRole('button', { name: 'Another way to count it' }));
    await countShare('seen_before is no', null, 'new customers');
    await expect(sheet.getByText(/is counted already. This is another way/)).toBeVisible();
    await sheet
      .getByRole('textbox', { name: 'Analyst' })
      .fill('e-mail hash without an order before this one');
    await sheet.getByRole('textbox', { name: 'Marketer' }).fill('someone who has never bought from us');
    await pressOn(page, sheet.getByRole('button', { name: 'Count this' }));
    await expect(analyst.getByText('27.0', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
    await page.keyboard.press('g');
    await expect(card).toContainText('Two ways to count');
    await expect(card.locator('[data-way="1"]')).toContainText('384 of 600 = 64.0 %', { timeout: 15_000 });
    await expect(card.locator('[data-way="2"]')).toContainText('162 of 600 = 27.0 %', { timeout: 15_000 });
    await picture(nugget, '06-two-ways');
  });

  await test.step('said back by the other role, and the second agreed', async () => {
    const field = card.getByRole('textbox');
    await field.fill('a person, not a number');
    await pressOn(page, card.getByRole('button', { name: 'Yes, that’s it' }));
    await expect(card).toContainText('a person, not a number');
    for (const role of ['Analyst', 'Marketer'])
      await pressOn(page, card.getByRole('button', { name: `${role}: agree to this count` }));
    await expect(card).toContainText('counted differently since');
    await picture(nugget, '06-agreed');
  });

  await test.step('the chart and the check are counted again, and say so', async () => {
    await page.keyboard.press('ControlOrMeta+1');
    for (const lens of [marketer, analyst]) {
      await expect(lens.getByText(/Counted differently since/)).toBeVisible();
      await expect(lens.getByText('e-mail hash without an order before this one')).toBeVisible();
      await expect(lens.getByText(/someone who has never bought from us/)).toBeVisible();
    }
    await expect(analyst.getByText('27.0', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
    const a1 = await openCard(page, 'A1');
    await expect(a1.locator('[data-outcome=cannot]')).toBeVisible({ timeout: 15_000 });
    await expect(a1).toContainText('27.0');
    await picture(nugget, '06-recounted');
  });

  await test.step('L35 a later way that nobody agreed to yet changes no number, and both lenses say that it waits', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await pressOn(page, card.getByRole('button', { name: 'Another way to count it' }));
    await countShare('customer_type is new', null, 'new customers');
    await sheet.getByRole('textbox', { name: 'Analyst' }).fill('customer number created with this order');
    await pressOn(page, sheet.getByRole('button', { name: 'Count this' }));
    for (const lens of [marketer, analyst]) {
      const waits = lens.getByText('Another way to count it waits in Words, until both agree.');
      await expect(waits).toBeVisible({ timeout: 15_000 });
      await expectOnTop(waits);
      await expectOnTop(lens.getByText('e-mail hash without an order before this one'));
    }
    await expect(analyst.getByText('27.0', { exact: true }).first()).toBeVisible();
    await picture(nugget, '06-waits');
  });

  await test.step('v2 about people who bought before: 73.0 (69.3–76.4) meets', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await countShare('seen_before is yes', 'Bought before', 'orders of known people');
    await pressOn(page, sheet.getByRole('button', { name: 'Count this' }));
    await expect(analyst.getByText('73.0', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
    await openCard(page, 'A1');
    await page.keyboard.press('n');
    const version = page.getByRole('dialog', { name: 'New version of A1' });
    await page
      .getByLabel('The new wording')
      .fill('At least 60 % of e-mail orders come from people who bought before.');
    await version.getByRole('button', { name: /How we’d know/ }).click();
    await page.getByRole('option', { name: 'Bought before' }).click();
    await version.getByRole('button', { name: /\bis\b/ }).click();
    await page.getByRole('option', { name: 'at least' }).click();
    await typeInto(page, 'The number that matters', '60');
    await expect(version.getByText('Still to fill in: Changed by.')).toBeVisible();
    await picture(nugget, '06-lacks');
    await sayCause(page, /^C1/);
    await expect(version.locator('[data-lacks]')).toHaveCount(0);
    await pressOn(page, version.getByRole('button', { name: 'Save the new version' }));
    await page.locator('[data-card=A1]').focus();
    await page.keyboard.press('k');
    const a1 = page.locator('[data-card=A1]');
    await expect(a1.locator('[data-outcome=meets]')).toBeVisible({ timeout: 15_000 });
    await expect(a1.getByText('73.0 [69.3–76.4]')).toBeVisible();
    await a1.focus();
    await page.keyboard.press('v');
    await bothAgree(page);
    await expect(page.locator('[data-entry=A1]')).toContainText('Holds');
    await picture(nugget, '06-card');
  });
});
