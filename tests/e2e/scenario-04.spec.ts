import { expect, test } from './fixtures.ts';
import { pressOn, showMetric, startWorkshop, useSoldOutWeek, sayCause } from './hands.ts';
import { addContext, bothAgree, log, openCard, picture, walkTo } from './talking.ts';

/** Scenario 4: context explains, the wording changes, the number was right. */
test('a sold-out week explains wave 2, and the assumption becomes a better one', async ({ nugget }) => {
  test.setTimeout(240_000);
  const page = nugget.window;
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);

  await test.step('A1 about wave 2', async () => {
    await walkTo(page, /Wave 2/);
    await log(
      page,
      'A1',
      'The spring e-mail has stopped working: wave 2 brought 9 orders per 1,000 e-mails, we need 15.',
    );
  });

  const sheet = page.getByRole('dialog', { name: 'Unusual values: wave 2' });
  await test.step('the marketer’s context opens unusual values with wave 2 filled in; the band stands under the chart', async () => {
    await addContext(page, {
      kind: 'so',
      text: 'Fjell jacket was sold out 17 to 25 March',
      when: '17.3.-25.3.',
      source: 'stock.csv',
      effect: 'e',
      reason: 'No jackets to buy in that week.',
    });
    await expect(sheet.getByText('16.7 → 20.5').first()).toBeVisible({ timeout: 15_000 });
    for (const lens of ['marketer', 'analyst'])
      await expect(
        page
          .locator(`[data-lens=${lens}]`)
          .getByText(/sold out/i)
          .first(),
      ).toBeVisible();
  });

  await test.step('the counter-check: what was in stock hardly moved', async () => {
    const counter = sheet.getByRole('region', { name: /Counter-check/ });
    await expect(counter).toContainText('All but Jacket 10.0 / 9.0 / 9.5', { timeout: 15_000 });
    await expect(counter).toContainText('Jacket 11.0 / 0.0 / 10.5');
    await expect(counter).toContainText('hardly moved (1.0 fewer, likely');
    await expect(counter).toContainText('Jacket fell by 11.0');
    await picture(nugget, '04-counter-check');
  });

  await test.step('shown apart by both: before, after, and the answer stays', async () => {
    const analyst = page.locator('[data-lens=analyst]');
    const axis = () => analyst.locator('svg text', { hasText: /^(5|10|15|20|25)$/ }).allTextContents();
    const before = await axis();
    expect(before.length).toBeGreaterThan(3);
    await bothAgree(page, sheet);
    await expect(sheet.getByText('Compared with 15, the answer does not change:')).toBeVisible();
    await pressOn(page, sheet.getByRole('button', { name: 'Agreed by both.' }));
    await expect(analyst.getByText('16.7 before [15.4–18.0]')).toBeVisible();
    await expect(analyst.getByText('20.5 after [18.8–22.4]')).toBeVisible();
    expect(await axis()).toEqual(before);
    await expect(analyst.getByText('Shown apart: wave 2')).toBeVisible();
    // B flips the overlay, and the axis stays where it is.
    await page.locator('[data-lens=marketer] [data-chart]').focus();
    await page.keyboard.press('b');
    await expect(analyst.getByText('16.7 before [15.4–18.0]')).toHaveCount(0);
    expect(await axis()).toEqual(before);
    await page.keyboard.press('b');
    await expect(analyst.getByText('16.7 before [15.4–18.0]')).toBeVisible();
    await picture(nugget, '04-before-after');
  });

  await test.step('a new wording is to be checked again; until then there is no verdict', async () => {
    await page.keyboard.press('r');
    await expect(page.getByText('Round 2', { exact: true }).first()).toBeVisible();
    await page.keyboard.press('n');
    await page
      .getByLabel('The new wording')
      .fill('When the jacket is in stock, the e-mail brings at least 15 orders per 1,000.');
    await page.getByRole('button', { name: /How sure$/ }).click();
    await page.getByRole('option', { name: 'Good evidence' }).click();
    await sayCause(page, /^C1/);
    await pressOn(page, page.getByRole('button', { name: 'Save the new version' }));
    const card = page.locator('[data-card=A1]');
    await expect(card.getByText('Check again')).toBeVisible();
    await page.keyboard.press('v');
    await pressOn(page, page.getByRole('button', { name: 'Analyst agrees' }));
    await expect(page.getByText(/A1 is "Check again"/).first()).toBeVisible();
    await expect(page.locator('[data-entry=A1]')).toContainText('Check again');
    await page.keyboard.press('Escape');
  });

  await test.step('checked: meets, in discussion, and holds becomes possible', async () => {
    await openCard(page, 'A1');
    await page.keyboard.press('k');
    const card = page.locator('[data-card=A1]');
    await expect(card.locator('[data-outcome=meets]')).toBeVisible({ timeout: 15_000 });
    await expect(card.getByText('20.5 [18.8–22.4]')).toBeVisible();
    await expect(card.getByText('In discussion')).toBeVisible();
    await expect(card.locator('del', { hasText: 'stopped working' })).toBeVisible();
    await expect(card.locator('ins', { hasText: 'When the jacket is in stock' })).toBeVisible();
    await expect(card.getByText(/C1 Fjell jacket was sold out/).first()).toBeVisible();
    // What else changed, and because of what: read from the log.
    await expect(card.locator('dl')).toContainText('wave 2');
    await expect(card.locator('dl')).toContainText('all rows, without wave 2');
    await expect(card.locator('dl')).toContainText(/9\.0\s*20\.5 orders.*\(likely 18\.8 to 22\.4\)/u);
    await expect(card.getByText(/Effect: explains unusual values\. .*stock\.csv/u)).toBeVisible();
    await expect(card.getByText('The number in v1 was right; the reading changed.')).toBeVisible();
    await picture(nugget, '04-card');
    await card.focus();
    await page.keyboard.press('v');
    await bothAgree(page);
    await expect(page.locator('[data-entry=A1]')).toContainText('Holds');
  });

  await test.step('context after the verdict asks for a look; the verdict stays with a reason', async () => {
    await openCard(page, 'A1');
    await addContext(page, {
      kind: 'rain',
      text: 'It rained all week',
      source: 'Shop team',
      effect: 'c',
      reason: 'People stayed at home and read their mail.',
    });
    const card = page.locator('[data-card=A1]');
    await expect(card.getByText('needs a look: C2 came after the verdict.')).toBeVisible();
    await pressOn(page, card.getByRole('button', { name: 'Keep the verdict…' }));
    const verdict = page.getByRole('dialog', { name: 'Verdict on A1' });
    await expect(verdict.getByRole('button', { name: 'Analyst agrees' })).toBeDisabled();
    await verdict.getByLabel('Why does it still stand?').fill('Rain moved no wave apart from the others.');
    await bothAgree(page, verdict);
    await expect(page.locator('[data-entry=A1]')).toContainText('Holds');
    await expect(page.locator('[data-entry=A1]')).not.toContainText('needs a look');
    await page.keyboard.press('Escape');
  });

  await test.step('a verdict is reopened with a reason only', async () => {
    const card = await openCard(page, 'A1');
    await pressOn(page, card.getByRole('button', { name: 'Reopen' }));
    const reopen = page.getByRole('dialog', { name: 'Reopen A1' });
    await expect(reopen.getByRole('button', { name: 'Reopen' })).toBeDisabled();
    await reopen.getByLabel('Why reopen it?').fill('One wave is missing.');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-entry=A1]')).toContainText('In discussion');
  });

  await test.step('the timeline: a picture, the same as rows, round by round, only what changed, as text', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    const lane = page.getByRole('group', { name: 'A1' });
    await expect(lane.getByRole('button', { name: /^Round 1, A1: logged, Analyst\. Open/ })).toBeVisible();
    await expect(lane.getByRole('button', { name: /^Round 2, A1: version 2, .*Check again/ })).toBeVisible();
    await expect(lane.getByRole('button', { name: /unusual values: shown apart/ })).toBeVisible();
    await expect(lane.getByRole('img', { name: /^How sure: .*good evidence/ })).toBeVisible();
    await lane.getByRole('button', { name: /reopened/ }).focus();
    await expect(page.getByRole('status').filter({ hasText: 'One wave is missing.' })).toBeVisible();
    await picture(nugget, '04-timeline');
    await pressOn(page, page.getByRole('button', { name: 'Play round by round' }));
    await expect(lane).toContainText('The spring e-mail has stopped working');
    await expect(lane.getByRole('button', { name: /^Round 2/ })).toHaveCount(0);
    await pressOn(page, page.getByRole('button', { name: 'Next round' }));
    await expect(lane).toContainText('When the jacket is in stock');
    await pressOn(page, page.getByRole('button', { name: 'Show all rounds' }));
    await pressOn(page, page.getByRole('button', { name: 'Only what changed' }));
    await expect(lane.getByRole('button', { name: /: logged,/ })).toHaveCount(0);
    await pressOn(page, page.getByRole('button', { name: 'Only what changed' }));
    await page.getByRole('radio', { name: 'Table' }).click();
    const rows = page.getByRole('row');
    await expect(rows.filter({ hasText: 'context: explains unusual values' })).toContainText(
      'Open → In discussion',
    );
    await expect(rows.filter({ hasText: 'No jackets to buy in that week.' })).toContainText('Marketer');
    await pressOn(page, page.getByRole('button', { name: 'Copy as text' }));
    const clipboard = (): Promise<string> => nugget.app.evaluate(({ clipboard: own }) => own.readText());
    await expect.poll(clipboard).toContain('| Round | What | Who | From → to | Because |');
    expect(await clipboard()).toContain('Check again → In discussion');
    await pressOn(page, page.getByRole('button', { name: 'Chart', exact: true }));
    await expect(page.locator('[data-lens=marketer] [data-chart]')).toBeVisible();
  });

  await test.step('who disagrees after the first agreement keeps the sentence', async () => {
    await openCard(page, 'A1');
    await page.keyboard.press('v');
    const verdict = page.getByRole('dialog', { name: 'Verdict on A1' });
    await pressOn(page, verdict.getByRole('button', { name: 'Analyst agrees' }));
    const sentence = verdict.getByLabel('Marketer, what do you see otherwise?');
    await sentence.fill('One wave is too few to say so.');
    await expect(verdict.getByRole('button', { name: 'Marketer agrees' })).toBeDisabled();
    await picture(nugget, '04-dissent');
    await pressOn(page, verdict.getByRole('button', { name: 'Marketer disagrees, with this sentence' }));
    await expect(page.locator('[data-entry=A1]')).toContainText('Holds');
    await page.keyboard.press('Escape');
  });

  await test.step('the question changes, with its reason, and begins a round', async () => {
    await page.locator('[data-lens=marketer] [data-chart]').focus();
    await page.keyboard.press('q');
    const question = page.getByRole('dialog', { name: 'Change the question' });
    await question.getByLabel('One question').fill('Does the spring e-mail pay in May, too?');
    await question.getByLabel('At stake').fill('about €5,000');
    await question.getByLabel('Why does it change?').fill('April is over.');
    await picture(nugget, '04-question');
    await pressOn(page, question.getByRole('button', { name: 'Save the new question' }));
    await expect(
      page.getByRole('heading', { name: 'Does the spring e-mail pay in May, too?' }),
    ).toBeVisible();
    await expect(page.getByText('Round 3', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('at stake: about €5,000');
  });

  await test.step('after the close the next session begins with who is here; nothing is said twice', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+w');
    await pressOn(
      page,
      page
        .getByRole('dialog', { name: 'Close the session' })
        .getByRole('button', { name: 'Close the session' }),
    );
    await expect(page.getByRole('button', { name: 'Begin session 2' })).toBeVisible();
    await page.locator('[data-lens=marketer] [data-chart]').focus();
    await page.keyboard.press('a');
    const next = page.getByRole('dialog', { name: 'Session 2: who is here?' });
    await next.getByRole('checkbox', { name: 'Translator' }).check();
    await picture(nugget, '04-session');
    await pressOn(page, next.getByRole('button', { name: 'Begin session 2' }));
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.locator('[data-lens=marketer] [data-chart]').focus();
    await log(page, 'A2', 'In May the jacket is back.');
    await expect(page.locator('[data-entry=A1]')).toContainText('Holds');
  });
});
