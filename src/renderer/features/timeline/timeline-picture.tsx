import {
  Ban,
  ChartColumn,
  CloudSun,
  Gavel,
  ListChecks,
  type LucideIcon,
  MessageSquareQuote,
  PencilLine,
  Search,
  Undo2,
  UserCheck,
  UserX,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { MessageRow } from '../../../shared/log/message-life.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import type { TimelineRow } from '../../../shared/log/timeline.ts';
import { stateWords, wordingWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { lineInWords, timelineLine } from '../../../shared/messages/timeline-words.ts';
import { setApp } from '../../state/app-store.ts';
import { StateIcon } from '../log/state-icon.tsx';
import { ConfidenceSteps } from './confidence-steps.tsx';
import { type Lane, statementAt } from './lanes.ts';
import { MessageLane } from './message-lane.tsx';
import { type Choosing, RoundMarks } from './round-marks.tsx';
import styles from './timeline-picture.module.css';

type Props = {
  readonly workshop: Workshop;
  readonly lanes: readonly Lane[];
  readonly messages: readonly MessageRow[];
  readonly upTo: number;
};

/** A lane per assumption, a column per round; every mark is a button that says what happened. */
export const TimelinePicture = ({ workshop, lanes, messages, upTo }: Props) => {
  const [chosen, setChosen] = useState<{ readonly event: string; readonly told: string } | null>(null);
  const rounds = Array.from({ length: upTo }, (_, at) => at + 1);
  const choosing: Choosing = {
    rounds,
    chosen: chosen?.event ?? null,
    onChoose: (event, told) => setChosen({ event, told }),
  };
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
              <RoundMarks
                {...choosing}
                marks={rows.map((row) => ({
                  event: row.event,
                  round: row.said.round,
                  moved: row.from !== row.to,
                  words: lineInWords(timelineLine(workshop, row)),
                  picture: <Mark workshop={workshop} row={row} />,
                }))}
              />
              <ConfidenceSteps steps={rows.map(({ confidence }) => confidence)} />
            </div>
          );
        })}
        {workshop.messages
          .map((message) => ({ message, rows: messages.filter((row) => row.message === message.id) }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ message, rows }) => (
            <MessageLane key={message.id} workshop={workshop} message={message} rows={rows} {...choosing} />
          ))}
      </div>
      <p className={styles.said} role="status">
        {chosen === null ? <Legend lanes={lanes} messages={messages} /> : chosen.told}
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
  if (what.act === 'dig' || what.act === 'answered')
    return (
      <>
        <Search size={14} aria-hidden="true" />{' '}
        {workshop.followUps.find(({ id }) => id === what.followUp)?.label}
      </>
    );
  const icon = icons.get(what.act);
  if (icon && (row.from === row.to || !movers.has(what.act))) return icon;
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

type Act = TimelineRow['what']['act'];
const legend = [
  ['context', CloudSun],
  ['unusual', Ban],
  ['dig', Search],
  ['checked', ListChecks],
  ['verdict', Gavel],
  ['agreed', UserCheck],
  ['dissented', UserX],
  ['evidence', ChartColumn],
  ['detailed', PencilLine],
  ['reversed', Undo2],
] as const satisfies readonly (readonly [Act, LucideIcon])[];

const icons = new Map<Act, ReactNode>(
  legend.map(([act, Icon]) => [act, <Icon key={act} size={14} aria-hidden="true" />]),
);
/** Where these changed the state, the new one is drawn in their place. */
const movers: ReadonlySet<Act> = new Set(['verdict', 'agreed', 'checked']);

/** Only the marks that stand above it. */
const Legend = ({ lanes, messages }: Pick<Props, 'lanes' | 'messages'>) => {
  const acts = new Set<Act>(lanes.flatMap(({ rows }) => rows.map(({ what }) => what.act)));
  return (
    <span className={styles.legend}>
      {legend
        .filter(([act]) => acts.has(act))
        .map(([act]) => (
          <span key={act}>
            {icons.get(act)} {words.timeline[act]}
          </span>
        ))}
      {messages.some(({ what }) => what.act === 'answered') ? (
        <span>
          <MessageSquareQuote size={14} aria-hidden="true" /> {words.timeline.reaction}
        </span>
      ) : null}
    </span>
  );
};
