import type { Finding, Mend } from '../../shared/ipc/import-report.ts';
import { shapeWords } from '../../shared/messages/shape-words.ts';
import { areaOf } from './cell-area.ts';
import { openBook } from './excel.ts';
import type { Book, SheetCell, SheetRow } from './excel-types.ts';
import { ImportStop } from './fail.ts';
import { headerOf } from './header.ts';
import { filled, layoutOf } from './layout.ts';
import { mergedNames, titlesAbove } from './merged-header.ts';
import type { Scan } from './scan.ts';
import { loadStraight } from './strict-csv.ts';
import type { ReadAsWanted, Staged } from './staged.ts';
import { headerFindings } from './header-findings.ts';
import { StraightFile } from './straight.ts';
import { partOf } from './unzip.ts';
import { type Work, tickMs } from './work.ts';

/** Above this a workbook needs more memory than the importer has. */
const bookLimit = 512 * 1024 * 1024;
const headRows = 200;

/** One sheet of a workbook as text, its days as ISO dates and its numbers as Excel keeps them: 15 digits. */
export async function stageExcel(scan: Scan, readAs: ReadAsWanted, work: Work): Promise<Staged> {
  if (scan.bytes > bookLimit) throw new ImportStop('out-of-memory', 'A workbook of over 512 MB.');
  const book = await openBook(scan.path);
  work.check();
  const names = book.sheets.map(({ name }) => name);
  const sheet = await chooseSheet(book, names, readAs.part);
  const area = readAs.range === undefined ? null : areaOf(readAs.range);
  if (readAs.range !== undefined && area === null) throw new ImportStop('no-such-part', readAs.range);
  const straight = new StraightFile(work);
  const rows = new SheetRows(readAs.skip, await book.merges(sheet), straight);
  let last = Date.now();
  for await (const { index, cells } of book.rows(sheet)) {
    if (area !== null && (index < area.startRow || index > area.endRow)) continue;
    const inside = area === null ? cells : cells.slice(area.startCol, area.endCol + 1);
    rows.take(index, inside, area?.startCol ?? 0);
    if (straight.waiting) await straight.flush();
    if (Date.now() - last >= tickMs) {
      last = Date.now();
      // Gives the message that cancels a turn; rows come faster than it otherwise.
      await new Promise(setImmediate);
      work.check();
      work.options.onProgress?.({
        kind: 'progress',
        fileName: scan.fileName,
        bytes: 0,
        total: scan.bytes,
        step: 'read',
      });
    }
  }
  rows.end();
  await straight.close();
  if (straight.rows === 0) throw new ImportStop('empty-file', 'The sheet has no cells.');
  // Rows end where their last cell stands; those wider than the first ones make the others be filled up.
  await loadStraight(straight, Math.max(1, straight.width), scan, work, !straight.even);
  const header = await headerOf(
    work.connection,
    Math.max(1, straight.width),
    straight.rows,
    readAs.header ?? (rows.mergedHeadings > 0 ? true : undefined),
  );
  const part = names[sheet] as string;
  return {
    header,
    width: Math.max(1, straight.width),
    firstRecord: rows.firstRow + 1,
    rowsRead: header.inFile ? straight.rows - 1 : straight.rows,
    readAs: {
      format: 'excel',
      header: header.inFile,
      part,
      ...(readAs.range === undefined ? {} : { range: readAs.range }),
      ...(rows.skip === 0 && readAs.skip === undefined ? {} : { skip: rows.skip }),
    },
    uneven: { short: 0, long: 0 },
    numbers: rows.numbers,
    ...(rows.above === 0 ? {} : { leftOut: { above: rows.above, comments: 0 } }),
    ...(names.length > 1 ? { parts: names } : {}),
    findings: [
      ...partFinding(part, names),
      ...rows.findings(),
      ...(rows.mergedHeadings > 0 ? [] : headerFindings({ header }, rows.first, readAs)),
    ],
  };
}

/** The first sheet that is shown and has cells. */
async function chooseSheet(book: Book, names: readonly string[], wanted?: string): Promise<number> {
  if (wanted !== undefined) {
    const found = partOf(names, wanted);
    if (found === undefined) throw new ImportStop('no-such-part', wanted);
    return names.indexOf(found);
  }
  const shown = book.sheets.flatMap(({ hidden }, i) => (hidden ? [] : [i]));
  for (const sheet of shown.length > 1 ? shown : [])
    for await (const { cells } of book.rows(sheet))
      if (cells.some((cell) => cell !== null && cell !== '')) return sheet;
  const first = shown[0] ?? (names.length > 0 ? 0 : undefined);
  if (first === undefined) throw new ImportStop('empty-file', 'The workbook has no sheet.');
  return first;
}

export function partFinding(part: string, parts: readonly string[]): Finding[] {
  const others = parts.filter((other) => other !== part);
  if (others.length === 0) return [];
  const nothing = { columns: [], rows: [] };
  return [
    {
      check: 'parts',
      severity: 'know',
      words: shapeWords.parts(part, others),
      mends: others.slice(0, 20).map(
        (other): Mend => ({
          readAs: { part: other },
          words: shapeWords.takePart(other),
          before: nothing,
          after: nothing,
        }),
      ),
    },
  ];
}

/** The rows of a sheet on their way: the first ones wait until it is clear where the table begins. */
class SheetRows {
  skip = 0;
  above = 0;
  firstRow = 0;
  mergedHeadings = 0;
  readonly #wanted: number | undefined;
  readonly #merges: Awaited<ReturnType<Book['merges']>>;
  readonly #straight: StraightFile;
  #head: { index: number; cells: readonly SheetCell[]; from: number }[] | null = [];
  #titles: string[] = [];
  /** The table's first rows as text, the one with its names among them. */
  readonly first: (readonly string[])[] = [];
  readonly #number: (boolean | undefined)[] = [];
  #names = true;
  /** Of the first rows: those that follow are made as wide. */
  #width = 0;

  constructor(
    wanted: number | undefined,
    merges: Awaited<ReturnType<Book['merges']>>,
    straight: StraightFile,
  ) {
    this.#wanted = wanted;
    this.#merges = merges;
    this.#straight = straight;
  }

  take(index: SheetRow['index'], cells: readonly SheetCell[], from: number): void {
    if (!cells.some((cell) => cell !== null && cell !== '')) return;
    if (this.#head === null) return this.#push(cells);
    this.#head.push({ index, cells, from });
    if (this.#head.length >= headRows) this.end();
  }

  end(): void {
    if (this.#head === null) return;
    const head = this.#head;
    this.#head = null;
    const texts = head.map(({ cells }) => cells.map(textOf));
    this.#width = Math.max(0, ...texts.map((row) => row.length));
    const begins = this.#wanted ?? titlesAbove(head, texts, this.#merges) ?? layoutOf(evened(texts)).skip;
    this.skip = Math.min(begins, Math.max(0, head.length - 1));
    this.above = this.skip;
    this.#titles = texts.slice(0, this.skip).map((row) => row.filter((cell) => cell !== '').join(' '));
    this.firstRow = head[this.skip]?.index ?? 0;
    const named =
      this.#wanted === 0 ? null : mergedNames(head.slice(this.skip), texts.slice(this.skip), this.#merges);
    if (named !== null) {
      this.mergedHeadings = named.headings;
      this.firstRow = head[this.skip + named.rows - 1]?.index ?? this.firstRow;
      this.#push(named.names);
    }
    for (const { cells } of head.slice(this.skip + (named?.rows ?? 0))) this.#push(cells);
  }

  /** Columns whose cells below the first row are all numbers. */
  get numbers(): ReadonlySet<number> {
    return new Set(this.#number.flatMap((number, i) => (number === true ? [i] : [])));
  }

  findings(): Finding[] {
    const found: Finding[] = [];
    if (this.above > 0) {
      const text = this.#titles.join(' ').slice(0, 80);
      found.push({
        check: 'lines-above',
        severity: 'know',
        value: text,
        words: shapeWords.above(this.above, text),
        mends: [
          {
            readAs: { skip: 0 },
            words: shapeWords.withAbove,
            before: { columns: [], rows: [] },
            after: { columns: [], rows: this.#titles.map((title) => [title]) },
          },
        ],
      });
    }
    if (this.mergedHeadings > 0)
      found.push({
        check: 'merged-headings',
        severity: 'fine',
        words: shapeWords.merged(this.mergedHeadings),
      });
    return found;
  }

  #push(cells: readonly SheetCell[]): void {
    if (!this.#names)
      for (const [i, cell] of cells.entries())
        if (cell !== null && cell !== '')
          this.#number[i] = this.#number[i] !== false && typeof cell === 'number';
    this.#names = false;
    let length = cells.length;
    while (length > 1 && (cells[length - 1] === null || cells[length - 1] === '')) length--;
    const texts = cells.slice(0, length).map(textOf);
    if (this.first.length < headRows) this.first.push(texts);
    this.#straight.push(texts, Math.max(length, this.#width));
  }
}

const evened = (texts: readonly string[][]): string[][] => {
  const width = Math.max(...texts.map((row) => row.length));
  return texts
    .filter((row) => filled(row) > 0)
    .map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
};

/** Excel keeps 15 digits; the ones behind them are only the machine's. */
function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.time;
  if (typeof cell !== 'number') return String(cell);
  const text = String(cell);
  return text.length <= 15 ? text : String(Number(cell.toPrecision(15)));
}
