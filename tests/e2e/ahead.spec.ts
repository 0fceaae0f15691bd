import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { showMetric, startWorkshop, useSoldOutWeek } from './hands.ts';

/** Questions for charts that the window has put to the engine since. */
const countQuestions = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    const own = window as unknown as { views: number };
    own.views = 0;
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown, ...rest: []) {
      if ((message as { kind?: unknown } | null)?.kind === 'view') own.views += 1;
      return post.call(this, message, ...rest);
    };
  });
  return () => page.evaluate(() => (window as unknown as { views: number }).views);
};

test('E109 what is read before Enter is counted meanwhile, shows nothing, and is not asked again', async ({
  nugget,
}) => {
  test.setTimeout(120_000);
  const page = nugget.window;
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);
  const analyst = page.locator('[data-lens=analyst]');
  const print = (): Promise<string | null> =>
    analyst.locator('[data-fingerprint]').getAttribute('data-fingerprint');
  const first = await print();
  const asked = await countQuestions(page);
  const palette = page.getByRole('dialog', { name: 'Do or ask' });
  const type = async (sentence: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.insertText(sentence);
    await expect(palette.getByRole('option').first()).toContainText(/^(Count|Show)/);
  };

  await test.step('a metric of the workshop: one question, and Enter adds none', async () => {
    await type('show orders per 1,000');
    await expect.poll(asked).toBe(1);
    expect(await print()).toBe(first);
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect.poll(print).not.toBe(first);
    expect(await asked()).toBe(1);
  });

  await test.step('Esc leaves the chart as it was, and the log without an entry', async () => {
    const before = await print();
    const entries = (): Promise<string | null> => page.getByRole('complementary').textContent();
    const log = await entries();
    await type('number of orders by customer type');
    await expect.poll(asked).toBe(2);
    await page.keyboard.press('Escape');
    await expect(palette).toBeHidden();
    expect(await print()).toBe(before);
    expect(await entries()).toBe(log);
  });

  await test.step('an option of the bar: the same answer as without reading', async () => {
    const select = page.getByRole('button', { name: 'nothing by', exact: true });
    await select.click();
    await page.getByRole('option', { name: 'wave', exact: true }).hover();
    await expect.poll(asked).toBe(3);
    await page.getByRole('option', { name: 'wave', exact: true }).click();
    await expect.poll(print).toBe(first);
    expect(await asked()).toBe(3);
    await expect(analyst.getByText('21.0', { exact: true }).first()).toBeVisible();
  });
});
