import { useEffect, useRef } from 'react';
import { keyCap } from '../../commands/key-cap.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { isTimeToTalk } from '../../../shared/log/facilitate.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Tip } from '../guide/tip.tsx';
import { PinnedWords } from '../words/pinned-words.tsx';
import { AssumptionEntry } from './assumption-entry.tsx';
import { EntryLine } from './entry-line.tsx';
import { FollowUpEntry, InsightEntry, OutlierEntry } from './other-entries.tsx';
import { LooseContext } from './loose-context.tsx';
import styles from './log-rail.module.css';

/** The log, oldest first, grouped by the round an assumption was said in; the entry line always at its foot. */
export const LogRail = ({ workshop }: { readonly workshop: Workshop }) => {
  const large = useApp((state) => state.large);
  const pinned = useApp((state) => state.pinned);
  const entries = useRef<HTMLDivElement>(null);
  const assumptions = workshop.assumptions.length;
  // What was just said, or is talked about, stands in sight; only the list moves, never the page.
  useEffect(() => {
    const list = entries.current;
    const entry = list?.querySelector('[aria-current=true]');
    if (pinned === null || assumptions === 0 || !list || !entry) return;
    const [frame, box] = [list.getBoundingClientRect(), entry.getBoundingClientRect()];
    if (box.top < frame.top) list.scrollTop += box.top - frame.top;
    else if (box.bottom > frame.bottom)
      list.scrollTop += Math.min(box.top - frame.top, box.bottom - frame.bottom);
  }, [pinned, assumptions]);
  const rounds = [...new Set(workshop.assumptions.map((one) => one.said.round))].toSorted((a, b) => a - b);
  const loose = workshop.contexts.filter((note) => !workshop.links.some((link) => link.note === note.id));
  const last = large ? 3 : Number.POSITIVE_INFINITY;
  const shown = workshop.assumptions.slice(-last);
  return (
    <aside className={styles.rail} aria-label={words.workshop.area.log} data-area="">
      <h2 className={styles.heading}>{words.log.heading}</h2>
      <PinnedWords workshop={workshop} />
      <div ref={entries} className={styles.entries}>
        {workshop.assumptions.length === 0 ? (
          <div className={styles.empty}>
            <p>{words.log.empty}</p>
            <Button shortcut={keyCap('assumption')} onPress={() => runCommand('assumption')}>
              {words.log.button}
            </Button>
          </div>
        ) : null}
        {rounds.map((round) => {
          const said = shown.filter((one) => one.said.round === round);
          if (said.length === 0) return null;
          return (
            <section key={round}>
              <p className={styles.round}>
                {words.log.summary(round, said.length, said.filter((one) => one.met).length)}
              </p>
              {said.map((assumption) => (
                <AssumptionEntry key={assumption.id} workshop={workshop} assumption={assumption} />
              ))}
            </section>
          );
        })}
        {workshop.outliers.map((outlier) => (
          <OutlierEntry key={outlier.id} outlier={outlier} />
        ))}
        {loose.map((note) => (
          <LooseContext key={note.id} note={note} />
        ))}
        {workshop.followUps.map((followUp) => (
          <FollowUpEntry key={followUp.id} followUp={followUp} />
        ))}
        {workshop.insights.map((insight) => (
          <InsightEntry key={insight.id} workshop={workshop} insight={insight} />
        ))}
      </div>
      {isTimeToTalk(workshop) ? (
        <p className={styles.five} role="status">
          {words.log.five}
        </p>
      ) : null}
      <Tip place="workshop" />
      <EntryLine workshop={workshop} />
    </aside>
  );
};
