import { useApp } from '../../state/app-store.ts';
import { ExplorePanel } from '../explore/explore-panel.tsx';
import { LogRail } from '../log/log-rail.tsx';
import { AgendaRail, railShown } from '../talk/agenda-rail.tsx';
import { AskBar } from './ask-bar.tsx';
import { Head } from './head.tsx';
import { PanelHost } from './panel-host.tsx';
import { Paper } from './paper.tsx';
import { StatusLine } from './status-line.tsx';
import styles from './workshop-screen.module.css';

export const WorkshopScreen = () => {
  const workshop = useApp((state) => state.workshop);
  const exploring = useApp((state) => state.exploring);
  const card = useApp((state) => state.panel?.kind === 'card');
  if (!workshop) return null;
  return (
    <div
      className={styles.screen}
      data-window="workshop"
      data-rail={railShown(workshop.session) ? '' : undefined}
    >
      <Head workshop={workshop} />
      <AgendaRail workshop={workshop} />
      <AskBar workshop={workshop} />
      <div className={styles.work} data-window="work">
        <main className={styles.paper}>
          {card ? null : exploring ? (
            <ExplorePanel workshop={workshop} exploring={exploring} />
          ) : (
            <Paper workshop={workshop} />
          )}
          <PanelHost workshop={workshop} />
        </main>
        <LogRail workshop={workshop} />
      </div>
      <StatusLine />
    </div>
  );
};
