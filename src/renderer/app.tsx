import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { BriefScreen } from './features/brief/brief-screen.tsx';
import { DataScreen } from './features/data/data-screen.tsx';
import { GuideStrip } from './features/guide/guide-strip.tsx';
import { InsightBoard } from './features/insights/insight-board.tsx';
import { MessagesScreen } from './features/messages/messages-screen.tsx';
import { ReplyScreen } from './features/messages/reply-screen.tsx';
import { ReportScreen } from './features/report/report-screen.tsx';
import { ScopeScreen } from './features/start/scope-screen.tsx';
import { StartScreen } from './features/start/start-screen.tsx';
import { TimelineScreen } from './features/timeline/timeline-screen.tsx';
import { WordsScreen } from './features/words/words-screen.tsx';
import { WorkshopScreen } from './features/workshop/workshop-screen.tsx';
import { Overall } from './features/talk/overall.tsx';
import { Palette } from './features/workshop/palette.tsx';
import { AboutSheet } from './features/settings/about-sheet.tsx';
import { KeysSheet } from './features/settings/keys-sheet.tsx';
import { SettingsSheet } from './features/settings/settings-sheet.tsx';
import { LockedSheet } from './features/leaving/locked-sheet.tsx';
import { DamagedSheet } from './features/merge/damaged-sheet.tsx';
import { SaveSheet } from './features/workshop/save-sheet.tsx';
import { words } from '../shared/messages/screen-words.ts';
import styles from './app.module.css';
import { runCommand } from './commands/run.ts';
import { receiveFiles } from './commands/receive-files.ts';
import { useKeys } from './commands/use-keys.ts';
import { bridge } from './state/bridge.ts';
import { listenToMain } from './state/listening.ts';
import { useApp } from './state/app-store.ts';
import { watchCuts } from './state/watch-cuts.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { Toast } from './ui/toast.tsx';
import { useDrops } from './ui/use-drops.ts';

const screens = {
  start: StartScreen,
  scope: ScopeScreen,
  data: DataScreen,
  workshop: WorkshopScreen,
  insights: InsightBoard,
  timeline: TimelineScreen,
  words: WordsScreen,
  brief: BriefScreen,
  report: ReportScreen,
  messages: MessagesScreen,
  reply: ReplyScreen,
} as const;

const takeDrop = (files: readonly File[]): void => void bridge.dropped(files).then(receiveFiles);

export const App = () => {
  const screen = useApp((state) => state.screen);
  const dark = useApp((state) => state.dark);
  const large = useApp((state) => state.large);
  const language = useApp((state) => state.language);
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  useEffect(listenToMain, []);
  useEffect(watchCuts, []);
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    document.documentElement.dataset['large'] = String(large);
  }, [dark, large]);
  useKeys();
  const dropping = useDrops(takeDrop);
  const Screen = screens[screen];
  return (
    <I18nProvider key={language} locale={locale}>
      <div className={styles.window}>
        <div className={styles.screen}>
          <ErrorBoundary key={screen}>
            <Screen />
          </ErrorBoundary>
        </div>
        <GuideStrip />
      </div>
      <SaveSheet />
      <SettingsSheet />
      <AboutSheet />
      <KeysSheet />
      <DamagedSheet />
      <LockedSheet />
      <Palette />
      <Overall />
      {dropping ? <div className={styles.drop}>{words.drop.here}</div> : null}
      <Toast onUndo={() => runCommand('undo')} />
    </I18nProvider>
  );
};
