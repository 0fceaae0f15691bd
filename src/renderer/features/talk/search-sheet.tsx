import { useMemo, useState } from 'react';
import type { RecentWorkshop } from '../../../shared/ipc/contract.ts';
import type { SaidText } from '../../../shared/log/said-text.ts';
import { matchingTexts, saidIn } from '../../../shared/log/said-texts.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { getApp, setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { allowElsewhere, elsewhereAllowed, useElsewhere } from './search-elsewhere.ts';
import styles from './talk.module.css';

const most = 40;

/** Everything said in this workshop, and where it is allowed in the others on this laptop, found as it is typed. */
export const SearchSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const [text, setText] = useState('');
  const [allowed, setAllowed] = useState(elsewhereAllowed);
  const all = useMemo(() => saidIn(workshop), [workshop]);
  const found = matchingTexts(all, text);
  const elsewhere = useElsewhere(text, allowed);
  const places = found.length + (elsewhere ?? []).reduce((sum, one) => sum + (one.found?.length ?? 0), 0);
  return (
    <Sheet
      title={words.search.heading}
      note={places > 0 ? words.search.found(places) : null}
      where="middle"
      settled
      onClose={() => setApp({ panel: null })}
    >
      <Field
        label={words.search.field}
        value={text}
        onChange={setText}
        autoFocus
        onEnter={() => found[0] && go(found[0])}
      />
      <label className={styles.allow}>
        <input
          type="checkbox"
          checked={allowed}
          onChange={(event) => {
            allowElsewhere(event.target.checked);
            setAllowed(event.target.checked);
          }}
        />{' '}
        {words.search.elsewhere}
      </label>
      {text.trim() !== '' && places === 0 ? <NoMatch text={text.trim()} {...{ allowed, elsewhere }} /> : null}
      <ul className={styles.results}>
        {found.slice(0, most).map((one, at) => (
          <li key={at} className={styles.found}>
            <button type="button" className={styles.result} onClick={() => go(one)}>
              <strong>{one.label}</strong> {one.text}
            </button>
            <Button
              size="small"
              look="quiet"
              onPress={() => setApp({ panel: { kind: 'redact', said: one } })}
            >
              {words.redact.button}
            </Button>
          </li>
        ))}
        {elsewhere?.map(({ workshopId, title, found: there = [] }) =>
          there.map((one, at) => (
            <li key={`${workshopId} ${at}`} className={styles.found}>
              <p className={styles.result}>
                <strong>{words.search.from(title, one.label)}</strong> {one.text}
              </p>
              {one.note ? (
                <Button size="small" onPress={() => reuse(one, title)}>
                  {words.search.reuse}
                </Button>
              ) : null}
            </li>
          )),
        )}
      </ul>
    </Sheet>
  );
};

/** How many workshops were looked through; nothing is said while the others have not answered. */
const NoMatch = ({
  text,
  allowed,
  elsewhere,
}: {
  readonly text: string;
  readonly allowed: boolean;
  readonly elsewhere: readonly RecentWorkshop[] | null;
}) => {
  if (!allowed) return <p className={styles.line}>{words.search.none(text)}</p>;
  if (elsewhere === null) return null;
  return <p className={styles.line}>{words.search.noneIn(elsewhere.length + 1, text)}</p>;
};

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

/** A fact of another workshop begins a note of this one, with where it is from; people still say what it means here. */
const reuse = ({ note }: SaidText, workshop: string): void => {
  const { pinned, workshop: here } = getApp();
  const assumption = here?.assumptions.find(({ id }) => id === pinned) ?? here?.assumptions.at(-1);
  if (note)
    setApp({
      screen: 'workshop',
      panel: { kind: 'context', assumption: assumption?.id ?? null, reused: { ...note, workshop } },
    });
};
