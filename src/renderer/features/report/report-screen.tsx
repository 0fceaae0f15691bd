import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { failureWords } from '../../../shared/messages/failure-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { bridge } from '../../state/bridge.ts';
import { say, useApp, tellProblem } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { previewReport } from './preview-report.ts';
import styles from './report-screen.module.css';

/** The page they walk out with, as it will be saved; nothing leaves before a press. */
export const ReportScreen = () => {
  const workshop = useApp((state) => state.workshop);
  const [page, setPage] = useState<unknown>(null);
  useEffect(() => {
    let mine = true;
    if (workshop) void previewReport(workshop).then((html) => mine && setPage(html));
    return () => {
      mine = false;
    };
  }, [workshop]);
  if (!workshop) return null;
  const save = async (format: 'html' | 'md'): Promise<void> => {
    const answer = await bridge.reportExport({ format });
    if (answer.ok) say(words.report.saved(answer.value.fileName));
    else if (answer.error.code !== 'not-chosen') tellProblem(failureWords(answer.error));
  };
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Mark />
        <strong>{words.report.heading}</strong>
        <span className="quiet">
          {words.report.leaves(workshop.evidence.filter((one) => one.result).length)}
        </span>
        <span className={styles.space} />
        <Button look="quiet" onPress={() => runCommand('chart')}>
          {words.close}
        </Button>
        <Button icon={<FileDown size={15} />} onPress={() => void save('md')}>
          {words.report.md}
        </Button>
        <Button look="main" icon={<FileDown size={15} />} autoFocus onPress={() => void save('html')}>
          {words.report.html}
        </Button>
      </header>
      <main className={styles.main}>
        {page !== null ? (
          <iframe title={words.report.preview} className={styles.page} sandbox="" srcDoc={page as string} />
        ) : null}
      </main>
    </div>
  );
};
