import { viewWords } from '../messages/view-words.ts';
import { cutLabel } from './cut.ts';
import { groupLabel, nameInWords } from './group-label.ts';
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
  const said = groupLabel(column, value);
  return (
    (cut && cutLabel(cut, value)) ??
    (grain && first !== undefined ? timeLabel(value, grain, first) : null) ??
    // A bare yes or no says nothing beside another name.
    (view.split !== undefined && column !== undefined && /^(?:yes|no|true|false)$/i.test(said)
      ? viewWords.isSo(nameInWords(column), said)
      : said)
  );
};

/** A mark as people read it; of two columns the second one first: "Shop, jacket". */
export const markLabel = (view: Sides, { group, split }: Mark): string =>
  view.split === undefined || split === undefined
    ? sideLabel(view, 'group', group, null)
    : viewWords.inSplit(sideLabel(view, 'split', split, null), sideLabel(view, 'group', group, null));

/** Groups that are more than the value of one column carry their own name; steps are named by themselves. */
export const labelled = (view: Sides, groups: Groups): Groups =>
  view.cut === undefined && view.split === undefined && view.breakdown !== undefined
    ? groups
    : groups.map((one) =>
        view.breakdown === undefined
          ? { ...one, ...(one.group === null ? {} : { label: one.group }) }
          : {
              ...one,
              label: markLabel(view, {
                group: one.group,
                ...(one.cell.split === undefined ? {} : { split: one.cell.split }),
              }),
            },
      );
