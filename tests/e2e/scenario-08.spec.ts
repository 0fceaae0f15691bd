import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { demoBytes } from '../../src/main/store/testing/demo-file.ts';
import { playBrief } from '../../src/shared/log/testing/demo-brief.ts';
import { expect, type Nugget, test } from './fixtures.ts';
import { pressOn } from './hands.ts';

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

const formats = ['HTML', 'PDF', 'PPTX', 'DOCX', 'Markdown'] as const;
const endings = { HTML: 'html', PDF: 'pdf', PPTX: 'pptx', DOCX: 'docx', Markdown: 'md' } as const;

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
const readBack = async (file: string, format: (typeof formats)[number]): Promise<string> => {
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

const openDemo = async (nugget: Nugget, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'Spring e-mail.nugget');
  await writeFile(file, await demoBytes('aggregates', playBrief));
  await nugget.answerOpen(file);
  await pressOn(nugget.window, nugget.window.getByRole('button', { name: 'Open a file…' }));
  await expect(nugget.window.locator('[data-entry=A1]')).toBeVisible({ timeout: 20_000 });
};

const saveAs = async (nugget: Nugget, format: (typeof formats)[number], file: string): Promise<void> => {
  const page = nugget.window;
  await page.getByRole('radio', { name: format, exact: true }).click();
  await nugget.answerSave(file);
  await page.getByRole('button', { name: `Save as ${format}` }).click();
  const name = file.split('/').at(-1) ?? '';
  await expect(page.getByText(`Saved as ${name}. Nothing was sent.`).first()).toBeVisible({
    timeout: 30_000,
  });
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
