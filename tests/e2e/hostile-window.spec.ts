import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostileStrings } from '../../src/shared/text/testing/hostile.ts';
import { expect, test } from './fixtures.ts';
import type { Inside } from './probes/page.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const hidden = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u;
/** What a cell of a CSV can hold at all. */
const cells = hostileStrings.filter((text) => !text.includes('\u0000') && text.length < 1_000);
const heads = ['<img src=x onerror=alert(1)>', '=1+1', '\u202Egnp.exe', '"><svg onload=alert(1)>', 'kind'];

test('500 hostile strings in cells, headers, file names, notes and names are text in every part of the window', async ({
  nugget,
}, info) => {
  test.setTimeout(180_000);
  await mkdir(info.outputDir, { recursive: true });
  const file = join(info.outputDir, '<b>=cmd\u202Evsc.csv');
  const rows = cells.map((text, at) =>
    [quoted(text), String(at), quoted(text), 'x', quoted(cells[at % 12] ?? '')].join(';'),
  );
  await writeFile(file, `${heads.map(quoted).join(';')}\n${rows.join('\n')}\n`);
  const page = nugget.window;
  page.on('dialog', () => (ran += 1));
  let ran = 0;
  await nugget.answerOpen(file);
  const made = await page.evaluate(
    async (said) => {
      const { nugget: bridge } = window as unknown as Inside;
      const scope = {
        question: 'Is it <b>bold</b>?',
        decision: '<script>alert(1)</script>',
        decider: '=1+1',
        audience: 'x',
      };
      const frame = {
        title: '<img src=x onerror=alert(1)>',
        kind: 'together' as const,
        plannedMinutes: 90,
        scope,
        language: 'en',
      };
      const created = await bridge.workshopCreate({ ...frame, locale: 'en-GB', currency: 'EUR' });
      if (!created.ok) return JSON.stringify(created.error);
      const person = created.value.events.find(({ env }) => env.type === 'person.joined')?.env.subject ?? '';
      const by = { saidBy: person, typedBy: person };
      const chosen = await bridge.dataChoose(undefined);
      const recipe = { readAs: { delimiter: ';' }, decisions: [] } as never;
      const used = await bridge.dataUse({
        files: chosen.map(({ handle }) => ({ handle, recipe })),
        joins: [],
      });
      if (!used.ok) return JSON.stringify(used.error);
      for (const [at, text] of said.entries()) {
        const set = { label: `A${at + 1}`, statement: text, evidence: [] };
        const logged = await bridge.logAppend({
          events: [{ type: 'assumption.logged', subject: `a${at}`, set, ...by }],
        });
        if (!logged.ok) return `${at}: ${JSON.stringify(logged.error)}`;
      }
      return created.value.workshopId;
    },
    cells.filter((text) => text.trim() !== ''),
  );
  expect(made).toMatch(/^[0-9a-f-]{36}$/);
  const table = await page.evaluate(async (id) => {
    const opened = await (window as unknown as Inside).nugget.workshopOpen({ workshopId: id });
    const events = opened.ok ? opened.value.events : [];
    const data = events.find(({ env }) => env.type === 'data.added')?.body?.set as {
      tables: { name: string; columns: { name: string }[] }[];
    };
    return {
      name: data.tables[0]?.name ?? '',
      columns: data.tables[0]?.columns.map(({ name }) => name) ?? [],
    };
  }, made);
  const breakdown = table.columns.at(-1) ?? '';
  await page.evaluate(
    ([name, first]) =>
      (window as unknown as Inside).nugget.logAppend({
        events: [
          {
            type: 'metric.defined',
            subject: 'm',
            set: {
              name: '<svg onload=alert(1)> =1+1 \u202Erows',
              definition: { base: name, y: { agg: 'rows' }, per: 1, unit: '<b>rows</b>' },
              unit: '<b>rows</b>',
              goodDirection: 'up',
              minN: 1,
              analystWords: '</title><script>alert(1)</script>',
              marketerWords: '[x](javascript:alert(1))',
            },
            saidBy: first ?? '',
            typedBy: first ?? '',
          },
        ],
      }),
    [
      table.name,
      await page.evaluate(async (id) => {
        const opened = await (window as unknown as Inside).nugget.workshopOpen({ workshopId: id });
        return opened.ok
          ? (opened.value.events.find(({ env }) => env.type === 'person.joined')?.env.subject ?? '')
          : '';
      }, made),
    ] as const,
  );
  await page.reload();
  await page
    .getByRole('button', { name: /<img src=x onerror=alert\(1\)>/ })
    .first()
    .click();
  const inTheWay = page.getByRole('dialog');
  while ((await inTheWay.count()) > 0) await page.keyboard.press('Escape');
  await expect(page.locator('[data-lens=analyst]')).toBeVisible({ timeout: 30_000 });

  const harmless = async (where: string): Promise<void> => {
    const seen = await page.evaluate(() => ({
      live: document.querySelectorAll(
        'body script, [onerror], [onload], [onmouseover], a[href^="javascript"], iframe',
      ).length,
      bold: document.querySelectorAll('b').length,
      wide: document.documentElement.scrollWidth - window.innerWidth,
      text: document.body.innerText,
    }));
    expect([where, seen.live, seen.bold, Math.max(0, seen.wide)]).toEqual([where, 0, 0, 0]);
    expect([where, hidden.exec(seen.text)?.[0]?.codePointAt(0)]).toEqual([where, undefined]);
  };

  await test.step('chart, axis, both lenses and the log', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /by$/ }).click();
    await page.getByRole('option', { name: 'kind', exact: true }).click();
    const marks = page.locator('[data-lens=analyst] [data-chart]').getByRole('option');
    await expect(marks).toHaveCount(12);
    await harmless('log');
    await page.screenshot({ path: join(info.outputDir, 'window.png') });
    // The words of a mark go into the status line and the log's filter: each of the twelve is picked once.
    for (const mark of await marks.all()) await mark.click();
    await harmless('marks');
    await page.keyboard.press('Escape');
    // A hand comes from somewhere: after keys, the pointer counts once it has moved.
    await page.mouse.move(700, 700, { steps: 3 });
    await page.getByRole('button', { name: 'Report', exact: true }).hover();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await harmless('tooltip');
  });
  await test.step('all columns, and the rows themselves', async () => {
    await page.keyboard.press('u');
    await expect(
      page
        .getByText(/gnp\.exe/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible({ timeout: 20_000 });
    await page.screenshot({ path: join(info.outputDir, 'columns.png') });
    await page.keyboard.press('Escape');
  });
  await test.step('a query’s answer, with headers and cells', async () => {
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Try a copy' }).click();
    await page.getByLabel('Try a copy').fill('SELECT "');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Space');
    await expect(page.locator('.cm-tooltip-autocomplete')).toContainText('"><svg onload=alert(1)>');
    await harmless('names that are offered');
    await page.screenshot({ path: join(info.outputDir, 'offered.png') });
    await page.getByLabel('Try a copy').fill(`SELECT * FROM "${table.name.replaceAll('"', '""')}" LIMIT 200`);
    await page.getByRole('button', { name: 'Run the copy' }).click();
    await expect(page.getByRole('cell', { name: '=1+1', exact: true }).first()).toBeVisible({
      timeout: 20_000,
    });
    await page.screenshot({ path: join(info.outputDir, 'query.png') });
    await page.keyboard.press('Escape');
  });
  expect(ran).toBe(0);
  expect(cells.length).toBeGreaterThanOrEqual(500);
  expect(nugget.consoleErrors).toEqual([]);
  expect(breakdown).not.toBe('');
});
