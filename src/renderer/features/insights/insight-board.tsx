import type { Assumption, Insight, Workshop } from '../../../shared/log/state.ts';
import { wordingWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Tip } from '../guide/tip.tsx';
import { Head } from '../workshop/head.tsx';
import { ScreenBar } from '../workshop/screen-bar.tsx';
import { StatusLine } from '../workshop/status-line.tsx';
import { BoardFoot } from './board-foot.tsx';
import { DecisionList } from './decision-list.tsx';
import { DecisionSheet } from './decision-sheet.tsx';
import { InsightCard } from './insight-card.tsx';
import { InsightSheet } from './insight-sheet.tsx';
import { RetireSheet } from './retire-sheet.tsx';
import styles from './insight-board.module.css';

const states = ['agreed', 'ready', 'draft'] as const;
const notes = { agreed: 'agreedNote', ready: 'readyNote', draft: 'draftNote' } as const;

const closeTo = (workshop: Workshop): readonly Assumption[] =>
  workshop.assumptions.filter(
    (one) => one.met && !workshop.insights.some((insight) => insight.assumptions.includes(one.id)),
  );

export const InsightBoard = () => {
  const workshop = useApp((state) => state.workshop);
  const panel = useApp((state) => state.panel);
  if (!workshop) return null;
  const by = (state: Insight['state']) => workshop.insights.filter((insight) => insight.state === state);
  const near = closeTo(workshop);
  const retiring =
    panel?.kind === 'retire' ? workshop.insights.find(({ id }) => id === panel.insight) : undefined;
  return (
    <div className={styles.screen}>
      <Head workshop={workshop} />
      <ScreenBar
        title={words.insight.board}
        note={words.insight.counts(by('agreed').length, by('ready').length, by('draft').length)}
      >
        <Button look="quiet" onPress={() => runCommand('decision')}>
          {words.decision.take}
        </Button>
        <Button
          look="main"
          onPress={() => setApp({ panel: { kind: 'insight', insight: null, assumption: null } })}
        >
          {words.insight.write}
        </Button>
      </ScreenBar>
      <main className={styles.board}>
        {workshop.insights.length === 0 ? null : (
          <div className={styles.tip}>
            <Tip place="insights" />
          </div>
        )}
        {workshop.insights.length === 0 ? (
          <div className={styles.empty}>
            <p>
              {words.insight.empty} {near.length > 0 ? words.insight.close(near.length) : ''}
            </p>
            <p className={styles.near}>
              {near.map(({ id, label, statement }) => (
                <Button
                  key={id}
                  size="small"
                  onPress={() =>
                    setApp({ screen: 'workshop', pinned: id, panel: { kind: 'card', assumption: id } })
                  }
                >
                  {`${label} ${wordingWords(statement).slice(0, 60)}`}
                </Button>
              ))}
            </p>
          </div>
        ) : (
          states.map((state) => (
            <section
              key={state}
              className={`${styles.column} ${by(state).length === 0 ? styles.none : ''}`}
              aria-label={words.insight[state]}
            >
              <h2 className={styles.heading}>
                {words.insight[state]} <span className="quiet">{words.insight[notes[state]]}</span>
              </h2>
              <div className={styles.cards}>
                {by(state).map((insight) => (
                  <InsightCard key={insight.id} workshop={workshop} insight={insight} />
                ))}
              </div>
            </section>
          ))
        )}
        <DecisionList workshop={workshop} />
        <BoardFoot workshop={workshop} />
        {panel?.kind === 'insight' ? (
          <InsightSheet
            workshop={workshop}
            insight={panel.insight}
            from={workshop.assumptions.find((one) => one.id === panel.assumption) ?? null}
            field={panel.field}
          />
        ) : null}
        {retiring ? <RetireSheet workshop={workshop} insight={retiring} /> : null}
        {panel?.kind === 'decision' ? <DecisionSheet workshop={workshop} /> : null}
      </main>
      <StatusLine />
    </div>
  );
};
