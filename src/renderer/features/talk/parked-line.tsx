import type { ParkingItem } from '../../../shared/log/state.ts';
import { type ParkingChoice, parkingChoices } from '../../../shared/log/vocabulary.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { parkingWords } from '../../../shared/messages/screens/talk-words.ts';
import { append, entry } from '../../state/saying.ts';
import { KeptField } from '../../ui/kept-field.tsx';
import { Segments } from '../../ui/segments.tsx';
import styles from './talk.module.css';

/** A parked thought gets its place; when someone takes it, who. */
export const ParkedLine = ({ item }: { readonly item: ParkingItem }) => {
  const { id, label, text, sorted } = item;
  const sort = (decision: ParkingChoice, who = ''): void =>
    void append(entry('parking.sorted', id, { decision, ...(who === '' ? {} : { who }) }));
  return (
    <div>
      <div className={styles.sort}>
        <p className={styles.line}>
          <strong>{label}</strong> {text}
        </p>
        <Segments
          label={label}
          value={sorted?.decision ?? ('' as ParkingChoice)}
          onChange={(decision) => sort(decision)}
          options={parkingChoices.map((one) => ({ id: one, words: parkingWords[one] }))}
        />
      </div>
      {sorted?.decision === 'someone_takes_it' ? (
        <KeptField
          label={words.parking.who}
          value={sorted.who ?? ''}
          onKeep={(who) => sort('someone_takes_it', who)}
        />
      ) : null}
    </div>
  );
};
