import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import type { Role } from '../../../shared/log/vocabulary.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Head } from '../workshop/head.tsx';
import { ScreenBar } from '../workshop/screen-bar.tsx';
import { StatusLine } from '../workshop/status-line.tsx';
import { CountCard } from './count-card.tsx';
import { WordCard } from './word-card.tsx';
import { WordSheet } from './word-sheet.tsx';
import styles from './words-screen.module.css';

/** Every word with both wordings, and every way of counting with who agreed to it. */
export const WordsScreen = () => {
  const workshop = useApp((state) => state.workshop);
  const panel = useApp((state) => state.panel);
  const [filter, setFilter] = useState('');
  if (!workshop) return null;
  const matches = (text: string): boolean => text.toLowerCase().includes(filter.trim().toLowerCase());
  const isWord = (name: string): boolean =>
    workshop.words.some(({ term }) => term.toLowerCase() === name.toLowerCase());
  const missing = workshop.words.filter(({ state }) => state === 'needs_other_wording').length;
  const agreed = workshop.words.filter(({ state }) => state === 'agreed').length;
  return (
    <div className={styles.screen}>
      <Head workshop={workshop} />
      <ScreenBar title={words.words.heading} note={words.words.note(agreed, missing)}>
        <Field
          label={words.words.filter}
          hideLabel
          placeholder={words.words.filter}
          value={filter}
          onChange={setFilter}
          width={200}
        />
        <Button look="main" onPress={() => setApp({ panel: { kind: 'word', term: '' } })}>
          {words.words.add}
        </Button>
      </ScreenBar>
      <main className={styles.main}>
        {workshop.words.length === 0 && workshop.metrics.length === 0 ? (
          <p className={styles.empty}>{words.words.empty}</p>
        ) : null}
        <div className={styles.cards}>
          {workshop.metrics
            .filter(({ name }) => matches(name) && !isWord(name))
            .map((metric) => (
              <CountCard key={metric.id} workshop={workshop} metric={metric} />
            ))}
          {workshop.words
            .filter(({ term }) => matches(term))
            .map((word) => (
              <WordCard key={word.id} workshop={workshop} word={word} />
            ))}
        </div>
        <Learned workshop={workshop} />
        {panel?.kind === 'word' ? <WordSheet workshop={workshop} term={panel.term} /> : null}
      </main>
      <StatusLine />
    </div>
  );
};

/** What each learned from the other, the last session's: said at its close. */
const Learned = ({ workshop }: { readonly workshop: Workshop }) => {
  const last = workshop.sessions.findLast(({ learned }) => Object.keys(learned).length > 0);
  return last === undefined ? null : (
    <section className={styles.learned} aria-label={words.words.learned}>
      <h2>{words.words.learned}</h2>
      {Object.entries(last.learned).map(([role, text]) => (
        <p key={role}>
          <strong>{roleWord(role as Role)}</strong> {text}
        </p>
      ))}
    </section>
  );
};
