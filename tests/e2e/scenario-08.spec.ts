import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { playUnmet } from '../../src/shared/log/testing/demo-brief.ts';
import { playHostile } from '../../src/shared/log/testing/hostile-log.ts';
import { playTwelve } from '../../src/shared/log/testing/twelve-charts.ts';
import { expect, test } from './fixtures.ts';
import { endings, type Format, formats, openDemo, saveAs } from './report-hands.ts';
import { apart, inkOf, missingTool, readInk, writeInk } from './page-ink.ts';
import { pressOn, showMetric, startWorkshop, typeInto, useSoldOutWeek, sayHowSure } from './hands.ts';

/** Named numbers of the story, each equal in every format. */
const named = {
  'orders in all waves': '16.7',
  'its range from': '15.4',
  'its range to': '18.0',
  'orders in stock': '20.5',
  'in stock from': '18.8',
  'in stock to': '22.4',
  'e-mails in all': '36,000',
  'e-mails in stock': '24,000',
  'the sold-out week': '9.0',
  'what pays for it': '15',
  'money before': '€46,045',
  'money after': '€27,445',
  'known buyers': '73 %',
  'who had looked': '47.0',
  'who had not': '11.7',
} as const;

/** The pages as they were looked at; after a wanted change: NUGGET_WRITE_PAGES=1, and look again. */
const reviewed = join('tests', 'e2e', 'pages');

const unescape = (text: string): string =>
  text
    .replace(/&nbsp;/gu, ' ')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;|&#39;/gu, "'")
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');
const bare = (xml: string): string => unescape(xml.replace(/<[^>]+>/gu, ' '));

const pdfOf = async (file: string) => getDocumentProxy(new Uint8Array(await readFile(file)));

/** Read back as its own reader would, without what only the file's insides hold. */
const readBack = async (file: string, format: Format): Promise<string> => {
  switch (format) {
    case 'HTML':
      return bare((await readFile(file, 'utf8')).replace(/<style>[\s\S]*?<\/style>|<\/?span[^>]*>/gu, ''));
    case 'Markdown':
      return (await readFile(file, 'utf8')).replace(/\\(.)/gu, '$1');
    case 'PDF':
      return (await extractText(await pdfOf(file), { mergePages: true })).text;
    case 'PPTX':
    case 'DOCX': {
      const parts = unzipSync(new Uint8Array(await readFile(file)));
      const wanted =
        format === 'PPTX' ? /^ppt\/(slides|notesSlides)\/\w+\.xml$/u : /^word\/(document|footer\d)\.xml$/u;
      return Object.entries(parts)
        .filter(([name]) => wanted.test(name))
        .map(([, part]) => bare(strFromU8(part).replace(/<\/(?:a|w):r>/gu, '')))
        .join('\n');
    }
  }
};

test('scenario 8, R2 R4 R5 R7: the same numbers in five formats, and nothing that should stay', async ({
  nugget,
}, info) => {
  test.setTimeout(240_000);
  const page = nugget.window;
  await openDemo(nugget, info.outputDir);
  await page.keyboard.press('ControlOrMeta+r');
  await expect(page.getByTitle('Report preview')).toBeVisible();
  await expect(
    page.getByText(/What leaves this laptop: \d+ sums, 1 chart, 0 customer rows\./u),
  ).toBeVisible();
  const texts = new Map<string, string>();
  await test.step('the full report as five files', async () => {
    await page.getByRole('radio', { name: 'Full' }).click();
    for (const format of formats) {
      const file = join(info.outputDir, `report.${endings[format]}`);
      await saveAs(nugget, format, file);
      texts.set(format, await readBack(file, format));
    }
  });
  await test.step('every named number in each of them', () => {
    for (const [format, text] of texts) {
      const flat = text.replace(/\s+/gu, ' ');
      for (const [name, number] of Object.entries(named))
        expect.soft(flat.includes(number), `${name} ${number} in ${format}`).toBe(true);
      expect
        .soft(flat, format)
        .toMatch(/Made from workshop Spring e-mail, entry \d+ of \d+, data version 1,?\s?log [0-9a-f]{12}/u);
      expect.soft(flat, format).toContain('agreed by analyst and marketer');
    }
  });
  await test.step('no row, no key, no name', () => {
    for (const [format, text] of texts) {
      expect.soft(text, format).not.toContain('90-362');
      expect.soft(text, format).not.toMatch(/\b[0-9a-f]{32,}\b|p-analyst|p-marketer|@[a-z]+\.[a-z]+/u);
      expect.soft(text.includes(nugget.userData), format).toBe(false);
    }
  });
  await test.step('the PDF has tags, a title, a language and bookmarks; one page is one A4 page', async () => {
    const full = await pdfOf(join(info.outputDir, 'report.pdf'));
    const facts = (await full.getMetadata()).info as Readonly<Record<string, unknown>>;
    expect(facts['Title']).toBe('Does the spring e-mail pay for itself?');
    expect(facts['Language']).toBe('en');
    expect(facts['Creator']).toBe('Nugget');
    expect(facts['Author']).toBeUndefined();
    expect((await full.getMarkInfo())?.['Marked']).toBe(true);
    expect((await full.getOutline())?.length).toBeGreaterThan(0);
    await page.getByRole('radio', { name: 'One page' }).click();
    const file = join(info.outputDir, 'one-page.pdf');
    await saveAs(nugget, 'PDF', file);
    const one = await pdfOf(file);
    expect(one.numPages).toBe(1);
    const [, , width, height] = (await one.getPage(1)).view;
    expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([595, 842]);
    await saveAs(nugget, 'PPTX', join(info.outputDir, 'one-page.pptx'));
    await saveAs(nugget, 'DOCX', join(info.outputDir, 'one-page.docx'));
    const slides = unzipSync(new Uint8Array(await readFile(join(info.outputDir, 'one-page.pptx'))));
    expect(Object.keys(slides).filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name))).toHaveLength(5);
  });
  await test.step('the brief: one page, ready, in five formats', async () => {
    await page.keyboard.press('ControlOrMeta+b');
    await expect(page.getByText('Ready. Nothing in it has changed since.')).toBeVisible();
    for (const format of formats) {
      const file = join(info.outputDir, `brief.${endings[format]}`);
      await saveAs(nugget, format, file);
      const text = (await readBack(file, format)).replace(/\s+/gu, ' ');
      for (const said of [
        'The jacket you looked at is back in your size.',
        'built on 3 insights',
        'not measured',
        'not tested',
        '13 May 2025',
      ])
        expect.soft(text, format).toContain(said);
    }
    const pdf = await pdfOf(join(info.outputDir, 'brief.pdf'));
    expect(pdf.numPages).toBe(1);
    expect(await readFile(join(info.outputDir, 'brief.html'), 'utf8')).not.toContain('<script');
  });
  await test.step('the pages are laid out as they were when somebody looked at them', async () => {
    const missing = await missingTool();
    if (missing !== null) {
      info.annotations.push({ type: 'skipped', description: `Pages not compared: no ${missing} here.` });
      console.log(`  Pages not compared: no ${missing} here.`);
      return;
    }
    const at = (name: string): string => join(info.outputDir, name);
    const files = ['one-page.pdf', 'brief.pdf', 'one-page.pptx', 'one-page.docx', 'brief.docx'].map(at);
    const rewrite = process.env['NUGGET_WRITE_PAGES'];
    const pages = await inkOf(files, at('pages'), rewrite ? reviewed : undefined);
    if (rewrite) await writeInk(join(reviewed, 'ink.json'), pages);
    // One page each, and five slides.
    expect(Object.keys(pages)).toEqual([
      'one-page.pdf 1',
      'brief.pdf 1',
      ...[1, 2, 3, 4, 5].map((slide) => `one-page.pptx ${slide}`),
      'one-page.docx 1',
      'brief.docx 1',
    ]);
    const known = await readInk(join(reviewed, 'ink.json'));
    for (const [name, ink] of Object.entries(pages)) {
      const { mean, much } = apart(ink, known[name] ?? []);
      expect.soft(mean, `${name} in the mean`).toBeLessThan(0.03);
      expect.soft(much, `${name} much`).toBeLessThan(0.06);
    }
  });
  await test.step('the pages themselves can be read by everybody', async () => {
    for (const name of ['report', 'brief']) {
      const html = await readFile(join(info.outputDir, `${name}.html`), 'utf8');
      await nugget.app.evaluate(async ({ BrowserWindow }, text) => {
        const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
        await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(text)}`);
      }, html);
      const exported = nugget.app.windows().at(-1);
      if (!exported) throw new Error('no window');
      const found = await new AxeBuilder({ page: exported }).setLegacyMode(true).analyze();
      expect.soft(found.violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html}`)).toEqual([]);
      await exported.close();
    }
  });
});

test('the brief and the report as pictures', async ({ nugget }, info) => {
  test.setTimeout(120_000);
  const page = nugget.window;
  await openDemo(nugget, info.outputDir);
  const folder = join('test-results', 'looks');
  await mkdir(folder, { recursive: true });
  for (const [name, key] of [
    ['brief', 'b'],
    ['report', 'r'],
  ] as const) {
    await page.keyboard.press(`ControlOrMeta+${key}`);
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
    ] as const) {
      await nugget.app.evaluate(
        ({ BrowserWindow }, size) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
        { width, height },
      );
      for (const theme of ['light', 'dark']) {
        await page.waitForTimeout(500);
        await page.screenshot({ path: join(folder, `${name}-${width}-${theme}.png`) });
        await page.keyboard.press('ControlOrMeta+Shift+l');
      }
    }
    const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect.soft(found.violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('the preview is as wide as its paper, one page or many, and saving stays in reach', async ({
  nugget,
}, info) => {
  const page = nugget.window;
  await openDemo(nugget, info.outputDir);
  await page.keyboard.press('ControlOrMeta+r');
  const sheet = page.getByTitle('Report preview');
  await expect(sheet).toBeVisible();
  await nugget.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720),
  );
  for (const length of ['One page', 'Full']) {
    await page.getByRole('radio', { name: length }).click();
    await expect(page.frameLocator('iframe').getByText('Queries')).toHaveCount(length === 'Full' ? 1 : 0);
    // Nothing inside takes of its width, and all of it stands in the frame.
    await expect
      .poll(() =>
        sheet.evaluate((frame: HTMLIFrameElement) => {
          const inside = frame.contentDocument?.documentElement;
          const around = frame.parentElement;
          if (!inside || !around) return 'nothing there';
          const width = frame.getBoundingClientRect().width;
          return {
            hidden: Math.max(
              0,
              inside.scrollWidth - inside.clientWidth,
              inside.scrollHeight - inside.clientHeight,
            ),
            beyond: Math.max(0, Math.round(width - around.getBoundingClientRect().width)),
          };
        }),
      )
      .toEqual({ hidden: 0, beyond: 0 });
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeInViewport({ ratio: 1 });
  }
});

test('scenario 8, I3 I7 I9: the gates of insight and brief, with their words', async ({ nugget }, info) => {
  test.setTimeout(240_000);
  const page = nugget.window;
  await openDemo(nugget, info.outputDir, playUnmet);
  const insight = page.locator('[data-insight=N3]');

  await test.step('an insight from what nobody has met stays a draft', async () => {
    await page.locator('[data-entry=A4]').click();
    await page.keyboard.press('i');
    await expect(page.getByLabel('The insight, at most 25 words')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('People who looked at the jacket order because of the e-mail.');
    await expect(page.getByText('This says one thing causes the other.', { exact: false })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('People who had looked at the jacket order four times as often.');
    await typeInto(page, 'Because', '47.0 against 11.7 per 1,000 (waves 1 and 3).');
    await typeInto(page, 'So what', 'Write to them first.');
    await typeInto(page, 'What it does not say', 'Whether the e-mail makes them order is not tested.');
    await sayHowSure(page);
    await pressOn(page, page.getByRole('button', { name: 'Save the draft' }));
    await expect(insight).toContainText(
      'Nobody from the other side has met A4 yet. Ask for context, or for "nothing I know of".',
    );
    await expect(insight.getByRole('button', { name: 'Make it ready' })).toHaveCount(0);
  });

  await test.step('each line leads to what is missing: met by the other side, held by both, said back by both', async () => {
    await pressOn(page, insight.getByRole('button', { name: 'Add context to A4' }));
    await expect(page.getByRole('dialog', { name: 'Context for A4' })).toBeVisible();
    await page.keyboard.insertText('nothing');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-entry=A4]')).toContainText('In discussion');
    await page.keyboard.press('ControlOrMeta+i');
    await pressOn(page, insight.getByRole('button', { name: 'Name the context in N3' }));
    await pressOn(page, insight.getByRole('button', { name: 'Verdict on A4' }));
    for (const role of ['Analyst', 'Marketer'])
      await pressOn(page, page.getByRole('button', { name: `${role} agrees` }));
    await page.keyboard.press('ControlOrMeta+i');
    await pressOn(page, insight.getByRole('button', { name: 'Make it ready' }));
    for (const role of ['Analyst', 'Marketer']) {
      await typeInto(page, `${role}, can you say N3 in your own words?`, `Lookers buy more often. (${role})`);
      await pressOn(page, insight.getByRole('button', { name: `${role} agrees` }));
    }
    await expect(page.getByRole('region', { name: 'Agreed' }).locator('[data-insight=N3]')).toBeVisible();
  });

  await test.step('a brief: what the insights do not say must not be said', async () => {
    await page.keyboard.press('ControlOrMeta+b');
    await typeInto(page, 'What is it called?', 'Back in size');
    await page.keyboard.press('Enter');
    const not = page.locator('[data-part=mustNotSay]');
    await expect(not.getByRole('textbox').filter({ hasText: 'is not tested' })).toHaveCount(1);
    await expect(
      page.locator('[data-part=because]').getByRole('button', { name: /N3 People who/u }),
    ).toBeVisible();
    await expect(page.getByText('“The one message” is still empty.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mark ready' })).toHaveCount(0);
  });

  await test.step('two sentences, no measure, over one page: not ready', async () => {
    await typeInto(page, 'For whom', 'People who looked at the jacket in the last 30 days');
    await typeInto(page, 'What we want them to do', 'Order the size they looked at');
    await typeInto(page, 'The one message', 'It is back. Order your size today!');
    await expect(
      page.getByText('The one message holds 2 sentences. Which one should they remember?'),
    ).toBeVisible();
    await typeInto(page, 'The one message', 'The jacket you looked at is back in your size.');
    await typeInto(page, 'Number', '');
    await expect(page.getByText('How would we see that it worked? Name a number and a day.')).toBeVisible();
    await typeInto(page, 'Number', '15');
    await typeInto(page, 'Tone', 'Helpful and short. '.repeat(30));
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('Like a note from the shop. '.repeat(22));
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('No countdowns, no hurry, no tricks. '.repeat(16));
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('No countdowns, no hurry, no tricks! '.repeat(16));
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('No countdowns, no hurry, no tricks? '.repeat(16));
    await expect(page.getByText(/words over one page\. Longest part: Tone\./u)).toBeVisible();
    for (let line = 0; line < 4; line++) {
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
    }
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('Helpful, short.');
    await pressOn(page, page.getByRole('button', { name: 'Mark ready' }));
    await expect(page.getByText('Ready. Nothing in it has changed since.')).toBeVisible();
    const pdf = join(info.outputDir, 'own-brief.pdf');
    await saveAs(nugget, 'PDF', pdf);
    expect((await pdfOf(pdf)).numPages).toBe(1);
  });
});

test('scenario 8, R8: a chart by itself', async ({ nugget }, info) => {
  test.setTimeout(180_000);
  const page = nugget.window;
  await mkdir(info.outputDir, { recursive: true });
  await startWorkshop(page);
  await useSoldOutWeek(nugget);
  await showMetric(page);
  await page.keyboard.press('ControlOrMeta+Shift+c');
  const sheet = page.getByRole('dialog', { name: 'Take this chart' });
  await expect(sheet.getByRole('img', { name: /Wave 2 9\.0 \(likely 7\.5 to 10\.9\)/u })).toBeVisible();
  await mkdir(join('test-results', 'looks'), { recursive: true });
  await page.screenshot({ path: join('test-results', 'looks', 'take-1440-light.png') });
  const clipboard = (): Promise<string> => nugget.app.evaluate(({ clipboard: own }) => own.readText());
  await sheet.getByRole('button', { name: 'Copy as analyst' }).click();
  await expect.poll(clipboard).toContain('Wave 1 21.0 (18.6–23.7), Wave 2 9.0 (7.5–10.9)');
  await sheet.getByRole('button', { name: 'Copy as marketer' }).click();
  await expect.poll(clipboard).toContain('Wave 1 and wave 3 reach 15, wave 2 does not.');
  await sheet.getByRole('button', { name: 'Copy numbers' }).click();
  await expect.poll(clipboard).toContain('W2,9,7.46');
  await sheet.getByRole('button', { name: 'Copy picture' }).click();
  await expect
    .poll(() =>
      nugget.app.evaluate(({ clipboard: own }) =>
        (own as unknown as { availableFormats: () => string[] }).availableFormats().includes('image/png'),
      ),
    )
    .toBe(true);
  for (const [name, ending] of [
    ['Save as PNG', 'png'],
    ['Save as SVG', 'svg'],
    ['Save as CSV', 'csv'],
    ['Save for Excel', 'xlsx'],
  ] as const) {
    await nugget.answerSave(join(info.outputDir, `chart.${ending}`));
    await sheet.getByRole('button', { name }).click();
    await expect(page.getByText(`Saved as chart.${ending}. Nothing was sent.`).first()).toBeVisible();
  }
  const png = await readFile(join(info.outputDir, 'chart.png'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 888]);
  const svg = await readFile(join(info.outputDir, 'chart.svg'), 'utf8');
  expect(svg).toContain('<title>Orders per 1,000 e-mails: Wave 1 21.0');
  expect(svg).not.toMatch(/<script|href=|http:\/\/(?!www\.w3\.org)/u);
  expect(await readFile(join(info.outputDir, 'chart.csv'), 'utf8')).toContain('W3,20,17.6');
  const sheetXml = strFromU8(
    unzipSync(new Uint8Array(await readFile(join(info.outputDir, 'chart.xlsx'))))[
      'xl/worksheets/sheet1.xml'
    ] ?? new Uint8Array(),
  );
  expect(sheetXml).toContain('<v>12000</v>');
});

test('scenario 8: a full report with twelve charts is written in every format, and says how long it took', async ({
  nugget,
}, info) => {
  test.setTimeout(120_000);
  await openDemo(nugget, info.outputDir, playTwelve);
  const page = nugget.window;
  await page.keyboard.press('ControlOrMeta+r');
  await page.getByRole('radio', { name: 'Full' }).click();
  await expect(page.getByText(/What leaves this laptop: \d+ sums, 15 charts/u)).toBeVisible();
  const took: Record<string, number> = {};
  for (const format of ['HTML', 'PDF', 'PPTX', 'DOCX'] as const) {
    const started = Date.now();
    await saveAs(nugget, format, join(info.outputDir, `twelve.${endings[format]}`));
    took[format] = Date.now() - started;
  }
  info.annotations.push({ type: 'ms', description: JSON.stringify(took) });
  console.log('from the press to the file on the disk, ms:', JSON.stringify(took));
  expect((await pdfOf(join(info.outputDir, 'twelve.pdf'))).numPages).toBeGreaterThan(5);
});

test('scenario 8, R6: hostile words in a PDF are words', async ({ nugget }, info) => {
  test.setTimeout(120_000);
  await openDemo(nugget, info.outputDir, playHostile);
  const page = nugget.window;
  await page.keyboard.press('ControlOrMeta+r');
  await expect(page.getByTitle('Report preview')).toBeVisible();
  await page.getByRole('radio', { name: 'Full' }).click();
  const file = join(info.outputDir, 'hostile.pdf');
  await saveAs(nugget, 'PDF', file);
  const bytes = (await readFile(file)).toString('latin1');
  for (const live of ['/JavaScript', '/JS', '/URI', '/Launch', '/EmbeddedFile', '/SubmitForm', '/GoToR'])
    expect.soft(bytes.includes(live), live).toBe(false);
  const text = (await extractText(await pdfOf(file), { mergePages: true })).text;
  for (const said of ['<script>alert(1)</script>', '=HYPERLINK("http://x.invalid","click")', '[U+202E]'])
    expect.soft(text.replace(/\s+/gu, ' '), said).toContain(said);
  expect(nugget.consoleErrors.filter((one) => one.includes('alert'))).toEqual([]);
});
