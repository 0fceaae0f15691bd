import { useMemo, useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { saidIn, type SaidText } from '../../../shared/log/said-texts.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import styles from './talk.module.css';

const most = 40;

/** Everything said in this workshop, found as it is typed. */
export const SearchSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const [text, setText] = useState('');
  const all = useMemo(() => saidIn(workshop), [workshop]);
  const wanted = text.toLowerCase().split(/\s+/u).filter(Boolean);
  const found =
    wanted.length === 0
      ? []
      : all.filter((one) => {
          const hay = `${one.label} ${one.text}`.toLowerCase();
          return wanted.every((part) => hay.includes(part));
        });
  const go = (one: SaidText): void => {
    if (one.assumption !== null)
      setApp({
        screen: 'workshop',
        pinned: one.assumption,
        panel: { kind: 'card', assumption: one.assumption },
      });
    else if (one.what === 'insight') setApp({ screen: 'insights', panel: null });
    else if (one.what === 'word') setApp({ screen: 'words', panel: null });
    else setApp({ panel: null });
  };
  return (
    <Sheet
      title={words.search.heading}
      note={found.length > 0 ? words.search.found(found.length) : null}
      where="middle"
      onClose={() => setApp({ panel: null })}
    >
      <Field
        label={words.search.field}
        value={text}
        onChange={setText}
        autoFocus
        onEnter={() => found[0] && go(found[0])}
      />
      {wanted.length > 0 && found.length === 0 ? (
        <p className={styles.line}>{words.search.none(text.trim())}</p>
      ) : null}
      <ul className={styles.results}>
        {found.slice(0, most).map((one, at) => (
          <li key={at}>
            <button type="button" className={styles.result} onClick={() => go(one)}>
              <strong>{one.label}</strong> {one.text}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
