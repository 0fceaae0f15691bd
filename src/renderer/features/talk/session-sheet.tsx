import { useState } from 'react';
import type { NewEvent } from '../../../shared/log/envelope.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { sideOf } from '../../../shared/log/vocabulary.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { LastTime } from './last-time.tsx';
import { beginSession, changeSession, driversOf, hasSide, seatsOf } from './session-draft.ts';
import { type SessionLength, sessionLengths } from './session-lengths.ts';
import styles from './session-sheet.module.css';

/** Who is here and who types: for the next session, or while one runs. The ground rules are not said twice. */
export const SessionSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const { session, sessions } = workshop;
  const last = session ?? sessions.at(-1);
  const [seats] = useState(() => seatsOf(workshop));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(last?.participants));
  const [wanted, setWanted] = useState(last?.driver ?? '');
  const [minutes, setMinutes] = useState<SessionLength>('90');
  const next = sessions.length + 1;
  const here = seats.filter(({ id }) => chosen.has(id));
  const drivers = driversOf(here);
  const driver = drivers.find(({ id }) => id === wanted)?.id ?? drivers[0]?.id ?? '';
  const ready = hasSide(here) && driver !== '';
  const together = new Set(here.map(({ role }) => sideOf(role)).filter(Boolean)).size > 1;
  const close = (): void => setApp({ panel: null });
  const write = async (events: readonly NewEvent[], done: string): Promise<void> => {
    if (!ready || !(await append(...events))) return;
    setApp({ navigator: null, panel: null });
    say(done);
  };
  const begin = useOnce(() =>
    write(beginSession(workshop, here, { driver, minutes: Number(minutes) }), words.sitting.begun(next)),
  );
  const change = useOnce(async () => {
    if (session) await write(changeSession(session, here, driver), words.sitting.saved);
  });
  const flip = (id: string): void => {
    const now = new Set(chosen);
    if (!now.delete(id)) now.add(id);
    setChosen(now);
  };
  return (
    <Sheet
      title={session ? words.sitting.headingNow(session.number) : words.sitting.heading(next)}
      where="middle"
      note={session ? null : words.sitting.stays}
      onClose={close}
      actions={
        <>
          <Button look={session ? 'quiet' : 'main'} disabled={!ready} onPress={() => void begin()}>
            {words.sitting.beginNext(next)}
          </Button>
          {session ? (
            <Button look="main" disabled={!ready} onPress={() => void change()}>
              {words.sitting.save}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles.sheet}>
        <ul className={styles.seats} aria-label={words.sitting.who}>
          {seats.map(({ id, role }, at) => (
            <li key={id}>
              <label className={styles.seat}>
                <input
                  type="checkbox"
                  checked={chosen.has(id)}
                  onChange={() => flip(id)}
                  // oxlint-disable-next-line jsx-a11y/no-autofocus
                  autoFocus={at === 0}
                />
                <span aria-hidden="true">
                  <RoleToken role={role} active={chosen.has(id)} />
                </span>
                {roleWord(role)}
              </label>
            </li>
          ))}
        </ul>
        <div className={styles.row}>
          {drivers.length > 0 ? (
            <div>
              <p className={styles.label}>{words.sitting.drives}</p>
              <Segments
                label={words.sitting.drives}
                value={driver}
                onChange={setWanted}
                options={drivers.map(({ id, role }) => ({ id, words: roleWord(role) }))}
              />
            </div>
          ) : null}
          {session ? null : (
            <div>
              <p className={styles.label}>{words.sitting.minutes}</p>
              <Segments
                label={words.sitting.minutes}
                value={minutes}
                onChange={setMinutes}
                options={sessionLengths.map((id) => ({ id, words: words.sitting.minutesOf(Number(id)) }))}
              />
            </div>
          )}
        </div>
        <p className={styles.note} role="status">
          {[
            hasSide(here) ? (together ? '' : words.sitting.alone) : words.sitting.nobody,
            here.some(({ role }) => role === 'translator') ? words.sitting.translator : '',
            session ? words.sitting.running(session.number) : '',
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
        {session ? null : <LastTime workshop={workshop} />}
      </div>
    </Sheet>
  );
};
