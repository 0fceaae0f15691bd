import { viewWords } from '../messages/view-words.ts';
import { sideLabel } from './mark-label.ts';
import { analystTitle } from './sentences.ts';
import type { View } from './view.ts';

/** What every group stands beside, in words. */
export const againstWords = (view: View): string => {
  switch (view.compareTo?.against) {
    case 'group':
      return sideLabel(view, 'group', view.compareTo.group);
    case 'before':
      return viewWords.periodBefore;
    case 'previous':
      return viewWords.stretchBefore[view.timeGrain ?? 'day'];
    default:
      return viewWords.theRest;
  }
};

/** What is measured, by what, and beside what. */
export const viewTitle = (view: View): string => {
  const title = analystTitle(view.metric, view.breakdown, view.split, view);
  return view.compareTo ? viewWords.against(title, againstWords(view)) : title;
};
