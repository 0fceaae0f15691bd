import type { Workshop } from '../log/state.ts';
import type { TimelineRow } from '../log/timeline.ts';
import type { RecheckAnswer } from '../log/vocabulary.ts';
import { markdownText } from '../text/markdown.ts';
import {
  capital,
  choiceWords,
  confidenceWords,
  effectWords,
  ifWrongWords,
  outcomeWords,
  roleWords,
  stateWords,
  wordingWords,
} from './log-words.ts';
import { spoken } from './speaking.ts';

/** One row of the timeline as people read it: the same for the table, a screen reader and the text that is copied. */
export type TimelineLine = {
  readonly round: number;
  readonly label: string;
  readonly what: string;
  readonly who: string;
  readonly from: string;
  readonly to: string;
  readonly because: string;
};

export const timelineLine = (workshop: Workshop, row: TimelineRow): TimelineLine => ({
  round: row.said.round,
  label: labelOf(workshop, row.assumption),
  what: whatOf(workshop, row),
  who: capital(roleWords[row.said.role]),
  from: row.from === null ? '' : stateWords[row.from],
  to: stateWords[row.to],
  because: becauseOf(workshop, row),
});

/** "Open → In discussion", or where it stands still. */
export const stretchOf = ({ from, to }: TimelineLine): string =>
  from === '' || from === to ? to : `${from} → ${to}`;

export const lineInWords = spoken('lineInWords', (line: TimelineLine): string =>
  [
    `Round ${line.round}, ${line.label}: ${line.what}, ${line.who}.`,
    line.to === '' ? '' : `${stretchOf(line)}.`,
    line.because,
  ]
    .filter((part) => part !== '')
    .join(' '),
);

/** A Markdown table. */
export const timelineText = (columns: readonly string[], lines: readonly TimelineLine[]): string =>
  [
    columns,
    columns.map(() => '---'),
    ...lines.map((line) => [
      String(line.round),
      `${line.label} ${line.what}`,
      line.who,
      stretchOf(line),
      line.because,
    ]),
  ]
    .map((cells) => `| ${cells.map(markdownText).join(' | ')} |`)
    .join('\n');

const labelOf = (workshop: Workshop, id: string): string =>
  workshop.assumptions.find((one) => one.id === id)?.label ?? '';

const noteOf = (workshop: Workshop, id: string): string => {
  const note = workshop.contexts.find((one) => one.id === id);
  return note === undefined ? '' : `${note.label} ${note.text}`;
};

export const whatOf = spoken('whatOf', (workshop: Workshop, { what, version }: TimelineRow): string => {
  switch (what.act) {
    case 'logged':
      return 'logged';
    case 'context':
      return `context: ${effectWords[what.effect]}`;
    case 'unusual':
      return `unusual values: ${choiceWords[what.choice]}`;
    case 'reversed':
      return `unusual values taken back: ${labelIn(workshop.outliers, what.outlier)}`;
    case 'detailed':
      return detailsOf(what).join(', ');
    case 'rechecked':
      return `new data answered: ${recheckAnswerWords[what.answer]}`;
    case 'revised':
      return `version ${version}`;
    case 'checked':
      return `checked${what.rows === 'new_only' ? ' on new rows' : ''}: ${outcomeWords[what.outcome]}`;
    case 'evidence':
      return 'evidence added';
    case 'dig':
      return `dig further: ${labelIn(workshop.followUps, what.followUp)}`;
    case 'answered':
      return `answered: ${labelIn(workshop.followUps, what.followUp)}`;
    case 'asked_again':
      return `asked again: ${labelIn(workshop.followUps, what.followUp)}`;
    case 'dissented':
      return 'disagreed';
    case 'verdict':
      return `verdict: ${stateWords[what.verdict]}`;
    case 'agreed':
      return 'agreed';
    case 'reopened':
      return 'reopened';
    case 'parked':
      return 'parked';
    case 'resumed':
      return 'taken up again';
    case 'replaced':
      return 'replaced';
    case 'withdrawn':
      return 'withdrawn';
  }
});

/** What was said more about it, a piece each. */
export const detailsOf = spoken(
  'detailsOf',
  ({ confidence, ifWrong, check, picked, because }: Detailed): readonly string[] => [
    ...(confidence === null ? [] : [`how sure: ${confidenceWords[confidence]}`]),
    ...(ifWrong === null ? [] : [`if wrong: ${ifWrongWords[ifWrong]}`]),
    ...(check ? ['check set'] : []),
    ...(picked === null ? [] : [picked ? 'picked' : 'no longer picked']),
    ...(because === null ? [] : ['its because']),
  ],
);
type Detailed = Extract<TimelineRow['what'], { readonly act: 'detailed' }>;

export const recheckAnswerWords: Readonly<Record<RecheckAnswer, string>> = spoken('recheckAnswerWords', {
  keep: 'verdict kept',
  reopen: 'reopened',
  new_version: 'a new version',
});

const becauseOf = (workshop: Workshop, { what }: TimelineRow): string => {
  switch (what.act) {
    case 'logged':
    case 'revised':
      return wordingWords(what.statement);
    case 'context':
      return [noteOf(workshop, what.note).replace(/\.$/u, ''), what.reason].filter(Boolean).join(': ');
    case 'unusual':
    case 'reversed':
    case 'rechecked':
    case 'asked_again':
    case 'reopened':
    case 'parked':
    case 'withdrawn':
      return what.reason;
    case 'detailed':
      return what.because ?? '';
    case 'dig':
      return what.question;
    case 'dissented':
      return what.words;
    case 'answered':
      return what.answer;
    case 'verdict':
      return what.dissent ?? '';
    case 'checked':
    case 'evidence':
    case 'agreed':
    case 'resumed':
    case 'replaced':
      return '';
  }
};

const labelIn = (entities: readonly { readonly id: string; readonly label: string }[], id: string): string =>
  entities.find((one) => one.id === id)?.label ?? '';
