import { useState } from 'react';
import type { NewEvent } from '../../../shared/log/envelope.ts';
import type { Message } from '../../../shared/log/state.ts';
import {
  type Place,
  places,
  type ReactionOutcome,
  reactionOutcomes,
  type WordsUsed,
  wordsUsed,
} from '../../../shared/log/vocabulary.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { replyWords } from '../../../shared/messages/screens/reply-words.ts';
import { runCommand } from '../../commands/run.ts';
import { useApp } from '../../state/app-store.ts';
import { append, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Segments } from '../../ui/segments.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { saveReply } from './save-reply.ts';
import styles from './messages-screen.module.css';

/** What somebody from sales sees on opening a reply file: the message, why we say this, four fields. */
export const ReplyScreen = () => {
  const workshop = useApp((state) => state.workshop);
  const message = workshop?.messages.at(-1);
  if (!workshop || !message) return null;
  const version = message.versions.at(-1);
  const rests = workshop.insights.filter(({ id }) => message.from.includes(id));
  return (
    <div className={styles.reply}>
      <header className={styles.replyHead}>
        <Mark />
        <strong>{words.appName}</strong>
        <span className={styles.space} />
        <Button look="quiet" onPress={() => runCommand('start')}>
          {replyWords.leave}
        </Button>
      </header>
      <main className={styles.replyMain}>
        <section className={styles.card}>
          <h1 className={styles.replyTitle}>{replyWords.openedHeading(message.label)}</h1>
          <p className="quiet">{replyWords.openedNote}</p>
          <p className={styles.message}>{version?.text}</p>
          <p className={styles.why}>
            <strong>{replyWords.why}</strong> {version?.whyWeSay}
          </p>
          {rests.map(({ id, label, statement }) => (
            <p key={id} className={styles.why}>
              <strong>{label}</strong> {statement}
            </p>
          ))}
        </section>
        <ReplyForm message={message} version={version?.number ?? 1} />
      </main>
    </div>
  );
};

const ReplyForm = ({ message, version }: { readonly message: Message; readonly version: number }) => {
  const people = useApp((state) => state.workshop?.people);
  const [used, setUsed] = useState<WordsUsed>('as_is');
  const [where, setWhere] = useState<Place>('shop');
  const [outcome, setOutcome] = useState<ReactionOutcome>('moved_on');
  const [changedText, setChanged] = useState(message.versions.at(-1)?.text ?? '');
  const [customerWords, setCustomer] = useState('');
  const [nobody, setNobody] = useState(false);
  const save = useOnce(async (): Promise<void> => {
    const known = people?.findLast(({ role }) => role === 'sales')?.id;
    const me = known ?? newId();
    const sitting = newId();
    const by = { saidBy: me, typedBy: me };
    const joined: readonly NewEvent[] =
      known === undefined ? [{ type: 'person.joined', subject: me, set: { role: 'sales' }, ...by }] : [];
    const session = { number: 1, kind: 'reply' as const, plannedMinutes: 2, participants: [me], driver: me };
    const done = await append(
      ...joined,
      { type: 'session.started', subject: sitting, set: session, ...by },
      {
        type: 'message.answered',
        subject: newId(),
        set: {
          message: message.id,
          version,
          where,
          used,
          ...(used === 'changed' ? { changedText } : {}),
          customerWords,
          outcome,
          nobodyRecognised: true,
        },
        ...by,
      },
      { type: 'session.closed', subject: sitting, set: {}, ...by },
    );
    if (done) await saveReply(message.id, replyWords.answered);
  });
  return (
    <section className={styles.card} aria-label={replyWords.asked}>
      <h2 className={styles.label}>{replyWords.usedField}</h2>
      <Segments<WordsUsed>
        label={replyWords.usedField}
        value={used}
        onChange={setUsed}
        options={wordsUsed.map((id) => ({ id, words: replyWords.used[id] }))}
      />
      {used === 'changed' ? (
        <Field
          label={replyWords.changedField}
          value={changedText}
          onChange={setChanged}
          voice="person"
          long
        />
      ) : null}
      <Field
        label={replyWords.customerField}
        value={customerWords}
        onChange={setCustomer}
        voice="person"
        long
        autoFocus
      />
      <h2 className={styles.label}>{replyWords.where}</h2>
      <Segments<Place>
        label={replyWords.where}
        value={where}
        onChange={setWhere}
        options={places.map((id) => ({ id, words: replyWords.places[id] }))}
      />
      <h2 className={styles.label}>{replyWords.outcomeField}</h2>
      <Segments<ReactionOutcome>
        label={replyWords.outcomeField}
        value={outcome}
        onChange={setOutcome}
        options={reactionOutcomes.map((id) => ({ id, words: replyWords.outcomes[id] }))}
      />
      <label className={styles.tick}>
        <input type="checkbox" checked={nobody} onChange={({ target }) => setNobody(target.checked)} />
        {replyWords.nobody}
      </label>
      <div className={styles.actions}>
        <Button look="main" disabled={!nobody} onPress={() => void save()}>
          {replyWords.answer}
        </Button>
      </div>
    </section>
  );
};
