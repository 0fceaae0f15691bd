import { agendaOf } from '../../../shared/log/agenda.ts';
import { isPaused } from '../../../shared/log/session-time.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import type { AgendaStep } from '../../../shared/log/vocabulary.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { agendaWords } from '../../../shared/messages/screens/talk-words.ts';
import { runCommand } from '../../commands/run.ts';
import { setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useNow } from './use-now.ts';
import { beginStep } from './begin-step.ts';
import { agendaNow } from './agenda-now.ts';
import styles from './talk.module.css';

/** Ninety minutes as steps. It shows time and never blocks. */
export const AgendaSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const now = useNow();
  const { session } = workshop;
  if (!session) return null;
  const current = agendaNow(session, now);
  const begin = (step: AgendaStep, skipped: boolean): void => void beginStep(session.id, step, skipped);
  return (
    <Sheet
      title={words.agenda.heading}
      note={isPaused(session) ? words.agenda.paused : null}
      settled
      onClose={() => setApp({ panel: null })}
      actions={
        <Button look={isPaused(session) ? 'main' : 'quiet'} onPress={() => runCommand('pause')}>
          {isPaused(session) ? words.agenda.goOn : words.agenda.pause}
        </Button>
      }
    >
      <ol className={styles.agenda}>
        {agendaOf(session).map(({ step, minutes }) => {
          const said = session.steps.findLast((one) => one.step === step);
          const isNow = current?.step === step;
          return (
            <li
              key={step}
              className={isNow ? styles.stepNow : styles.step}
              aria-current={isNow ? 'step' : undefined}
            >
              <strong className={isNow && current.late ? styles.over : ''}>{agendaWords[step]}</strong>
              <span className="quiet">
                {words.agenda.minutes(minutes)}
                {isNow && current.over > 0 ? ` · ${words.agenda.over(current.over)}` : ''}
              </span>
              <span className={styles.space} />
              {said ? null : (
                <Button look="quiet" size="small" onPress={() => begin(step, true)}>
                  {words.agenda.skip}
                </Button>
              )}
              <Button size="small" pressed={isNow} onPress={() => begin(step, false)}>
                {isNow ? words.agenda.now : words.agenda.begin}
              </Button>
            </li>
          );
        })}
      </ol>
    </Sheet>
  );
};
