import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, type Nugget, test } from './fixtures.ts';
import { pressOn, sample, showMetric, startWorkshop, useSoldOutWeek } from './hands.ts';

const save = async (nugget: Nugget, file: string, mode?: string): Promise<void> => {
  const page = nugget.window;
  await nugget.answerSave(file);
  await page.keyboard.press('ControlOrMeta+s');
  if (mode) await page.getByRole('radio', { name: new RegExp(mode) }).click();
  await pressOn(page, page.getByRole('button', { name: 'Choose where…' }));
  await expect(page.getByText(`Saved as ${basename(file)}. Nothing was sent.`).first()).toBeVisible({
    timeout: 20_000,
  });
};

/** Nothing of the first laptop is left: the same app, another person's empty folder. */
const anotherLaptop = async (nugget: Nugget): Promise<void> => {
  await nugget.close();
  await rm(join(nugget.userData, 'workshops'), { recursive: true, force: true });
  await nugget.launch();
  await expect(nugget.window.getByText('No workshops yet.')).toBeVisible();
};

const open = async (nugget: Nugget, file: string): Promise<void> => {
  await nugget.answerOpen(file);
  await pressOn(nugget.window, nugget.window.getByRole('button', { name: 'Open a file…' }));
  await expect(nugget.window.locator('[data-entry=A1]')).toContainText('Wave 2 is weak.', {
    timeout: 20_000,
  });
};

test('a second laptop sees every chart, and with the data runs checks', async ({ nugget }, info) => {
  test.setTimeout(240_000);
  await mkdir(info.outputDir, { recursive: true });
  await startWorkshop(nugget.window);
  await useSoldOutWeek(nugget);
  await showMetric(nugget.window);
  await nugget.window.keyboard.press('a');
  await nugget.window.keyboard.insertText('Wave 2 is weak.');
  await nugget.window.keyboard.press('Enter');
  await expect(nugget.window.locator('[data-entry=A1]')).toBeVisible();
  const [sums, whole] = [join(info.outputDir, 'sums.nugget'), join(info.outputDir, 'whole.nugget')];
  await save(nugget, sums);
  await test.step('columns about people leave as keys; as they are only with a reason', async () => {
    const page = nugget.window;
    await page.keyboard.press('ControlOrMeta+s');
    await page.getByRole('radio', { name: /Everything, with the data/ }).click();
    const column = page.getByRole('radiogroup', { name: 'orders.email_hash' });
    await expect(column.getByRole('radio', { name: 'as keys' })).toBeChecked();
    await page.screenshot({ path: join(info.outputDir, 'leaving.png') });
    await column.getByRole('radio', { name: 'as it is' }).click();
    await expect(page.getByRole('button', { name: 'Choose where…' })).toBeDisabled();
    await page.getByLabel('Why does the other side need them as they are?').fill('CRM matches them');
    await expect(page.getByRole('button', { name: 'Choose where…' })).toBeEnabled();
    await column.getByRole('radio', { name: 'as keys' }).click();
    await page.keyboard.press('Escape');
  });
  await save(nugget, whole, 'Everything, with the data');

  await test.step('sums and charts only: the chart is there, the data is not', async () => {
    await anotherLaptop(nugget);
    await open(nugget, sums);
    await expect(nugget.window.getByText('The data of this workshop is not on this laptop.')).toBeVisible();
    await expect(
      nugget.window.getByRole('img', { name: /Wave 1 21\.0, Wave 2 9\.0, Wave 3 20\.0/ }).first(),
    ).toBeVisible();
  });

  await test.step('the same files are found by what is in them, under any name; another file is not taken for them', async () => {
    const page = nugget.window;
    const renamed = join(info.outputDir, 'bestellungen.csv');
    await copyFile(sample('orders.csv'), renamed);
    await nugget.answerOpen(renamed);
    await pressOn(page, page.getByRole('button', { name: 'Find the file…' }));
    await expect(
      page
        .getByRole('alert')
        .getByText(/This is not the .?email_sends.csv.? that the workshop was counted on/),
    ).toBeVisible();
    await nugget.answerOpen(sample('email_sends.csv'), renamed);
    await pressOn(page, page.getByRole('button', { name: 'Find the file…' }));
    await expect(page.locator('[data-lens=analyst]').getByText('18.6–23.7').first()).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByText('The same data, on this laptop again.').first()).toBeVisible();
  });

  await test.step('with the data: read after a press, then counted anew', async () => {
    await anotherLaptop(nugget);
    await open(nugget, whole);
    const page = nugget.window;
    await expect(page.getByText('It is read only when you say so.')).toBeVisible();
    await pressOn(page, page.getByRole('button', { name: 'Read the data in this file' }));
    await expect(page.locator('[data-lens=analyst]').getByText('18.6–23.7').first()).toBeVisible({
      timeout: 30_000,
    });
  });
});
