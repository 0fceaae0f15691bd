import { viewWords } from '../../../shared/messages/view-words.ts';
import { type Compared, isTooClose } from '../../../shared/metric/compared.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import { againstWords } from '../../../shared/metric/view-title.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import type { LensModel } from './lens-model.ts';
import { nameOf } from './mark-words.ts';

/** The largest difference that can be told from none, as a person would say it; null of a chart that is not compared. */
export const comparedTitle = (model: LensModel): string | null => {
  if (!model.view.compareTo) return null;
  const against = againstWords(model.view);
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
