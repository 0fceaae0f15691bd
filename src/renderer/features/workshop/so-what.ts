import { count, money } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { groupInSentence, nameInWords } from '../../../shared/metric/group-label.ts';
import { currencySign } from '../../../shared/metric/money-name.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import type { LensModel } from './lens-model.ts';

export type SoWhatRow = {
  readonly key: string;
  /** Above or under the line: money where each is worth some, else how many. */
  readonly amount: string;
  readonly words: string;
  readonly counted: number;
  readonly n: number;
  /** How many above or under the line. */
  readonly above: number;
};

/** Money above or under the line, for what stays and for what is apart. */
export const soWhatRows = (model: LensModel, currency: string): readonly SoWhatRow[] => {
  const line = model.threshold;
  if (!line || !model.metric.d || model.view.split) return [];
  const { per } = model.metric;
  const apart = model.after ? model.groups.filter((one) => model.gone.has(keyOfGroup(one.group))) : [];
  const kept = model.groups.filter((one) => !apart.includes(one));
  const over = model.after?.measured ?? model.total;
  const each = kept.length > 0 ? over.n / kept.length : 0;
  const rows = [
    {
      key: 'kept',
      y: (over.value * each) / per,
      n: each,
      say: apart.length > 0 ? words.workshop.soWhatKept : words.workshop.soWhatAverage,
      what: nameInWords(model.breakdown ?? 'total'),
    },
    ...apart.slice(0, 1).map((one) => ({
      key: 'apart',
      say: words.workshop.soWhatApart,
      y: one.cell.y,
      n: one.cell.d ?? 0,
      what: groupInSentence(model.breakdown, one.group),
    })),
  ];
  return rows.map(({ key, y, n, say, what }) => {
    const above = Math.round(y) - (line.value * n) / per;
    const gap =
      above >= 0 ? words.workshop.overLine(Math.round(above)) : words.workshop.underLine(Math.round(-above));
    const inMoney = (value: number): string =>
      line.moneyEach === undefined ? count(Math.round(value)) : signed(value * line.moneyEach, currency);
    return {
      key,
      amount: inMoney(above),
      words: say(what, count(Math.round(y)), model.metric.unit, gap),
      counted: Math.round(y),
      n,
      above,
    };
  });
};

/** With its sign where one was named, else the bare number. */
export const amountIn = (value: number, currency: string): string => {
  const sign = currencySign(currency);
  return sign === '' ? count(Math.round(value)) : money(Math.round(value), sign);
};

const signed = (value: number, currency: string): string =>
  `${value >= 0 ? '+' : ''}${amountIn(value, currency)}`;
