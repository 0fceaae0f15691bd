import { short, wholeWhenLarge } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { numberIn, rangeIn } from '../../../shared/metric/sentences.ts';
import { viewInWords } from '../../../shared/metric/view-in-words.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import { LensChart } from '../../charts/lens-chart.tsx';
import { useApp } from '../../state/app-store.ts';
import { selectedMarks, selectMarks, toggleMark, walk } from '../../state/selecting.ts';
import { NothingOn } from '../closer/nothing-on.tsx';
import { calendarOf } from './chart-calendar.ts';
import { marksOf, underMarks } from './lens-marks.ts';
import type { LensModel } from './lens-model.ts';
import { spokenMark } from './mark-words.ts';

type Props = {
  readonly lens: 'marketer' | 'analyst';
  readonly model: LensModel;
  /** What is agreed to leave out is drawn as before and after. */
  readonly over: boolean;
};

/** Groups beside each other: bars, a line, or dots with their ranges, with the calendar under a time axis. */
export const LensBars = ({ lens, model, over }: Props) => {
  const selection = useApp((state) => state.selection);
  const marked = useApp((state) => state.marked);
  const workshop = useApp((state) => state.workshop);
  const calendarOn = useApp((state) => state.calendar);
  const large = useApp((state) => state.large);
  // The sum over all groups does not stand on the axis of one group.
  const totals = over && (model.metric.d !== undefined || model.breakdown === undefined);
  const after = model.after?.measured;
  const number = (value: number): string => numberIn('analyst', model.metric, value);
  const range = (at: { low: number | null; high: number | null; value: number; n: number }): string =>
    lens === 'analyst' && rangeIn(at) ? ` [${rangeIn(at)}]` : '';
  const threshold = model.threshold
    ? {
        value: model.threshold.value,
        words:
          lens === 'marketer'
            ? `${wholeWhenLarge(model.threshold.value)} ${model.threshold.moneyEach === undefined ? words.workshop.theLine : words.workshop.paysForItself}`
            : words.workshop.threshold(wholeWhenLarge(model.threshold.value), model.threshold.because ?? ''),
      }
    : null;
  return (
    <LensChart
      lens={lens}
      groups={model.groups}
      layout={model.layout}
      marks={marksOf(model, lens, over)}
      highest={model.highest}
      lowest={model.lowest}
      kind={model.kind === 'line' || model.kind === 'dot' ? model.kind : 'bar'}
      selectedKey={selection === undefined ? null : keyOfGroup(selection)}
      alsoSelected={selectedMarks({ selection, marked })
        .slice(1)
        .map((mark) => keyOfGroup(mark.group))}
      threshold={threshold}
      beforeAfter={
        totals && after
          ? {
              before: model.total.value,
              after: after.value,
              low: after.low,
              high: after.high,
              beforeWords: `${number(model.total.value)} ${words.workshop.before}${range(model.total)}`,
              afterWords: `${number(after.value)} ${words.workshop.after}${range(after)}`,
            }
          : null
      }
      under={underMarks(model, lens)}
      large={large}
      rangeName={words.workshop.likelyRange}
      tick={(value) => short(value)}
      description={viewInWords(model.view, model.groups)}
      calendar={calendarOn && model.layout.time && workshop ? calendarOf(workshop) : null}
      nothingOn={lens === 'marketer' ? <NothingOn days={model.days} /> : null}
      spoken={(key) => spokenMark(model, key)}
      onSelect={(keys, add) => {
        const marks = keys.flatMap((key) => {
          const one = model.groups.find((group) => keyOfGroup(group.group) === key);
          return one ? [{ group: one.group }] : [];
        });
        const [only] = marks;
        if (add && only && marks.length === 1) toggleMark(only);
        else selectMarks(marks);
      }}
      onWalk={walk}
    />
  );
};
