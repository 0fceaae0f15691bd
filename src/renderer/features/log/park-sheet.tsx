import { useState } from 'react';
import type { Assumption } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';

export const ParkSheet = ({ assumption }: { readonly assumption: Assumption }) => {
  const [reason, setReason] = useState('');
  const close = (): void => setApp({ panel: null });
  const save = useOnce(async (): Promise<void> => {
    if (reason.trim() && (await append(entry('assumption.parked', assumption.id, { reason: reason.trim() }))))
      close();
  });
  return (
    <Sheet
      title={words.park.heading(assumption.label)}
      onClose={close}
      actions={
        <Button look="main" disabled={!reason.trim()} onPress={() => void save()}>
          {words.park.save}
        </Button>
      }
    >
      <Field
        label={words.park.why}
        value={reason}
        onChange={setReason}
        voice="person"
        autoFocus
        onEnter={() => void save()}
      />
    </Sheet>
  );
};
