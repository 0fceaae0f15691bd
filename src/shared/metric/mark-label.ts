import { stretchName } from '../messages/dates.ts';
import { viewWords } from '../messages/view-words.ts';
import { cutLabel } from './cut.ts';
import { groupLabel, nameInWords } from './group-label.ts';
import type { Mark } from './group-scope.ts';
import type { Groups } from './reading.ts';
import { timeLabel } from './time-label.ts';
import type { View } from './view.ts';

type Sides = Pick<View, 'breakdown' | 'cut' | 'timeGrain' | 'split' | 'splitCut' | 'splitGrain'>;

/** One side of a mark as people read it. `first`: the earliest stretch, which says the year; `beside` another name. */
export const sideLabel = (
  view: Sides,
  side: 'group' | 'split',
  value: string | null,
  first?: string | null,
  beside = false,
): string => {
  const [column, cut, grain] =
    side === 'group'
      ? [view.breakdown, view.cut, view.timeGrain]
      : [view.split, view.splitCut, view.splitGrain];
  const said = groupLabel(column, value);
  const stretch = cut && cutLabel(cut, value);
  return (
    // Two stretches of numbers beside each other are told apart by what they count.
    (stretch && beside && column !== undefined && value !== null
      ? viewWords.stretchOf(nameInWords(column), stretch)
      : stretch) ??
    (grain && first !== undefined ? timeLabel(value, grain, first) : null) ??
    // A bare yes or no says nothing beside another name.
    (beside && column !== undefined && /^(?:yes|no|true|false)$/i.test(said)
      ? viewWords.isSo(nameInWords(column), said)
      : said)
  );
};

/** A mark as people read it; of two columns the second one first: "Shop, jacket". */
export const markLabel = (view: Sides, { group, split }: Mark): string =>
  view.split === undefined || split === undefined
    ? sideLabel(view, 'group', group, null, view.cut === undefined)
    : viewWords.inSplit(
        sideLabel(view, 'split', split, null, true),
        sideLabel(view, 'group', group, null, true),
      );

/** A day that stands for its month is called by its month. */
const stretched = ({ timeGrain }: Sides, groups: Groups): Groups =>
  timeGrain === undefined || timeGrain === 'day'
    ? groups
    : groups.map((one) => {
        if (one.group === null || !/^\d{4}-\d{2}-\d{2}$/.test(one.group)) return one;
        const inside = stretchName(one.group, timeGrain);
        return { ...one, label: inside.charAt(0).toUpperCase() + inside.slice(1), inside };
      });

/** Groups that are more than the value of one column carry their own name; steps are named by themselves. */
export const labelled = (view: Sides, groups: Groups): Groups =>
  view.cut === undefined && view.split === undefined && view.breakdown !== undefined
    ? stretched(view, groups)
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
