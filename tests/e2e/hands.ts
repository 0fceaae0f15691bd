import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Nugget } from './fixtures.ts';

/** A person's hands: a real drop of files, and then the keyboard alone. */
export const sample = (name: string): string =>
  fileURLToPath(new URL(`../../samples/sold-out-week/${name}`, import.meta.url));

/** A real drop: the window gets File objects that have a path, as from the file manager. */
export const dropFiles = async (nugget: Nugget, files: readonly string[]): Promise<void> => {
  const devtools = await nugget.app.context().newCDPSession(nugget.window);
  const at = { x: 700, y: 450, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at });
  await devtools.detach();
};

/** Counts the keys that go down from here on; inserted text is no key. */
export const countKeys = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    const counted = { keys: 0 };
    Object.assign(window, { counted });
    window.addEventListener('keydown', () => void counted.keys++, { capture: true });
  });
  return () => page.evaluate(() => (window as unknown as { counted: { keys: number } }).counted.keys);
};

/** An insight says how sure it is; nothing is taken for granted. */
export const sayHowSure = async (page: Page): Promise<void> => {
  await page
    .getByRole('dialog', { name: 'Insight' })
    .getByRole('button', { name: /How sure/ })
    .click();
  await page.getByRole('option', { name: 'Good evidence' }).click();
};

/** What the context does to the assumption, by its letter: chosen, never taken for granted. */
export const sayEffect = async (page: Page, letter: string): Promise<void> => {
  const first = page.getByRole('radiogroup', { name: 'Effect' }).getByRole('radio').first();
  await tabTo(page, first);
  await page.keyboard.press(letter);
};

/** What led to a new wording, where there is more than one. */
export const sayCause = async (page: Page, cause: RegExp): Promise<void> => {
  await page.getByRole('button', { name: /Changed by$/ }).click();
  await page.getByRole('option', { name: cause }).click();
};

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate(
    (element) => element === document.activeElement || element.contains(document.activeElement),
  );

/** Nothing lies over it and nothing cuts it off: what a person would press there is it. */
export const expectOnTop = (target: Locator): Promise<void> =>
  expect
    .poll(() =>
      target.evaluate((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const corners = [
          [left + 2, top + 2],
          [right - 2, bottom - 2],
        ] as const;
        return corners.every(([x, y]) => {
          const there = document.elementFromPoint(x, y);
          return there !== null && element.contains(there);
        });
      }),
    )
    .toBe(true);

/** Tab until it has the focus: what can't be reached so fails the walk. */
export const tabTo = async (page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await expect(target).toBeVisible();
  for (let step = 0; step < 80; step++) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reached ${target.toString()}`);
};

export const pressOn = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await expect(target).toBeEnabled();
  await tabTo(page, target);
  await page.keyboard.press(key);
};

export const typeInto = async (page: Page, label: string | RegExp, text: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: typeof label === 'string' }).first();
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
};

export const startWorkshop = async (page: Page): Promise<void> => {
  await expect(page.getByRole('button', { name: 'Start a workshop' })).toBeFocused();
  await page.keyboard.press('Enter');
  await typeInto(page, 'One question', 'Does the spring e-mail pay for itself?');
  await typeInto(page, 'It decides', 'Repeat, change or stop the e-mail in May');
  await typeInto(page, 'Who decides', 'Head of CRM');
  await typeInto(page, 'For whom', 'CRM and copywriter');
  await typeInto(page, 'Time from', '04.03.2025');
  await typeInto(page, 'to', '07.04.2025');
  await typeInto(page, 'The number that matters', '15');
  await typeInto(page, 'unit', 'orders per 1,000 e-mails');
  await typeInto(page, 'because', '420 € ÷ 28 €');
  await typeInto(page, 'worth each, €', '28');
  await pressOn(page, page.getByRole('button', { name: 'Start with this' }));
  await skipExpectations(page);
  await expect(page.getByText('Drop files here')).toBeVisible();
};

/** Ground rules, shown once, and the expectations, which a pair may skip. */
export const skipExpectations = async (page: Page): Promise<void> => {
  await expect(page.getByRole('dialog', { name: 'Ground rules' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Before we look' })).toBeVisible();
  await page.keyboard.press('Escape');
};

/** The sold-out week, with its one cell decided, joined by person and wave. */
export const useSoldOutWeek = async (nugget: Nugget): Promise<void> => {
  const page = nugget.window;
  await dropFiles(nugget, [sample('orders.csv'), sample('email_sends.csv')]);
  await pressOn(page, page.getByRole('button', { name: 'Read . as thousands' }));
  const use = page.getByRole('button', { name: 'Use this data' });
  await expect(use).toBeEnabled({ timeout: 30_000 });
  await pressOn(page, use);
  await expect(page.getByRole('button', { name: 'Show it' })).toBeVisible({ timeout: 30_000 });
};

export const showMetric = async (page: Page): Promise<void> => {
  await pressOn(page, page.getByRole('button', { name: 'Show it' }));
  await expect(page.locator('[data-lens=analyst]').getByText('21.0', { exact: true }).first()).toBeVisible();
};
