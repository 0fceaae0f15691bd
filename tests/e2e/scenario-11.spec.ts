import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { LogEvent } from '../../src/shared/log/envelope.ts';
import { fold } from '../../src/shared/log/fold.ts';
import { canonical } from '../../src/shared/log/canonical.ts';
import { openFile } from '../../src/main/store/open-file.ts';
import { packed, twoCopies } from '../../src/main/store/testing/two-copies.ts';
import { expect, Nugget, test } from './fixtures.ts';
import { pressOn } from './hands.ts';

const dialog = (nugget: Nugget) => nugget.window.getByRole('dialog', { name: /Put together/ });

const open = async (nugget: Nugget, file: string): Promise<void> => {
  await nugget.answerOpen(file);
  await pressOn(nugget.window, nugget.window.getByRole('button', { name: 'Open a file…' }));
  await expect(nugget.window.locator('[data-entry=A1]')).toBeVisible({ timeout: 20_000 });
};

const choose = async (nugget: Nugget, file: string): Promise<void> => {
  await nugget.answerOpen(file);
  await nugget.window.keyboard.press('ControlOrMeta+Shift+o');
  await expect(dialog(nugget)).toBeVisible();
};

const putTogether = (nugget: Nugget): Promise<void> =>
  pressOn(nugget.window, dialog(nugget).getByRole('button', { name: 'Put together' }));

const saved = async (nugget: Nugget, file: string): Promise<readonly LogEvent[]> => {
  await nugget.answerSave(file);
  await nugget.window.keyboard.press('ControlOrMeta+s');
  await pressOn(nugget.window, nugget.window.getByRole('button', { name: 'Choose where…' }));
  await expect(
    nugget.window.getByText(`Saved as ${basename(file)}. Nothing was sent.`).first(),
  ).toBeVisible();
  const opened = await openFile(file);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.events;
};

/** A laptop of its own: another user data folder, another installation. */
const secondLaptop = async (work: (other: Nugget) => Promise<void>): Promise<void> => {
  const userData = await mkdtemp(join(tmpdir(), 'nugget-e2e-second-'));
  const other = new Nugget(userData, {});
  try {
    await other.launch();
    await work(other);
    await other.close();
  } finally {
    await other.kill();
    await rm(userData, { recursive: true, force: true, maxRetries: 3 });
  }
};

test('scenario 11: both changed the same thing, on two laptops', async ({ nugget }, info) => {
  test.setTimeout(240_000);
  await mkdir(info.outputDir, { recursive: true });
  const at = (name: string): string => join(info.outputDir, name);
  const { here, there } = twoCopies();
  await writeFile(at('analyst.nugget'), await packed(here.events()));
  await writeFile(at('marketer.nugget'), await packed(there.events()));
  const page = nugget.window;
  let first: readonly LogEvent[] = [];

  await test.step('the preview: what joins, and what is to decide, side by side', async () => {
    await open(nugget, at('analyst.nugget'));
    await choose(nugget, at('marketer.nugget'));
    await expect(
      dialog(nugget).getByText(
        'Joined without questions: 7 new entries (6 parked thoughts, 1 piece of evidence)',
      ),
    ).toBeVisible();
    await expect(dialog(nugget).getByText('2 to decide together')).toBeVisible();
    const sentence = dialog(nugget).locator('[data-conflict="A1, the sentence"]');
    await expect(sentence.getByText('When the jacket is in stock', { exact: false }).first()).toBeVisible();
    await expect(sentence.locator('ins').filter({ hasText: 'on phones' })).toBeVisible();
    await expect(sentence.locator('ins').filter({ hasText: 'in cities' })).toBeVisible();
    await expect(sentence.getByText(/analyst, \d+ \w+ \d\d:\d\d/)).toBeVisible();
    await expect(sentence.getByText(/marketer, \d+ \w+ \d\d:\d\d/)).toBeVisible();
    await page.screenshot({ path: at('preview.png') });
  });

  await test.step('left open: both stay, marked, and work goes on', async () => {
    await putTogether(nugget);
    await expect(page.getByText('9 entries added, 2 to decide together.').first()).toBeVisible();
    const a1 = page.locator('[data-entry=A1]');
    await expect(a1.getByRole('button', { name: 'two versions' })).toBeVisible();
    await expect(a1).not.toContainText('Holds');
  });

  await test.step('taken back, then done again', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText('As it was before. The other file is untouched.').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'two versions' })).toHaveCount(0);
    await choose(nugget, at('marketer.nugget'));
    await putTogether(nugget);
    await expect(page.getByRole('button', { name: 'two versions' }).first()).toBeVisible();
    first = await saved(nugget, at('one.nugget'));
    await choose(nugget, at('marketer.nugget'));
    await expect(dialog(nugget).getByText('Everything in this file is already here.')).toBeVisible();
    await page.keyboard.press('Enter');
  });

  await test.step('the other laptop, the other way round: the same state', async () => {
    await secondLaptop(async (other) => {
      await open(other, at('marketer.nugget'));
      await choose(other, at('analyst.nugget'));
      await putTogether(other);
      await expect(other.window.getByRole('button', { name: 'two versions' }).first()).toBeVisible();
      const second = await saved(other, at('two.nugget'));
      expect(canonical(fold(second))).toBe(canonical(fold(first)));

      await pressOn(other.window, other.window.getByRole('button', { name: 'two versions' }).first());
      const sheet = other.window.getByRole('dialog', { name: 'Two versions, to decide together' });
      await sheet
        .locator('[data-conflict="A1, the sentence"]')
        .getByRole('radio', { name: 'both, as two assumptions' })
        .click();
      await pressOn(other.window, sheet.getByRole('button', { name: 'Keep what we decided' }));
      await expect(other.window.getByText('1 decided together.').first()).toBeVisible();
      await expect(other.window.getByRole('button', { name: 'two versions' })).toHaveCount(0);
      const log = fold(await saved(other, at('three.nugget')));
      expect(log.conflicts).toEqual([]);
      expect(log.assumptions[0]?.state).toBe('replaced');
      expect(log.assumptions[0]?.replacedBy).toHaveLength(2);
    });
  });

  await test.step('another workshop is refused by name, and can be opened by itself', async () => {
    const club = twoCopies().here;
    const created = club.events().find(({ env }) => env.type === 'workshop.created');
    await writeFile(at('club.nugget'), await packed(await otherWorkshop(created as LogEvent)));
    await choose(nugget, at('club.nugget'));
    await expect(
      dialog(nugget).getByText('This file belongs to another workshop (“Club orders”).'),
    ).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Club orders').first()).toBeVisible();
  });
});

test('a file that changed on the disk is joined, not written over; a damaged one opens up to its damage', async ({
  nugget,
}, info) => {
  await mkdir(info.outputDir, { recursive: true });
  const target = join(info.outputDir, 'shared.nugget');
  const { here, there } = twoCopies();
  await writeFile(target, await packed(here.events()));
  const page = nugget.window;
  await open(nugget, target);
  // Meanwhile the other laptop saved its copy under this very name.
  await writeFile(target, await packed(there.events()));
  await nugget.answerSave(target);
  await page.keyboard.press('ControlOrMeta+s');
  await pressOn(page, page.getByRole('button', { name: 'Choose where…' }));
  await expect(page.getByRole('button', { name: 'two versions' }).first()).toBeVisible();
  const whole = await openFile(target);
  if (!whole.ok) throw new Error(whole.error.code);
  const kept = new Set(whole.value.events.map(({ id }) => id));
  for (const event of [...here.events(), ...there.events()]) expect(kept).toContain(event.id);

  const bytes = await packed(there.events());
  const damaged = join(info.outputDir, 'damaged.nugget');
  await writeFile(damaged, bytes.subarray(0, Math.floor(bytes.length * 0.8)));
  await nugget.answerOpen(damaged);
  await page.keyboard.press('ControlOrMeta+o');
  const sheet = page.getByRole('dialog').filter({ hasText: 'Everything until' });
  await expect(sheet).toContainText('damaged.nugget');
  await page.screenshot({ path: join(info.outputDir, 'damaged.png') });
  await page.keyboard.press('Enter');
  await expect(sheet).toHaveCount(0);
  await expect(page.locator('[data-entry=A1]')).toBeVisible();
});

const otherWorkshop = async (created: LogEvent): Promise<readonly LogEvent[]> => {
  const { newWriter } = await import('../../src/shared/log/testing/writer.ts');
  const { sha256 } = await import('../../src/main/store/sha256.ts');
  const writer = newWriter(sha256, 'club');
  const set = { ...(created.body?.set as object), title: 'Club orders' };
  writer.force('workshop.created', '11111111-2222-4333-8444-555555555555', set as never);
  return writer.events();
};
