import type { SheetCell, SheetRow } from './excel-types.ts';
import { serialCell } from './excel-dates.ts';
import { runsOf, xmlText } from './xml-text.ts';

export type SheetContext = {
  /** Texts that cells share. */
  readonly shared: readonly string[];
  /** Whether the format of a style shows days or times. */
  readonly dated: readonly boolean[];
  readonly since1904: boolean;
};

/** Written in a way this reader does not know; another one is asked. */
export class Unusual extends Error {
  override name = 'Unusual';
}

/** A row that goes on longer than this was not made by a spreadsheet. */
const longestRow = 64 * 1024 * 1024;

/** Rows of a sheet from its XML, piece by piece: nothing but the row at hand is kept. */
export class SheetXml {
  readonly #context: SheetContext;
  #rest = '';
  #row = -1;
  #inside = false;
  done = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** The rows that end in this piece. */
  take(piece: string): SheetRow[] {
    const xml = this.#rest + piece;
    const rows: SheetRow[] = [];
    let at = 0;
    if (!this.#inside) {
      const data = xml.indexOf('<sheetData');
      if (data === -1) {
        this.#refusePrefixes(xml);
        this.#rest = xml.slice(-20);
        return rows;
      }
      this.#inside = true;
      at = data;
    }
    for (;;) {
      const start = xml.indexOf('<row', at);
      if (start === -1) break;
      const open = xml.indexOf('>', start);
      if (open === -1) break;
      const empty = xml[open - 1] === '/';
      const close = empty ? open : xml.indexOf('</row>', open);
      if (close === -1) break;
      const place = attribute(xml.slice(start + 4, open), 'r');
      this.#row = place === undefined ? this.#row + 1 : Number(place) - 1;
      if (!empty) rows.push({ index: this.#row, cells: this.#cells(xml.slice(open + 1, close)) });
      at = empty ? open + 1 : close + 6;
    }
    // A sheet without rows, or its end.
    if (xml.indexOf('</sheetData>', at) !== -1) this.done = true;
    this.#rest = xml.slice(at);
    if (this.#rest.length > longestRow) throw new Unusual('A row without an end.');
    return rows;
  }

  /** Names with a prefix, such as <x:sheetData>. */
  #refusePrefixes(xml: string): void {
    if (/<\w+:(worksheet|sheetData)[\s>]/.test(xml)) throw new Unusual('Names with a prefix.');
  }

  #cells(xml: string): SheetCell[] {
    if (xml.includes('<!')) throw new Unusual('Sections of plain characters.');
    const cells: SheetCell[] = [];
    let at = 0;
    for (;;) {
      const start = xml.indexOf('<c', at);
      if (start === -1) return cells;
      const open = xml.indexOf('>', start);
      const tag = xml.slice(start + 2, open);
      const empty = tag.endsWith('/');
      const close = empty ? open : xml.indexOf('</c>', open);
      if (open === -1 || close === -1) throw new Unusual('A cell without an end.');
      at = empty ? open + 1 : close + 4;
      const place = attribute(tag, 'r');
      const column = place === undefined ? cells.length : columnOf(place);
      while (cells.length < column) cells.push(null);
      cells[column] = empty ? null : this.#value(tag, xml.slice(open + 1, close));
    }
  }

  #value(tag: string, content: string): SheetCell {
    const type = attribute(tag, 't');
    if (type === 'inlineStr') return runsOf(content);
    const raw = valueIn(content);
    if (raw === null) return null;
    switch (type) {
      case 's': {
        const text = this.#context.shared[Number(raw)];
        if (text === undefined) throw new Unusual('A text that is not there.');
        return text;
      }
      case 'str':
      case 'e':
        return xmlText(raw);
      case 'b':
        return raw.trim() === '1' || raw.trim() === 'true';
      case 'd':
        return {
          time: raw
            .trim()
            .replace('T', ' ')
            .replace(/(\.0+)?Z?$/, '')
            .replace(/ 00:00:00$/, ''),
        };
      case undefined:
      case 'n': {
        const number = Number(raw);
        if (raw.trim() === '' || Number.isNaN(number)) return raw.trim() === '' ? null : xmlText(raw);
        const style = attribute(tag, 's');
        return style !== undefined && this.#context.dated[Number(style)] === true
          ? serialCell(number, this.#context.since1904)
          : number;
      }
      default:
        throw new Unusual(`A cell of type ${type}.`);
    }
  }
}

/** What stands in <v>; null without one. */
function valueIn(content: string): string | null {
  const start = content.indexOf('<v');
  if (start === -1) return null;
  const open = content.indexOf('>', start);
  if (open === -1 || content[open - 1] === '/') return null;
  const close = content.indexOf('</v>', open);
  return close === -1 ? null : content.slice(open + 1, close);
}

/** The value of a short attribute of a tag that is read as it comes. */
function attribute(tag: string, name: 'r' | 's' | 't'): string | undefined {
  for (let at = tag.indexOf(`${name}=`); at !== -1; at = tag.indexOf(`${name}=`, at + 1)) {
    if (at > 0 && !/\s/.test(tag[at - 1] as string)) continue;
    const quote = tag[at + 2] as string;
    const end = tag.indexOf(quote, at + 3);
    return end === -1 ? undefined : tag.slice(at + 3, end);
  }
  return undefined;
}

function columnOf(place: string): number {
  let column = 0;
  for (let i = 0; i < place.length; i++) {
    const code = place.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (column === 0 || column > 16_384) throw new Unusual(`A cell at ${place}.`);
  return column - 1;
}
