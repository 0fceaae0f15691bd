import { useState } from 'react';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { sideOf, type Verdict } from '../../../shared/log/vocabulary.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { AgreeButton } from '../../ui/agree-button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { agreeingPeople } from './agreeing.ts';
import styles from './form.module.css';
import { wordingWords } from '../../../shared/messages/log-words.ts';
import { useOnce } from '../../ui/use-once.ts';

type Props = { readonly workshop: Workshop; readonly assumption: Assumption };

/** Both roles press; or the disagreement is stored as a sentence. The machine never sets a verdict. */
export const VerdictSheet = ({ workshop, assumption }: Props) => {
  const pending =
    assumption.verdict &&
    !assumption.verdict.agreed &&
    assumption.verdict.version === assumption.versions.length
      ? assumption.verdict
      : null;
  const [verdict, setVerdict] = useState<Verdict>(pending?.verdict ?? 'holds');
  const [dissent, setDissent] = useState('');
  const close = (): void => setApp({ panel: { kind: 'card', assumption: assumption.id } });
  const current = pending?.verdict === verdict ? pending : null;
  const setBy = async (person: string, words_?: string): Promise<string | null> => {
    if (current && !words_) return current.event;
    const done = await append(
      entry(
        'verdict.set',
        assumption.id,
        { verdict, version: assumption.versions.length, ...(words_ ? { dissent: words_ } : {}) },
        { saidBy: person },
      ),
    );
    return done?.at(-1)?.id ?? null;
  };
  const agree = useOnce(async (person: string): Promise<void> => {
    const target = await setBy(person, current ? undefined : dissent.trim() || undefined);
    const role = workshop.people.find((one) => one.id === person)?.role;
    if (!target || !role) return;
    const done = await append(entry('agreement.given', assumption.id, { target, role }, { saidBy: person }));
    const sides = new Set([...(current?.agreedBy ?? []), role].map(sideOf));
    if (!done) return;
    if (sides.size === 2) say(words.verdict.both);
    if (sides.size === 2 || dissent.trim()) close();
  });
  return (
    <Sheet title={words.verdict.heading(assumption.label)} note={words.verdict.each} onClose={close}>
      <div className={styles.stack}>
        <p className="serif" style={{ fontSize: 19, lineHeight: '26px' }}>
          {wordingWords(assumption.statement)}
        </p>
        <div className={styles.row}>
          <Choice<Verdict>
            label={words.card.verdict}
            value={verdict}
            onChange={setVerdict}
            options={[
              { id: 'holds', words: words.verdict.holds, letter: 'h' },
              { id: 'does_not_hold', words: words.verdict.doesNotHold, letter: 'n' },
            ]}
          />
          <div className={`${styles.actions} ${styles.fixed}`}>
            {agreeingPeople(workshop).map((person) => (
              <AgreeButton
                key={person.id}
                role={person.role}
                words={words.verdict.agree(roleWord(person.role))}
                given={current?.agreedBy.includes(person.role) ?? false}
                onPress={() => void agree(person.id)}
              />
            ))}
          </div>
        </div>
        <div className={styles.row}>
          <Field label={words.verdict.dissent} value={dissent} onChange={setDissent} voice="person" />
        </div>
      </div>
    </Sheet>
  );
};
