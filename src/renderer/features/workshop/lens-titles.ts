import { viewWords } from '../../../shared/messages/view-words.ts';
import { type Compared, isTooClose } from '../../../shared/metric/compared.ts';
import { sideLabel } from '../../../shared/metric/mark-label.ts';
import { analystTitle, numberIn } from '../../../shared/metric/sentences.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import type { LensModel } from './lens-model.ts';
import { nameOf } from './mark-words.ts';

/** What every group stands beside, in words. */
export const againstWords = ({ view }: LensModel): string => {
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
export const analystTitleOf = (model: LensModel): string => {
  const title = analystTitle(model.metric, model.breakdown, model.view.split, model.view);
  return model.view.compareTo ? viewWords.against(title, againstWords(model)) : title;
};

/** The largest difference that can be told from none, as a person would say it; null of a chart that is not compared. */
export const comparedTitle = (model: LensModel): string | null => {
  if (!model.view.compareTo) return null;
  const against = againstWords(model);
  const all = model.groups.flatMap((one) => {
    const beside = model.compared.get(keyOfGroup(one.group));
    return beside ? [{ name: nameOf(model, one), beside }] : [];
  });
  const clear = all
    .filter(({ beside }) => !isTooClose(beside) && beside.difference !== 0)
    .toSorted((a, b) => Math.abs(b.beside.difference) - Math.abs(a.beside.difference))[0];
  if (!clear) return viewWords.sameAll(against);
  return viewWords.differs(clear.name, amountOf(model, clear.beside), against);
};

const amountOf = (model: LensModel, { difference }: Compared): string => {
  const amount = numberIn('marketer', model.metric, Math.abs(difference));
  return difference > 0 ? viewWords.above(amount) : viewWords.below(amount);
};
