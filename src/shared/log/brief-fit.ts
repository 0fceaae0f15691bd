import type { BriefText } from './state.ts';
import { type BriefPart, briefParts } from './vocabulary.ts';

/** How full the one page is. An estimate by lines; the real fit is tested on the PDF (ruling 21). */
export type BriefFit = {
  /** 1 is a full page. */
  readonly share: number;
  readonly wordsOver: number;
  readonly longest: BriefPart;
};

/** A4 at 10 pt: lines below the head, letters in a line of the wide column, and what stands around a row. */
const page = { lines: 46, letters: 88, rowAir: 0.52, wordsInLine: 13 } as const;

export const briefFit = (brief: BriefText): BriefFit => {
  const heights = briefParts.map((part) => ({ part, lines: linesOf(brief[part]) }));
  const { success } = brief;
  const judged = success === null ? 0 : lines(60 + success.how.length + success.test.length);
  const used =
    heights.reduce((sum, { lines: own }) => sum + (own === 0 ? 0 : own + page.rowAir), 0) +
    (judged === 0 ? 0 : judged + page.rowAir) +
    lines(60) +
    page.rowAir;
  const longest = heights.reduce((a, b) => (b.lines > a.lines ? b : a)).part;
  return {
    share: used / page.lines,
    wordsOver: Math.max(0, Math.ceil((used - page.lines) * page.wordsInLine)),
    longest,
  };
};

const linesOf = (texts: BriefText[BriefPart]): number =>
  texts.reduce(
    (sum, { text, from }) => sum + lines(text.length + (from.length > 0 ? 5 * from.length : 0)),
    0,
  );
const lines = (letters: number): number => Math.max(1, Math.ceil(letters / page.letters));
