import type { Nugget } from './fixtures.ts';
import { expect, test } from './fixtures.ts';
import { pressOn, showMetric, startWorkshop, useSoldOutWeek } from './hands.ts';

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

/** A question through a port of the window's own, as the renderer asks them; answers what came back, and after how long. */
type Reply = {
  readonly kind: string;
  readonly failure?: { readonly code: string; readonly message: string };
};
const ask = (nugget: Nugget, sql: string, cancelAfterMs?: number): Promise<{ reply: Reply; ms: number }> =>
  nugget.window.evaluate(
    ([text, cancelAfter]) =>
      new Promise<{ reply: Reply; ms: number }>((resolve) => {
        const own = window as unknown as { port?: MessagePort };
        let since = performance.now();
        const answered = (event: MessageEvent<Reply>): void =>
          resolve({ reply: event.data, ms: performance.now() - since });
        if (!own.port) throw new Error('no port');
        own.port.onmessage = answered;
        addEventListener('message', (event) => {
          if (event.data === 'nugget:engine-port')
            resolve({ reply: { kind: 'restarted' }, ms: performance.now() - since });
        });
        own.port.postMessage({ kind: 'sql', id: 1, sql: text, maxRows: 100 });
        if (cancelAfter === undefined) return;
        setTimeout(() => {
          since = performance.now();
          own.port?.postMessage({ kind: 'cancel', id: 1 });
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
