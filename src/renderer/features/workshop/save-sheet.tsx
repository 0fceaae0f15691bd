import { useEffect, useState } from 'react';
import type { FileNotOpened } from '../../../shared/ipc/contract.ts';
import { failureWords } from '../../../shared/messages/failure-words.ts';
import { fileWords } from '../../../shared/messages/file-words.ts';
import type { Leaving } from '../../../shared/nugget-file/leaving.ts';
import type { LeavingColumn } from '../../../shared/nugget-file/leaving-columns.ts';
import { mailFit } from '../../../shared/nugget-file/leaving.ts';
import { hitLines, leavingWords, sizeLine } from '../../../shared/messages/leaving-words.ts';
import { lockWords } from '../../../shared/messages/screens/lock-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { bridge } from '../../state/bridge.ts';
import { say, setApp, useApp, tellProblem } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { LockWith } from '../leaving/lock-with.tsx';
import { LeavingPeople, needsReason } from './leaving-people.tsx';
import styles from './save-sheet.module.css';

/** What stands where the file should go. */
const targetWords = ({ fileName, failure }: FileNotOpened): string =>
  failure.code === 'locked' || failure.code === 'wrong-passphrase'
    ? lockWords.otherTarget(fileName)
    : fileWords(fileName, failure);

type Mode = 'none' | 'aggregates' | 'data';

/**
 * What goes into the file is chosen before it is written; sums and charts by default, never customer rows. Mounted while it
 * is open: nothing typed here outlives it.
 */
export const SaveSheet = () => (useApp((state) => state.panel?.kind === 'save') ? <OpenSaveSheet /> : null);

const OpenSaveSheet = () => {
  const [mode, setMode] = useState<Mode>('aggregates');
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [columns, setColumns] = useState<readonly LeavingColumn[]>([]);
  const [reason, setReason] = useState('');
  const [phrase, setPhrase] = useState<string | null>(null);
  useEffect(() => {
    let stale = false;
    void bridge.fileLeaves({ mode }).then((counted) => {
      if (!stale) setLeaving(counted);
    });
    return () => {
      stale = true;
    };
  }, [mode]);
  const save = async (): Promise<void> => {
    const answer = await bridge.fileSave({
      mode,
      columns: [...columns],
      reason,
      ...(phrase === null ? {} : { passphrase: phrase }),
    });
    if (answer.ok) {
      const { fileName, joined, bytes } = answer.value;
      const told = joined > 0 ? words.file.savedJoined(fileName, joined) : words.file.saved(fileName);
      say(mode === 'data' ? `${told} ${sizeLine(bytes)}` : told);
      setPhrase(null);
      setApp({ panel: null });
    } else if (answer.error.code === 'file') tellProblem(targetWords(answer.error));
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
          disabled={(mode === 'data' && needsReason(columns, reason)) || phrase?.trim() === ''}
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
        {hitLines(leaving?.hits ?? []).map((line) => (
          <p key={line} className={styles.hit}>
            {line}
          </p>
        ))}
        {leaving?.bytes == null ? null : (
          <p className={styles.size} data-fit={mailFit(leaving.bytes)}>
            {sizeLine(leaving.bytes)}
          </p>
        )}
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
      <LockWith phrase={phrase} onPhrase={setPhrase} />
    </Sheet>
  );
};
