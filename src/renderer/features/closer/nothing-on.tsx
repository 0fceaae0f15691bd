import { words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { type ChartDays, nothingOn } from './nothing-on-words.ts';
import styles from './nothing-on.module.css';

/** Under a chart of time with an empty calendar: what could stand here, and the way to it. */
export const NothingOn = ({ days }: { readonly days: ChartDays }) => (
  <p className={styles.nothing}>
    <span>{nothingOn(days)}</span>
    <span className={styles.add}>
      <Button
        size="small"
        look="quiet"
        onPress={() => setApp({ panel: { kind: 'context', assumption: null } })}
      >
        {words.closer.add}
      </Button>
    </span>
  </p>
);
