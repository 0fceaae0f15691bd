import type { Book, SheetRow } from './excel-types.ts';
import { ImportStop } from './fail.ts';
import { SheetXml } from './sheet-xml.ts';
import { openZip, type Zip } from './unzip.ts';
import { mergesOf, readPackage, sharedTexts, textStream, type XlsxPackage } from './xlsx-package.ts';

/** .xlsx and .xlsm as spreadsheets write them: a row at a time, from the file. Null when it is written in another way. */
export async function streamedBook(path: string): Promise<Book | null> {
  try {
    const [found, shared] = await withZip(path, async (zip) => [
      await readPackage(zip),
      await sharedTexts(zip),
    ]);
    const partOf = (sheet: number): string => found.sheets[sheet]?.part ?? '';
    return {
      sheets: found.sheets.map(({ name, hidden }) => ({ name, hidden })),
      rows: (sheet) => rowsOf(path, partOf(sheet), found, shared),
      merges: (sheet) => withZip(path, (zip) => mergesOf(zip, partOf(sheet))),
    };
  } catch (error) {
    if (error instanceof ImportStop && error.code === 'out-of-memory') throw error;
    return null;
  }
}

async function* rowsOf(
  path: string,
  part: string,
  { dated, since1904 }: XlsxPackage,
  shared: readonly string[],
): AsyncGenerator<SheetRow> {
  const zip = await openZip(path);
  try {
    const sheet = new SheetXml({ shared, dated, since1904 });
    for await (const piece of await textStream(zip, part)) {
      yield* sheet.take(piece);
      if (sheet.done) return;
    }
  } finally {
    zip.close();
  }
}

async function withZip<T>(path: string, task: (zip: Zip) => Promise<T>): Promise<T> {
  const zip = await openZip(path);
  try {
    return await task(zip);
  } finally {
    zip.close();
  }
}
