import type { Insight, Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Head } from '../workshop/head.tsx';
import { ScreenBar } from '../workshop/screen-bar.tsx';
import { StatusLine } from '../workshop/status-line.tsx';
import { DecisionSheet } from './decision-sheet.tsx';
import { InsightCard } from './insight-card.tsx';
import { InsightSheet } from './insight-sheet.tsx';
import styles from './insight-board.module.css';

const columns = [
  { state: 'agreed', name: words.insight.agreed, note: words.insight.agreedNote },
  { state: 'ready', name: words.insight.ready, note: words.insight.readyNote },
  { state: 'draft', name: words.insight.draft, note: words.insight.draftNote },
] as const;

const closeTo = (workshop: Workshop): number =>
  workshop.assumptions.filter(
    (one) => one.met && !workshop.insights.some((insight) => insight.assumptions.includes(one.id)),
  ).length;

export const InsightBoard = () => {
  const workshop = useApp((state) => state.workshop);
  const panel = useApp((state) => state.panel);
  if (!workshop) return null;
  const by = (state: Insight['state']) => workshop.insights.filter((insight) => insight.state === state);
  const near = closeTo(workshop);
  return (
    <div className={styles.screen}>
      <Head workshop={workshop} />
      <ScreenBar
        title={words.insight.board}
        note={columns.map((column) => `${by(column.state).length} ${column.name.toLowerCase()}`).join(' · ')}
      >
        <Button look="quiet" onPress={() => runCommand('decision')}>
          {words.decision.heading}
        </Button>
        <Button
          look="main"
          onPress={() => setApp({ panel: { kind: 'insight', insight: null, assumption: null } })}
        >
          {words.insight.write}
        </Button>
      </ScreenBar>
      <main className={styles.board}>
        {workshop.insights.length === 0 ? (
          <p className={styles.empty}>
            {words.insight.empty} {near > 0 ? words.insight.close(near) : ''}
          </p>
        ) : (
          columns.map((column) => (
            <section key={column.state} className={styles.column} aria-label={column.name}>
              <h2 className={styles.heading}>
                {column.name} <span className="quiet">{column.note}</span>
              </h2>
              {by(column.state).map((insight) => (
                <InsightCard key={insight.id} workshop={workshop} insight={insight} />
              ))}
            </section>
          ))
        )}
        {panel?.kind === 'insight' ? (
          <InsightSheet
            workshop={workshop}
            insight={panel.insight}
            from={workshop.assumptions.find((one) => one.id === panel.assumption) ?? null}
          />
        ) : null}
        {panel?.kind === 'decision' ? <DecisionSheet workshop={workshop} /> : null}
      </main>
      <StatusLine />
    </div>
  );
};
