import type { RichTable, Run } from './rich.ts';

/** How much room words take on a slide, in points. Nothing here can measure a face: it goes by usual widths of letters. */
const narrow = /[ijlftrI.,:;'’‘|!()[\]-]/u;
const wide = /[mwMW%@—…]/u;
const capital = /\p{Lu}/u;
const lineHeight = 1.2;
/** After a paragraph, as a share of its letters' size. */
export const paragraphGap = 0.45;
/** Above and below, and left and right of what stands in a cell. */
export const cellMargin = { y: 0.05, left: 0.02, right: 0.08 } as const;

const letter = (one: string): number =>
  narrow.test(one) ? 0.31 : wide.test(one) ? 0.88 : capital.test(one) ? 0.69 : 0.54;

const widthOf = (text: string, { bold = false, voice, size: scale = 1 }: Run, size: number): number =>
  Array.from(text, letter).reduce((sum, own) => sum + own, 0) *
  size *
  scale *
  (bold ? 1.07 : 1) *
  (voice === 'serif' ? 1.06 : 1);

/** Words go to the next line whole; what does not break stays together. */
const linesOf = (runs: readonly Run[], width: number, size: number): number => {
  let lines = 1;
  let used = 0;
  for (const run of runs)
    for (const [at, paragraph] of run.text.split('\n').entries()) {
      if (at > 0) {
        lines += 1;
        used = 0;
      }
      for (const word of paragraph.match(/[^ -]*[ -]?/gu) ?? []) {
        const own = widthOf(word, run, size);
        if (used > 0 && used + own > width) {
          lines += 1;
          used = 0;
        }
        lines += Math.max(0, Math.ceil(own / width) - 1);
        used += own;
      }
    }
  return lines;
};

const largestIn = (runs: readonly Run[]): number => Math.max(1, ...runs.map(({ size = 1 }) => size));

export const paragraphHeight = (runs: readonly Run[], width: number, size: number): number =>
  linesOf(runs, width, size) * size * largestIn(runs) * lineHeight + size * paragraphGap;

export const textHeight = (paragraphs: readonly (readonly Run[])[], width: number, size: number): number =>
  paragraphs.reduce((sum, runs) => sum + paragraphHeight(runs, width, size), 0);

export const rowHeight = (
  row: RichTable['rows'][number],
  widths: readonly number[],
  width: number,
  size: number,
): number => {
  const room = (at: number): number => (widths[at] ?? 1) * width - (cellMargin.left + cellMargin.right) * 72;
  const tallest = Math.max(1, ...row.map((cell, at) => linesOf(cell, room(at), size) * largestIn(cell)));
  return tallest * size * lineHeight + cellMargin.y * 2 * 72;
};

export const headHeight = ({ heads, widths }: RichTable, width: number, size: number): number =>
  heads.length === 0
    ? 0
    : rowHeight(
        heads.map((text) => [{ text }]),
        widths,
        width,
        size - 1,
      );

export const tableHeight = (table: RichTable, width: number, size: number): number =>
  headHeight(table, width, size) +
  table.rows.reduce((sum, row) => sum + rowHeight(row, table.widths, width, size), 0);

/** What goes on each page, in order, so that none is fuller than its room; one too tall for any stands alone. */
export const inPages = <T>(
  items: readonly T[],
  heightOf: (item: T) => number,
  room: number,
): readonly T[][] => {
  const pages: T[][] = [];
  let left = 0;
  for (const item of items) {
    const height = heightOf(item);
    const last = pages.at(-1);
    if (last === undefined || left < height) {
      pages.push([item]);
      left = room - height;
    } else {
      last.push(item);
      left -= height;
    }
  }
  return pages.length === 0 ? [[]] : pages;
};
