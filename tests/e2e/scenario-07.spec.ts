import { expect, test } from './fixtures.ts';
import { pressOn, showMetric, startWorkshop, typeInto, useSoldOutWeek } from './hands.ts';
import { addContext, log, openCard, picture, walkTo } from './talking.ts';

/** Scenario 7: dig further, the art of the possible, learning; then words found again and taken out. */
test('a question blocks until it is answered with what is possible; a copy of the query teaches', async ({
  nugget,
}) => {
  test.setTimeout(300_000);
  const page = nugget.window;
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);
  const entry = page.locator('[data-entry=A1]');

  await test.step('A1, and the marketer asks whether it is the cause', async () => {
    await walkTo(page, /Wave 3/);
    await log(page, 'A1', 'People who looked at the jacket buy because of the e-mail');
    await addContext(page, {
      kind: 'so',
      text: 'Looking comes before buying anyway',
      source: 'Shop team',
      effect: 'd',
      reason: 'Those who look may buy without an e-mail.',
    });
    const dig = page.getByRole('dialog', { name: 'Dig further: A1' });
    await expect(dig).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dig).toBeHidden();
    await expect(entry).toContainText('In discussion');
    await page.keyboard.press('d');
    await expect(dig).toBeVisible();
    await dig.getByLabel('What has to be found out?').fill('Can we say the e-mail caused it?');
    await page.keyboard.press('Enter');
    await expect(entry).toContainText('Dig further');
  });

  await test.step('while it is open there is no verdict', async () => {
    await openCard(page, 'A1');
    await page.keyboard.press('v');
    const verdict = page.getByRole('dialog', { name: 'Verdict on A1' });
    await expect(verdict.getByText('Q1 is still open and blocks this.', { exact: false })).toBeVisible();
    await pressOn(page, verdict.getByRole('button', { name: 'Analyst agrees' }));
    const refusal = page.getByRole('alert').filter({ hasText: 'Q1 is still open and blocks this.' });
    await expect(refusal.getByRole('button', { name: /^Answer Q1/ })).toBeVisible();
    // Wide enough for its sentence, in sight, and beside no edge.
    const box = await refusal.locator('> div').boundingBox();
    expect(box && box.height).toBeLessThan(60);
    expect(box && box.x).toBeGreaterThan(0);
    await expect(entry).toContainText('Dig further');
    // One key leads to the question that is in the way; the refusal has been read.
    await page.keyboard.press('ControlOrMeta+.');
    await expect(page.getByRole('dialog', { name: /^Q1/ })).toBeVisible();
    await expect(refusal).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  const answer = page.getByRole('dialog', { name: /^Q1/ });
  await test.step('“cannot” without another way and without a reason is refused', async () => {
    await page.locator('[data-entry=Q1] button').click();
    await answer.getByRole('radio', { name: 'cannot' }).click();
    await answer.getByRole('textbox', { name: 'Answer' }).fill('No test was made.');
    await pressOn(page, answer.getByRole('button', { name: 'Store the answer' }));
    await expect(answer).toBeVisible();
    await expect(entry).toContainText('Dig further');
  });

  await test.step('can with limits: three ways, one chosen, its limits stored', async () => {
    await answer.getByRole('radio', { name: 'can with limits' }).click();
    await answer.getByRole('textbox', { name: 'Answer' }).fill('Not from this data alone.');
    await answer
      .getByLabel('What we could do, each after a semicolon')
      .fill('compare lookers with others; hold back 10 % in May; ask in the shop');
    await expect(answer.getByText('3 ways')).toBeVisible();
    await answer.getByLabel('What we chose').fill('First the comparison now, second the hold-back in May');
    await answer.getByLabel('Limits').fill('Seen together, not cause.');
    await picture(nugget, '07-answer');
    await pressOn(page, answer.getByRole('button', { name: 'Store the answer' }));
    await expect(page.locator('[data-entry=Q1]')).toContainText('First the comparison now');
    await expect(page.locator('[data-entry=Q1]')).toContainText('Seen together, not cause.');
    await expect(entry).toContainText('In discussion');
  });

  await test.step('an answer is taken up again with its reason, and given anew', async () => {
    await page.locator('[data-entry=Q1] button').click();
    await expect(answer).toContainText('Seen together, not cause.');
    await answer.getByLabel('Why ask it again?').fill('May holds ten per cent back.');
    await page.keyboard.press('Enter');
    await expect(entry).toContainText('Dig further');
    await answer.getByRole('radio', { name: 'cannot' }).click();
    await answer.getByRole('textbox', { name: 'Answer' }).fill('May is not over.');
    await answer.getByLabel('Or why nothing fits').fill('The held-back ones are counted in June.');
    await pressOn(page, answer.getByRole('button', { name: 'Store the answer' }));
    await expect(entry).toContainText('In discussion');
  });

  await test.step('E: each clause is explained; 30 days become 14 in a copy, and the picture of the copy moves', async () => {
    await page.locator('[data-lens=marketer] [data-chart]').focus();
    await page.keyboard.press('Escape');
    const before = await page.locator('[data-entry]').count();
    await page.keyboard.press('e');
    const sheet = page.getByRole('dialog', { name: 'The query, as run' });
    await expect(sheet.getByText('One row of e-mail sends is one of the e-mails.')).toBeVisible();
    await sheet.getByRole('button', { name: 'Try a copy' }).click();
    const editor = sheet.getByRole('textbox', { name: 'Try a copy' });
    await expect(editor).toBeFocused();
    const within = (days: number): string =>
      `SELECT grouping(wave) = 1 AS total, wave AS grp, count(o.order_id) AS y, count(*) AS d
       FROM email_sends s LEFT JOIN orders o ON o.email_hash = s.email_hash AND o.campaign = s.wave
       WHERE s.sent_on >= DATE '2025-04-01' - ${days} GROUP BY GROUPING SETS ((wave), ()) ORDER BY total, grp`;
    const write = async (text: string): Promise<void> => {
      await editor.focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
      await page.keyboard.press('ControlOrMeta+Enter');
    };
    const copy = sheet.getByRole('figure', { name: /A picture of the copy/ }).getByRole('img');
    await write(within(30));
    await expect(copy).toHaveAttribute('aria-label', 'Wave 1 21.0, Wave 2 9.0, Wave 3 20.0', {
      timeout: 15_000,
    });
    await write(within(14));
    await expect(copy).toHaveAttribute('aria-label', 'Wave 2 9.0, Wave 3 20.0', { timeout: 15_000 });
    await picture(nugget, '07-copy');
    await write('DROP TABLE orders');
    await expect(sheet.getByRole('alert')).toContainText('Only reading is possible here.');
    await page.keyboard.press('Escape');
    await expect(
      page.locator('[data-lens=analyst]').getByText('21.0', { exact: true }).first(),
    ).toBeVisible();
    expect(await page.locator('[data-entry]').count()).toBe(before);
  });

  await test.step('X pins “interval” until both can say it', async () => {
    await page.locator('[data-lens=marketer] [data-chart]').focus();
    await page.keyboard.press('x');
    await page.getByLabel('Word', { exact: true }).fill('interval');
    await page.getByRole('textbox', { name: 'Analyst' }).fill('Wilson 95 % interval');
    await page.keyboard.press('Enter');
    await expect(page.getByText('“interval” waits until both can say it.').first()).toBeVisible();
    await expect(page.locator('[data-pinned=interval]')).toContainText('Needs the other wording');
    await expect(page.locator('[data-pinned=interval]')).toBeInViewport();
    await page.keyboard.press('g');
    const word = page.locator('[data-word=interval]');
    await expect(word).toContainText('Needs the other wording');
    await pressOn(page, word.getByRole('button', { name: 'Add the wording' }));
    const wording = page.getByRole('dialog', { name: 'interval' }).getByRole('textbox', { name: 'Marketer' });
    await wording.fill('where the true value mostly lies');
    await wording.press('Enter');
    await expect(word).toContainText('Not said back yet');
    await word.getByRole('textbox').fill('about how sure we are');
    await pressOn(page, word.getByRole('button', { name: 'Yes, that’s it' }));
    await expect(word).toContainText('Agreed');
  });

  await test.step('words about a person are found again and removed; the entry stays as removed', async () => {
    await page.keyboard.press('ControlOrMeta+1');
    await page.locator('[data-lens=marketer] [data-chart]').focus();
    await log(page, 'A2', 'Anna Schmidt ordered nine jackets.');
    await page.keyboard.press('ControlOrMeta+f');
    await typeInto(page, 'A word or a sentence', 'anna jackets');
    await pressOn(page, page.getByRole('button', { name: 'Remove words…' }));
    const redact = page.getByRole('dialog', { name: 'Remove these words for good?' });
    await expect(redact).toContainText('Anna Schmidt');
    await picture(nugget, '07-remove');
    await pressOn(page, redact.getByRole('button', { name: 'Remove the words' }));
    await expect(page.locator('[data-entry=A2]')).toContainText('[text removed]');
    await page.keyboard.press('ControlOrMeta+f');
    await typeInto(page, 'A word or a sentence', 'anna');
    await expect(page.getByText('No match in this workshop for "anna".')).toBeVisible();
    // Words said back, answers and limits are found as well.
    await typeInto(page, 'A word or a sentence', 'how sure we are');
    await expect(page.getByText('about how sure we are')).toBeVisible();
    await typeInto(page, 'A word or a sentence', 'hold back');
    await expect(page.getByText(/hold back 10 % in May/)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the next workshop finds the fact, when that is allowed, and uses it with its source', async () => {
    await page.keyboard.press('ControlOrMeta+w');
    await page.getByRole('button', { name: 'Start a workshop' }).click();
    await typeInto(page, 'One question', 'Do lookers come back?');
    await typeInto(page, 'It decides', 'Whom to write to');
    await typeInto(page, 'Who decides', 'Head of CRM');
    await typeInto(page, 'For whom', 'CRM');
    await pressOn(page, page.getByRole('button', { name: 'Start with this' }));
    await expect(page.getByRole('heading', { name: /^No data yet/ })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+f');
    await typeInto(page, 'A word or a sentence', 'looking before');
    await expect(page.getByText('No match in this workshop for "looking before".')).toBeVisible();
    await page.getByLabel('Also in the other workshops on this laptop').check();
    await expect(page.getByText(/C1 Looking comes before buying anyway/)).toBeVisible();
    await picture(nugget, '07-elsewhere');
    await pressOn(page, page.getByRole('button', { name: 'Use it here' }));
    await expect(page.getByLabel('What was going on?')).toHaveValue('Looking comes before buying anyway');
    await expect(page.getByLabel('Known from')).toHaveValue(/Shop team \(from “.+”\)/);
  });
});
