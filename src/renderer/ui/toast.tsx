import { Check } from 'lucide-react';
import { useEffect } from 'react';
import { useApp, setApp } from '../state/app-store.ts';
import { words } from '../../shared/messages/screen-words.ts';
import styles from './toast.module.css';

/** One sentence, four seconds, repeated in the status line. */
export const Toast = ({ onUndo }: { readonly onUndo: () => void }) => {
  const toast = useApp((state) => state.toast);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setApp({ toast: null }), 4000);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {toast ? (
        <div className={styles.toast}>
          <Check size={15} aria-hidden="true" />
          <span>{toast.words}</span>
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
