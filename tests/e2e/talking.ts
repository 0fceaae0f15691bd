import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Nugget } from './fixtures.ts';
import { pressOn, sayEffect, typeInto } from './hands.ts';

/** What a pair says, by keyboard: assumptions, context, agreements. */
export const log = async (page: Page, label: string, text: string): Promise<void> => {
  await page.keyboard.press('a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-entry=${label}]`)).toBeVisible();
};

export type Said = {
  readonly kind: string;
  readonly text: string;
  readonly when?: string;
  readonly source?: string;
  /** Its first letter, as people press it. */
  readonly effect: 'c' | 'f' | 'r' | 'e' | 'd';
  readonly reason: string;
};

/** `C`, two letters of the kind, the sentence, when, the effect by its letter, the reason; then "is that what you meant?". */
export const addContext = async (page: Page, said: Said): Promise<void> => {
  await page.keyboard.press('c');
  await page.locator('[role=combobox]').first().focus();
  await page.keyboard.insertText(said.kind);
  await page.keyboard.press('Enter');
  await typeInto(page, 'What was going on?', said.text);
  if (said.when !== undefined) await typeInto(page, 'When', said.when);
  if (said.source !== undefined) await typeInto(page, 'Known from', said.source);
  await sayEffect(page, said.effect);
  await typeInto(page, 'Reason, one line', said.reason);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Marketer, is that what you meant?')).toBeVisible();
  await page.keyboard.press('y');
};

export const bothAgree = async (page: Page, within: Page | Locator = page): Promise<void> => {
  for (const role of ['Analyst', 'Marketer'])
    await pressOn(page, within.getByRole('button', { name: `${role} agrees` }));
};

/** The chart of a metric by a column, as a sentence typed into the palette. */
export const countBy = async (page: Page, sentence: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Do or ask' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText(sentence);
  await expect(palette.getByRole('option').first()).toContainText('Count:');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
};

/** Walks to a mark of the chart by arrow keys. */
export const walkTo = async (page: Page, name: RegExp): Promise<void> => {
  const chart = page.locator('[data-lens=marketer] [data-chart]');
  await chart.focus();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('ArrowRight');
    const label = await chart.getByRole('option', { selected: true }).getAttribute('aria-label');
    if (label !== null && name.test(label)) return;
  }
  throw new Error(`No mark ${name.toString()}`);
};

export const openCard = async (page: Page, label: string): Promise<Locator> => {
  await page.locator(`[data-entry=${label}] button`).first().click();
  const card = page.locator(`[data-card=${label}]`);
  await expect(card).toBeVisible();
  await card.focus();
  return card;
};

const folder = join('test-results', 'talk');

/** Pictures to be looked at: both sizes, light and dark. */
export const picture = async (nugget: Nugget, name: string): Promise<void> => {
  const page = nugget.window;
  await mkdir(folder, { recursive: true });
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await nugget.app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(folder, `${name}-${width}-light.png`) });
    await page.keyboard.press('ControlOrMeta+Shift+l');
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(folder, `${name}-${width}-dark.png`) });
    await page.keyboard.press('ControlOrMeta+Shift+l');
  }
  await nugget.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900),
  );
  await page.waitForTimeout(200);
};
