import type { Workshop } from '../../../shared/log/state.ts';
import { stateWords, wordingWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import styles from './picking.module.css';

type Props = {
  readonly workshop: Workshop;
  readonly sources: readonly string[];
  readonly onSources: (sources: readonly string[]) => void;
};

/** An insight may rest on several assumptions; their evidence and their context come with them. */
export const GrowsFrom = ({ workshop, sources, onSources }: Props) => (
  <fieldset className={styles.picking}>
    <legend>{words.insight.growsFrom}</legend>
    {workshop.assumptions
      .filter(({ id, state }) => sources.includes(id) || (state !== 'withdrawn' && state !== 'replaced'))
      .map(({ id, label, state, statement }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={sources.includes(id)}
            onChange={() =>
              onSources(sources.includes(id) ? sources.filter((one) => one !== id) : [...sources, id])
            }
          />
          <strong>{label}</strong>
          <span className={styles.text}>{wordingWords(statement)}</span>
          <span className="quiet">{stateWords[state]}</span>
        </label>
      ))}
  </fieldset>
);
