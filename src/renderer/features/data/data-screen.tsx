import { Laptop, Lock } from 'lucide-react';
import { words } from '../../../shared/messages/screen-words.ts';
import { failureWords } from '../../../shared/messages/failure-words.ts';
import { bridge } from '../../state/bridge.ts';
import { getApp, setApp, useApp, tellProblem } from '../../state/app-store.ts';
import { acceptedData } from './accept-data.ts';
import { Button } from '../../ui/button.tsx';
import { useGuided } from '../guide/guide-state.ts';
import { Tip } from '../guide/tip.tsx';
import { Mark } from '../../ui/mark.tsx';
import { addFiles, howOf, openFindings, ready, resetData, useData, takeData } from './data-store.ts';
import { FileList } from './file-list.tsx';
import { FileReport } from './file-report.tsx';
import { JoinList } from './join-list.tsx';
import { StayingTables } from './staying-tables.tsx';
import styles from './data-screen.module.css';
import { useOnce } from '../../ui/use-once.ts';

export const DataScreen = () => {
  const files = useData((state) => state.files);
  const chosen = useData((state) => state.chosen);
  const building = useData((state) => state.building);
  const question = useApp((state) => state.workshop?.scope?.question ?? state.workshop?.title ?? '');
  const hasData = useApp((state) => state.workshop?.data !== null && state.workshop !== null);
  const guided = useGuided();
  const file = files.find((one) => one.handle === chosen);
  const open = files.reduce((sum, one) => sum + openFindings(one), 0);
  const unsaid = files.find((one) => one.report !== null && !one.reading && howOf(one) === null);
  const failed = files.find((one) => one.failure !== null);
  const rows = files.reduce((sum, one) => sum + (one.report?.rowsRead ?? 0), 0);
  const aside = files.reduce((sum, one) => sum + (one.report?.rowsSetAside ?? 0), 0);
  const measuring = useData((state) => state.measuring);
  const canUse = ready(files, measuring) && !building;
  const take = useOnce(async (): Promise<void> => {
    const answer = await takeData();
    if (!answer.ok) return tellProblem(failureWords(answer.error));
    await acceptedData();
    resetData();
    if (getApp().screen === 'data') setApp({ screen: 'workshop' });
  });
  const leave = (): void => {
    void bridge.dataCancel(undefined);
    resetData();
    setApp({ screen: hasData ? 'workshop' : 'start' });
  };
  return (
    <div className={styles.screen ?? ''}>
      <header className={styles.head}>
        <Mark />
        <strong>{words.data.heading}</strong>
        <span className={styles.question}>{question}</span>
        <span className={styles.space} />
        <Laptop size={15} aria-hidden="true" />
        <span className="quiet">{words.data.privacy}</span>
      </header>
      <div className={styles.body}>
        <aside className={styles.side}>
          <div className={styles.drop}>
            <strong>{words.data.drop}</strong>
            <span className="quiet">{words.data.formats}</span>
            <div className={styles.dropActions}>
              <Button size="small" autoFocus onPress={() => void bridge.dataChoose(undefined).then(addFiles)}>
                {words.data.choose}
              </Button>
              {guided ? (
                <Button size="small" onPress={() => void bridge.dataSample(undefined).then(addFiles)}>
                  {words.guide.addFiles}
                </Button>
              ) : null}
            </div>
          </div>
          <Tip place="data" />
          <FileList />
          <StayingTables />
          <JoinList />
        </aside>
        <main className={styles.main}>
          {file ? (
            <FileReport key={file.handle} file={file} />
          ) : (
            <h1 className={styles.empty}>{hasData ? words.data.more : words.data.empty}</h1>
          )}
        </main>
      </div>
      <footer className={styles.foot}>
        {canUse ? null : <Lock size={15} aria-hidden="true" />}
        <span role="status">
          {building
            ? words.data.building
            : canUse
              ? `${words.data.readyLine(rows, files.length)}${aside > 0 ? ` · ${words.data.setAside(aside)}` : ''}`
              : failed
                ? words.data.lockedFailed(failed.fileName)
                : open > 0
                  ? words.data.locked(open)
                  : unsaid
                    ? words.again.locked(unsaid.fileName)
                    : words.data.lockedReading}
        </span>
        <span className={styles.space} />
        <Button look="quiet" onPress={leave}>
          {words.cancel}
        </Button>
        <Button look="main" disabled={!canUse} onPress={() => void take()}>
          {words.data.use}
        </Button>
      </footer>
    </div>
  );
};
