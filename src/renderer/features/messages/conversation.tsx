import { useState } from 'react';
import type { Message, Reaction, Workshop } from '../../../shared/log/state.ts';
import { whyMessageLooks } from '../../../shared/log/why-look.ts';
import { roleWord } from '../../../shared/messages/screen-words.ts';
import { replyWords } from '../../../shared/messages/screens/reply-words.ts';
import { say } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { NeedsLook } from '../log/needs-look.tsx';
import { ReactionCard } from './reaction-card.tsx';
import { saveReply } from './save-reply.ts';
import styles from './messages-screen.module.css';

/** One message: each wording with its reason, and beside it how that wording went. */
export const Conversation = ({
  workshop,
  message,
}: {
  readonly workshop: Workshop;
  readonly message: Message;
}) => {
  const [after, setAfter] = useState<Reaction | null>(null);
  const rests = workshop.insights.filter(({ id }) => message.from.includes(id));
  return (
    <section className={styles.thread} aria-label={message.label} data-message={message.label}>
      <NeedsLook why={whyMessageLooks(workshop, message)} />
      {message.versions.map((version) => (
        <div key={version.said.event} className={styles.turn}>
          <div className={styles.ours}>
            <span className={styles.who}>
              {replyWords.version(message.label, version.number)} · {roleWord(version.said.role)}
              {version.causedBy.length > 0 ? ` · ${replyWords.causedBy(message.label)}` : ''}
            </span>
            <p className={styles.words}>{version.text}</p>
            <p className={styles.why}>
              <strong>{replyWords.why}</strong> {version.whyWeSay}
            </p>
            {version.number === 1
              ? rests.map(({ id, label, statement }) => (
                  <p key={id} className={styles.why}>
                    <strong>{label}</strong> {statement}
                  </p>
                ))
              : null}
          </div>
          <div className={styles.theirs}>
            {message.reactions
              .filter((reaction) => reaction.version === version.number)
              .map((reaction) => (
                <ReactionCard
                  key={reaction.id}
                  workshop={workshop}
                  reaction={reaction}
                  wording={version.text}
                  onReword={() => setAfter(reaction)}
                />
              ))}
          </div>
        </div>
      ))}
      {message.reactions.length === 0 ? <p className="quiet">{replyWords.noReactions}</p> : null}
      {after ? <NewWording message={message} after={after} onDone={() => setAfter(null)} /> : null}
      <div className={styles.actions}>
        <Button onPress={() => void saveReply(message.id, replyWords.replySaved)}>
          {replyWords.makeReply}
        </Button>
      </div>
    </section>
  );
};

const NewWording = ({
  message,
  after,
  onDone,
}: {
  readonly message: Message;
  readonly after: Reaction;
  readonly onDone: () => void;
}) => {
  const last = message.versions.at(-1);
  const [text, setText] = useState(after.changedText ?? last?.text ?? '');
  const [whyWeSay, setWhy] = useState(last?.whyWeSay ?? '');
  const keep = useOnce(async (): Promise<void> => {
    const version = 1 + Math.max(...message.versions.map(({ number }) => number));
    const set = { version, text, whyWeSay, causedBy: [after.id] };
    if (!(await append(entry('message.revised', message.id, set)))) return;
    say(replyWords.kept(replyWords.version(message.label, version)));
    onDone();
  });
  return (
    <div className={styles.form}>
      <Field label={replyWords.text} value={text} onChange={setText} voice="person" long autoFocus />
      <Field label={replyWords.why} value={whyWeSay} onChange={setWhy} voice="person" long />
      <div className={styles.actions}>
        <Button look="main" onPress={() => void keep()}>
          {replyWords.keep}
        </Button>
      </div>
    </div>
  );
};
