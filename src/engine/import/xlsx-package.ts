import type { Readable } from 'node:stream';
import type { CellArea, Sheet } from './excel-types.ts';
import { areaOf } from './cell-area.ts';
import { showsDays } from './excel-old.ts';
import { ImportStop } from './fail.ts';
import { Unusual } from './sheet-xml.ts';
import type { Zip } from './unzip.ts';
import { runsOf, tags } from './xml-text.ts';

/** What a workbook says about its sheets: names, formats and shared texts. */
export type XlsxPackage = {
  readonly sheets: readonly (Sheet & { readonly part: string })[];
  readonly since1904: boolean;
  readonly dated: readonly boolean[];
};

const smallPart = 64 * 1024 * 1024;
const sharedLimit = 384 * 1024 * 1024;

/** Throws Unusual where the parts do not lie where spreadsheets put them. */
export async function readPackage(zip: Zip): Promise<XlsxPackage> {
  const book = await textOf(zip, 'xl/workbook.xml');
  const targets = new Map(
    [...tags(await textOf(zip, 'xl/_rels/workbook.xml.rels'), 'Relationship')].map(({ Id, Target }) => [
      Id,
      Target,
    ]),
  );
  const sheets = [...tags(book, 'sheet')].map(({ name = '', state, id }) => {
    const target = targets.get(id);
    if (target === undefined) throw new Unusual('A sheet without a place.');
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return { name, hidden: state === 'hidden' || state === 'veryHidden', part };
  });
  const [properties] = [...tags(book, 'workbookPr')];
  const styles = zip.parts.includes('xl/styles.xml') ? await textOf(zip, 'xl/styles.xml') : '';
  return {
    sheets,
    since1904: properties?.['date1904'] === '1' || properties?.['date1904'] === 'true',
    dated: datedStyles(styles),
  };
}

function datedStyles(styles: string): boolean[] {
  const formats = new Map<number, string>();
  for (const { numFmtId, formatCode } of tags(styles, 'numFmt'))
    if (numFmtId !== undefined && formatCode !== undefined) formats.set(Number(numFmtId), formatCode);
  const cells = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  return [...tags(cells, 'xf')].map(({ numFmtId = '0' }) =>
    showsDays(formats.get(Number(numFmtId)) ?? Number(numFmtId)),
  );
}

/** Texts that several cells share, in the order in which cells name them. */
export async function sharedTexts(zip: Zip): Promise<readonly string[]> {
  if (!zip.parts.includes('xl/sharedStrings.xml')) return [];
  const texts: string[] = [];
  let rest = '';
  let bytes = 0;
  for await (const piece of await textStream(zip, 'xl/sharedStrings.xml')) {
    bytes += piece.length;
    if (bytes > sharedLimit) throw new ImportStop('out-of-memory', 'The texts of the workbook.');
    rest += piece;
    let at = 0;
    for (;;) {
      const start = rest.indexOf('<si', at);
      const open = start === -1 ? -1 : rest.indexOf('>', start);
      if (open === -1) break;
      const empty = rest[open - 1] === '/';
      const close = empty ? open : rest.indexOf('</si>', open);
      if (close === -1) break;
      const xml = empty ? '' : rest.slice(open + 1, close);
      if (xml.includes('<!')) throw new Unusual('Sections of plain characters.');
      texts.push(runsOf(xml));
      at = empty ? open + 1 : close + 5;
    }
    rest = rest.slice(at);
  }
  if (/<\w+:si[\s>]/.test(rest)) throw new Unusual('Names with a prefix.');
  return texts;
}

/** Cells drawn over several columns stand behind the rows. */
export async function mergesOf(zip: Zip, part: string): Promise<readonly CellArea[]> {
  let tail = '';
  let behind = false;
  for await (const piece of await textStream(zip, part)) {
    tail += piece;
    if (!behind) {
      const end = tail.indexOf('</sheetData>');
      behind = end !== -1;
      tail = behind ? tail.slice(end) : tail.slice(-12);
    }
    if (tail.length > smallPart) break;
  }
  return [...tags(tail, 'mergeCell')].flatMap(({ ref = '' }) => areaOf(ref) ?? []);
}

export async function textStream(zip: Zip, part: string): Promise<AsyncIterable<string>> {
  if (!zip.parts.includes(part)) throw new Unusual(`${part} is not there.`);
  const stream: Readable = await zip.stream(part);
  stream.setEncoding('utf8');
  return stream as AsyncIterable<string>;
}

async function textOf(zip: Zip, part: string): Promise<string> {
  let text = '';
  for await (const piece of await textStream(zip, part)) {
    text += piece;
    if (text.length > smallPart) throw new Unusual(`${part} is too long.`);
  }
  return text;
}
