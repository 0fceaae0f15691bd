import { UserRoundPlus } from 'lucide-react';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { Button } from '../../ui/button.tsx';
import styles from './session-door.module.css';

/** Between two sessions the way into the next one; while one runs, who sits in it. */
export const SessionDoor = ({ workshop }: { readonly workshop: Workshop }) =>
  workshop.session === null ? (
    <Button look="main" size="small" onPress={() => runCommand('session')}>
      {words.sitting.beginNext(workshop.sessions.length + 1)}
    </Button>
  ) : (
    <button
      type="button"
      className={styles.door}
      aria-label={words.sitting.who}
      title={words.sitting.who}
      onClick={() => runCommand('session')}
    >
      <UserRoundPlus size={16} strokeWidth={2} aria-hidden="true" />
    </button>
  );
