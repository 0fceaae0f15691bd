import type { ReactNode } from 'react';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import { LensChart } from '../../charts/lens-chart.tsx';
import { chartInWords, numberIn, rangeIn } from '../../../shared/metric/sentences.ts';
import { short, wholeWhenLarge } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { type ChartKind, useApp } from '../../state/app-store.ts';
import { selectedMarks, selectMarks, toggleMark, walk } from '../../state/selecting.ts';
import { DecidedCaption } from './decided-caption.tsx';
import { MetricWords } from './metric-words.tsx';
import { LensPicture } from './lens-picture.tsx';
import { LensSpread } from './lens-spread.tsx';
import { LensTable } from './lens-table.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import { unseen } from '../../../shared/picture/picture-of.ts';
import { calendarOf, type LensModel, marksOf, shortPrint, spokenMark, underMarks } from './lens-model.ts';
import styles from './lens.module.css';

type Props = {
  readonly lens: 'marketer' | 'analyst';
  readonly model: LensModel;
  readonly title: ReactNode;
  readonly unit: ReactNode;
  readonly below: ReactNode;
  readonly actions: ReactNode;
};

const isPicture = (kind: ChartKind): boolean =>
  kind === 'funnel' || kind === 'heat' || kind === 'multiples' || kind === 'scatter';

/** One voice of the one result: head with its fingerprint, title, chart, calendar, what this side needs, actions. */
export const Lens = ({ lens, model, title, unit, below, actions }: Props) => {
  const selection = useApp((state) => state.selection);
  const marked = useApp((state) => state.marked);
  const workshop = useApp((state) => state.workshop);
  const calendarOn = useApp((state) => state.calendar);
  const beforeAfter = useApp((state) => state.beforeAfter);
  const stacked = useApp((state) => state.lenses === 'stacked' && !state.large);
  const large = useApp((state) => state.large);
  const over = beforeAfter && model.after !== null;
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
            : `${wholeWhenLarge(model.threshold.value)} threshold${model.threshold.because ? `, ${model.threshold.because}` : ''}`,
      }
    : null;
  return (
    <section
      className={`${styles.lens} ${styles.pushed} ${stacked ? styles.wide : ''}`}
      aria-label={lens === 'marketer' ? words.workshop.marketer : words.workshop.analyst}
      data-lens={lens}
      data-area=""
    >
      <span className={`${styles.tick} ${styles[lens]}`} aria-hidden="true" />
      <header className={styles.head}>
        <RoleToken role={lens} />
        <span className={lens === 'marketer' ? styles.mk : styles.an}>
          {lens === 'marketer' ? words.workshop.marketer : words.workshop.analyst}
        </span>
        <span className={styles.space} />
        <span className={`mono ${styles.print}`} data-fingerprint={model.fingerprint}>
          = {words.workshop.result} {shortPrint(model.fingerprint)}
        </span>
      </header>
      <div className={styles.title}>
        {title}
        <p className={styles.unit}>
          {unit}
          {model.more > 0
            ? ` · ${words.workshop.more(model.groups.length, model.groups.length + model.more)}`
            : ''}
          {unseen(model, model.kind) > 0
            ? ` · ${words.workshop.beyondPicture(unseen(model, model.kind))}`
            : ''}
          {workshop ? <MetricWords state={model.state} lens={lens} /> : null}
        </p>
      </div>
      <div className={styles.chart}>
        {model.kind === 'table' ? (
          <LensTable lens={lens} model={model} />
        ) : model.kind === 'spread' ? (
          <LensSpread lens={lens} model={model} />
        ) : isPicture(model.kind) ? (
          <LensPicture lens={lens} model={model} />
        ) : (
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
            description={chartInWords(model.metric, model.breakdown, model.groups)}
            calendar={calendarOn && model.layout.time && workshop ? calendarOf(workshop) : null}
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
        )}
      </div>
      <div className={styles.below}>
        {(over || model.leftOut) && workshop ? (
          <DecidedCaption workshop={workshop} metric={model.metric} />
        ) : null}
        {below}
      </div>
      <footer className={styles.actions}>{actions}</footer>
    </section>
  );
};
