import type { Nugget } from './fixtures.ts';
import { expect, test } from './fixtures.ts';
import { dropFiles, sample } from './hands.ts';
import { home, type Inside, started } from './probes/page.ts';

test.use({ world: { probes: true } });

/** Items 13 and 14: whatever the page tries, it stays where it is, and stays alone. */
const addresses = [
  'https://example.com/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'app://ui/other.html',
  'app://other/index.html',
  'data:text/html,hello',
  'blob:app://ui/x',
  'mailto:a@example.com',
  'nugget:x',
];

const ways: Readonly<Record<string, (to: string) => void>> = {
  'location =': (to) => location.assign(to),
  'location.replace': (to) => location.replace(to),
  'a link': (to) =>
    Object.assign(document.body.appendChild(document.createElement('a')), { href: to }).click(),
  'a link to a new window': (to) =>
    Object.assign(document.body.appendChild(document.createElement('a')), {
      href: to,
      target: '_blank',
    }).click(),
  'a form': (to) =>
    Object.assign(document.body.appendChild(document.createElement('form')), { action: to }).submit(),
  'a form to a new window': (to) =>
    Object.assign(document.body.appendChild(document.createElement('form')), {
      action: to,
      target: '_blank',
    }).submit(),
  'window.open': (to) => void window.open(to),
  'a refresh': (to) =>
    document.head.append(
      Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${to}` }),
    ),
  'a frame': (to) => document.body.append(Object.assign(document.createElement('iframe'), { src: to })),
};

const mark = (nugget: Nugget): Promise<void> =>
  nugget.window.evaluate(() => {
    (window as unknown as Inside).stayed = true;
  });
const expectStayed = async (nugget: Nugget, why: string): Promise<void> => {
  const pages = await nugget.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  );
  expect(pages, why).toEqual([home]);
  expect(await nugget.window.evaluate(() => (window as unknown as Inside).stayed), why).toBe(true);
};

for (const [name, go] of Object.entries(ways))
  test(`13 14 the page is not left by ${name}`, async ({ nugget }) => {
    await started(nugget);
    await mark(nugget);
    for (const to of [
      ...addresses,
      ...(name.includes('new window') || name === 'window.open' ? ['about:blank', home] : []),
    ]) {
      await nugget.window.evaluate(go, to).catch(() => undefined);
      await expectStayed(nugget, to);
    }
  });

test('14 no click opens a window, with whichever button or key', async ({ nugget }) => {
  await started(nugget);
  await mark(nugget);
  await nugget.window.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.com/',
      textContent: 'out',
    });
    document.body.replaceChildren(link);
  });
  const link = nugget.window.getByText('out');
  await link.click({ button: 'middle' });
  await link.click({ modifiers: ['Shift'] });
  await link.click({ modifiers: ['ControlOrMeta'] });
  await expectStayed(nugget, 'a click');
});

test('13 about:blank, which Chromium asks nobody about, gets nothing from the app', async ({ nugget }) => {
  await started(nugget);
  await nugget.window.evaluate(() => location.assign('about:blank')).catch(() => undefined);
  await nugget.window.waitForURL('about:blank');
  const asked = (): Promise<string> =>
    nugget.window.evaluate(() =>
      (
        (window as unknown as Inside).nugget?.appInfo(undefined) ?? Promise.reject(new Error('no bridge'))
      ).then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    );
  expect(await asked()).toMatch(/may not call the app|no bridge/);
});

test('13 a dropped file is read, and the page stays where it is', async ({ nugget }) => {
  await started(nugget);
  await mark(nugget);
  await dropFiles(nugget, [sample('orders.csv')]);
  await expect(nugget.window.getByText('orders.csv waits. First the question.').first()).toBeVisible();
  await expectStayed(nugget, 'a drop');
});
