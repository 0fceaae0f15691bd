import { isTimeToSwap } from '../../../shared/log/facilitate.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { nextDriver, roleOf } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { agendaNow } from './agenda-now.ts';
import styles from './agenda-rail.module.css';

/** Said beside the two seats, once; at the step made for it, whose turn it is. It goes by itself. */
export const SwapHint = ({ workshop, now }: { readonly workshop: Workshop; readonly now: number }) => {
  const { session } = workshop;
  if (session === null) return null;
  const pausing = agendaNow(session, now)?.step === 'swap';
  const next = nextDriver(workshop);
  if (next === undefined || (!pausing && !isTimeToSwap(workshop, now))) return null;
  return (
    <span className={styles.swap} role="status" data-swap="">
      {pausing ? words.agenda.drivesNext(roleWord(roleOf(workshop, next))) : words.agenda.swap}
      <Button size="small" shortcut="S" onPress={() => runCommand('swap')}>
        {words.agenda.swapNow}
      </Button>
    </span>
  );
};
