import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import {
  countKeys,
  dropFiles,
  pressOn,
  sample,
  showMetric,
  startWorkshop,
  tabTo,
  typeInto,
  useSoldOutWeek,
  sayHowSure,
  sayCause,
  sayEffect,
} from './hands.ts';

test('one pair walks the whole loop with the keyboard, and finds it again', async ({ nugget }, info) => {
  test.setTimeout(240_000);
  const page = nugget.window;
  await mkdir(info.outputDir, { recursive: true });

  await test.step('the question: one, with a decision, a decider and an audience', async () => {
    await expect(page.getByText('Everything stays on this laptop. Nothing is sent.')).toBeVisible();
    await page.keyboard.press('Enter');
    await typeInto(page, 'One question', 'Does the spring e-mail pay and which channel is best and why?');
    await expect(
      page.getByText('This holds two questions. Which one should today decide?').first(),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Start with this' })).toBeDisabled();
    await pressOn(page, page.getByRole('button', { name: 'Cancel' }));
    await startWorkshop(page);
  });

  await test.step('the data: one cell decided, no row lost, the join counted', async () => {
    await dropFiles(nugget, [sample('orders.csv'), sample('email_sends.csv')]);
    await expect(page.getByText('Solve before going on')).toBeVisible({ timeout: 30_000 });
    const card = page.getByRole('region', { name: /18\.600,00/ });
    await expect(card).toContainText('row 20,363');
    await expect(card).toContainText('largest amount');
    await expect(page.getByRole('button', { name: 'Use this data' })).toBeDisabled();
    await pressOn(page, page.getByRole('button', { name: 'Read . as thousands' }));
    await expect(page.getByText('600 of 600 rows of orders matched')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('56,600 rows from 2 files, none lost')).toBeVisible();
    await expect(page.getByText(/222 of 384/)).toBeVisible();
    await pressOn(page, page.getByRole('button', { name: 'Use this data' }));
  });

  const marketer = page.locator('[data-lens=marketer]');
  const analyst = page.locator('[data-lens=analyst]');
  await test.step('one result in two lenses', async () => {
    await expect(page.getByText('“Orders per 1,000 e-mails” is ready.')).toBeVisible({ timeout: 30_000 });
    await showMetric(page);
    for (const value of ['21', '9', '20'])
      await expect(marketer.getByText(value, { exact: true }).first()).toBeVisible();
    for (const value of ['21.0', '9.0', '20.0', '18.6–23.7', '7.5–10.9', '17.6–22.7'])
      await expect(analyst.getByText(value, { exact: true }).first()).toBeVisible();
    await expect(analyst.getByText('Matched 600 of 600')).toBeVisible();
    const prints = await page
      .locator('[data-fingerprint]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-fingerprint')));
    expect(new Set(prints).size).toBe(1);
    expect(prints[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  await test.step('what is selected left is selected right, and said', async () => {
    await tabTo(page, marketer.locator('[data-chart]'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    for (const lens of [marketer, analyst])
      await expect(lens.getByRole('option', { selected: true })).toHaveAttribute(
        'aria-label',
        /Wave 2, 9\.0, likely 7\.5 to 10\.9, n 12,000/,
      );
    await expect(page.getByText('12,000 e-mails, 108 orders.')).toBeVisible();
  });

  await test.step('an assumption: A, ghost, Enter; the chart untouched, the focus back', async () => {
    const before = await page
      .locator('[data-lens=analyst] svg')
      .first()
      .evaluate((svg) => svg.outerHTML);
    await page.keyboard.press('a');
    await expect(page.locator('#entry-line')).toBeFocused();
    await expect(page.locator('#entry-line')).toHaveAttribute(
      'placeholder',
      'Wave 2 brings fewer orders per 1,000 e-mails than wave 1 (9.0 against 21.0)',
    );
    await page.keyboard.insertText(
      'The spring e-mail has stopped working: wave 2 brought 9 orders per 1,000 e-mails, we need 15.',
    );
    await page.keyboard.press('Enter');
    await expect(page.getByText('Assumption 1 logged.').first()).toBeVisible();
    await expect(marketer.locator('[data-chart]')).toBeFocused();
    expect(
      await page
        .locator('[data-lens=analyst] svg')
        .first()
        .evaluate((svg) => svg.outerHTML),
    ).toBe(before);
  });

  await test.step('context from the other role explains it', async () => {
    const keys = await countKeys(page);
    await page.keyboard.press('c');
    await page.keyboard.insertText('so');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('What was going on?')).toBeFocused();
    await page.keyboard.insertText('Fjell jacket was sold out');
    await typeInto(page, 'When', '17.3.-25.3.');
    await expect(page.getByText('read as 17 March 2025 to 25 March 2025')).toBeVisible();
    await typeInto(page, 'Known from', 'stock.csv');
    await sayEffect(page, 'e');
    await typeInto(page, 'Reason, one line', 'No jackets to buy in that week.');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Marketer, is that what you meant?')).toBeVisible();
    await page.keyboard.press('y');
    // Besides its text: where to, what it does, yes. The walk selects each field's text, which a person need not.
    expect(await keys()).toBeLessThanOrEqual(24);
  });

  await test.step('unusual values: both agree, the answer does not change', async () => {
    const sheet = page.getByRole('dialog', { name: 'Unusual values: wave 2' });
    await expect(sheet.getByText('16.7 → 20.5').first()).toBeVisible({ timeout: 15_000 });
    await expect(sheet.getByText('Compared with 15, the answer does not change:')).toBeVisible();
    await pressOn(page, sheet.getByRole('button', { name: 'Analyst agrees' }));
    await expect(sheet.getByText('Proposed. It counts once the other role agrees.')).toBeVisible();
    await pressOn(page, sheet.getByRole('button', { name: 'Marketer agrees' }));
    await pressOn(page, sheet.getByRole('button', { name: 'Agreed by both.' }));
    await expect(analyst.getByText('20.5 after [18.8–22.4]')).toBeVisible();
    await expect(analyst.getByText('16.7 before [15.4–18.0]')).toBeVisible();
  });

  await test.step('a new wording, checked again: meets', async () => {
    await page.keyboard.press('n');
    await expect(page.getByLabel('The new wording')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(
      'When the jacket is in stock, the e-mail brings at least 15 orders per 1,000.',
    );
    await sayCause(page, /^C1/);
    await pressOn(page, page.getByRole('button', { name: 'Save the new version' }));
    const card = page.locator('[data-card=A1]');
    await expect(card.getByText('Check again')).toBeVisible();
    await expect(card.locator('del', { hasText: 'stopped working' })).toBeVisible();
    await expect(card.locator('ins', { hasText: 'in stock' })).toBeVisible();
    await page.keyboard.press('k');
    await expect(card.locator('[data-outcome=meets]')).toBeVisible({ timeout: 15_000 });
    await expect(card.getByText('20.5 [18.8–22.4]')).toBeVisible();
    await expect(card.getByText('The number in v1 was right; the reading changed.')).toBeVisible();
  });

  await test.step('the verdict: both roles', async () => {
    await page.keyboard.press('v');
    await pressOn(page, page.getByRole('button', { name: 'Analyst agrees' }));
    await pressOn(page, page.getByRole('button', { name: 'Marketer agrees' }));
    await expect(page.locator('[data-card=A1]').getByText('Holds', { exact: true })).toBeVisible();
  });

  await test.step('an insight behind its gate, said back and agreed by both', async () => {
    await page.keyboard.press('i');
    await expect(page.getByLabel('The insight, at most 25 words')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(
      'The e-mail pays when there is something to buy: 20.5 per 1,000 in stock, 9.0 sold out.',
    );
    await pressOn(page, page.getByRole('button', { name: 'Save the draft' }));
    const insight = page.locator('[data-insight=N1]');
    await expect(insight).toContainText(/because/i);
    await expect(insight.getByRole('button', { name: 'Make it ready' })).toHaveCount(0);
    await pressOn(page, insight.getByRole('button', { name: 'Edit' }));
    await typeInto(page, 'Because', 'In stock it brings 20.5 orders per 1,000; 15 pay for it.');
    await typeInto(page, 'So what', 'Send only with stock.');
    await sayHowSure(page);
    await pressOn(page, page.getByRole('button', { name: 'Save the draft' }));
    await pressOn(page, insight.getByRole('button', { name: 'Make it ready' }));
    for (const role of ['Analyst', 'Marketer']) {
      await typeInto(
        page,
        `${role}, can you say N1 in your own words?`,
        `No jackets, no orders; with jackets it pays. (${role})`,
      );
      await pressOn(page, insight.getByRole('button', { name: `${role} agrees` }));
    }
    await expect(page.getByRole('region', { name: 'Agreed' }).locator('[data-insight=N1]')).toBeVisible();
  });

  const file = join(info.outputDir, 'spring.nugget');
  await test.step('kept in one file, and handed on as a page', async () => {
    await nugget.answerSave(file);
    await page.keyboard.press('ControlOrMeta+s');
    await pressOn(page, page.getByRole('button', { name: 'Choose where…' }));
    await expect(page.getByText('Saved as spring.nugget. Nothing was sent.').first()).toBeVisible({
      timeout: 15_000,
    });
    const html = join(info.outputDir, 'report.html');
    await page.keyboard.press('ControlOrMeta+r');
    await expect(page.getByTitle('Report preview')).toBeVisible();
    await nugget.answerSave(html);
    await page.getByRole('radio', { name: 'HTML', exact: true }).click();
    await pressOn(page, page.getByRole('button', { name: 'Save as HTML' }));
    await expect(page.getByText('Saved as report.html. Nothing was sent.').first()).toBeVisible({
      timeout: 15_000,
    });
    const report = await readFile(html, 'utf8');
    expect(report).toContain('Does the spring e-mail pay for itself?');
    for (const figure of ['20.5', '18.8', '22.4', '16.7']) expect(report).toContain(figure);
    expect(report).toContain('<svg');
    expect(report).not.toContain('<script');
  });

  await test.step('a second save of the same workshop is the same file, byte for byte', async () => {
    const again = join(info.outputDir, 'again.nugget');
    await nugget.relaunch();
    const next = nugget.window;
    await nugget.answerOpen(file);
    await pressOn(next, next.getByRole('button', { name: 'Open a file…' }));
    await expect(next.locator('[data-entry=A1]').getByText('Holds')).toBeVisible({ timeout: 30_000 });
    await nugget.answerSave(again);
    await next.keyboard.press('ControlOrMeta+s');
    await pressOn(next, next.getByRole('button', { name: 'Choose where…' }));
    await expect(next.getByText('Saved as again.nugget. Nothing was sent.').first()).toBeVisible({
      timeout: 15_000,
    });
    expect((await readFile(again)).equals(await readFile(file))).toBe(true);
  });
});

test('S5 killed half-way, every entry is found again', async ({ nugget }) => {
  test.setTimeout(180_000);
  await startWorkshop(nugget.window);
  await useSoldOutWeek(nugget);
  await showMetric(nugget.window);
  const said = ['Wave 2 is weak.', 'Wave 3 was the best.', 'Most buyers are new.'];
  for (const [at, text] of said.entries()) {
    await nugget.window.keyboard.press('a');
    await nugget.window.keyboard.insertText(text);
    await nugget.window.keyboard.press('Enter');
    await expect(nugget.window.locator(`[data-entry=A${at + 1}]`)).toBeVisible();
  }
  await nugget.kill();
  await nugget.launch();
  const page = nugget.window;
  await expect(page.getByText(/^The app closed during round 1\. All \d+ entries are here\.$/u)).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: 'Continue' }));
  for (const [at, text] of said.entries())
    await expect(page.locator(`[data-entry=A${at + 1}]`)).toContainText(text);
  await expect(page.locator('[data-lens=analyst]').getByText('21.0', { exact: true }).first()).toBeVisible({
    timeout: 15_000,
  });
});
