import { useEffect } from 'react';
import { words } from '../../../shared/messages/screen-words.ts';
import { useApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';
import { lookedAt } from '../../state/selecting.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { AnalystLens } from '../workshop/analyst-lens.tsx';
import { lensModel } from '../workshop/lens-model.ts';
import { MarketerLens } from '../workshop/marketer-lens.tsx';
import { selectedParts } from '../workshop/selected-parts.ts';
import { useRangeWords } from '../workshop/use-range-words.ts';
import styles from './projector.module.css';

/** One lens for the wall: the question above it, what is selected below. Blank, only the question stands there. */
export const Projector = () => {
  const dark = useApp((state) => state.dark);
  const question = useApp((state) => state.workshop?.scope?.question ?? state.workshop?.title ?? '');
  const blank = useApp((state) => state.blank || state.workshop === null);
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <ErrorBoundary>
      <div className={blank ? styles.blank : styles.wall} data-projector="">
        <h1 className={styles.question}>{question}</h1>
        {blank ? null : <OneLens />}
      </div>
    </ErrorBoundary>
  );
};

const OneLens = () => {
  const workshop = useApp((state) => state.workshop);
  const asked = useApp((state) => state.asked);
  const chart = useApp((state) => state.chart);
  const leaveOut = useApp((state) => state.beforeAfter);
  const away = useApp((state) => state.away);
  const state = useApp((whole) => whole);
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  const seen = useApp(lookedAt);
  const ranged = useRangeWords();
  if (!workshop || !metric || !definition || !seen) return null;
  const model = lensModel(workshop, metric, definition, { ...seen, chart, leaveOut });
  const parts = ranged.length > 0 ? ranged : selectedParts(state);
  return (
    <>
      <main className={styles.lens}>
        {away === 'analyst' ? (
          <AnalystLens workshop={workshop} model={model} />
        ) : (
          <MarketerLens workshop={workshop} model={model} />
        )}
      </main>
      <footer className={styles.foot} aria-live="polite">
        {parts.length > 0 ? `${words.workshop.selected} ${parts.join(', ')}.` : ''}
      </footer>
    </>
  );
};
