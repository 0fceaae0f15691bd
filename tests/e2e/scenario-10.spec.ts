import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packed, twoCopies } from '../../src/main/store/testing/two-copies.ts';
import { openFile } from '../../src/main/store/open-file.ts';
import { expect, Nugget, test } from './fixtures.ts';
import { pressOn, typeInto } from './hands.ts';

/** A laptop of its own: another user data folder, another installation, no data. */
const anotherLaptop = async (work: (other: Nugget) => Promise<void>): Promise<void> => {
  const userData = await mkdtemp(join(tmpdir(), 'nugget-e2e-sales-'));
  const other = new Nugget(userData, {});
  try {
    await other.launch();
    await expect(other.window.getByRole('button', { name: 'Start a workshop' })).toBeFocused();
    await work(other);
    await other.close();
  } finally {
    await other.kill();
    await rm(userData, { recursive: true, force: true, maxRetries: 3 });
  }
};

const open = async (nugget: Nugget, file: string): Promise<void> => {
  await nugget.answerOpen(file);
  await nugget.window.keyboard.press('ControlOrMeta+o');
};

const hostile = 'How fast can you send 40? <script>document.title="ran"</script>';
const phrase = 'ladder-pencil-orbit-velvet-cactus';

test('scenario 10, the file part: a message goes out and its answer comes home, by files alone', async ({
  nugget,
}, info) => {
  test.setTimeout(240_000);
  await mkdir(info.outputDir, { recursive: true });
  const at = (name: string): string => join(info.outputDir, name);
  const { here } = twoCopies();
  here.say('query.kept', 'q1', { name: 'Orders by hand', sql: 'SELECT count(*) AS hidden FROM orders' });
  await writeFile(at('home.nugget'), await packed(here.events()));
  const page = nugget.window;

  await test.step('a hand-written query of another laptop waits until somebody has looked', async () => {
    await open(nugget, at('home.nugget'));
    await expect(page.locator('[data-entry=A1]')).toBeVisible({ timeout: 20_000 });
    const notice = 'This file brings 1 hand-written query from another laptop. Look before it runs.';
    await expect(page.getByText(notice).first()).toBeVisible();
    await page.keyboard.press('e');
    const kept = page.getByRole('region', { name: 'Kept queries' });
    await expect(kept.getByText(notice)).toBeVisible();
    await expect(kept.getByRole('button', { name: 'Try it' })).toHaveCount(0);
    await kept.getByRole('button', { name: 'Look' }).click();
    await expect(kept.getByText('SELECT count(*) AS hidden FROM orders')).toBeVisible();
    await page.screenshot({ path: at('query-waits.png') });
    await kept.getByRole('button', { name: 'I have looked: it may run here' }).click();
    await expect(kept.getByRole('button', { name: 'Try it' })).toBeVisible();
    await expect(kept.getByText(notice)).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('a message, and a reply file for sales', async () => {
    await page.keyboard.press('ControlOrMeta+j');
    await pressOn(page, page.getByRole('button', { name: 'Write a message' }));
    await typeInto(page, 'What we say', 'The jacket you looked at is back in your size.');
    await typeInto(page, 'Why we say this', 'People who looked order four times as often.');
    await typeInto(page, 'To whom', 'people in the shop');
    await page.getByRole('checkbox').first().check();
    await pressOn(page, page.getByRole('button', { name: 'Keep the message' }));
    await nugget.answerSave(at('M1.nugget'));
    await pressOn(page, page.getByRole('button', { name: 'Make a reply file…' }));
    await expect(
      page.getByText('Saved as M1.nugget. It holds this message and no data.').first(),
    ).toBeVisible();
    expect((await stat(at('M1.nugget'))).size).toBeLessThan(1024 * 1024);
    const file = await openFile(at('M1.nugget'));
    expect(file.ok && [file.value.results.size, file.value.tables.size]).toEqual([0, 0]);
    expect((await readFile(at('M1.nugget'))).includes('and they open on phones')).toBe(false);
  });

  await test.step('opened without any data: the message, why, four fields; answered within three presses', async () => {
    await anotherLaptop(async (sales) => {
      await open(sales, at('M1.nugget'));
      const form = sales.window.getByRole('region', { name: 'What happened with it?' });
      await expect(
        sales.window.getByText('The jacket you looked at is back in your size.').first(),
      ).toBeVisible();
      await expect(sales.window.getByText('People who looked order four times as often.')).toBeVisible();
      await form.getByRole('radio', { name: 'with changes' }).click();
      await form.getByLabel('What you said instead').fill('Your jacket is back, in your size.');
      await form.getByLabel('What the customer said, in their words').fill(hostile);
      await form.getByRole('radio', { name: 'asked for more' }).click();
      await expect(form.getByRole('button', { name: 'Save the answer…' })).toBeDisabled();
      await form.getByRole('checkbox').check();
      await sales.window.screenshot({ path: at('reply.png') });
      await sales.answerSave(at('answer.nugget'));
      await form.getByRole('button', { name: 'Save the answer…' }).click();
      await expect(
        sales.window.getByText('Saved as answer.nugget. Send it back by mail.').first(),
      ).toBeVisible();
      expect(sales.consoleErrors).toEqual([]);
    });
  });

  await test.step('home again: the reaction beside its wording, words compared, the next round begun', async () => {
    await open(nugget, at('answer.nugget'));
    await page.waitForTimeout(500);
    await page.keyboard.press('ControlOrMeta+j');
    const reaction = page.locator('[data-message=M1] [data-reaction]');
    await expect(reaction).toContainText('Sales, in the shop: asked for more');
    await expect(reaction.locator('blockquote')).toHaveText(hostile);
    await expect(reaction.locator('ins').first()).toBeVisible();
    expect(await page.title()).not.toBe('ran');
    await page.screenshot({ path: at('home.png') });
    await pressOn(page, reaction.getByRole('button', { name: 'Log as assumption' }));
    await pressOn(page, reaction.getByRole('button', { name: 'New wording after this' }));
    await typeInto(page, 'What we say', 'Back in your size; forty in two days.');
    await pressOn(page, page.getByRole('button', { name: 'Keep the message' }));
    await expect(page.locator('[data-message=M1]')).toContainText('M1, version 2');
    await expect(page.locator('[data-message=M1]')).toContainText('after the reaction to M1');
  });

  await test.step('kept under a passphrase, and opened with it', async () => {
    await nugget.answerSave(at('locked.nugget'));
    await page.keyboard.press('ControlOrMeta+s');
    await page.getByRole('radio', { name: /Lock with a passphrase/ }).click();
    await page.getByLabel('Passphrase', { exact: true }).last().fill(phrase);
    await page.screenshot({ path: at('lock.png') });
    await page.getByRole('button', { name: 'Choose where…' }).click();
    await expect(page.getByText('Saved as locked.nugget. Nothing was sent.').first()).toBeVisible({
      timeout: 60_000,
    });
    expect((await readFile(at('locked.nugget'))).toString('latin1', 0, 21)).toBe('age-encryption.org/v1');
    await open(nugget, at('locked.nugget'));
    const locked = page.getByRole('dialog', { name: 'Locked file' });
    await locked.getByLabel('Passphrase').fill('not this one');
    await locked.getByRole('button', { name: 'Open' }).click();
    await expect(locked.getByText('This is not the passphrase of "locked.nugget".')).toBeVisible({
      timeout: 60_000,
    });
    await page.screenshot({ path: at('wrong.png') });
    await locked.getByLabel('Passphrase').fill(phrase);
    await locked.getByRole('button', { name: 'Open' }).click();
    await expect(locked).toHaveCount(0, { timeout: 60_000 });
  });

  const saved = await openFile(at('locked.nugget'), phrase);
  if (!saved.ok) throw new Error(saved.error.code);
  const rounds = saved.value.events.filter(({ env }) => env.type === 'round.started');
  expect(rounds.at(-1)?.body?.set).toMatchObject({ startedBecause: 'reply_merged' });
});
