import type { Nugget } from './fixtures.ts';
import { expect, test } from './fixtures.ts';
import { dropFiles, pressOn, startWorkshop } from './hands.ts';
import {
  bombNugget,
  cutParquet,
  emptyFile,
  flippedNugget,
  goodCsv,
  longLine,
  oneColumn,
  pdfNamedCsv,
  textNugget,
  wholeNugget,
} from './probes/nasty-files.ts';

const alerts = (nugget: Nugget): Promise<readonly string[]> =>
  nugget.window
    .getByRole('alert')
    .evaluateAll((all) => all.map((one) => one.querySelector('p, span')?.textContent ?? '').filter(Boolean));

test('each file that is no table says so in one sentence, and the others are read as ever', async ({
  nugget,
}, info) => {
  test.setTimeout(180_000);
  const page = nugget.window;
  const folder = info.outputPath();
  const bad: readonly (readonly [string, string, string])[] = [
    [await pdfNamedCsv(folder), 'plan.csv', '"plan.csv" is not a table. CSV, Excel, Parquet and JSON work.'],
    [await emptyFile(folder), 'empty.csv', '"empty.csv" is empty.'],
    [
      await longLine(folder, 64),
      'long.csv',
      '"long.csv" holds a line longer than 8 MB, so it can\'t be read as a table.',
    ],
    [
      await cutParquet(folder),
      'cut.parquet',
      'The end of "cut.parquet" is missing. It was probably not copied in full.',
    ],
    [
      await wholeNugget(folder),
      'whole.nugget',
      '"whole.nugget" is a workshop, not data. Take it out here, and open it with "Open a file…".',
    ],
  ];
  await startWorkshop(page);
  await dropFiles(nugget, [...bad.map(([path]) => path), await goodCsv(folder), await oneColumn(folder)]);
  for (const [, name, sentence] of bad) {
    await page.getByRole('button', { name: new RegExp(`^${name.replace('.', '\\.')}`) }).click();
    await expect.poll(() => alerts(nugget), { timeout: 60_000, message: name }).toEqual([sentence]);
    await expect(page.getByRole('button', { name: 'Use this data' })).toBeDisabled();
  }
  await page.getByRole('button', { name: /^names\.csv/ }).click();
  await expect(page.getByRole('heading', { name: 'Doctor' })).toBeVisible();
  await expect(page.getByText(/one column/i).first()).toBeVisible();
  for (const [, name] of bad) {
    await page.getByRole('button', { name: new RegExp(`^${name.replace('.', '\\.')}`) }).click();
    await pressOn(page, page.getByRole('button', { name: 'Take this file out' }));
  }
  await expect(page.getByText('6 rows from 2 files, none lost')).toBeVisible({ timeout: 30_000 });
  await pressOn(page, page.getByRole('button', { name: 'Use this data' }));
  await expect(page.getByRole('button', { name: 'Log an assumption' })).toBeVisible({ timeout: 30_000 });
  expect(nugget.consoleErrors).toEqual([]);
});

test('each workshop file that is not whole says so in one sentence, and the open workshop stays', async ({
  nugget,
}, info) => {
  test.setTimeout(120_000);
  const page = nugget.window;
  const folder = info.outputPath();
  const flipped = await flippedNugget(folder);
  const bad: readonly (readonly [string, string])[] = [
    [
      await bombNugget(folder),
      '"bomb.nugget" was not opened: one part would unpack to more than 200 times its size.',
    ],
    [await textNugget(folder), '"notes.nugget" is not a workshop file.'],
    [await emptyFile(folder), '"empty.csv" is not a workshop file.'],
  ];
  const open = async (path: string): Promise<void> => {
    await nugget.answerOpen(path);
    await page.keyboard.press('ControlOrMeta+o');
  };
  const refusedAll = async (): Promise<void> => {
    // What is whole of a damaged one is offered, never taken by itself.
    await open(flipped);
    const damaged = page.getByRole('dialog', { name: 'Damaged file' });
    await expect(damaged).toContainText(
      'log.ndjson in "flipped.nugget" was changed or damaged after it was saved.',
    );
    await page.keyboard.press('Escape');
    await expect(damaged).toBeHidden();
    for (const [path, sentence] of bad) {
      await open(path);
      await expect.poll(() => alerts(nugget), { message: path }).toEqual([sentence]);
      await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
    }
  };
  await expect(page.getByRole('button', { name: 'Start a workshop' })).toBeVisible();
  await refusedAll();
  await expect(page.getByRole('button', { name: 'Start a workshop' })).toBeVisible();

  await open(await wholeNugget(folder));
  const insight = page.locator('[data-entry=A1]');
  await expect(insight).toBeVisible({ timeout: 30_000 });
  await refusedAll();
  await expect(insight).toBeVisible();
  await page.keyboard.press('a');
  await page.keyboard.insertText('Nothing was lost.');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-entry]', { hasText: 'Nothing was lost.' })).toBeVisible();
  expect(nugget.consoleErrors).toEqual([]);
});
