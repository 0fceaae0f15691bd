import { useState } from 'react';
import { mayBeSaid } from '../../../shared/log/machine.ts';
import { nextLabel } from '../../../shared/log/next-label.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { longDay, readDay } from '../../../shared/messages/dates.ts';
import { workshopYear } from '../../state/workshop-year.ts';
import { type AskedByData, setApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { lacking } from '../../ui/lacking.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { answering } from './answering.ts';
import styles from './form.module.css';
import { useOnce } from '../../ui/use-once.ts';

export const DigSheet = ({
  workshop,
  assumption,
  question: begun,
  asked,
}: {
  readonly workshop: Workshop;
  readonly assumption: Assumption;
  readonly question: string;
  readonly asked: AskedByData | undefined;
}) => {
  const [question, setQuestion] = useState(begun);
  const [who, setWho] = useState('analyst');
  const [by, setBy] = useState('');
  // What is settled or parked can't be blocked; a question about it may still be asked.
  const [blocking, setBlocking] = useState(mayBeSaid(assumption.state, 'followup.opened', 'blocking'));
  const day = by.trim() === '' ? null : readDay(by, workshopYear(workshop));
  const lacks = lacking(
    [words.dig.question, question.trim() !== ''],
    [words.digging.byWhen, by.trim() === '' || day !== null],
  );
  const complete = lacks.length === 0;
  const close = (): void => setApp({ panel: { kind: 'card', assumption: assumption.id } });
  const save = useOnce(async (): Promise<void> => {
    if (!complete) return;
    const id = newId();
    const done = await append(
      entry('followup.opened', id, {
        label: nextLabel(workshop, 'Q'),
        question: question.trim(),
        from: assumption.id,
        who,
        blocking,
        ...(day === null ? {} : { byWhen: day }),
      }),
      ...answering(assumption, asked, 'follow_up', id),
    );
    if (!done) return;
    if (asked) setApp({ panel: { kind: 'challenge', assumption: assumption.id } });
    else close();
  });
  return (
    <Sheet
      title={words.dig.heading(assumption.label)}
      lacks={lacks}
      onClose={close}
      actions={
        <Button look="main" disabled={!complete} onPress={() => void save()}>
          {words.dig.save}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Field
          label={words.dig.question}
          value={question}
          onChange={setQuestion}
          voice="person"
          autoFocus
          needed
          onEnter={() => void save()}
        />
        <div className={styles.row}>
          <Select
            label={words.dig.who}
            value={who}
            onChange={setWho}
            options={workshop.people.map((person) => ({ id: person.role, words: roleWord(person.role) }))}
          />
          <Field
            label={words.digging.byWhen}
            value={by}
            onChange={setBy}
            hint={by.trim() === '' ? null : day ? words.scope.dateEcho(longDay(day)) : words.scope.dateUnread}
            onEnter={() => void save()}
          />
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={blocking}
              onChange={(event) => setBlocking(event.target.checked)}
            />
            {words.dig.blocking}
          </label>
        </div>
      </div>
    </Sheet>
  );
};
