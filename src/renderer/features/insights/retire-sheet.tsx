import { useState } from 'react';
import type { Insight, Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import styles from '../log/form.module.css';

const none = 'none';

/** An insight that is no longer used ends with its reason, or with the one that took its place; it stays to be read. */
export const RetireSheet = ({
  workshop,
  insight,
}: {
  readonly workshop: Workshop;
  readonly insight: Insight;
}) => {
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(none);
  const others = workshop.insights.filter(({ id, state }) => id !== insight.id && state !== 'retired');
  const close = (): void => setApp({ panel: null });
  const retire = useOnce(async (): Promise<void> => {
    if (reason.trim() === '') return;
    const set = { reason: reason.trim(), ...(by === none ? {} : { supersededBy: by }) };
    if (!(await append(entry('insight.retired', insight.id, set)))) return;
    say(words.insightMore.retired(insight.label));
    close();
  });
  return (
    <Sheet
      title={words.insightMore.retireHeading(insight.label)}
      onClose={close}
      where="middle"
      actions={
        <Button look="main" disabled={reason.trim() === ''} onPress={() => void retire()}>
          {words.insightMore.retire}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Field
          label={words.insightMore.retireWhy}
          value={reason}
          onChange={setReason}
          voice="person"
          autoFocus
          onEnter={() => void retire()}
        />
        {others.length > 0 ? (
          <Select
            label={words.insightMore.instead}
            value={by}
            onChange={setBy}
            options={[
              { id: none, words: words.insightMore.noneInstead },
              ...others.map(({ id, label, statement }) => ({ id, words: `${label} ${statement}` })),
            ]}
          />
        ) : null}
      </div>
    </Sheet>
  );
};
