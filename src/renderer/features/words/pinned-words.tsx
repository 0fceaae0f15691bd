import { Pin } from 'lucide-react';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import styles from './pinned-words.module.css';

/** Words somebody did not follow stay on the screen, with their sentence, until both sides can say them. */
export const PinnedWords = ({ workshop }: { readonly workshop: Workshop }) => {
  const pinned = workshop.words.filter(({ stoodIn, state }) => stoodIn !== undefined && state !== 'agreed');
  if (pinned.length === 0) return null;
  return (
    <section className={styles.pinned} aria-label={words.words.follow}>
      {pinned.map(({ id, term, stoodIn, state }) => (
        <button
          key={id}
          type="button"
          className={styles.word}
          data-pinned={term}
          onClick={() =>
            setApp(state === 'proposed' ? { screen: 'words' } : { panel: { kind: 'word', term } })
          }
        >
          <Pin size={13} strokeWidth={2.25} aria-hidden="true" />
          <span>
            <strong>{term}</strong> <span className={styles.in}>{stoodIn}</span>
          </span>
          <span className="quiet">{state === 'proposed' ? words.words.proposed : words.words.needs}</span>
        </button>
      ))}
    </section>
  );
};
