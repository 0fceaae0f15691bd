import { expect, test } from './fixtures.ts';
import { pressOn, showMetric, startWorkshop, typeInto, useSoldOutWeek } from './hands.ts';
import { addContext, countBy, log, openCard, picture, walkTo } from './talking.ts';

/** Scenario 5: one order with a name and a reason, agreed by both, and taken back. */
test('one large order is left out with a reason, and the answer changes', async ({ nugget }) => {
  test.setTimeout(240_000);
  const page = nugget.window;
  const marketer = page.locator('[data-lens=marketer]');
  const analyst = page.locator('[data-lens=analyst]');
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);
  await countBy(page, 'sum of amount by campaign where campaign is not empty');
  await expect(analyst.getByText('€46,045', { exact: true }).first()).toBeVisible({ timeout: 15_000 });

  await test.step('A2: wave 3 was the best', async () => {
    await walkTo(page, /W3/);
    await log(page, 'A1', 'Wave 3 was the best: €46,045, 57 % more than wave 1.');
    await addContext(page, {
      kind: 'bus',
      text: 'Club order by phone, code typed in by us',
      source: 'Sales, ask Sam',
      effect: 'e',
      reason: 'The e-mail did not cause it.',
    });
  });

  const sheet = page.getByRole('dialog', { name: 'Unusual values: W3' });
  await test.step('of 240 orders one stands out, and can be chosen by its number', async () => {
    const rows = sheet.getByRole('button', { name: /Rows/ });
    await expect(rows).toBeVisible({ timeout: 15_000 });
    await expect(rows).toContainText('all of W3 (240)');
    await rows.click();
    await page.getByRole('option', { name: 'order 90-362, €18,600 · stands out' }).click();
    await expect(sheet.getByText('€46,045 → €27,445').first()).toBeVisible({ timeout: 15_000 });
    await expect(
      sheet.getByText('The answer changes: W3 is highest with these rows, W1 without them (€29,328).'),
    ).toBeVisible();
    await expect(sheet.getByText(/Mean amount eur €191\.86 → €114\.83/)).toBeVisible();
    await expect(sheet.getByRole('radio', { name: /Leave out/ })).toBeChecked();
    await picture(nugget, '05-one-order');
  });

  await test.step('proposed until the other role agrees; reports do not use it', async () => {
    await pressOn(page, sheet.getByRole('button', { name: 'Marketer agrees' }));
    await expect(sheet.getByText('Proposed. It counts once the other role agrees.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-entry=O1]')).toContainText('proposed, not yet agreed');
    await page.keyboard.press('ControlOrMeta+r');
    const report = page.frameLocator('iframe[title="Report preview"]');
    await expect(report.locator('body')).toContainText('Spring');
    await expect(report.locator('body')).not.toContainText('27,445');
    await page.keyboard.press('ControlOrMeta+1');
  });

  await test.step('agreed later, from the log: the chart tells before and after', async () => {
    await page.locator('[data-entry=O1] button').click();
    const decided = page.getByRole('dialog', { name: 'O1: Left out: order 90-362' });
    await expect(decided).toContainText('answer changes');
    await pressOn(page, decided.getByRole('button', { name: 'Analyst agrees' }));
    await expect(page.locator('[data-entry=O1]')).not.toContainText('proposed');
    await page.keyboard.press('Escape');
    for (const lens of [marketer, analyst]) {
      await expect(lens.getByText('€46,045 before')).toBeVisible({ timeout: 15_000 });
      await expect(lens.getByText('Left out: order 90-362')).toBeVisible();
    }
    await expect(marketer.getByRole('heading', { name: 'W1 is highest, W2 lowest' })).toBeVisible();
    await picture(nugget, '05-before-after');
    await page.keyboard.press('ControlOrMeta+r');
    const report = page.frameLocator('iframe[title="Report preview"]');
    await expect(report.locator('body')).toContainText('€27,445', { timeout: 15_000 });
    await expect(report.locator('body')).toContainText('Club order by phone');
    await expect(report.locator('body')).toContainText(/analyst and marketer|both/i);
    await page.keyboard.press('ControlOrMeta+1');
  });

  await test.step('the row is still in the data; total revenue outside this question is unchanged', async () => {
    await countBy(page, 'number of orders');
    await expect(analyst.getByText('20,600', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
    await page.keyboard.press('ControlOrMeta+z');
    await expect(marketer.getByText('€46,045 before')).toBeVisible({ timeout: 15_000 });
    await page.keyboard.press('e');
    const query = page.getByRole('dialog', { name: 'The query, as run' });
    await query.getByRole('button', { name: 'Try a copy' }).click();
    const editor = query.getByRole('textbox', { name: 'Try a copy' });
    await expect(editor).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('SELECT sum(amount_eur) AS total FROM orders');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(query).toContainText(/2,?140,?725\.27/, { timeout: 15_000 });
    await pressOn(page, query.getByRole('button', { name: /^Close/ }));
    await expect(query).toBeHidden();
  });

  await test.step('taken back with a reason: the picture of before returns, the entry stays', async () => {
    await page.locator('[data-entry=O1] button').click();
    const decided = page.getByRole('dialog', { name: /^O1/ });
    await expect(decided.getByRole('button', { name: 'Take it back' })).toBeDisabled();
    await decided.getByLabel('Why is it taken back?').fill('The club comes every year.');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-entry=O1]')).toContainText('reversed');
    await expect(page.getByText('€46,045 before')).toHaveCount(0);
    await expect(analyst.getByText('€46,045', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
    await page.locator('[data-entry=O1] button').click();
    await expect(page.getByText('Taken back: The club comes every year.')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a mistyped assumption is withdrawn within the session, with a reason, and stays struck through', async () => {
    await page.locator('[data-lens=marketer] [data-chart]').focus();
    await log(page, 'A2', 'Wave 4 was the best.');
    const card = await openCard(page, 'A2');
    await pressOn(page, card.getByRole('button', { name: 'Withdraw' }));
    await page.getByLabel('What was wrong with it?').fill('There is no wave 4.');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-entry=A2]')).toContainText('Withdrawn');
  });

  await test.step('the agenda is a rail once a step has begun; it shows time and blocks nothing', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+g');
    const steps = page.getByRole('dialog', { name: 'Agenda' });
    const row = (name: string) => steps.getByRole('listitem').filter({ hasText: name });
    await pressOn(page, row('Brief').getByRole('button', { name: 'Skip' }));
    await expect(row('Brief').getByRole('button', { name: 'Skip' })).toHaveCount(0);
    await pressOn(page, row('Pause and swap').getByRole('button', { name: 'Begin' }));
    const rail = page.getByRole('navigation', { name: 'Agenda' });
    await expect(rail.getByRole('button', { name: 'Pause and swap, 5 min, 0 of 5 min' })).toHaveAttribute(
      'aria-current',
      'step',
    );
    await expect(rail.getByRole('button', { name: 'Brief, 5 min, skipped' })).toBeVisible();
    await expect(page.getByText(/drives next\./)).toBeVisible();
    await picture(nugget, '05-agenda');
    await pressOn(page, rail.getByRole('button', { name: /^Close, 4 min/ }));
  });

  await test.step('closed with what each learned, what is decided and what stays open', async () => {
    const closing = page.getByRole('dialog', { name: 'Close the session' });
    await expect(closing.getByText('No decision yet.')).toBeVisible();
    await expect(closing.getByText('Nothing to dig.')).toBeVisible();
    await typeInto(page, 'Marketer learned', 'GROUP BY means piles.');
    await picture(nugget, '05-close');
    await pressOn(page, closing.getByRole('button', { name: 'Close the session' }));
    await expect(page.getByText('Session closed. Everything is saved.').first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+f');
    await typeInto(page, 'A word or a sentence', 'piles');
    await expect(page.getByText('GROUP BY means piles.')).toBeVisible();
    await page.keyboard.press('Escape');
  });
});
