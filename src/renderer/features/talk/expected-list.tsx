import type { Workshop } from '../../../shared/log/state.ts';
import { nextLabel } from '../../../shared/log/next-label.ts';
import { stateWords } from '../../../shared/messages/log-words.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { agreeingPeople } from '../log/agreeing.ts';
import styles from './talk.module.css';

/** What each side expected, side by side; and beside it, once there is a verdict, what was found. */
export const ExpectedList = ({ workshop }: { readonly workshop: Workshop }) => {
  const logged = new Map(workshop.assumptions.map((one) => [one.expectation, one]));
  const waiting = workshop.expectations.filter(({ id }) => !logged.has(id));
  const logAll = useOnce(async (): Promise<void> => {
    const first = Number(nextLabel(workshop, 'A').slice(1));
    const done = await append(
      ...waiting.map(({ id, text, said }, at) =>
        entry(
          'assumption.logged',
          newId(),
          { label: `A${first + at}`, statement: text, evidence: [], kind: 'expected', expectation: id },
          { saidBy: said.saidBy },
        ),
      ),
    );
    if (!done) return;
    say(words.expect.logged(waiting.length));
    setApp({ panel: null });
  });
  const shownBy = new Set(workshop.expectations.map(({ said }) => said.saidBy));
  const people = workshop.people.filter(
    ({ id }) => shownBy.has(id) || agreeingPeople(workshop).some((person) => person.id === id),
  );
  return (
    <>
      <div className={styles.sides}>
        {people.map((person) => (
          <section key={person.id} className={styles.side} aria-label={roleWord(person.role)}>
            <h3 className={styles.sideName}>
              <RoleToken role={person.role} small /> {roleWord(person.role)}
            </h3>
            {workshop.expectations
              .filter(({ said }) => said.saidBy === person.id)
              .map(({ id, text }) => {
                const assumption = logged.get(id);
                return (
                  <p key={id} className={styles.expected}>
                    {text}
                    {assumption ? (
                      <span className={styles.found}>
                        {words.expect.found}: {assumption.label},{' '}
                        {assumption.verdict?.agreed === true
                          ? stateWords[assumption.state]
                          : words.expect.notYet}
                      </span>
                    ) : null}
                  </p>
                );
              })}
          </section>
        ))}
      </div>
      {waiting.length > 0 && workshop.session ? (
        <Button look="main" autoFocus onPress={() => void logAll()}>
          {words.expect.log}
        </Button>
      ) : null}
    </>
  );
};
