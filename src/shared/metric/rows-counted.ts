import { capital } from '../messages/log-words.ts';
import { words } from '../messages/screen-words.ts';
import type { RowScope } from './row-scope.ts';
import { scopeInWords } from './scope-words.ts';

/** What a number over all groups is about: every row, or which of them. What is apart may be single rows: never named (I17). */
export const rowsCounted = (rows: RowScope, apart: boolean): string => {
  const which = rows.all.length > 0 ? scopeInWords(rows) : words.workshop.all;
  return capital(apart ? words.workshop.apartAsAgreed(which) : which);
};

/** A mark of a chart of some rows only is not that mark of all of them. */
export const markAmong = (mark: string, rows: RowScope): string =>
  rows.all.length > 0 ? `${mark} (${scopeInWords(rows)})` : mark;
