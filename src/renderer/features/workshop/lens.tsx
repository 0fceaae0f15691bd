import type { ReactNode } from 'react';
import { words } from '../../../shared/messages/screen-words.ts';
import type { ChartKind } from '../../../shared/picture/chart-kinds.ts';
import { useApp } from '../../state/app-store.ts';
import { DecidedCaption } from './decided-caption.tsx';
import { MetricWords } from './metric-words.tsx';
import { LensBars } from './lens-bars.tsx';
import { LensPicture } from './lens-picture.tsx';
import { LensSpread } from './lens-spread.tsx';
import { LensStripPlot } from './lens-strip-plot.tsx';
import { LensTable } from './lens-table.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { RoleToken } from '../../ui/role-token.tsx';
import { unseen } from '../../../shared/picture/picture-of.ts';
import { moreGroups, shortPrint } from './lens-lines.ts';
import type { LensModel } from './lens-model.ts';
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
  const workshop = useApp((state) => state.workshop);
  const beforeAfter = useApp((state) => state.beforeAfter);
  const narrow = useNarrow();
  const stacked = useApp((state) => state.lenses === 'stacked' && !state.large) && !narrow;
  const over = beforeAfter && model.after !== null;
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
      <div className={styles.top}>
        <div className={styles.title}>
          {title}
          <p className={styles.unit}>
            {unit}
            {model.more > 0 ? ` · ${moreGroups(model)}` : ''}
            {model.without > 0
              ? ` · ${words.workshop.withoutAny(model.without, model.metric.perUnit ?? '')}`
              : ''}
            {unseen(model, model.kind) > 0
              ? ` · ${words.workshop.beyondPicture(unseen(model, model.kind))}`
              : ''}
          </p>
        </div>
        {workshop ? <MetricWords state={model.state} lens={lens} /> : null}
      </div>
      <div className={styles.chart}>
        {model.kind === 'table' ? (
          <LensTable lens={lens} model={model} />
        ) : model.kind === 'spread' ? (
          <LensSpread lens={lens} model={model} />
        ) : model.kind === 'strip' ? (
          <LensStripPlot lens={lens} model={model} />
        ) : isPicture(model.kind) ? (
          <LensPicture lens={lens} model={model} />
        ) : (
          <LensBars lens={lens} model={model} over={over} />
        )}
      </div>
      <div className={styles.below}>
        {(over || model.leftOut) && workshop ? (
          <DecidedCaption workshop={workshop} metric={model.metric} view={model.view} />
        ) : null}
        {below}
      </div>
      <footer className={styles.actions}>{actions}</footer>
    </section>
  );
};
