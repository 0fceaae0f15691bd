import { useState } from 'react';
import { isDecided } from '../../../shared/log/machine.ts';
import { whyAssumptionLooks } from '../../../shared/log/why-look.ts';
import type { Assumption, Person, VerdictState, Workshop } from '../../../shared/log/state.ts';
import { sideOf, type Verdict } from '../../../shared/log/vocabulary.ts';
import { wordingWords } from '../../../shared/messages/log-words.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { AgreeButton } from '../../ui/agree-button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { NoSession } from '../talk/no-session.tsx';
import { agreeingPeople } from './agreeing.ts';
import { DissentLine } from './dissent-line.tsx';
import { NeedsLook } from './needs-look.tsx';
import { NotYet } from './not-yet.tsx';
import styles from './form.module.css';

type Props = {
  readonly workshop: Workshop;
  readonly assumption: Assumption;
  /** What the context that led here speaks for. */
  readonly proposed: Verdict | undefined;
};

/** Both roles press; or the disagreement is stored as a sentence. The machine never sets a verdict. */
export const VerdictSheet = ({ workshop, assumption, proposed }: Props) => {
  const pending = waiting(assumption);
  const [verdict, setVerdict] = useState<Verdict>(pending?.verdict ?? proposed ?? 'holds');
  const [dissent, setDissent] = useState('');
  const [why, setWhy] = useState('');
  // Something asked for a look at a verdict that stands: it stays with a reason.
  const keeping = isDecided(assumption.state) && assumption.needsLook.length > 0;
  const close = (): void => setApp({ panel: { kind: 'card', assumption: assumption.id } });
  const current = pending?.verdict === verdict ? pending : null;
  const people = agreeingPeople(workshop);
  const [first] = people;
  const against = dissent.trim();
  const other = (person: Person): Person | undefined =>
    people.find(({ role }) => sideOf(role) !== sideOf(person.role));
  const target = async (person: Person): Promise<string | null> => {
    if (current) return current.event;
    // Alone, the sentence is somebody's who is not here: it goes with the verdict itself.
    const alone = against !== '' && other(person) === undefined ? { dissent: against } : {};
    const set = { verdict, version: assumption.versions.length, ...alone };
    const done = await append(
      entry('verdict.set', assumption.id, set, {
        saidBy: person.id,
        ...(keeping ? { why: why.trim() } : {}),
      }),
    );
    return done?.at(-1)?.id ?? null;
  };
  const agreeNow = async (person: Person): Promise<void> => {
    const on = await target(person);
    if (on === null) return;
    const { role } = person;
    const opposed = against === '' ? undefined : other(person);
    const events = [
      entry('agreement.given', assumption.id, { target: on, role }, { saidBy: person.id }),
      ...(opposed ? [dissentOf(assumption, on, opposed, against)] : []),
    ];
    if (!(await append(...events))) return;
    const sides = new Set([...(current?.agreedBy ?? []), role].map(sideOf));
    if (opposed) say(words.settle.stored(roleWord(opposed.role)));
    else if (sides.size === 2) say(words.verdict.both);
    if (opposed || sides.size === 2) close();
  };
  // One press after the other: the second agrees to what the first has set, and none is swallowed.
  const [writing, setWriting] = useState(false);
  const agree = useOnce(async (person: Person): Promise<void> => {
    setWriting(true);
    await agreeNow(person).finally(() => setWriting(false));
  });
  const disagree = useOnce(async (person: Person): Promise<void> => {
    const on = against === '' ? null : await target(person);
    if (on === null || !(await append(dissentOf(assumption, on, person, against)))) return;
    say(words.settle.stored(roleWord(person.role)));
    setDissent('');
    if ((current?.agreedBy.length ?? 0) > 0) close();
  });
  const agreed = (current?.agreedBy ?? []).map(sideOf);
  // Once one side has agreed, a sentence can only be the other's: it is stored as that, never swallowed by an agreement.
  const opposing = agreed.length > 0 ? people.find(({ role }) => !agreed.includes(sideOf(role))) : undefined;
  return (
    <Sheet title={words.verdict.heading(assumption.label)} note={words.verdict.each} onClose={close}>
      <div className={styles.stack}>
        <p className="serif" style={{ fontSize: 19, lineHeight: '26px' }}>
          {wordingWords(assumption.statement)}
        </p>
        {keeping ? <NeedsLook why={whyAssumptionLooks(workshop, assumption)} /> : null}
        {current === null && first !== undefined ? (
          <NotYet
            workshop={workshop}
            event={entry(
              'verdict.set',
              assumption.id,
              { verdict, version: assumption.versions.length },
              { saidBy: first.id, why: words.verdict.stillWhy },
            )}
          />
        ) : null}
        {keeping ? (
          <Field label={words.verdict.stillWhy} value={why} onChange={setWhy} voice="person" autoFocus />
        ) : null}
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
            {people.map((person) => (
              <AgreeButton
                key={person.id}
                role={person.role}
                words={words.verdict.agree(roleWord(person.role))}
                given={current?.agreedBy.includes(person.role) ?? false}
                disabled={
                  writing || (opposing !== undefined && against !== '') || (keeping && why.trim() === '')
                }
                onPress={() => void agree(person)}
              />
            ))}
            <NoSession workshop={workshop} />
          </div>
        </div>
        <DissentLine
          text={dissent}
          onText={setDissent}
          opposing={opposing}
          standing={current}
          closed={agreed.length > 0 && opposing === undefined}
          onStore={(person) => void disagree(person)}
        />
      </div>
    </Sheet>
  );
};

/** A verdict on the current wording that not both have agreed to. */
const waiting = ({ verdict, versions }: Assumption): VerdictState | null =>
  verdict && !verdict.agreed && verdict.version === versions.length ? verdict : null;

const dissentOf = (assumption: Assumption, target: string, { id, role }: Person, text: string) =>
  entry('verdict.dissented', assumption.id, { target, role, words: text }, { saidBy: id });
