import { useState } from 'react';
import type { ContextKind } from '../../../shared/log/vocabulary.ts';
import { kindWord, words } from '../../../shared/messages/screen-words.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Swatch } from '../../ui/swatch.tsx';
import { kindsFor } from './kinds-for.ts';
import styles from './kind-palette.module.css';

/** Two letters of the kind, then Enter. */
export const KindPalette = ({ onPick }: { readonly onPick: (kind: ContextKind) => void }) => {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = kindsFor(typed);
  const active = found[Math.min(at, found.length - 1)];
  return (
    <div>
      <div className={styles.field}>
        <KeyCap>C</KeyCap>
        <input
          data-first=""
          role="combobox"
          aria-expanded="true"
          aria-controls="kinds"
          aria-label={words.context.kindLabel}
          aria-activedescendant={active ? `kind-${active}` : undefined}
          value={typed}
          placeholder={words.context.kind}
          className={styles.input}
          autoFocus
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              setAt(
                (found.length + Math.min(at, found.length - 1) + (event.key === 'ArrowDown' ? 1 : -1)) %
                  Math.max(1, found.length),
              );
            } else if (event.key === 'Enter' && active) {
              event.preventDefault();
              onPick(active);
            }
          }}
        />
      </div>
      <ul id="kinds" role="listbox" className={styles.list}>
        {found.map((kind) => (
          <li
            key={kind}
            id={`kind-${kind}`}
            role="option"
            aria-selected={kind === active}
            className={styles.item}
            onClick={() => onPick(kind)}
          >
            <Swatch kind={kind} />
            {kindWord(kind)}
            {kind === active ? <KeyCap>Enter</KeyCap> : null}
          </li>
        ))}
      </ul>
    </div>
  );
};
