import { nextLabel } from '../../../shared/log/next-label.ts';
import type { Reaction, Workshop } from '../../../shared/log/state.ts';
import { whatChanged } from '../../../shared/log/what-changed.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { replyWords } from '../../../shared/messages/screens/reply-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { useOnce } from '../../ui/use-once.ts';
import styles from './messages-screen.module.css';

type Props = {
  readonly workshop: Workshop;
  readonly reaction: Reaction;
  readonly wording: string;
  readonly onReword: () => void;
};

/** How it went, with the words compared one by one. What a customer said is text, whatever it is. */
export const ReactionCard = ({ workshop, reaction, wording, onReword }: Props) => {
  const { used, changedText, customerWords, said } = reaction;
  const [role, where] = [roleWord(said.role), replyWords.places[reaction.where]];
  const log = useOnce(async (): Promise<void> => {
    const [assumption, evidence] = [newId(), newId()];
    const label = nextLabel(workshop, 'A');
    const says = replyWords.told(role, where, customerWords || replyWords.outcomes[reaction.outcome]);
    const done = await append(
      entry('evidence.added', evidence, { kind: 'reaction', says, strength: 'told' }),
      entry('assumption.logged', assumption, {
        label,
        statement: replyWords.statement(customerWords),
        evidence: [evidence],
      }),
    );
    if (!done) return;
    setApp({ pinned: assumption });
    say(words.log.logged(label), true);
  });
  return (
    <article className={styles.reaction} data-reaction="">
      <span className={styles.who}>
        {replyWords.said(role, where, replyWords.outcomes[reaction.outcome])}
      </span>
      <p className={styles.why}>
        {used === 'not_used' ? replyWords.notUsed : replyWords.usedAs(replyWords.used[used])}
      </p>
      {changedText ? (
        <p className={styles.words}>
          {whatChanged(wording, changedText).map((one, at) =>
            one.kind === 'same' ? (
              <span key={at}>{one.text} </span>
            ) : one.kind === 'removed' ? (
              <span key={at}>
                <del className={styles.removed}>[-{one.text}-]</del>{' '}
              </span>
            ) : (
              <span key={at}>
                <ins className={styles.added}>[+{one.text}+]</ins>{' '}
              </span>
            ),
          )}
        </p>
      ) : null}
      {customerWords ? <blockquote className={styles.customer}>{customerWords}</blockquote> : null}
      <div className={styles.actions}>
        {customerWords ? <Button onPress={() => void log()}>{replyWords.asAssumption}</Button> : null}
        <Button look="quiet" onPress={onReword}>
          {replyWords.newWords}
        </Button>
      </div>
    </article>
  );
};
