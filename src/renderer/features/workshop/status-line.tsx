import { Laptop, Square } from 'lucide-react';
import { dayRange } from '../../../shared/messages/dates.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { groupInSentence, nameInWords } from '../../../shared/metric/group-label.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import { useApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';
import { seenOf, selectedCell } from '../../state/selecting.ts';
import { useBrushWords } from '../explore/use-brush-words.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import styles from './status-line.module.css';

/** What is selected in words, what notes will be about, how to leave; and that all is saved. */
export const StatusLine = () => {
  const state = useApp((whole) => whole);
  const cell = selectedCell(state);
  const metric = currentMetric(state.workshop, state.asked);
  const definition = metric ? definitionOf(metric) : null;
  const days = cell ? seenOf(state)?.days[keyOfGroup(cell.group)] : undefined;
  const brushed = useBrushWords();
  const base = definition?.base;
  const parts =
    brushed.length > 0
      ? brushed
      : cell && definition
        ? [
            groupInSentence(state.asked.breakdown ?? undefined, cell.group),
            days ? dayRange(days[0], days[1]) : '',
            cell.d === null ? '' : `${count(cell.d)} ${definition.perUnit ?? nameInWords(definition.base)}`,
            cell.d === null ? `${count(cell.y)} ${definition.unit}` : `${count(cell.y)} ${definition.unit}`,
          ].filter(Boolean)
        : [];
  return (
    <footer className={styles.status} aria-live="polite">
      {parts.length > 0 ? (
        <>
          <Square size={13} className={styles.sel} strokeWidth={2.5} aria-hidden="true" />
          <span>
            <strong>
              {words.workshop.selected} {parts[0]},
            </strong>{' '}
            {parts.slice(1).join(', ')}.
          </span>
          {brushed.length === 0 ? (
            <span className={styles.about}>{words.workshop.notesAbout}</span>
          ) : state.exploring?.table === base ? (
            <span className={styles.about}>{words.explore.about}</span>
          ) : null}
          <KeyCap>Esc</KeyCap>
          <span className={styles.about}>{words.workshop.clears}</span>
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
