import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from './fixtures.ts';
import { dropFiles, pressOn, sample, startWorkshop } from './hands.ts';

const looks = join('test-results', 'looks');

/** Scenario 2: European numbers and the data doctor, with the network switched off. */
test('scenario 2: every row of both files comes in, the one odd cell decided by a person', async ({
  nugget,
}) => {
  test.setTimeout(180_000);
  const page = nugget.window;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await nugget.app.evaluate(({ session }) =>
    session.defaultSession.enableNetworkEmulation({ offline: true }),
  );
  await startWorkshop(page);
  await dropFiles(nugget, [sample('orders.csv'), sample('email_sends.csv')]);
  const use = page.getByRole('button', { name: 'Use this data' });

  await test.step('the doctor says how it reads, and what must be decided first', async () => {
    await expect(page.getByText('Solve before going on')).toBeVisible({ timeout: 30_000 });
    for (const chip of ['; between columns', ', decimal', 'dd.mm.yyyy'])
      await expect(page.getByText(chip, { exact: true }).first()).toBeVisible();
    const card = page.getByRole('region', { name: /18\.600,00/ });
    await expect(card).toContainText('row 20,363');
    await expect(card).toContainText('largest amount');
    await expect(use).toBeDisabled();
    await expect(page.getByText(/222 of 384/)).toBeVisible();
  });

  await test.step('decided, both files join by person and wave; by person alone it warns', async () => {
    await pressOn(page, page.getByRole('button', { name: 'Read . as thousands' }));
    await expect(page.getByText('600 of 600 rows of orders matched')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('56,600 rows from 2 files, none lost')).toBeVisible();
    const by = page.getByRole('button', { name: /Joined by/ });
    const proposed = (await by.textContent()) ?? '';
    await by.click();
    await page.getByRole('option').nth(1).click();
    await expect(page.getByText(/counts 299 rows more than once/)).toBeVisible({ timeout: 30_000 });
    await by.click();
    await page.getByRole('option').first().click();
    await expect(by).toHaveText(proposed);
    await expect(page.getByText(/rows more than once/)).toHaveCount(0, { timeout: 30_000 });
  });

  await test.step('what was put in place is the whole file', async () => {
    await expect(use).toBeEnabled({ timeout: 30_000 });
    await pressOn(page, use);
    await expect(page.getByRole('button', { name: 'Show it' })).toBeVisible({ timeout: 30_000 });
    const files = await readdir(nugget.userData, { recursive: true });
    const data = files.filter((file) => file.endsWith('data.duckdb'));
    expect(data).toHaveLength(1);
    const database = await DuckDBInstance.create(join(nugget.userData, data[0] as string), {
      access_mode: 'READ_ONLY',
    });
    const connection = await database.connect();
    const sums = await connection.runAndReadAll(
      'SELECT count(*)::INTEGER, max(amount_eur)::VARCHAR, sum(amount_eur)::VARCHAR FROM orders',
    );
    expect(sums.getRowsJson()).toEqual([[20_600, '18600.00', '2140725.27']]);
    connection.closeSync();
    database.closeSync();
  });

  expect(requests.filter((url) => /^(https?|wss?|ftp):/i.test(url))).toEqual([]);
});

test('a file whose rows do not fit is mended with one press, shown before and after', async ({ nugget }) => {
  test.setTimeout(120_000);
  const page = nugget.window;
  const folder = await mkdtemp(join(tmpdir(), 'nugget-mend-'));
  try {
    const orders = join(folder, 'orders.csv');
    const products = ['Fjell jacket, red', 'Cap', 'Scarf'];
    const lines = Array.from(
      { length: 40 },
      (_, i) => `${i + 1},${i === 20 ? products[0] : products[1 + (i % 2)]},${10 + i}.50`,
    );
    await writeFile(orders, ['id,product,price', ...lines, ''].join('\n'));
    const events = join(folder, 'events.ndjson');
    const records = Array.from({ length: 12 }, (_, i) => JSON.stringify({ id: i + 1, city: 'Bonn' }));
    records[4] = '{"id": 5, "city": "Bo';
    await writeFile(events, records.join('\n'));
    const visits = join(folder, 'visits.csv');
    const days = Array.from({ length: 40 }, (_, i) =>
      i % 8 === 0 ? `03/${14 + i / 8}/2025` : `${13 + (i % 15)}/03/2025`,
    );
    await writeFile(visits, ['id,day', ...days.map((day, i) => `${i + 1},${day}`), ''].join('\n'));
    await startWorkshop(page);
    await dropFiles(nugget, [orders, events, visits]);

    const card = page.getByRole('region', { name: /Row 22 has more cells than there are columns/ });
    await expect(card).toBeVisible({ timeout: 30_000 });
    await expect(card.getByText('As it reads now')).toBeVisible();
    await expect(card.getByRole('cell', { name: 'Fjell jacket, red' })).toBeVisible();
    await mkdir(looks, { recursive: true });
    await page.screenshot({ path: join(looks, '04b-mend.png') });
    await pressOn(page, card.getByRole('button', { name: 'Read the cells too many as part of product' }));
    await expect(card).toHaveCount(0, { timeout: 30_000 });

    await page.getByText('events.ndjson').first().click();
    const broken = page.getByRole('region', { name: /One line is broken/ });
    await expect(broken).toContainText('row 5');
    await page.screenshot({ path: join(looks, '04c-broken-line.png') });
    await pressOn(page, broken.getByRole('button', { name: 'Leave out…' }));
    await page.getByLabel('Why is this row left out?').fill('cut off while it was written');
    await page.keyboard.press('Enter');
    await expect(broken).toHaveCount(0, { timeout: 30_000 });

    await page.getByText('visits.csv').first().click();
    const orderOf = page.getByRole('region', { name: /day mixes two orders: 35 dates/ });
    await pressOn(page, orderOf.getByRole('button', { name: 'dd.mm.yyyy' }));
    const slips = page.getByRole('region', { name: /5 rows hold something other than a date in day/ });
    await pressOn(page, slips.getByRole('button', { name: 'Leave out all 5 rows…' }));
    await page.getByLabel('Why are these rows left out?').fill('from the other shop');
    await page.keyboard.press('Enter');
    await expect(page.getByText('5 rows are left out: from the other shop.')).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByRole('button', { name: 'Take back' })).toHaveCount(2);

    await expect(page.getByText(/6 set aside with a reason/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Use this data' })).toBeEnabled({ timeout: 30_000 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
