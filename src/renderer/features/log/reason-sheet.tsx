import { useState } from 'react';
import type { Assumption } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';

/** What a person may take back only with a reason: a verdict, or an entry that was mistyped. */
export const ReasonSheet = ({
  act,
  assumption,
}: {
  readonly act: 'reopen' | 'withdraw';
  readonly assumption: Assumption;
}) => {
  const [reason, setReason] = useState('');
  const close = (): void => setApp({ panel: { kind: 'card', assumption: assumption.id } });
  const { id, label, said } = assumption;
  const because = { reason: reason.trim() };
  const save = useOnce(async (): Promise<void> => {
    if (because.reason === '') return;
    const done = await append(
      act === 'reopen'
        ? entry('verdict.reopened', id, because)
        : entry('assumption.withdrawn', id, because, { saidBy: said.saidBy }),
    );
    if (!done) return;
    if (act === 'withdraw') {
      say(words.reason.withdrawn(label));
      setApp({ panel: null });
    } else close();
  });
  const title = act === 'reopen' ? words.reason.reopen(label) : words.reason.withdraw(label);
  return (
    <Sheet
      title={title}
      note={act === 'withdraw' ? words.reason.withdrawNote : null}
      onClose={close}
      actions={
        <Button look="main" disabled={because.reason === ''} onPress={() => void save()}>
          {act === 'reopen' ? words.card.reopen : words.card.withdraw}
        </Button>
      }
    >
      <Field
        label={act === 'reopen' ? words.reason.reopenWhy : words.reason.withdrawWhy}
        value={reason}
        onChange={setReason}
        voice="person"
        autoFocus
        onEnter={() => void save()}
      />
    </Sheet>
  );
};
