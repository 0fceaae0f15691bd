import { type ReactNode, useEffect, useRef, useState } from 'react';
import { words } from '../../shared/messages/screen-words.ts';
import { giveBack } from './give-back.ts';
import { Button } from './button.tsx';
import styles from './sheet.module.css';

type Props = {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** Labels of the fields that keep its main button shut. */
  readonly lacks?: readonly string[];
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose: () => void;
  readonly where?: 'low' | 'middle';
  /** Every choice in it counts at once: there is nothing to cancel. */
  readonly settled?: boolean;
};

/** What each lens keeps below its chart and calendar: numbers and actions; a sheet may cover those. */
const belowChart = (): number => (window.innerHeight < 800 ? 162 : 240);

/** Rises over the lower half of the paper, never over chart or calendar; Esc puts it away and focus goes back. */
export const Sheet = ({
  title,
  note,
  lacks = [],
  children,
  actions,
  onClose,
  where = 'low',
  settled = false,
}: Props) => {
  const sheet = useRef<HTMLDivElement>(null);
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const element = sheet.current;
    const paper = element?.parentElement;
    if (!element || !paper || where !== 'low') return;
    // The paper makes room, so that chart and calendar stay in sight above the sheet.
    paper.dataset['pushed'] = '';
    const push = (): void =>
      paper.style.setProperty('--push', `${Math.max(0, element.offsetHeight - belowChart())}px`);
    const observer = new ResizeObserver(push);
    observer.observe(element);
    return () => {
      observer.disconnect();
      paper.style.removeProperty('--push');
      delete paper.dataset['pushed'];
    };
  }, [where]);
  useEffect(() => {
    const first = sheet.current?.querySelector<HTMLElement>(
      '[data-first],[role=radio][aria-checked=true],input,textarea',
    );
    if (!sheet.current?.contains(document.activeElement)) (first ?? sheet.current)?.focus();
    return () => giveBack(before);
  }, [before]);
  return (
    <div
      ref={sheet}
      role="dialog"
      aria-label={typeof title === 'string' ? title : undefined}
      tabIndex={-1}
      data-own-keys=""
      className={`${styles.sheet} ${styles[where]}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.note}>
          {note}
          {lacks.length > 0 ? (
            <span className={styles.lacks} data-lacks="">
              {words.lacks(lacks)}
            </span>
          ) : null}
        </span>
        <span className={styles.space} />
        <Button look="quiet" shortcut="Esc" onPress={onClose}>
          {settled ? words.close : words.cancel}
        </Button>
        {actions}
      </div>
      <div className={styles.body}>{children}</div>
    </div>
  );
};
