import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { Button } from '../../ui/button.tsx';
import styles from './closer.module.css';

/** What was said to the customers about this question: the newest wording of each message, and the one of the brief. */
export const MessagePart = ({ workshop }: { readonly workshop: Workshop }) => {
  const said = [
    ...workshop.messages.flatMap(({ id, label, audience, versions }) => {
      const newest = versions.at(-1);
      return newest ? [{ id, about: `${label} · ${audience}`, text: newest.text }] : [];
    }),
    ...workshop.briefs.flatMap((brief) =>
      brief.message.map((line, at) => ({
        id: `${brief.id}${at}`,
        about: words.closer.messageBrief,
        text: line.text,
      })),
    ),
  ];
  return (
    <>
      {said.length === 0 ? <p className={styles.said}>{words.closer.messageNone}</p> : null}
      {said.map((one) => (
        <blockquote key={one.id} className={styles.message}>
          <p className={styles.said}>{one.text}</p>
          <p className="quiet">{one.about}</p>
        </blockquote>
      ))}
      <Button onPress={() => runCommand('message')}>{words.closer.messageOpen}</Button>
    </>
  );
};
