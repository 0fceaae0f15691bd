import { useState } from 'react';
import type { GlossaryTerm, Workshop } from '../../../shared/log/state.ts';
import { sideOf } from '../../../shared/log/vocabulary.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { sameName } from '../workshop/count-this.ts';
import { countState, sinceWords, Wording } from './count-card.tsx';
import { CountWays } from './count-ways.tsx';
import styles from './words-screen.module.css';

const stateWord = {
  needs_other_wording: 'needs',
  proposed: 'proposed',
  agreed: 'agreed',
  disputed: 'disputed',
} as const;

/** One word in both wordings. The side that did not add it says it in its own words; the other answers. */
export const WordCard = ({
  workshop,
  word,
}: {
  readonly workshop: Workshop;
  readonly word: GlossaryTerm;
}) => {
  const [own, setOwn] = useState('');
  const metric = sameName(workshop, word.term);
  const other = workshop.people.find(
    ({ id, role }) =>
      sideOf(role) !== null &&
      sideOf(role) !== sideOf(word.said.role) &&
      (workshop.session?.participants ?? []).includes(id),
  );
  const sayBack = (meant: boolean): void => {
    if (!other || own.trim() === '') return;
    void append(
      entry('word.said_back', word.id, { role: other.role, words: own.trim(), meant }, { saidBy: other.id }),
    ).then((done) => done && setOwn(''));
  };
  return (
    <article className={styles.card} data-word={word.term}>
      <header className={styles.head}>
        <span className={styles.named}>
          <strong className={styles.term}>{word.term}</strong>
          {metric && sinceWords(metric) ? <span className="quiet">{sinceWords(metric)}</span> : null}
        </span>
        <span className={styles.space} />
        {metric ? (
          <span className={metric.state === 'agreed' ? styles.state : styles.waits}>
            {countState(metric)}
          </span>
        ) : null}
        <span className={word.state === 'agreed' ? styles.state : styles.waits}>
          {words.words[stateWord[word.state]]}
        </span>
      </header>
      <Wording role="analyst" text={word.analystWords} />
      <Wording role="marketer" text={word.marketerWords} />
      {metric ? <CountWays workshop={workshop} metric={metric} /> : null}
      {word.example ? <p className="quiet">{word.example}</p> : null}
      {word.saidBack.map((said) => (
        <p key={said.said.event} className={styles.back}>
          {words.words.saidBack(roleWord(said.role))} “{said.words}”{' '}
          {said.meant ? words.words.yes : words.words.no}
        </p>
      ))}
      <footer className={styles.foot}>
        {word.state === 'proposed' && other ? (
          <>
            <span className={styles.whole}>
              <Field
                label={words.words.sayBack(roleWord(other.role))}
                value={own}
                onChange={setOwn}
                voice="person"
                onEnter={() => sayBack(true)}
              />
            </span>
            <Button size="small" disabled={own.trim() === ''} onPress={() => sayBack(true)}>
              {words.words.yes}
            </Button>
            <Button size="small" disabled={own.trim() === ''} onPress={() => sayBack(false)}>
              {words.words.no}
            </Button>
          </>
        ) : null}
        <Button
          size="small"
          look="quiet"
          onPress={() => setApp({ screen: 'workshop', panel: { kind: 'metric', again: word.term } })}
        >
          {metric ? words.words.anotherWay : words.words.countIt}
        </Button>
        {word.state === 'needs_other_wording' || word.state === 'disputed' ? (
          <Button size="small" onPress={() => setApp({ panel: { kind: 'word', term: word.term } })}>
            {words.words.complete}
          </Button>
        ) : null}
      </footer>
    </article>
  );
};
