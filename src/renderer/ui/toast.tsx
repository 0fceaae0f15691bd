import { Check, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { nextStepWords } from '../../shared/messages/next-step-words.ts';
import { keyCap } from '../commands/key-cap.ts';
import { takeStep } from '../commands/take-step.ts';
import { getApp, useApp, setApp } from '../state/app-store.ts';
import { words } from '../../shared/messages/screen-words.ts';
import { KeyCap } from './key-cap.tsx';
import styles from './toast.module.css';

/** One sentence, four seconds, repeated in the status line. */
export const Toast = ({ onUndo }: { readonly onUndo: () => void }) => {
  const toast = useApp((state) => state.toast);
  const panel = useApp((state) => state.panel);
  const workshop = useApp((state) => state.workshop);
  const next = toast?.next ?? null;
  const screen = useApp((state) => state.screen);
  const where = useRef({ panel, screen });
  // A refusal belongs to the sheet it was said in: gone on from there, it has been read.
  useEffect(() => {
    const moved = where.current.panel !== panel || where.current.screen !== screen;
    where.current = { panel, screen };
    if (moved && getApp().toast?.refused) setApp({ toast: null });
  }, [panel, screen]);
  useEffect(() => {
    if (!toast || toast.problem) return;
    const timer = setTimeout(() => setApp({ toast: null }), 4000);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div
      className={`${styles.region} ${panel ? styles.over : ''}`}
      role={toast?.problem ? 'alert' : 'status'}
    >
      {toast ? (
        <div className={styles.toast}>
          {toast.problem ? (
            <TriangleAlert size={15} aria-hidden="true" />
          ) : (
            <Check size={15} aria-hidden="true" />
          )}
          <span>{toast.words}</span>
          {next && workshop ? (
            <button type="button" className={styles.next} onClick={() => takeStep(next)}>
              {nextStepWords(next, workshop)} <KeyCap>{keyCap('next-step')}</KeyCap>
            </button>
          ) : null}
          {toast.problem ? (
            <button type="button" className={styles.undo} onClick={() => setApp({ toast: null })}>
              {words.close}
            </button>
          ) : null}
          {toast.undo ? (
            <button type="button" className={styles.undo} onClick={onUndo}>
              {words.undo}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
};
