import { labelled } from '../../../shared/metric/mark-label.ts';
import { type Groups, readCells } from '../../../shared/metric/reading.ts';
import type { ViewResult } from '../../../shared/metric/view.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import type { LensModel } from './lens-model.ts';

const everyGroups = new WeakMap<ViewResult, Groups>();

/** All groups of the result, drawn or not: what is said to be highest is the highest of them. */
export const everyGroup = ({ more, groups, metric, view, seen }: LensModel): Groups => {
  if (more === 0) return groups;
  const known = everyGroups.get(seen.before);
  if (known) return known;
  const all = labelled(view, readCells(metric, seen.before.cells));
  everyGroups.set(seen.before, all);
  return all;
};

/** The groups as they stand once decisions apply. */
export const groupsNow = (model: LensModel): Groups =>
  model.changed.size === 0
    ? everyGroup(model)
    : model.groups.map((one) => ({
        ...one,
        measured: model.changed.get(keyOfGroup(one.group)) ?? one.measured,
      }));
