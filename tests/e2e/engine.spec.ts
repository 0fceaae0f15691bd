import type { Nugget } from './fixtures.ts';
import { expect, test } from './fixtures.ts';
import { pressOn, showMetric, startWorkshop, useSoldOutWeek } from './hands.ts';
import { holdPort, type WithPort } from './probes/port.ts';

const restarted = 'The counting engine stopped and was started again. Your log is untouched.';
const stopped = 'The query was stopped and the engine started anew. Nothing in the log is affected.';
/** Honours an interrupt, but would run for hours. */
const endless = 'SELECT count(*) FROM range(100000000) a(x), range(1000000) b(y) WHERE x + y = 7';
/** One call of a function: nothing asks it to stop until it has ended. */
const deaf = "SELECT levenshtein(repeat('a', 250000), repeat('b', 250000))";

const engineOf = (nugget: Nugget): Promise<number> =>
  nugget.app.evaluate(
    ({ app }) => app.getAppMetrics().find((metric) => metric.name === 'Nugget engine')?.pid ?? 0,
  );
const killEngine = async (nugget: Nugget): Promise<number> => {
  await expect.poll(() => engineOf(nugget)).toBeGreaterThan(0);
  const pid = await engineOf(nugget);
  process.kill(pid, 'SIGKILL');
  return pid;
};
const fingerprints = (nugget: Nugget): Promise<readonly (string | null)[]> =>
  nugget.window
    .locator('[data-fingerprint]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-fingerprint')));
const logged = (nugget: Nugget): Promise<readonly string[]> =>
  nugget.window
    .locator('[data-entry]')
    .evaluateAll((entries) => entries.map((entry) => entry.textContent ?? ''));

const withChart = async (nugget: Nugget): Promise<void> => {
  await startWorkshop(nugget.window);
  await useSoldOutWeek(nugget);
  await showMetric(nugget.window);
};

const openQuery = async (nugget: Nugget): Promise<void> => {
  await pressOn(nugget.window, nugget.window.getByRole('button', { name: 'SQL' }));
  await pressOn(nugget.window, nugget.window.getByRole('button', { name: 'Try a copy' }));
};
const runCopy = async (nugget: Nugget, sql: string): Promise<void> => {
  await nugget.window.getByLabel('Try a copy').fill(sql);
  await nugget.window.getByRole('button', { name: 'Run the copy' }).click();
};

type Reply = {
  readonly id: number;
  readonly kind: string;
  readonly failure?: { readonly code: string };
  readonly arrow?: Uint8Array;
};
type Told = {
  readonly kind: string;
  readonly code?: string;
  readonly arrow?: readonly number[];
  readonly ms: number;
};

/** Asks, cancels when told to, and tells what came back and how long after the question (or its cancel) it came. */
const ask = (nugget: Nugget, sql: string, cancelAfterMs?: number): Promise<Told> =>
  nugget.window.evaluate(
    ([text, cancelAfter]) =>
      new Promise<Told>((resolve) => {
        const own = window as unknown as WithPort;
        const { port } = own;
        const id = Math.floor(Math.random() * 1e9) + 1e6;
        let since = performance.now();
        own.heard = (kind) => resolve({ kind, ms: performance.now() - since });
        port?.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
          if (data.id !== id) return;
          const code = data.failure?.code;
          const arrow = data.arrow === undefined ? undefined : [...data.arrow.subarray(0, 4)];
          const ms = performance.now() - since;
          resolve({ kind: data.kind, ms, ...(code ? { code } : {}), ...(arrow ? { arrow } : {}) });
        });
        port?.postMessage({ kind: 'sql', id, sql: text, maxRows: 100 });
        if (cancelAfter === undefined) return;
        setTimeout(() => {
          since = performance.now();
          port?.postMessage({ kind: 'cancel', id });
        }, cancelAfter);
      }),
    [sql, cancelAfterMs] as const,
  );

test('killed at rest, the engine comes back: one sentence, the same chart, the log untouched', async ({
  nugget,
}) => {
  test.setTimeout(120_000);
  await withChart(nugget);
  await nugget.window.keyboard.press('a');
  await nugget.window.keyboard.insertText('Wave 2 is weak.');
  await nugget.window.keyboard.press('Enter');
  await expect(nugget.window.locator('[data-entry=A1]')).toContainText('Wave 2 is weak.');
  const [prints, log] = [await fingerprints(nugget), await logged(nugget)];
  for (const round of [1, 2, 3]) {
    const before = await killEngine(nugget);
    await expect(nugget.window.getByText(restarted).first(), `round ${round}`).toBeVisible();
    await expect.poll(() => engineOf(nugget)).not.toBe(before);
    await expect.poll(() => fingerprints(nugget)).toEqual(prints);
    await expect(
      nugget.window.locator('[data-lens=analyst]').getByText('21.0', { exact: true }).first(),
    ).toBeVisible();
    expect(await logged(nugget)).toEqual(log);
  }
  await nugget.window.keyboard.press('a');
  await nugget.window.keyboard.insertText('Wave 3 was the best.');
  await nugget.window.keyboard.press('Enter');
  await expect(nugget.window.locator('[data-entry=A2]')).toContainText('Wave 3 was the best.');
});

test('killed during a question, the question says so and the next one is answered', async ({ nugget }) => {
  test.setTimeout(120_000);
  await withChart(nugget);
  const prints = await fingerprints(nugget);
  await openQuery(nugget);
  await runCopy(nugget, endless);
  await killEngine(nugget);
  await expect(nugget.window.getByText(stopped)).toBeVisible();
  await expect(nugget.window.getByText(restarted).first()).toBeVisible();
  await runCopy(nugget, 'SELECT count(*) AS rows FROM email_sends');
  await expect(nugget.window.getByRole('cell', { name: '36000', exact: true })).toBeVisible();
  await nugget.window.keyboard.press('Escape');
  await expect.poll(() => fingerprints(nugget)).toEqual(prints);
});

test('a long question that is cancelled ends within 2.5 s without its process, and the engine goes on', async ({
  nugget,
}) => {
  test.setTimeout(120_000);
  await startWorkshop(nugget.window);
  await useSoldOutWeek(nugget);
  await holdPort(nugget);
  const before = await engineOf(nugget);
  for (const after of [0, 300, 1000]) {
    const told = await ask(nugget, endless, after);
    expect(told, `cancelled after ${after} ms`).toMatchObject({ kind: 'failed', code: 'cancelled' });
    expect(told.ms).toBeLessThan(2500);
  }
  expect(await ask(nugget, 'SELECT count(*) FROM orders')).toMatchObject({ kind: 'sql' });
  expect(await engineOf(nugget), 'nothing had to be killed').toBe(before);
});

test('one that hears no interrupt is ended within 2.5 s with its process, and the engine serves again', async ({
  nugget,
}) => {
  test.setTimeout(120_000);
  await startWorkshop(nugget.window);
  await useSoldOutWeek(nugget);
  await holdPort(nugget);
  const before = await engineOf(nugget);
  const told = await ask(nugget, deaf, 500);
  expect(told.kind).toBe('restarted');
  expect(told.ms).toBeLessThan(2500);
  expect(await engineOf(nugget)).not.toBe(before);
  const next = await ask(nugget, 'SELECT count(*) FROM orders');
  expect(next.kind).toBe('sql');
  expect(next.ms).toBeLessThan(3000);
});

test('one that eats memory is ended before it takes the laptop', async ({ nugget }) => {
  test.setTimeout(120_000);
  await startWorkshop(nugget.window);
  await useSoldOutWeek(nugget);
  await holdPort(nugget);
  const told = await ask(nugget, 'SELECT len(range(1000000000))');
  expect([told.kind, told.code]).not.toContain('sql');
  expect(await ask(nugget, 'SELECT count(*) FROM orders')).toMatchObject({ kind: 'sql' });
});

test('a person’s SQL only reads, is told where it stops, and is answered as Arrow', async ({ nugget }) => {
  test.setTimeout(120_000);
  await withChart(nugget);
  await openQuery(nugget);
  const page = nugget.window;
  const said: readonly (readonly [string, string])[] = [
    ['DROP TABLE orders', 'Only reading is possible here. "DROP" changes data and was not run.'],
    ['DELETE FROM orders', 'Only reading is possible here. "DELETE" changes data and was not run.'],
    ['SELECT 1; DROP TABLE orders', 'Only reading is possible here. "DROP" changes data and was not run.'],
    [
      "SELECT * FROM read_csv('/etc/passwd')",
      'Only reading is possible here. The function "read_csv" was not run.',
    ],
    ['SELECT amont_eur FROM orders', 'The query stops at "amont_eur". Closest column: amount_eur.'],
    ['SELECT * FROM oders', 'There is no table "oders". Closest table: orders.'],
  ];
  for (const [sql, sentence] of said) {
    await runCopy(nugget, sql);
    await expect(page.getByRole('alert').filter({ hasText: sentence }), sql).toBeVisible();
  }
  await runCopy(nugget, 'SELECT count(*) AS lines FROM orders');
  await expect(page.getByRole('cell', { name: '20600', exact: true })).toBeVisible();
  await holdPort(nugget);
  expect(await ask(nugget, 'SELECT count(*) FROM orders')).toMatchObject({
    kind: 'sql',
    arrow: [255, 255, 255, 255],
  });
});
