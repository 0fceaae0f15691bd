import { Laptop, Square } from 'lucide-react';
import { words } from '../../../shared/messages/screen-words.ts';
import { type AppState, useApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';
import { selectionScope } from '../../state/selecting.ts';
import { useBrushWords } from '../explore/use-brush-words.ts';
import { useRangeWords } from './use-range-words.ts';
import { selectedParts } from './selected-parts.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import styles from './status-line.module.css';

/** Marks with a gap between them are no one condition on the rows: a note can't take them along. */
const apart = ({ selection, asked }: AppState): boolean =>
  selection !== undefined && asked.breakdown !== null && selectionScope(asked.breakdown, selection) === null;

/** On a screen without a chart: what was done last, and the way back. */
const Elsewhere = ({ status }: Pick<AppState, 'status'>) =>
  status ? (
    <span className={styles.about}>{status}</span>
  ) : (
    <span className={styles.keys}>
      <KeyCap>Esc</KeyCap> {words.workshop.backToChart}
    </span>
  );

/** What is selected in words, what notes will be about, how to leave; and that all is saved. */
export const StatusLine = () => {
  const state = useApp((whole) => whole);
  const metric = currentMetric(state.workshop, state.asked);
  const base = metric ? definitionOf(metric)?.base : undefined;
  const brushed = useBrushWords();
  const ranged = useRangeWords();
  const parts = brushed.length > 0 ? brushed : ranged.length > 0 ? ranged : selectedParts(state);
  return (
    <footer className={styles.status} aria-live="polite">
      {state.screen !== 'workshop' ? (
        <Elsewhere status={state.status} />
      ) : parts.length > 0 ? (
        <>
          <Square size={13} className={styles.sel} strokeWidth={2.5} aria-hidden="true" />
          <span>
            <strong>
              {words.workshop.selected} {parts[0]},
            </strong>{' '}
            {parts.slice(1).join(', ')}.
          </span>
          {brushed.length === 0 ? (
            <span className={styles.about}>
              {apart(state) ? words.workshop.notesAboutNone : words.workshop.notesAbout}
            </span>
          ) : state.exploring?.table === base ? (
            <span className={styles.about}>{words.explore.about}</span>
          ) : null}
          <span className={styles.keys}>
            <KeyCap>Esc</KeyCap> {words.workshop.clears}
          </span>
        </>
      ) : (
        <span className={styles.about}>{state.status ?? words.workshop.nothingSelected}</span>
      )}
      <span className={styles.space} />
      <Laptop size={14} aria-hidden="true" />
      <span className={styles.about}>{words.workshop.saved}</span>
    </footer>
  );
};
