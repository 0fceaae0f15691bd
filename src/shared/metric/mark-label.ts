import { viewWords } from '../messages/view-words.ts';
import { cutLabel } from './cut.ts';
import { groupLabel } from './group-label.ts';
import type { Mark } from './group-scope.ts';
import type { Groups } from './reading.ts';
import { timeLabel } from './time-label.ts';
import type { View } from './view.ts';

type Sides = Pick<View, 'breakdown' | 'cut' | 'timeGrain' | 'split' | 'splitCut' | 'splitGrain'>;

/** One side of a mark as people read it. `first`: the earliest stretch, which says the year. */
export const sideLabel = (
  view: Sides,
  side: 'group' | 'split',
  value: string | null,
  first?: string | null,
): string => {
  const [column, cut, grain] =
    side === 'group'
      ? [view.breakdown, view.cut, view.timeGrain]
      : [view.split, view.splitCut, view.splitGrain];
  return (
    (cut && cutLabel(cut, value)) ??
    (grain && first !== undefined ? timeLabel(value, grain, first) : null) ??
    groupLabel(column, value)
  );
};

/** A mark as people read it; of two columns the second one first: "Shop, jacket". */
export const markLabel = (view: Sides, { group, split }: Mark): string =>
  view.split === undefined || split === undefined
    ? sideLabel(view, 'group', group)
    : viewWords.inSplit(sideLabel(view, 'split', split), sideLabel(view, 'group', group));

/** Groups that are more than the value of one column carry their own name. */
export const labelled = (view: Sides, groups: Groups): Groups =>
  view.cut === undefined && view.split === undefined
    ? groups
    : groups.map((one) => ({
        ...one,
        label: markLabel(view, {
          group: one.group,
          ...(one.cell.split === undefined ? {} : { split: one.cell.split }),
        }),
      }));
