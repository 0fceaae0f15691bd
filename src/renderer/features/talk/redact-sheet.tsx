import { useState } from 'react';
import type { EventSets } from '../../../shared/log/events.ts';
import type { SaidText } from '../../../shared/log/said-texts.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import styles from './talk.module.css';

type Reason = EventSets['event.redacted']['reasonCode'];

/** Words that should never have been written go for good; that something stood there, when and by which side, stays. */
export const RedactSheet = ({ workshop, said }: { readonly workshop: Workshop; readonly said: SaidText }) => {
  const [reason, setReason] = useState<Reason>('personal_data');
  const close = (): void => setApp({ panel: null });
  const remove = useOnce(async (): Promise<void> => {
    const done = await append(
      entry('event.redacted', workshop.id, { target: said.event, reasonCode: reason }),
    );
    if (!done) return;
    say(words.redact.done);
    close();
  });
  return (
    <Sheet
      title={words.redact.heading}
      where="middle"
      onClose={close}
      actions={
        <Button look="main" onPress={() => void remove()}>
          {words.redact.remove}
        </Button>
      }
    >
      <div className={styles.close}>
        <blockquote className={styles.removed}>
          <strong>{said.label}</strong> {said.text}
        </blockquote>
        <Choice<Reason>
          label={words.redact.why}
          value={reason}
          onChange={setReason}
          options={[
            { id: 'personal_data', words: words.redact.personal },
            { id: 'wrong_file', words: words.redact.wrong },
            { id: 'other', words: words.redact.other },
          ]}
        />
        <p className={styles.line}>{words.redact.stays}</p>
        <p className={styles.line}>{words.redact.goes(said.label)}</p>
      </div>
    </Sheet>
  );
};
