import { failureWords } from '../../../shared/messages/failure-words.ts';
import { fileNoticeWords, fileWords } from '../../../shared/messages/file-words.ts';
import { setApp, tellProblem, useApp } from '../../state/app-store.ts';
import { bridge } from '../../state/bridge.ts';
import { show } from '../../state/opening.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { resetData } from '../data/data-store.ts';
import styles from './merge.module.css';
import { timeOf } from './time-of.ts';

/** A file whose end or middle is gone: what is whole can be opened, after a press. The file itself is not touched. */
export const DamagedSheet = () => {
  const panel = useApp((state) => state.panel);
  if (panel?.kind !== 'damaged') return null;
  const open = async (): Promise<void> => {
    const answer = await bridge.fileSalvage(undefined);
    if (answer.ok) {
      resetData();
      await show(answer.value);
    } else {
      setApp({ panel: null });
      if (answer.error.code === 'disk') tellProblem(failureWords(answer.error));
    }
  };
  return (
    <Sheet
      title={fileNoticeWords.damagedHeading}
      onClose={() => setApp({ panel: null })}
      where="middle"
      actions={
        <Button look="main" autoFocus onPress={() => void open()}>
          {panel.lost > 0 ? fileNoticeWords.openRest : fileNoticeWords.openUntil}
        </Button>
      }
    >
      <p className={styles.line}>
        {fileWords(panel.fileName, panel.failure)}{' '}
        {panel.lost > 0
          ? fileNoticeWords.wholeBut(panel.lost)
          : fileNoticeWords.wholeUntil(timeOf(panel.until))}
      </p>
    </Sheet>
  );
};
