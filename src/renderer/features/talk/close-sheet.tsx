import { useState } from 'react';
import { hasChangedToday } from '../../../shared/log/facilitate.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import type { Role } from '../../../shared/log/vocabulary.ts';
import { capital } from '../../../shared/messages/log-words.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { whoTakes } from '../../../shared/messages/who-takes.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { agreeingPeople } from '../log/agreeing.ts';
import { DecisionLine } from '../insights/decision-list.tsx';
import { ExpectedList } from './expected-list.tsx';
import { ParkedLine } from './parked-line.tsx';
import styles from './talk.module.css';

/** Nothing here is required: a session can be closed with one key, and says what it leaves open. */
export const CloseSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const [learned, setLearned] = useState<Readonly<Record<string, string>>>({});
  const { session } = workshop;
  const open = workshop.followUps.filter(({ state }) => state === 'open');
  const taken = workshop.decisions.filter(({ said }) => said.session === session?.id);
  const needs = Object.entries(workshop.scope?.needs ?? {});
  const close = useOnce(async (): Promise<void> => {
    if (!session) return;
    const kept = Object.fromEntries(Object.entries(learned).filter(([, text]) => text.trim() !== ''));
    const closedWith = [...taken, ...open].map(({ id }) => id);
    if (!(await append(entry('session.closed', session.id, { learned: kept, closedWith })))) return;
    say(words.closing.closed);
    setApp({ panel: null });
  });
  if (!session) return null;
  return (
    <Sheet
      title={words.closing.heading}
      where="middle"
      note={hasChangedToday(workshop) ? null : words.closing.nothingChanged}
      onClose={() => setApp({ panel: null })}
      actions={
        <Button look="main" onPress={() => void close()}>
          {words.closing.close}
        </Button>
      }
    >
      <div className={styles.close}>
        <section className={styles.block}>
          <h3>{words.closing.learned}</h3>
          {agreeingPeople(workshop).map(({ id, role }, at) => (
            <Field
              key={id}
              label={words.closing.learnedBy(roleWord(role))}
              value={learned[role] ?? ''}
              onChange={(text) => setLearned({ ...learned, [role]: text })}
              voice="person"
              autoFocus={at === 0}
            />
          ))}
        </section>
        {needs.length > 0 ? (
          <section className={styles.block}>
            <h3>{words.closing.needs}</h3>
            {needs.map(([role, text]) => (
              <p key={role} className={styles.line}>
                <strong>{roleWord(role as Role)}</strong> {text}
              </p>
            ))}
          </section>
        ) : null}
        {workshop.scope?.leftOut ? (
          <section className={styles.block}>
            <h3>{words.closing.outside}</h3>
            <p className={styles.line}>{workshop.scope.leftOut}</p>
          </section>
        ) : null}
        <section className={styles.block}>
          <h3>{words.closing.decision}</h3>
          {workshop.decisions.length === 0 ? <p className={styles.line}>{words.closing.noDecision}</p> : null}
          {workshop.decisions.map((decision) => (
            <DecisionLine key={decision.id} workshop={workshop} decision={decision} />
          ))}
          <Button size="small" onPress={() => setApp({ panel: { kind: 'decision' } })}>
            {words.decision.take}
          </Button>
        </section>
        {workshop.expectations.length > 0 && workshop.expectationsShown ? (
          <section className={styles.block}>
            <h3>{words.expect.shown}</h3>
            <ExpectedList workshop={workshop} />
          </section>
        ) : null}
        <section className={styles.block}>
          <h3>{words.parking.title}</h3>
          {workshop.parking.length === 0 ? <p className="quiet">{words.parking.empty}</p> : null}
          {workshop.parking.map((item) => (
            <ParkedLine key={item.id} item={item} />
          ))}
        </section>
        <section className={styles.block}>
          <h3>{words.closing.open}</h3>
          {open.length === 0 ? <p className="quiet">{words.closing.nothingOpen}</p> : null}
          {open.map((one) => (
            <p key={one.id} className={styles.line}>
              <strong>{one.label}</strong> {one.question}{' '}
              <span className="quiet">{capital(whoTakes(one.who))}</span>
            </p>
          ))}
        </section>
      </div>
    </Sheet>
  );
};
