import { expect, test } from './fixtures.ts';
import { pressOn, typeInto } from './hands.ts';
import { picture } from './talking.ts';

/** Scenario 1: one specific question, and what each side expects before anybody looks. */
test('one question, ground rules once, expectations covered until both are done', async ({ nugget }) => {
  test.setTimeout(120_000);
  const page = nugget.window;
  const startButton = page.getByRole('button', { name: 'Start with this' });

  await test.step('two questions are hinted at; exactly one, with decision, decider and audience, starts', async () => {
    await expect(page.getByText('Everything stays on this laptop. Nothing is sent.')).toBeVisible();
    await page.keyboard.press('Enter');
    await typeInto(page, 'One question', 'Does the spring e-mail pay and which channel is best and why?');
    await expect(
      page.getByText('This holds two questions. Which one should today decide?').first(),
    ).toBeVisible();
    await expect(startButton).toBeDisabled();
    await typeInto(page, 'One question', 'Does the spring e-mail pay for itself?');
    await typeInto(page, 'It decides', 'Repeat, change or stop the e-mail in May');
    await typeInto(page, 'Who decides', 'Head of CRM');
    await expect(startButton).toBeDisabled();
    await typeInto(page, 'For whom', 'CRM and copywriter');
    await typeInto(page, 'The number that matters', '15');
    await typeInto(page, 'unit', 'orders per 1,000 e-mails');
    await typeInto(page, 'because', '420 € ÷ 28 €');
    await pressOn(page, startButton);
  });

  await test.step('the ground rules are shown, this once', async () => {
    await expect(page.getByRole('dialog', { name: 'Ground rules' })).toBeVisible();
    await page.keyboard.press('Enter');
  });

  const sheet = page.getByRole('dialog', { name: 'Before we look' });
  await test.step('neither side sees the other’s until both are done', async () => {
    await expect(sheet).toBeVisible();
    await typeInto(page, 'Expectation 1', 'More than 20 orders per 1,000');
    await page.keyboard.press('Enter');
    await expect(sheet.getByText('is done. Covered until both are done.')).toBeVisible();
    await expect(page.getByText('More than 20 orders per 1,000')).toHaveCount(0);
    await typeInto(page, 'Expectation 1', 'It does not pay any more');
    await typeInto(page, 'Expectation 2', 'New customers order less');
    await page.keyboard.press('Enter');
  });

  await test.step('both side by side, and logged as expected', async () => {
    const shown = page.getByRole('dialog', { name: 'What we expected' });
    for (const text of [
      'More than 20 orders per 1,000',
      'It does not pay any more',
      'New customers order less',
    ])
      await expect(shown.getByText(text)).toBeVisible();
    await pressOn(page, shown.getByRole('button', { name: 'Log them as assumptions' }));
    await expect(page.getByText('3 expectations are logged as assumptions.').first()).toBeVisible();
  });

  await test.step('the second workshop on this laptop goes straight to the expectations', async () => {
    await page.keyboard.press('ControlOrMeta+w');
    await page.getByRole('button', { name: 'Start a workshop' }).click();
    await typeInto(page, 'One question', 'Do lookers buy?');
    await typeInto(page, 'It decides', 'Whom to write to');
    await typeInto(page, 'Who decides', 'Head of CRM');
    await typeInto(page, 'For whom', 'CRM');
    await pressOn(page, startButton);
    await expect(sheet).toBeVisible();
    await expect(page.getByRole('dialog', { name: 'Ground rules' })).toHaveCount(0);
  });

  await test.step('a pair with an hour says so, and goes straight to the data', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+w');
    await page.getByRole('button', { name: 'Start a workshop' }).click();
    await typeInto(page, 'One question', 'Do lookers come back?');
    await typeInto(page, 'It decides', 'Whom to write to');
    await typeInto(page, 'Who decides', 'Head of CRM');
    await typeInto(page, 'For whom', 'CRM');
    await page.getByRole('radiogroup', { name: 'Planned' }).getByRole('radio', { name: '60 min' }).click();
    await picture(nugget, 'question-hour');
    await pressOn(page, startButton);
    await expect(page.getByText('Drop files here')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
