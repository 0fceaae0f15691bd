import type { Assumption } from '../../../shared/log/state.ts';
import { type Confidence, confidences, type IfWrong, ifWrongs } from '../../../shared/log/vocabulary.ts';
import { capital, confidenceWords, ifWrongWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { append, entry } from '../../state/saying.ts';
import { KeptField } from '../../ui/kept-field.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './assumption-card.module.css';

type Detail = {
  readonly because?: string;
  readonly moneyAtStake?: string;
  readonly confidence?: Confidence;
  readonly ifWrong?: IfWrong;
};

/** Everything that is asked for later than the sentence itself; none of it changes a state. */
export const CardDetails = ({ assumption }: { readonly assumption: Assumption }) => {
  const set = (detail: Detail): void => void append(entry('assumption.detailed', assumption.id, detail));
  return (
    <>
      <h2 className={styles.label}>{words.card.because}</h2>
      <KeptField
        label={words.card.because}
        hideLabel
        long
        voice="person"
        placeholder={words.cardMore.because}
        value={assumption.because ?? ''}
        onKeep={(because) => set({ because })}
      />
      <h2 className={styles.label}>{words.card.ifWrong}</h2>
      <Select
        label={words.card.ifWrong}
        hideLabel
        placeholder="…"
        value={assumption.ifWrong ?? null}
        options={ifWrongs.map((id) => ({ id, words: capital(ifWrongWords[id]) }))}
        onChange={(id) => set({ ifWrong: id as IfWrong })}
      />
      <KeptField
        label={words.cardMore.money}
        hideLabel
        placeholder={words.cardMore.money}
        value={assumption.moneyAtStake ?? ''}
        onKeep={(moneyAtStake) => set({ moneyAtStake })}
      />
      <h2 className={styles.label}>{words.card.howSure}</h2>
      <Select
        label={words.card.howSure}
        hideLabel
        placeholder="…"
        value={assumption.confidence ?? null}
        options={confidences.map((id) => ({ id, words: capital(confidenceWords[id]) }))}
        onChange={(id) => set({ confidence: id as Confidence })}
      />
    </>
  );
};
