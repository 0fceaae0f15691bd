import { isPaused, ranFor } from '../../../shared/log/session-time.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { agendaWords } from '../../../shared/messages/screens/talk-words.ts';
import { runCommand } from '../../commands/run.ts';
import { driver, roleOf } from '../../state/saying.ts';
import { useApp } from '../../state/app-store.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Mark } from '../../ui/mark.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import { relativeDay } from '../../../shared/messages/dates.ts';
import { QuestionTitle } from '../talk/question-title.tsx';
import { agendaNow } from '../talk/agenda-now.ts';
import { SessionDoor } from '../talk/session-door.tsx';
import { SwapHint } from '../talk/swap-hint.tsx';
import { useNow } from '../talk/use-now.ts';
import styles from './head.module.css';

const longestMinutes = 12 * 60;

export const Head = ({ workshop }: { readonly workshop: Workshop }) => {
  const now = useNow();
  const { session } = workshop;
  const minutes = session ? Math.floor(ranFor(session, session.startedAt, now) / 60_000) : 0;
  const paused = session !== null && isPaused(session);
  const step = session ? agendaNow(session, now) : null;
  // Ninety minutes that were never closed are no session of a thousand.
  const since = session && minutes > longestMinutes ? relativeDay(session.startedAt, now) : null;
  const planned = workshop.session?.plannedMinutes ?? 90;
  useApp((state) => state.navigator);
  const driving = driver(workshop);
  const participants = workshop.session?.participants ?? [];
  const { scope } = workshop;
  const decides = scope ? words.workshop.decides(scope.decision, scope.atStake) : '';
  return (
    <header className={styles.head}>
      <Mark />
      <h1 className={styles.question}>
        <QuestionTitle workshop={workshop} />
      </h1>
      {scope ? (
        <span className={styles.decides} title={decides}>
          {decides}
        </span>
      ) : null}
      <span className={styles.space} />
      <span className={styles.round}>{words.workshop.round(workshop.round)}</span>
      {session ? (
        <>
          <button
            type="button"
            className={styles.agenda}
            onClick={() => runCommand('agenda')}
            aria-label={`${words.agenda.heading}: ${step ? agendaWords[step.step] : words.workshop.minutes(minutes, planned, paused)}`}
          >
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="8" cy="8" r="6.5" fill="none" stroke="var(--line-2)" strokeWidth="2.5" />
              <circle
                cx="8"
                cy="8"
                r="6.5"
                fill="none"
                stroke="var(--ink-2)"
                strokeWidth="2.5"
                strokeDasharray={`${(since === null ? Math.min(1, minutes / planned) : 0) * 40.8} 41`}
                transform="rotate(-90 8 8)"
              />
            </svg>
            {step && since === null && !paused ? (
              <strong className={step.late ? styles.over : styles.step}>{agendaWords[step.step]}</strong>
            ) : null}
            <span className={styles.round}>
              {since === null
                ? words.workshop.minutes(minutes, planned, paused)
                : words.workshop.openSince(since)}
            </span>
          </button>
          <button
            type="button"
            className={styles.seats}
            onClick={() => runCommand('swap')}
            aria-label={`${words.workshop.drives(roleWord(roleOf(workshop, driving)))}. S swaps.`}
          >
            {participants.map((person) => {
              const role = roleOf(workshop, person);
              return (
                <span key={person} className={person === driving ? styles.driving : styles.seat}>
                  <RoleToken role={role} active={person === driving} />
                  {person === driving ? words.workshop.drives(roleWord(role)) : roleWord(role)}
                </span>
              );
            })}
            <KeyCap>S</KeyCap>
          </button>
          <SwapHint workshop={workshop} now={now} />
        </>
      ) : null}
      <SessionDoor workshop={workshop} />
    </header>
  );
};
