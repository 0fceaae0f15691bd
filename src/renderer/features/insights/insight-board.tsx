import type { Insight, Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Tip } from '../guide/tip.tsx';
import { Head } from '../workshop/head.tsx';
import { ScreenBar } from '../workshop/screen-bar.tsx';
import { StatusLine } from '../workshop/status-line.tsx';
import { DecisionList } from './decision-list.tsx';
import { DecisionSheet } from './decision-sheet.tsx';
import { InsightCard } from './insight-card.tsx';
import { InsightSheet } from './insight-sheet.tsx';
import styles from './insight-board.module.css';

const states = ['agreed', 'ready', 'draft'] as const;
const notes = { agreed: 'agreedNote', ready: 'readyNote', draft: 'draftNote' } as const;

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
        note={words.insight.counts(by('agreed').length, by('ready').length, by('draft').length)}
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
          states.map((state) => (
            <section key={state} className={styles.column} aria-label={words.insight[state]}>
              <h2 className={styles.heading}>
                {words.insight[state]} <span className="quiet">{words.insight[notes[state]]}</span>
              </h2>
              {state === 'agreed' ? <Tip place="insights" /> : null}
              {by(state).map((insight) => (
                <InsightCard key={insight.id} workshop={workshop} insight={insight} />
              ))}
            </section>
          ))
        )}
        <DecisionList workshop={workshop} />
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
