import { useEffect, useMemo, useState } from 'react';
import { timelineOf } from '../../../shared/log/timeline.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { timelineText } from '../../../shared/messages/timeline-words.ts';
import { getApp, say, useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Tip } from '../guide/tip.tsx';
import { Head } from '../workshop/head.tsx';
import { ScreenBar } from '../workshop/screen-bar.tsx';
import { StatusLine } from '../workshop/status-line.tsx';
import { changedLanes, lanesOf, linesInOrder } from './lanes.ts';
import { messagesOf } from './message-lane.tsx';
import { TimelinePicture } from './timeline-picture.tsx';
import { TimelineTable } from './timeline-table.tsx';
import styles from './timeline-screen.module.css';

/** How the thinking changed, round by round: as a picture, and the same as rows. */
export const TimelineScreen = () => {
  const workshop = useApp((state) => state.workshop);
  const events = useApp((state) => state.events);
  const [as, setAs] = useState<'picture' | 'table'>('picture');
  const [changedOnly, setChangedOnly] = useState(false);
  const [upTo, setUpTo] = useState<number | null>(null);
  const playing = upTo !== null;
  useEffect(() => {
    if (!playing) return undefined;
    // One key, one thing: playing is left, what was selected stays selected, and a sheet above closes first.
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || getApp().panel !== null) return;
      event.stopPropagation();
      setUpTo(null);
    };
    window.addEventListener('keydown', leave, true);
    return () => window.removeEventListener('keydown', leave, true);
  }, [playing]);
  const rows = useMemo(() => timelineOf(events), [events]);
  if (!workshop) return null;
  const shown = rows.filter((row) => upTo === null || row.said.round <= upTo);
  const all = lanesOf(workshop, shown);
  const lanes = changedOnly ? changedLanes(all) : all;
  const messages = messagesOf(workshop, upTo, changedOnly);
  const lines = linesInOrder(workshop, lanes, messages);
  const lastRound = Math.max(1, workshop.round);
  const copy = (): void => {
    void navigator.clipboard
      .writeText(timelineText(words.timeline.columns, lines))
      .then(() => say(words.timeline.copied));
  };
  return (
    <div className={styles.screen}>
      <Head workshop={workshop} />
      <ScreenBar title={words.timeline.heading}>
        <Segments
          label={words.timeline.heading}
          value={as}
          onChange={setAs}
          options={[
            { id: 'picture', words: words.timeline.picture },
            { id: 'table', words: words.timeline.table },
          ]}
        />
        <Button look="quiet" pressed={changedOnly} onPress={() => setChangedOnly(!changedOnly)}>
          {words.timeline.changedOnly}
        </Button>
        {upTo !== null && upTo >= lastRound ? null : (
          <Button look="quiet" onPress={() => setUpTo(upTo === null ? 1 : upTo + 1)}>
            {upTo === null ? words.timeline.play : words.timeline.next}
          </Button>
        )}
        {upTo === null ? null : (
          <Button look="quiet" shortcut="Esc" onPress={() => setUpTo(null)}>
            {words.timeline.stop}
          </Button>
        )}
        <Button look="quiet" onPress={copy}>
          {words.timeline.copy}
        </Button>
      </ScreenBar>
      <main className={styles.main}>
        <div className={styles.first}>
          <Tip place="timeline" />
        </div>
        {rows.length === 0 ? (
          <p className={styles.empty}>{words.timeline.empty}</p>
        ) : lanes.length + messages.length === 0 ? (
          <p className={styles.empty}>{words.timeline.none}</p>
        ) : as === 'picture' ? (
          <TimelinePicture workshop={workshop} lanes={lanes} messages={messages} upTo={upTo ?? lastRound} />
        ) : (
          <TimelineTable lines={lines} />
        )}
      </main>
      <StatusLine />
    </div>
  );
};
