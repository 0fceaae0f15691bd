import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { dropFiles, pressOn, sample, showMetric, startWorkshop, useSoldOutWeek } from './hands.ts';

const looks = join('test-results', 'looks');
const marchSends = 36_000;

/** Next month often comes alone: only May's e-mails, without the rows of before and without the orders. */
test('a file of new rows alone is added, what is half there is asked about, and every other table stays', async ({
  nugget,
}, info) => {
  test.setTimeout(240_000);
  const page = nugget.window;
  await mkdir(info.outputDir, { recursive: true });
  await mkdir(looks, { recursive: true });
  const [header = '', ...rows] = (await readFile(sample('email_sends_may.csv'), 'utf8'))
    .trimEnd()
    .split('\n');
  const part = async (name: string, from: number): Promise<string> => {
    const path = join(info.outputDir, name);
    await writeFile(path, [header, ...rows.slice(from), ''].join('\n'));
    return path;
  };
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);

  await test.step('some of the rows: a person says', async () => {
    await page.keyboard.press('ControlOrMeta+d');
    await dropFiles(nugget, [await part('email_sends_half.csv', marchSends - 12_000)]);
    await expect(
      page.getByText('12,000 of the 36,000 rows you had are in this file, 12,000 are new'),
    ).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('button', { name: 'Use this data' })).toBeDisabled();
    await page.screenshot({ path: join(looks, '35-ask-how.png') });
    await pressOn(page, page.getByRole('button', { name: 'Take this file out' }));
  });

  await test.step('none of the rows: they are added, and the orders stay', async () => {
    await dropFiles(nugget, [await part('email_sends_may_only.csv', marchSends)]);
    await expect(
      page.getByText('None of the 36,000 rows you had are in this file, 12,000 are new'),
    ).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText('36,000 old and 12,000 new.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Stays as it is' })).toBeVisible();
    await page.screenshot({ path: join(looks, '35-appends.png') });
    await pressOn(page, page.getByRole('button', { name: 'Use this data' }));
    await expect(page.getByRole('button', { name: 'all 48,000 e-mails' })).toBeVisible({ timeout: 60_000 });
    const marketer = page.locator('[data-lens=marketer]');
    await expect(
      marketer
        .getByText('Wave 4')
        .or(marketer.getByText('May', { exact: true }))
        .first(),
    ).toBeVisible();
    await expect(marketer.getByText('21', { exact: true }).first()).toBeVisible();
    await page.screenshot({ path: join(looks, '35-appended.png') });
  });
});
