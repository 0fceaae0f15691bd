import { type Effect, effects } from '../../../shared/log/vocabulary.ts';
import { effectWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Choice } from '../../ui/choice.tsx';
import { effectLetters } from './effect-letters.ts';
import styles from './form.module.css';

/** What a note does to an assumption, by one letter. */
export const EffectChoice = ({
  value,
  onChange,
}: {
  readonly value: Effect | null;
  readonly onChange: (effect: Effect) => void;
}) => (
  <div>
    <p className={styles.label}>{words.context.effect}</p>
    <Choice
      label={words.context.effect}
      value={value}
      onChange={onChange}
      options={effects.map((id) => ({ id, words: effectWords[id], letter: effectLetters[id] }))}
    />
  </div>
);
