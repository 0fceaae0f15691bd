import { Ban, CloudSun, PencilLine, Search, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import type { TimelineRow } from '../../../shared/log/timeline.ts';
import { stateWords, wordingWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { lineInWords, timelineLine } from '../../../shared/messages/timeline-words.ts';
import { setApp } from '../../state/app-store.ts';
import { StateIcon } from '../log/state-icon.tsx';
import { ConfidenceSteps } from './confidence-steps.tsx';
import { type Lane, statementAt } from './lanes.ts';
import styles from './timeline-picture.module.css';

type Props = { readonly workshop: Workshop; readonly lanes: readonly Lane[]; readonly upTo: number };

/** A lane per assumption, a column per round; every mark is a button that says what happened. */
export const TimelinePicture = ({ workshop, lanes, upTo }: Props) => {
  const [chosen, setChosen] = useState<TimelineRow | null>(null);
  const rounds = Array.from({ length: upTo }, (_, at) => at + 1);
  const why = (round: number): string => {
    const begun = workshop.rounds.find(({ number }) => number === round)?.startedBecause ?? 'next';
    return words.rounds[begun as keyof typeof words.rounds];
  };
  return (
    <>
      <div
        className={styles.grid}
        style={{ gridTemplateColumns: `minmax(220px, 420px) repeat(${upTo}, minmax(150px, 1fr)) 110px` }}
      >
        <span />
        {rounds.map((round) => (
          <h3 key={round} className={styles.round}>
            {words.timeline.round(round, why(round))}
          </h3>
        ))}
        <h3 className={styles.round}>{words.timeline.howSure}</h3>
        {lanes.map((lane) => {
          const { assumption, rows } = lane;
          return (
            <div key={assumption.id} className={styles.lane} role="group" aria-label={assumption.label}>
              <button
                type="button"
                className={styles.sentence}
                onClick={() =>
                  setApp({
                    screen: 'workshop',
                    pinned: assumption.id,
                    panel: { kind: 'card', assumption: assumption.id },
                  })
                }
              >
                <strong>{assumption.label}</strong> {wordingWords(statementAt(lane, upTo))}
              </button>
              {rounds.map((round) => (
                <div key={round} className={styles.cell}>
                  {rows
                    .filter((row) => row.said.round === round)
                    .map((row) => (
                      <button
                        key={row.event}
                        type="button"
                        className={`${styles.mark} ${row.from === row.to ? styles.beside : styles.moved} ${chosen?.event === row.event ? styles.chosen : ''}`}
                        aria-label={lineInWords(timelineLine(workshop, row))}
                        aria-pressed={chosen?.event === row.event}
                        onClick={() => setChosen(row)}
                        onFocus={() => setChosen(row)}
                      >
                        <Mark workshop={workshop} row={row} />
                      </button>
                    ))}
                </div>
              ))}
              <ConfidenceSteps steps={rows.map(({ confidence }) => confidence)} />
            </div>
          );
        })}
      </div>
      <p className={styles.said} role="status">
        {chosen === null ? <Legend /> : lineInWords(timelineLine(workshop, chosen))}
      </p>
    </>
  );
};

const Mark = ({ workshop, row }: { readonly workshop: Workshop; readonly row: TimelineRow }) => {
  const { what } = row;
  if (what.act === 'context') {
    const note = workshop.contexts.find(({ id }) => id === what.note);
    return (
      <>
        <CloudSun size={14} aria-hidden="true" /> {note?.label}
      </>
    );
  }
  if (what.act === 'unusual') return <Ban size={14} aria-hidden="true" />;
  if (what.act === 'reversed') return <Undo2 size={14} aria-hidden="true" />;
  if (what.act === 'detailed') return <PencilLine size={14} aria-hidden="true" />;
  if (what.act === 'dig' || what.act === 'answered')
    return (
      <>
        <Search size={14} aria-hidden="true" />{' '}
        {workshop.followUps.find(({ id }) => id === what.followUp)?.label}
      </>
    );
  if (what.act === 'revised')
    return (
      <>
        <StateIcon state={row.to} /> v{row.version}
      </>
    );
  return (
    <>
      <StateIcon state={row.to} /> {row.from === row.to ? null : stateWords[row.to]}
    </>
  );
};

const Legend = () => (
  <span className={styles.legend}>
    <CloudSun size={14} aria-hidden="true" /> {words.timeline.context}
    <Ban size={14} aria-hidden="true" /> {words.timeline.unusual}
    <Search size={14} aria-hidden="true" /> {words.timeline.dig}
    <PencilLine size={14} aria-hidden="true" /> {words.timeline.detailed}
    <Undo2 size={14} aria-hidden="true" /> {words.timeline.reversed}
  </span>
);
