import { expect, test } from './fixtures.ts';
import { pressOn, showMetric, startWorkshop, useSoldOutWeek } from './hands.ts';
import { log, openCard, picture } from './talking.ts';

const minute = 60_000;

test('a swap is suggested after a quarter of an hour, the agenda is read on a wall, and playing the timeline is left mid-way', async ({
  nugget,
}) => {
  test.setTimeout(180_000);
  const page = nugget.window;
  /** The window's clock goes ahead; what was logged keeps its time. */
  const later = (minutes: number): Promise<void> =>
    page.evaluate((ahead) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + ahead;
    }, minutes * minute);
  const hint = page.locator('[data-swap]');
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);

  await test.step('L50 the hint comes by itself, outside its agenda step, and goes when nobody takes it up', async () => {
    await expect(hint).toHaveCount(0);
    await later(15);
    await expect(hint).toContainText('The same driver for a while. Swap?', { timeout: 25_000 });
    await picture(nugget, 'facilitator-swap');
    await later(5);
    await expect(hint).toHaveCount(0, { timeout: 25_000 });
  });

  await test.step('F27 playing is left at any round: one key shows all rounds, what is open stays', async () => {
    await log(page, 'A1', 'It has stopped working.');
    const card = await openCard(page, 'A1');
    await expect(card).toContainText(/marketer typed|analyst typed/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await log(page, 'A2', 'It works with jackets in stock.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    const second = page.getByRole('group', { name: 'A2' });
    await expect(second).toBeVisible();
    for (const leave of ['key', 'button'] as const) {
      await pressOn(page, page.getByRole('button', { name: 'Play round by round' }));
      await expect(second).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Next round' })).toBeVisible();
      if (leave === 'key') await page.keyboard.press('Escape');
      else await pressOn(page, page.getByRole('button', { name: 'Show all rounds' }));
      await expect(second).toBeVisible();
    }
    await pressOn(page, page.getByRole('button', { name: 'Chart', exact: true }));
  });

  await test.step('L44 a pause stops the clock; the next thing said goes on', async () => {
    const clock = page.getByRole('banner').getByRole('button', { name: /^Agenda/ });
    await page.keyboard.press('ControlOrMeta+g');
    const agenda = page.getByRole('dialog', { name: 'Agenda' });
    await pressOn(page, agenda.getByRole('button', { name: 'Pause' }));
    await expect(agenda.getByText('The clock stands still.', { exact: false })).toBeVisible();
    await picture(nugget, 'facilitator-paused');
    await page.keyboard.press('Escape');
    const stood = await clock.innerText();
    expect(stood).toMatch(/^Paused at \d+ of 90 min$/);
    await later(30);
    // The clock is read anew every twenty seconds.
    await page.waitForTimeout(21_000);
    await expect(clock).toHaveText(stood);
    await log(page, 'A3', 'We go on.');
    await expect(clock).toHaveText(/^\d+ of 90 min$/);
  });

  await test.step('in large type every step of the agenda has its whole name', async () => {
    await page.keyboard.press('ControlOrMeta+g');
    const steps = page.getByRole('dialog', { name: 'Agenda' });
    const look = steps.getByRole('listitem').filter({ hasText: 'Look and assume' });
    await pressOn(page, look.getByRole('button', { name: 'Begin' }));
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Shift+t');
    const rail = page.getByRole('navigation', { name: 'Agenda' });
    await expect(rail.getByRole('button')).toHaveCount(13);
    const cut = (): Promise<readonly string[]> =>
      rail.getByRole('button').evaluateAll((buttons) =>
        buttons.flatMap((button) => {
          const name = button.querySelector('span');
          const box = button.getBoundingClientRect();
          const whole = name !== null && name.scrollWidth <= name.clientWidth;
          return whole && box.right <= window.innerWidth ? [] : [button.textContent ?? ''];
        }),
      );
    await picture(nugget, 'facilitator-agenda-large');
    expect(await cut()).toEqual([]);
  });
});
