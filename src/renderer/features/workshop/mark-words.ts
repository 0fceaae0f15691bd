import { count } from '../../../shared/messages/numbers.ts';
import { likelyRange } from '../../../shared/messages/measured-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { viewWords } from '../../../shared/messages/view-words.ts';
import type { Compared } from '../../../shared/metric/compared.ts';
import { sideLabel } from '../../../shared/metric/mark-label.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import type { LensModel } from './lens-model.ts';

export const nameOf = (model: LensModel, one: LensModel['groups'][number]): string =>
  one.label ?? sideLabel(model.view, 'group', one.group, model.groups[0]?.group ?? null);

export const signed = (model: LensModel, lens: 'marketer' | 'analyst', value: number): string =>
  `${value > 0 ? '+' : ''}${numberIn(lens, model.metric, value)}`;

/** By how much it differs, and how surely. */
export const differenceIn = (model: LensModel, one: Compared): string => {
  if (one.noneNow) return viewWords.noneNow;
  const said = (value: number): string => signed(model, 'analyst', value);
  return one.low === null || one.high === null
    ? said(one.difference)
    : viewWords.differenceRange(said(one.difference), said(one.low), said(one.high));
};

export const spokenMark = (model: LensModel, key: string): string => {
  const one = model.groups.find((group) => keyOfGroup(group.group) === key);
  return one ? spokenGroup(model, one) : '';
};

export const spokenGroup = (model: LensModel, one: LensModel['groups'][number]): string => {
  const key = keyOfGroup(one.group);
  const likely = likelyRange(one.measured);
  const range = likely === null ? '' : `, ${likely}`;
  const now = model.changed.get(key);
  const beside = model.compared.get(key);
  const against =
    beside === undefined
      ? ''
      : `, ${viewWords.againstValue(numberIn('analyst', model.metric, beside.against.value))}, ${differenceIn(model, beside)}`;
  const without =
    now === undefined ? '' : `, ${numberIn('analyst', model.metric, now.value)} ${words.workshop.after}`;
  return `${nameOf(model, one)}, ${numberIn('analyst', model.metric, one.measured.value)}${range}, n ${count(one.measured.n)}${against}${without}`;
};
