import { viewWords } from '../messages/view-words.ts';
import { compareCell } from './compared.ts';
import type { Groups } from './reading.ts';
import { chartInWords, groupInWords, nameOf, numberIn } from './sentences.ts';
import type { View } from './view.ts';
import { viewTitle } from './view-title.ts';

/** What a screen reader hears of a chart, and what the analyst copies: each group, and what it stands beside. */
export const viewInWords = (view: View, groups: Groups): string => {
  const { metric, breakdown, split, compareTo } = view;
  if (compareTo === undefined) return chartInWords(metric, breakdown, groups, split, view);
  const said = groups.map((one) => {
    const beside = compareCell(metric, one.cell, compareTo);
    const own = beside?.noneNow
      ? `${nameOf(breakdown, one)} ${viewWords.noneNow}`
      : groupInWords(metric, breakdown, one);
    return beside
      ? `${own} ${viewWords.againstValue(numberIn('analyst', metric, beside.against.value))}`
      : own;
  });
  return `${viewTitle(view)}: ${said.join(', ')}.`;
};
