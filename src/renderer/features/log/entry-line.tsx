import { roleWords } from '../../../shared/messages/log-words.ts';
import { useEffect, useRef, useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { causeHint, personHint } from '../../../shared/log/hints.ts';
import { hintWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { navigator, roleOf } from '../../state/saying.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import { Words } from '../../ui/words.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { freezeForAssumption, type Frozen } from './freeze-view.ts';
import { ghostFor, logAssumption } from './log-assumption.ts';
import styles from './entry-line.module.css';

/** Ten seconds: A opens it, Tab takes the ghost, Enter logs, focus goes back to the mark it came from. */
export const EntryLine = ({ workshop }: { readonly workshop: Workshop }) => {
  const open = useApp((state) => state.entryOpen);
  useApp((state) => state.navigator);
  useApp((state) => state.looked);
  const selection = useApp((state) => state.selection);
  const asked = useApp((state) => state.asked);
  const brushes = useApp((state) => state.exploring?.brushes);
  const ranged = useApp((state) => state.ranged);
  const [text, setText] = useState('');
  const line = useRef<HTMLTextAreaElement>(null);
  const back = useRef<Element | null>(null);
  const frozen = useRef<Promise<Frozen | null> | null>(null);
  const ghost = ghostFor();
  const role = roleOf(workshop, navigator(workshop));
  useEffect(() => {
    if (!open) return;
    back.current = document.activeElement;
    line.current?.focus();
  }, [open]);
  // The chart is frozen as it is when the thought comes, and anew when another mark is pointed at.
  useEffect(() => {
    if (open) frozen.current = freezeForAssumption(asked, selection, brushes, ranged);
  }, [open, selection, asked, brushes, ranged]);
  const leave = (): void => {
    setApp({ entryOpen: false });
    setText('');
    if (back.current instanceof HTMLElement || back.current instanceof SVGElement) back.current.focus();
  };
  const take = useOnce(async (): Promise<void> => {
    const statement = text.trim();
    if (!statement) return;
    // The words stay until they are on the disk.
    const chart = (await frozen.current?.catch(() => null)) ?? null;
    if (await logAssumption(statement, chart)) leave();
  });
  if (!open) {
    return (
      <button type="button" className={styles.closed} onClick={() => runCommand('assumption')}>
        <KeyCap>A</KeyCap>
        <span className={styles.what}>
          {words.log.entryLabel}
          {ghost ? (
            <span className={styles.ghost}>
              <Words text={ghost} />
            </span>
          ) : null}
          <span className={styles.foot}>
            <KeyCap>Tab</KeyCap> {words.log.tab} <KeyCap>Enter</KeyCap> {words.log.enter(roleWords[role])}
          </span>
        </span>
      </button>
    );
  }
  return (
    <div className={styles.open} data-own-keys="">
      <label className={styles.label} htmlFor="entry-line">
        <RoleToken role={role} small /> {words.log.entryLabel}
      </label>
      <textarea
        id="entry-line"
        ref={line}
        rows={3}
        value={text}
        placeholder={ghost ?? ''}
        className={styles.input}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Tab' && !event.shiftKey && text === '' && ghost) {
            event.preventDefault();
            setText(`${ghost} `);
          } else if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            void take();
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            leave();
          } else if (event.ctrlKey && /^[1-3]$/.test(event.key)) {
            event.preventDefault();
            event.stopPropagation();
            const person = workshop.session?.participants[Number(event.key) - 1];
            if (person) setApp({ navigator: person });
          }
        }}
      />
      {personHint(text) ? <p className={styles.hint}>{hintWords.person}</p> : null}
      {causeHint(text) ? <p className={styles.hint}>{hintWords.cause}</p> : null}
      <span className={styles.foot}>
        <KeyCap>Tab</KeyCap> {words.log.tab} <KeyCap>Enter</KeyCap> {words.log.enter(roleWords[role])}
      </span>
    </div>
  );
};
