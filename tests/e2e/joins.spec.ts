import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { dropFiles, pressOn, startWorkshop } from './hands.ts';

const deals = [
  'GTXPro',
  'GTX Basic',
  'GTXPro',
  'MG Special',
  'mg special',
  'Other',
  'GTX Basic',
  'MG Special',
];

test('rows that meet nothing are named, spelled in one press, and another key can be chosen', async ({
  nugget,
}, info) => {
  test.setTimeout(120_000);
  const page = nugget.window;
  await mkdir(info.outputDir, { recursive: true });
  const file = async (name: string, text: string): Promise<string> => {
    const path = join(info.outputDir, name);
    await writeFile(path, text);
    return path;
  };
  await startWorkshop(page);
  await dropFiles(nugget, [
    await file('products.csv', 'product,price\nGTX Pro,4821\nGTX Basic,550\nMG Special,55\n'),
    await file('deals.csv', `deal,item\n${deals.map((product, i) => `D${i},${product}`).join('\n')}\n`),
  ]);
  await expect(page.getByText('4 of 8 rows of deals matched')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('4 rows have no match, 3 different keys')).toBeVisible();
  await page.screenshot({ path: join('test-results', 'looks', '34-joins.png') });
  await pressOn(page, page.getByRole('button', { name: 'It is “GTX Pro”' }));
  await expect(page.getByText('6 of 8 rows of deals matched')).toBeVisible({ timeout: 30_000 });
  await pressOn(page, page.getByRole('button', { name: 'It is “MG Special”' }));
  await expect(page.getByText('7 of 8 rows of deals matched')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('“Other”')).toBeVisible();
  await expect(page.getByText('1 row has no match')).toBeVisible();
  await page.getByText('deals.csv').first().click();
  await expect(page.getByText('“GTXPro” is “GTX Pro”')).toBeVisible();

  await pressOn(page, page.getByRole('button', { name: 'Choose what joins them' }));
  await page.screenshot({ path: join('test-results', 'looks', '34-join-chooser.png') });
  await expect(page.getByRole('button', { name: 'Join by this' })).toBeDisabled();
  await pressOn(page, page.getByRole('button', { name: 'Key in products' }));
  await page.getByRole('option', { name: 'price' }).click();
  await pressOn(page, page.getByRole('button', { name: 'Key in deals' }));
  await page.getByRole('option', { name: 'item' }).click();
  await pressOn(page, page.getByRole('button', { name: 'Join by this' }));
  await expect(page.getByText('0 of 8 rows of deals matched')).toBeVisible({ timeout: 30_000 });
  await page.screenshot({ path: join('test-results', 'looks', '34-join-chosen.png') });
  await pressOn(page, page.getByRole('button', { name: 'Don’t join' }));
  await expect(page.getByText('Nothing is joined.')).toBeVisible({ timeout: 30_000 });
  await pressOn(page, page.getByRole('button', { name: 'Take this file out' }));
  await expect(page.getByRole('heading', { name: 'Joined' })).toHaveCount(0);
});

test('a join by letters keeps what is written, knows ö as oe where told, and is taken back in one press', async ({
  nugget,
}, info) => {
  test.setTimeout(120_000);
  const page = nugget.window;
  await mkdir(info.outputDir, { recursive: true });
  const file = async (name: string, text: string): Promise<string> => {
    const path = join(info.outputDir, name);
    await writeFile(path, text);
    return path;
  };
  const places = ['Köln', 'Düsseldorf', 'Straßburg', 'São Paulo', 'Paris'];
  const typed = ['Koeln', 'DUESSELDORF', 'strassburg', 'sao-paulo', 'Paris', 'Oslo'];
  await startWorkshop(page);
  await dropFiles(nugget, [
    await file('places.csv', `city,land\n${places.map((city, i) => `${city},L${i}`).join('\n')}\n`),
    await file('visits.csv', `visit,city\n${typed.map((city, i) => `V${i},${city}`).join('\n')}\n`),
  ]);
  await expect(page.getByText('1 of 6 rows of visits matched')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('2 more rows match without case, accents, blanks and signs.')).toBeVisible();
  await expect(page.getByText('4 more rows match when ä, ö, ü count as ae, oe, ue as well')).toBeVisible();
  await page.screenshot({ path: join('test-results', 'looks', '34-join-letters.png') });
  await pressOn(page, page.getByRole('button', { name: 'Join by letters, ä as ae' }));
  await expect(page.getByText('5 of 6 rows of visits matched')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'by city (letters and digits only)' })).toBeVisible();
  await expect(page.getByText('“Oslo”')).toBeVisible();
  await page.screenshot({ path: join('test-results', 'looks', '34-joined-by-letters.png') });
  // The recipe says so, and pressing it away brings back the join as the keys are written.
  await page.getByText('visits.csv').first().click();
  await expect(page.getByText('Join by letters, ä as ae · city')).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: 'Take back' }));
  await expect(page.getByText('1 of 6 rows of visits matched')).toBeVisible({ timeout: 30_000 });
});
