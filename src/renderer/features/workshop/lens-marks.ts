import { shortDays } from '../../../shared/messages/dates.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { viewWords } from '../../../shared/messages/view-words.ts';
import { lensFor } from '../../../shared/metric/close-values.ts';
import type { Compared } from '../../../shared/metric/compared.ts';
import { sideLabel } from '../../../shared/metric/mark-label.ts';
import { isFunnel } from '../../../shared/metric/metric.ts';
import { numberIn, rangeIn } from '../../../shared/metric/sentences.ts';
import type { LensModel } from './lens-model.ts';
import { differenceIn, nameOf, signed } from './mark-words.ts';

export const marksOf = (model: LensModel, lens: 'marketer' | 'analyst', over: boolean) => {
  const values = model.groups.map(({ measured }) => measured.value);
  const as = lensFor(lens, model.metric, values);
  return model.groups.map((one, at) => {
    const bar = model.layout.bars[at];
    if (!bar) throw new Error('a group without a bar');
    const without = over ? model.changed.get(bar.key) : undefined;
    // Along a line the stretch before is the mark before.
    const along = model.kind === 'line' && model.view.compareTo?.against === 'previous';
    const beside = along ? undefined : model.compared.get(bar.key);
    const { value, low, high } = without ?? one.measured;
    const said = (number: number): string => numberIn(as, model.metric, number);
    return {
      bar,
      value,
      low,
      high,
      label: beside?.noneNow ? viewWords.noneNow : said(value),
      range: over ? '' : (rangeIn(one.measured) ?? ''),
      gone: over && model.gone.has(bar.key),
      ...(beside ? { was: { value: beside.against.value, label: '' } } : {}),
      ...(without === undefined
        ? {}
        : {
            was: {
              value: one.measured.value,
              label: `${said(one.measured.value)} ${words.workshop.before}`,
            },
          }),
    };
  });
};

export const underMarks = (model: LensModel, lens: 'marketer' | 'analyst') =>
  model.groups.map((one, at) => {
    const bar = model.layout.bars[at];
    if (!bar) throw new Error('a group without a bar');
    const days = model.days[bar.key];
    const beside = model.compared.get(bar.key);
    const note = beside
      ? besideNote(model, lens, beside)
      : lens === 'analyst'
        ? `n ${count(one.measured.n)}`
        : days && !isFunnel(model.metric, model.breakdown) && !comesAgain(model)
          ? shortDays(days[0], days[1])
          : '';
    return { bar, words: axisName(model, one), note };
  });

/** Mondays lie all over the time: from when to when says nothing of them. */
const comesAgain = ({ metric, breakdown }: LensModel): boolean =>
  (metric.derived ?? []).some(({ name, is }) => name === breakdown && (is === 'weekday' || is === 'hour'));

/** As it stands below its mark: stretches of time without what the axis says already. */
const axisName = (model: LensModel, one: LensModel['groups'][number]): string =>
  one.inside === undefined
    ? nameOf(model, one)
    : sideLabel(model.view, 'group', one.group, model.groups[0]?.group ?? null);

/** Ranges of more differences than this have no room below their marks; they stand in the table. */
const mostRanges = 3;

/** The marketer reads what it is against, the analyst by how much. */
const besideNote = (model: LensModel, lens: 'marketer' | 'analyst', one: Compared): string =>
  lens === 'marketer'
    ? viewWords.againstValue(numberIn('marketer', model.metric, one.against.value))
    : model.groups.length <= mostRanges
      ? differenceIn(model, one)
      : one.noneNow
        ? viewWords.noneNow
        : signed(model, 'analyst', one.difference);
