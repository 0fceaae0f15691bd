import type { OutlierDecision, Workshop } from '../log/state.ts';
import { rowsWords } from '../messages/report-words.ts';

/** I17: fewer rows than a group may have are told as a number, never by what would find them. */
export const rowsTold = (
  { smallGroupMin }: Pick<Workshop, 'smallGroupMin'>,
  { count, words }: OutlierDecision,
): string => (count < smallGroupMin ? rowsWords(count) : words);
