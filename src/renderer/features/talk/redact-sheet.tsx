import { useMemo, useState } from 'react';
import type { EventSets } from '../../../shared/log/events.ts';
import { olderWordings } from '../../../shared/log/older-wordings.ts';
import type { SaidText } from '../../../shared/log/said-texts.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { getApp, say, setApp } from '../../state/app-store.ts';
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
  const wordings = useMemo(() => olderWordings(getApp().events, said.event), [said.event]);
  const [stays, setStays] = useState<readonly string[]>([]);
  const goes = wordings.filter(({ event }) => !stays.includes(event));
  const close = (): void => setApp({ panel: null });
  const remove = useOnce(async (): Promise<void> => {
    const done = await append(
      ...goes.map(({ event }) => entry('event.redacted', workshop.id, { target: event, reasonCode: reason })),
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
        <Button look="main" disabled={goes.length === 0} onPress={() => void remove()}>
          {words.redact.remove}
        </Button>
      }
    >
      <div className={styles.close}>
        {wordings.length > 1 ? <p className={styles.line}>{words.redact.wordings(wordings.length)}</p> : null}
        {wordings.map(({ event, text }) =>
          wordings.length > 1 ? (
            <label key={event} className={styles.wording}>
              <input
                type="checkbox"
                checked={!stays.includes(event)}
                onChange={({ target }) =>
                  setStays(target.checked ? stays.filter((one) => one !== event) : [...stays, event])
                }
              />
              <blockquote className={styles.removed}>
                <strong>{said.label}</strong> {text}
              </blockquote>
            </label>
          ) : (
            <blockquote key={event} className={styles.removed}>
              <strong>{said.label}</strong> {text}
            </blockquote>
          ),
        )}
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
