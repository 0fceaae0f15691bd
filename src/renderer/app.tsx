import { type ComponentType, createElement, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { GuideStrip } from './features/guide/guide-strip.tsx';
import { ScopeScreen } from './features/start/scope-screen.tsx';
import { StartScreen } from './features/start/start-screen.tsx';
import { words } from '../shared/messages/screen-words.ts';
import styles from './app.module.css';
import { runCommand } from './commands/run.ts';
import { receiveFiles } from './commands/receive-files.ts';
import { useKeys } from './commands/use-keys.ts';
import { bringLater, screenOf } from './later.ts';
import { bridge } from './state/bridge.ts';
import { listenToMain } from './state/listening.ts';
import { useApp } from './state/app-store.ts';
import { watchCuts } from './state/watch-cuts.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { Toast } from './ui/toast.tsx';
import { useDrops } from './ui/use-drops.ts';

const atOnce = { start: StartScreen, scope: ScopeScreen } as const;

const takeDrop = (files: readonly File[]): void => void bridge.dropped(files).then(receiveFiles);

export const App = () => {
  const screen = useApp((state) => state.screen);
  const dark = useApp((state) => state.dark);
  const large = useApp((state) => state.large);
  const language = useApp((state) => state.language);
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  useEffect(listenToMain, []);
  useEffect(watchCuts, []);
  // Kept as it came, not lazy: one that waits would hide the screen, and its focus would be lost.
  const [Sheets, setSheets] = useState<ComponentType | null>(null);
  useEffect(() => void bringLater().then((sheets) => setSheets(() => sheets)), []);
  // Before the layout: what is laid out in one dress and then put into another is laid out twice.
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    document.documentElement.dataset['large'] = String(large);
  }, [dark, large]);
  useKeys();
  const dropping = useDrops(takeDrop);
  return (
    <I18nProvider key={language} locale={locale}>
      {/* One for both: a screen that comes later would take the focus from a sheet that stands already. */}
      <Suspense>
        <div className={styles.window}>
          <div className={styles.screen}>
            <ErrorBoundary key={screen}>
              {createElement(screen === 'start' || screen === 'scope' ? atOnce[screen] : screenOf(screen))}
            </ErrorBoundary>
          </div>
          <GuideStrip />
        </div>
        {Sheets ? <Sheets /> : null}
      </Suspense>
      {dropping ? <div className={styles.drop}>{words.drop.here}</div> : null}
      <Toast onUndo={() => runCommand('undo')} />
    </I18nProvider>
  );
};
