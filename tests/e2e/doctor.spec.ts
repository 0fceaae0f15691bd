import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dropFiles, pressOn, startWorkshop } from './hands.ts';

const many = (n: number, row: (i: number) => string): string[] => Array.from({ length: n }, (_, i) => row(i));
const twice = (text: string): string => Buffer.from(Buffer.from(text).toString('latin1')).toString('latin1');
const files = {
  'repeats.csv': ['order_no,city,amount_eur', ...many(30, (i) => `O${i},Rom,${10 + i}.50`), 'O3,Rom,13.50'],
  'tests.csv': ['order_no,email,n', ...many(30, (i) => `O${i},a${i}@x.org,1`), 'O99,test@shop.de,1'],
  'eans.csv': ['ean;n', ...many(30, (i) => `${i % 3 ? '4,00638E+12' : 4_006_381_333_931 + i};${i}`)],
  'garbled.csv': ['name,n', twice('Müller,1'), twice('Jörg,2'), 'Anna,3'],
  'moments.csv': ['created_at,n', ...many(30, (i) => `${1_714_564_800 + i * 3600},${i}`)],
  'prices.csv': ['id,price', ...many(40, (i) => `P${i},${i % 4 === 0 ? 'on request' : `–${i}.50`}`)],
  'times.csv': ['id;zeit', ...many(30, (i) => `T${i};${i % 24}:30 Uhr`)],
};

const look = async (page: Page, name: keyof typeof files): Promise<void> => {
  await page.getByText(name).first().click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(page.getByText(/\d fine/).last()).toBeVisible({ timeout: 30_000 });
};
/** What the doctor offers is pressed, shows, and is taken back. */
const thereAndBack = async (page: Page, offer: string, solved: string): Promise<void> => {
  await pressOn(page, page.getByRole('button', { name: offer, exact: true }));
  await expect(page.getByText(solved)).toBeVisible({ timeout: 30_000 });
  await pressOn(page, page.getByRole('button', { name: 'Take back' }));
  await expect(page.getByRole('button', { name: offer, exact: true })).toBeVisible({ timeout: 30_000 });
};

test('what the doctor finds shows its rows, is mended in one press, and the press is taken back', async ({
  nugget,
}, info) => {
  test.setTimeout(180_000);
  const page = nugget.window;
  await mkdir(info.outputDir, { recursive: true });
  const paths: string[] = [];
  for (const [name, lines] of Object.entries(files)) {
    const path = join(info.outputDir, name);
    await writeFile(path, `${lines.join('\n')}\n`);
    paths.push(path);
  }
  await startWorkshop(page);
  await dropFiles(nugget, paths);

  await look(page, 'repeats.csv');
  await expect(page.getByText('1 row repeats an earlier row in every column.')).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: 'Show the row', exact: true }));
  await expect(page.getByRole('cell', { name: '13.5' })).toBeVisible();
  await thereAndBack(page, 'Leave out this row', 'Solved:');

  await look(page, 'tests.csv');
  await pressOn(page, page.getByRole('button', { name: 'Show the row', exact: true }));
  await expect(page.getByRole('cell', { name: 'test@shop.de' })).toBeVisible();

  await look(page, 'eans.csv');
  await expect(page.getByText('Solve before going on')).toBeVisible();
  await expect(page.getByText('6 of 13 digits are left; these cells hold 1 different value.')).toBeVisible();
  await page.screenshot({ path: join('test-results', 'looks', '35-shortened.png') });
  await thereAndBack(page, 'Read as numbers', 'Read as numbers · ean');

  await look(page, 'garbled.csv');
  await expect(page.getByText(/UTF-8 again, 2 times over/)).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: 'Read them as "Müller"' }));
  await expect(page.getByText('Garbled letters are read as they were meant')).toBeVisible({
    timeout: 30_000,
  });
  await pressOn(page, page.getByRole('button', { name: 'Read them as they stand in the file' }));
  await expect(page.getByText('Letters came out garbled')).toBeVisible({ timeout: 30_000 });

  await look(page, 'moments.csv');
  await thereAndBack(page, 'Read as times (UTC)', 'Read as times (UTC) · created_at');
  await look(page, 'prices.csv');
  await expect(page.getByText('the others say "on request" (10 ×)')).toBeVisible();
  const asNumbers = 'Read as numbers, “on request” counts as empty';
  await thereAndBack(page, asNumbers, `${asNumbers} · price`);
  await look(page, 'times.csv');
  await thereAndBack(page, 'Read as hours and minutes', 'Read as hours and minutes · zeit');

  // Also of what is fine the technical sentence can be read.
  await pressOn(page, page.getByRole('button', { name: /^show all/ }));
  await expect(page.getByText('Every row has as many cells as the first.')).toBeVisible();
  await page.screenshot({ path: join('test-results', 'looks', '35-doctor-fine.png') });
});
