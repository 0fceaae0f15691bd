import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { Button } from '../../ui/button.tsx';

/** Where people agree but nobody sits: the way into the next session. */
export const NoSession = ({ workshop }: { readonly workshop: Workshop }) =>
  workshop.session === null ? (
    <>
      <span className="quiet">{words.sitting.none}</span>
      <Button onPress={() => runCommand('session')}>
        {words.sitting.beginNext(workshop.sessions.length + 1)}
      </Button>
    </>
  ) : null;
