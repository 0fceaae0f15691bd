import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Nugget, test } from './fixtures.ts';
import { countKeys, showMetric, startWorkshop, useSoldOutWeek } from './hands.ts';

/** Pictures of the walk, to be looked at. */
const folder = join('test-results', 'scenario-03');

/** Every rule of axe, in both themes; the theme is changed by its key, as a person would. */
const axeBothWays = async (page: Page, where: string): Promise<void> => {
  for (const theme of ['light', 'dark']) {
    const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const said = found.violations.map(
      (one) =>
        `${one.id}: ${one.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    );
    expect.soft(said, `${where}, ${theme}`).toEqual([]);
    await page.screenshot({ path: join(folder, `${where}-${theme}.png`) });
    await page.keyboard.press('ControlOrMeta+Shift+l');
    await page.waitForTimeout(250);
  }
};

/** Pixels of two pictures that are not the same; up to 8 of 255 is how a soft edge was rounded, which no eye sees. */
const differing = (nugget: Nugget, before: Buffer, after: Buffer): Promise<number> =>
  nugget.app.evaluate(
    ({ nativeImage }, pictures) => {
      const [a, b] = pictures.map((one) =>
        nativeImage.createFromBuffer(Buffer.from(one, 'base64')).toBitmap(),
      );
      if (!a || !b || a.length !== b.length) return -1;
      let count = 0;
      for (let at = 0; at < a.length; at += 4)
        if ([0, 1, 2].some((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)) > 8)) count++;
      return count;
    },
    [before.toString('base64'), after.toString('base64')],
  );

/** Letters that can be seen and are smaller than two per cent of the window's height. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const least = window.innerHeight * 0.02;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      const parent = node.parentElement;
      if (!text || !parent || parent.closest('.hidden-words,[hidden],script,style')) continue;
      const box = parent.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < least - 0.01) small.push(`${size}px “${text.slice(0, 30)}”`);
    }
    return [...new Set(small)];
  });

test('an assumption in ten seconds, by keyboard alone, in large type', async ({ nugget }) => {
  test.setTimeout(300_000);
  const page = nugget.window;
  await mkdir(folder, { recursive: true });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.getByRole('button', { name: 'Start a workshop' })).toBeVisible();
  await axeBothWays(page, '01-start');
  await startWorkshop(page);
  await axeBothWays(page, '02-data');
  await useSoldOutWeek(nugget);
  await showMetric(page);
  await axeBothWays(page, '03-both-lenses');
  await page.keyboard.press('ControlOrMeta+Shift+t');

  const marketer = page.locator('[data-lens=marketer]');
  const chart = marketer.locator('[data-chart]');
  const waveTwo = marketer.getByRole('option', { name: /^Wave 2/ });

  await test.step('all that is written can be read from the back of the room', async () => {
    await expect(marketer).toBeVisible();
    expect(await tooSmall(page)).toEqual([]);
  });

  await test.step('both lenses report the same result', async () => {
    const prints = await page
      .locator('[data-fingerprint]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-fingerprint')));
    expect(prints).toHaveLength(2);
    expect(new Set(prints).size).toBe(1);
    expect(prints[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  await test.step('arrows, A, Tab, a reason, Enter: at most ten seconds, and the chart is as it was', async () => {
    for (let area = 0; area < 8; area++) {
      if (await chart.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('F6');
    }
    await expect(chart).toBeFocused();
    const start = Date.now();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(waveTwo).toHaveAttribute('aria-selected', 'true');
    const paper = page.locator('main');
    await page.waitForTimeout(150);
    const before = await paper.screenshot({ path: join(folder, 'before.png') });
    const keys = await countKeys(page);
    const reason = 'we need 15';
    await page.keyboard.press('a');
    await page.keyboard.press('Tab');
    await page.keyboard.type(reason, { delay: 100 });
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-entry=A1]')).toBeVisible();
    // With the two arrows to the mark.
    expect(2 + (await keys()) - reason.length).toBeLessThanOrEqual(12);
    const seconds = (Date.now() - start) / 1000;
    expect(seconds).toBeLessThanOrEqual(10);
    await expect(chart).toBeFocused();
    await expect(waveTwo).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('status').filter({ hasText: 'Assumption 1 logged' }).first()).toBeAttached();
    // What says "logged" lies above the sheet for four seconds, and is gone then.
    await page.waitForTimeout(4500);
    const after = await paper.screenshot({ path: join(folder, 'after.png') });
    expect(await differing(nugget, before, after)).toBe(0);
    await axeBothWays(page, '04-logged');
    expect(await tooSmall(page)).toEqual([]);
  });

  await test.step('the entry holds the snapshot', async () => {
    await page.keyboard.press('w');
    const card = page.locator('[data-card=A1]');
    await expect(card).toContainText('we need 15');
    await expect(card).toContainText('9.0');
    await expect(card).toContainText('7.5–10.9');
    await expect(card).toContainText('12,000');
    await axeBothWays(page, '05-card');
    await page.keyboard.press('Escape');
  });

  await test.step('the other lens has the same wave selected', async () => {
    await expect(
      page.locator('[data-strip=analyst]').getByRole('button', { name: /^Wave 2/ }),
    ).toHaveAttribute('aria-pressed', 'true');
    for (let press = 0; press < 4; press++) {
      if (await page.locator('[data-lens=analyst]').isVisible()) break;
      await page.keyboard.press('l');
    }
    await expect(
      page.locator('[data-lens=analyst]').getByRole('option', { name: /^Wave 2/ }),
    ).toHaveAttribute('aria-selected', 'true');
    await axeBothWays(page, '06-analyst');
    expect(await tooSmall(page)).toEqual([]);
  });
});
