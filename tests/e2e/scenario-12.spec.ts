import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Nugget, test } from './fixtures.ts';
import { dropFiles, pressOn, sample, showMetric, startWorkshop, useSoldOutWeek } from './hands.ts';
import { settleApril } from './april.ts';

const folder = join('test-results', 'looks');

const saveReport = async (nugget: Nugget, file: string): Promise<void> => {
  const page = nugget.window;
  await page.keyboard.press('ControlOrMeta+r');
  await page.getByRole('radio', { name: 'Full' }).click();
  await page.getByRole('radio', { name: 'Markdown', exact: true }).click();
  await nugget.answerSave(file);
  await page.getByRole('button', { name: 'Save as Markdown' }).click();
  await expect(page.getByText(/^Saved as .+\.md\. Nothing was sent\.$/u).first()).toBeVisible({
    timeout: 30_000,
  });
};

/** Scenario 12: next month's files come, and everything that was held is counted again without a further step. */
test('new data checks what was held, new rows alone first, and no verdict changes by itself', async ({
  nugget,
}, info) => {
  test.setTimeout(240_000);
  const [april, again] = ['april', 'april-again'].map((name) => join(info.outputDir, `${name}.md`)) as [
    string,
    string,
  ];
  const page = nugget.window;
  await mkdir(folder, { recursive: true });
  await mkdir(info.outputDir, { recursive: true });
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);

  await test.step('A1 has a check, has met context, and holds', async () => {
    await page.keyboard.press('a');
    await page.keyboard.insertText('The e-mail brings at least 15 orders per 1,000.');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-entry=A1]')).toBeVisible();
    await page.keyboard.press('k');
    const check = page.getByRole('dialog', { name: 'How we’d know: A1' });
    await expect(check.getByText('Now: meets')).toBeVisible({ timeout: 15_000 });
    await check.getByLabel('Number').press('Enter');
    await page.locator('[data-card=A1]').focus();
    await page.keyboard.press('c');
    await page.locator('[role=combobox]').first().focus();
    await page.keyboard.insertText('nothing');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add context' }).last().click();
    await page.getByRole('button', { name: 'Yes, that’s it' }).press('y');
    // Context that confirms leads to the verdict.
    const verdict = page.getByRole('dialog', { name: 'Verdict on A1' });
    await verdict.getByRole('button', { name: 'Analyst agrees' }).click();
    await verdict.getByRole('button', { name: 'Marketer agrees' }).click();
    await expect(page.locator('[data-entry=A1]')).toContainText('Holds');
  });

  await test.step('the rest of April is settled, and its report saved', async () => {
    await settleApril(nugget);
    await expect(page.locator('[data-entry=A4]')).toContainText('Holds');
    await expect(page.locator('[data-entry=N1]')).toContainText('Agreed');
    await saveReport(nugget, april);
    await page.keyboard.press('Escape');
  });

  await test.step('the May files are the same data: read as last time, under the same names', async () => {
    await page.keyboard.press('ControlOrMeta+d');
    await dropFiles(nugget, [sample('orders_may.csv'), sample('email_sends_may.csv')]);
    const use = page.getByRole('button', { name: 'Use this data' });
    await expect(use).toBeEnabled({ timeout: 60_000 });
    await pressOn(page, use);
  });

  await test.step('new rows 19.4 (17.1–22.0): still holds, and the verdict is what it was', async () => {
    const sheet = page.getByRole('dialog', { name: 'Does it still hold?' });
    await expect(sheet).toBeVisible({ timeout: 60_000 });
    const line = sheet.locator('[data-recheck=A1]');
    await expect(line).toContainText('Still holds');
    await expect(line).toContainText('new rows 19.4 (17.1–22.0), meets');
    await expect(line).toContainText('all rows 17.4');
    await expect(sheet.locator('[data-recheck=A2]')).toContainText('Too close to call: have a look');
    await expect(sheet.locator('[data-recheck=A2]')).toContainText('new rows 58.4 (52.0–64.5)');
    await expect(sheet.locator('[data-recheck=A2]')).toContainText('all rows 68.9 (65.7–72.0), meets');
    await expect(sheet.locator('[data-recheck=A3]')).toContainText('Still holds');
    await expect(sheet.locator('[data-recheck=A4]')).toContainText('Too early to judge until 11 June');
    await expect(sheet.locator('[data-recheck=B1]')).toContainText('19.4 (17.1–22.0) ≥ 15');
    const rows = sheet.locator('[data-recheck=rows]');
    await expect(rows).toContainText('O1 order 90-362: still found once.');
    await expect(rows).toContainText(
      '1 new unusual value not covered by the decision: order 90-608, €9,480.',
    );
    await page.screenshot({ path: join(folder, '33-recheck-1440-light.png') });
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: join(folder, '33-recheck-1280-dark.png') });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-entry=A1]')).toContainText('Holds');
    await expect(page.locator('[data-entry=A1]')).toContainText('Still holds');
    await expect(page.locator('[data-entry=A2]')).toContainText('Holds');
  });

  await test.step('what rests on A2 needs a look; the brief says what came of it, and a person closes it', async () => {
    await expect(page.locator('[data-entry=N1]')).toContainText(
      'needs a look: A2 on new data: Too close to call: have a look.',
    );
    await page.keyboard.press('ControlOrMeta+b');
    const help = page.getByRole('region', { name: 'Did it help?' });
    await expect(help).toContainText('19.4 (17.1–22.0) ≥ 15 orders per 1,000 e-mails. Reached.');
    await expect(help).toContainText('Too few to say: it takes 5 of each.');
    await expect(
      page.getByText('needs a look: A2 on new data: Too close to call: have a look. Through N1.'),
    ).toBeVisible();
    await page.screenshot({ path: join(folder, '34-did-it-help-1440-light.png') });
    await help.getByLabel('What did you learn from it?').fill('Write to those who looked first.');
    await page.keyboard.press('Enter');
    await expect(help).toContainText('Closed: Write to those who looked first.');
  });

  await test.step('the April report is still made exactly as it was', async () => {
    await page.keyboard.press('ControlOrMeta+r');
    await page.getByRole('button', { name: 'As it stands' }).click();
    await page.getByRole('option', { name: 'on data version 1, before the next came' }).click();
    await saveReport(nugget, again);
    expect(await readFile(again, 'utf8')).toBe(await readFile(april, 'utf8'));
  });
});
