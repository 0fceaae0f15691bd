import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { conclusionWords } from '../../../shared/messages/log-words.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { inUnit } from '../../../shared/messages/numbers.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { AgreeButton } from '../../ui/agree-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { agreeingPeople } from './agreeing.ts';
import { choiceWords } from './other-entries.tsx';
import styles from './form.module.css';

/** A decision about unusual values again: who agreed, what it did, the way back. Taken back, it stays listed. */
export const DecidedSheet = ({
  workshop,
  outlier: id,
}: {
  readonly workshop: Workshop;
  readonly outlier: string;
}) => {
  const [reason, setReason] = useState('');
  const outlier = workshop.outliers.find((one) => one.id === id);
  const close = (): void => setApp({ panel: null });
  const agree = useOnce(async (person: string): Promise<void> => {
    const role = workshop.people.find((one) => one.id === person)?.role;
    if (role && outlier)
      await append(entry('agreement.given', id, { target: outlier.said.event, role }, { saidBy: person }));
  });
  const reverse = useOnce(async (): Promise<void> => {
    if (!outlier || !reason.trim()) return;
    if (!(await append(entry('outlier.reversed', id, { reason: reason.trim() })))) return;
    say(words.decided.taken(outlier.label));
    close();
  });
  if (!outlier) return null;
  const about =
    outlier.appliesTo.what === 'assumption'
      ? words.unusual.onlyAssumption(
          workshop.assumptions.find(
            ({ id: one }) => outlier.appliesTo.what === 'assumption' && one === outlier.appliesTo.assumption,
          )?.label ?? '',
        )
      : outlier.appliesTo.what === 'view'
        ? words.decided.chart
        : words.decided.question;
  const isTaken = outlier.state === 'reversed';
  return (
    <Sheet
      title={words.decided.heading(outlier.label, choiceWords[outlier.choice](outlier.words))}
      note={`${about} · ${conclusionWords(outlier.changesConclusion)}`}
      onClose={close}
      actions={
        isTaken ? null : (
          <Button disabled={!reason.trim()} onPress={() => void reverse()}>
            {words.decided.reverse}
          </Button>
        )
      }
    >
      <div className={styles.stack}>
        <p>
          <span className="serif">{outlier.reason}</span>{' '}
          <span className={`nowrap num ${styles.quiet}`}>
            {inUnit(outlier.before.value, outlier.unit)} → {inUnit(outlier.after.value, outlier.unit)}
          </span>
        </p>
        {isTaken ? (
          <p className={styles.quiet}>{words.decided.stays(outlier.reversedBecause ?? '')}</p>
        ) : (
          <>
            <div className={styles.actions}>
              {agreeingPeople(workshop).map((person) => (
                <AgreeButton
                  key={person.id}
                  role={person.role}
                  words={words.unusual.agreeAs(roleWord(person.role))}
                  given={outlier.agreedBy.includes(person.role)}
                  onPress={() => void agree(person.id)}
                />
              ))}
            </div>
            <Field
              label={words.decided.why}
              value={reason}
              onChange={setReason}
              voice="person"
              onEnter={() => void reverse()}
            />
          </>
        )}
      </div>
    </Sheet>
  );
};
