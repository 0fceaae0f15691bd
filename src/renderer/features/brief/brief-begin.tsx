import { useState } from 'react';
import { nextLabel } from '../../../shared/log/next-label.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { firstSuccess, offersFor } from '../../../shared/report/first-brief.ts';
import { runCommand } from '../../commands/run.ts';
import { say } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { asLines } from './brief-draft.ts';
import styles from './brief-screen.module.css';

/** A name; what the agreed insights say and do not say comes with it. */
export const BriefBegin = ({
  workshop,
  onBegun,
}: {
  readonly workshop: Workshop;
  readonly onBegun: (id: string) => void;
}) => {
  const [title, setTitle] = useState('');
  const agreed = workshop.insights.some(({ state }) => state === 'agreed');
  const close = workshop.insights.find(({ state }) => state === 'ready');
  const begin = useOnce(async (): Promise<void> => {
    if (title.trim() === '') return;
    const [id, label] = [newId(), nextLabel(workshop, 'B')];
    const success = firstSuccess(workshop);
    const done = await append(
      entry('brief.drafted', id, {
        label,
        title: title.trim(),
        because: asLines(offersFor(workshop, 'because')),
        mustNotSay: asLines(offersFor(workshop, 'mustNotSay')),
        customersSay: asLines(offersFor(workshop, 'customersSay')),
        ...(success === null ? {} : { success }),
      }),
    );
    if (!done) return;
    onBegun(id);
    say(words.brief.made(label));
  });
  if (!agreed)
    return (
      <div className={styles.empty}>
        <p>
          {words.brief.needsInsight} {close ? words.brief.lacksYes(close.label) : ''}
        </p>
        <Button look="main" autoFocus onPress={() => runCommand('board')}>
          {close ? words.brief.openInsight(close.label) : words.brief.openBoard}
        </Button>
      </div>
    );
  return (
    <div className={styles.empty}>
      <p>{words.brief.beginNote}</p>
      <div className={styles.begin}>
        <Field
          label={words.brief.titleField}
          value={title}
          onChange={setTitle}
          voice="person"
          autoFocus
          onEnter={() => void begin()}
        />
      </div>
      <Button look="main" disabled={title.trim() === ''} onPress={() => void begin()}>
        {words.brief.begin}
      </Button>
    </div>
  );
};
