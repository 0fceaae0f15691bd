import { useEffect, useState } from 'react';
import { failureWords } from '../../../shared/messages/failure-words.ts';
import { fileWords } from '../../../shared/messages/file-words.ts';
import type { Leaving } from '../../../shared/nugget-file/leaving.ts';
import type { LeavingColumn } from '../../../shared/nugget-file/leaving-columns.ts';
import { leavingWords } from '../../../shared/messages/leaving-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { bridge } from '../../state/bridge.ts';
import { say, setApp, useApp, tellProblem } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { LeavingPeople, needsReason } from './leaving-people.tsx';
import styles from './save-sheet.module.css';

type Mode = 'none' | 'aggregates' | 'data';

/** What goes into the file is chosen before it is written; sums and charts by default, never customer rows. */
export const SaveSheet = () => {
  const open = useApp((state) => state.panel?.kind === 'save');
  const [mode, setMode] = useState<Mode>('aggregates');
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [columns, setColumns] = useState<readonly LeavingColumn[]>([]);
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (!open) return;
    let stale = false;
    void bridge.fileLeaves({ mode }).then((counted) => {
      if (!stale) setLeaving(counted);
    });
    return () => {
      stale = true;
    };
  }, [open, mode]);
  if (!open) return null;
  const save = async (): Promise<void> => {
    const answer = await bridge.fileSave({ mode, columns: [...columns], reason });
    if (answer.ok) {
      const { fileName, joined } = answer.value;
      say(joined > 0 ? words.file.savedJoined(fileName, joined) : words.file.saved(fileName));
      setApp({ panel: null });
    } else if (answer.error.code === 'file')
      tellProblem(fileWords(answer.error.fileName, answer.error.failure));
    else if (answer.error.code !== 'not-chosen') tellProblem(failureWords(answer.error));
  };
  return (
    <Sheet
      title={words.file.heading}
      onClose={() => setApp({ panel: null })}
      where="middle"
      actions={
        <Button
          look="main"
          autoFocus
          disabled={mode === 'data' && needsReason(columns, reason)}
          onPress={() => void save()}
        >
          {words.file.save}
        </Button>
      }
    >
      <Choice<Mode>
        label={words.file.mode}
        value={mode}
        onChange={setMode}
        options={[
          { id: 'aggregates', words: words.file.aggregates, result: words.file.aggregatesNote },
          { id: 'none', words: words.file.none, result: words.file.noneNote },
          { id: 'data', words: words.file.data, result: words.file.dataNote },
        ]}
      />
      <div className={styles.leaves} role="status">
        {(leaving ? leavingWords(leaving) : []).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {mode === 'data' && leaving ? (
        <LeavingPeople
          tables={leaving.tables}
          chosen={columns}
          onChoose={setColumns}
          reason={reason}
          onReason={setReason}
        />
      ) : null}
    </Sheet>
  );
};
