import { useState } from 'react';
import type { Person, Workshop } from '../../../shared/log/state.ts';
import { sideOf } from '../../../shared/log/vocabulary.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { agreeingPeople } from '../log/agreeing.ts';
import { ExpectedList } from './expected-list.tsx';
import styles from './talk.module.css';

const isDone = (workshop: Workshop, person: Person): boolean =>
  workshop.expectationsDone.some((role) => sideOf(role) === sideOf(person.role));

/** "Before we look": one side writes while the other looks away; what is done stays covered until both are. */
export const ExpectSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const people = agreeingPeople(workshop);
  const turn = people.find((person) => !isDone(workshop, person));
  return (
    <Sheet
      title={workshop.expectationsShown ? words.expect.shown : words.expect.heading}
      note={workshop.expectationsShown ? null : people.length > 1 ? words.expect.lead : words.expect.alone}
      where="middle"
      onClose={() => setApp({ panel: null })}
    >
      {workshop.expectationsShown || !turn ? (
        <ExpectedList workshop={workshop} />
      ) : (
        <div className={styles.sides}>
          {people.map((person) => (
            <section key={person.id} className={styles.side} aria-label={roleWord(person.role)}>
              <h3 className={styles.sideName}>
                <RoleToken role={person.role} small /> {roleWord(person.role)}
              </h3>
              {person.id === turn.id ? (
                <Writing person={person} />
              ) : (
                <p className={styles.covered}>
                  {isDone(workshop, person)
                    ? `${words.expect.doneAs(roleWord(person.role))}. ${words.expect.covered}`
                    : words.expect.turn(roleWord(turn.role))}
                </p>
              )}
            </section>
          ))}
        </div>
      )}
    </Sheet>
  );
};

const most = 3;

const Writing = ({ person }: { readonly person: Person }) => {
  const [texts, setTexts] = useState<readonly string[]>(['', '', '']);
  const done = useOnce(async (): Promise<void> => {
    const said = { saidBy: person.id };
    await append(
      ...texts
        .filter((text) => text.trim() !== '')
        .map((text) => entry('expectation.written', newId(), { text: text.trim() }, said)),
      entry('expectation.done', newId(), { role: person.role }, said),
    );
  });
  return (
    <div className={styles.writing}>
      {Array.from({ length: most }, (_, at) => (
        <Field
          key={at}
          label={words.expect.field(at + 1)}
          value={texts[at] ?? ''}
          onChange={(text) => setTexts(texts.map((old, index) => (index === at ? text : old)))}
          placeholder={words.expect.hint}
          voice="person"
          autoFocus={at === 0}
          onEnter={() => void done()}
        />
      ))}
      <Button look="main" shortcut="Enter" onPress={() => void done()}>
        {words.expect.done}
      </Button>
    </div>
  );
};
