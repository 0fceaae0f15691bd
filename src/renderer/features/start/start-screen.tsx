import { failureWords } from '../../../shared/messages/failure-words.ts';
import { Laptop, Settings, TypeOutline } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RecentWorkshop } from '../../../shared/ipc/contract.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { bridge } from '../../state/bridge.ts';
import { setApp, tellProblem } from '../../state/app-store.ts';
import { show } from '../../state/opening.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { openFile } from '../leaving/open-file.ts';
import { DemoCard } from './demo-card.tsx';
import { RecentList } from './recent-list.tsx';
import styles from './start-screen.module.css';

export const StartScreen = () => {
  const [recent, setRecent] = useState<readonly RecentWorkshop[] | null>(null);
  useEffect(() => {
    void bridge.workshopList(undefined).then(setRecent);
  }, []);
  const open = async (workshopId: string): Promise<void> => {
    const answer = await bridge.workshopOpen({ workshopId });
    if (answer.ok) await show(answer.value);
    else tellProblem(failureWords(answer.error));
  };
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Mark />
        <strong>{words.appName}</strong>
        <span className={styles.space} />
        <Button look="quiet" icon={<TypeOutline size={15} />} onPress={() => runCommand('large')}>
          {words.start.large}
        </Button>
        <Button look="quiet" icon={<Settings size={15} />} onPress={() => runCommand('settings')}>
          {words.settings.button}
        </Button>
      </header>
      <main className={styles.main}>
        <section className={styles.left}>
          <h1 className={styles.heading}>{words.start.heading}</h1>
          <p className={styles.lead}>{words.start.lead}</p>
          <div className={styles.actions}>
            <Button
              look="main"
              size="large"
              autoFocus
              onPress={() => setApp({ screen: 'scope', demo: false })}
            >
              {words.start.start}
            </Button>
            <Button size="large" onPress={() => runCommand('open')}>
              {words.start.open}
            </Button>
          </div>
          {recent ? <RecentList recent={recent} onOpen={(id) => void open(id)} /> : null}
        </section>
        <DemoCard
          onTry={() => setApp({ screen: 'scope', demo: true })}
          onFinished={() => void openFile({ demo: true })}
        />
      </main>
      <footer className={styles.foot}>
        <Laptop size={15} aria-hidden="true" />
        {words.promise}
      </footer>
    </div>
  );
};
