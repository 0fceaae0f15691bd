import { Check } from 'lucide-react';
import { agendaOf } from '../../../shared/log/agenda.ts';
import type { Session, Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { agendaWords } from '../../../shared/messages/screens/talk-words.ts';
import { agendaNow } from './agenda-now.ts';
import { beginStep } from './begin-step.ts';
import { useNow } from './use-now.ts';
import styles from './agenda-rail.module.css';

/** Pairs that go by the agenda see it all the time; who never begins a step has the room for the chart. */
export const railShown = (session: Session | null): boolean => (session?.steps.length ?? 0) > 0;

/** Ninety minutes side by side, each step as long as it takes: where we are, what was, what comes. It never blocks. */
export const AgendaRail = ({ workshop }: { readonly workshop: Workshop }) => {
  const now = useNow();
  const { session } = workshop;
  if (session === null || !railShown(session)) return null;
  const current = agendaNow(session, now);
  return (
    <nav aria-label={words.agenda.heading}>
      <ol className={styles.rail}>
        {agendaOf(session).map(({ step, minutes }) => {
          const said = session.steps.findLast((one) => one.step === step);
          const isNow = current?.step === step;
          const state = isNow ? 'now' : said?.skipped === true ? 'skipped' : said ? 'done' : 'to come';
          const time = isNow ? words.agenda.of(current.since, minutes) : null;
          const after =
            state === 'done' ? words.agenda.done : state === 'skipped' ? words.agenda.skipped : time;
          const name = words.agenda.step(agendaWords[step], minutes);
          return (
            <li key={step} style={{ flexGrow: minutes }} className={isNow ? styles.wide : undefined}>
              <button
                type="button"
                className={styles.step}
                data-state={state}
                data-late={isNow && current.late ? '' : undefined}
                aria-current={isNow ? 'step' : undefined}
                aria-label={after === null ? name : `${name}, ${after}`}
                title={after === null ? name : `${name}, ${after}`}
                onClick={() => void beginStep(session.id, step, false)}
              >
                {state === 'done' ? <Check size={12} aria-hidden="true" /> : null}
                <span className={styles.name}>{agendaWords[step]}</span>
                {time === null ? null : <span className={styles.time}>{time}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
