import { stretchOf } from '../timeline-words.ts';
import type * as english from '../timeline-words.ts';
import type { Worded } from '../speaking.ts';
import {
  choiceWords,
  confidenceWords,
  effectWords,
  ifWrongWords,
  outcomeWords,
  stateWords,
} from './log-words.ts';

export const lineInWords: Worded<typeof english.lineInWords> = (line) =>
  [
    `Runde ${line.round}, ${line.label}: ${line.what}, ${line.who}.`,
    line.to === '' ? '' : `${stretchOf(line)}.`,
    line.because,
  ]
    .filter((part) => part !== '')
    .join(' ');

export const whatOf: Worded<typeof english.whatOf> = (workshop, { what, version }) => {
  const question = (id: string): string => workshop.followUps.find((one) => one.id === id)?.label ?? '';
  switch (what.act) {
    case 'logged':
      return 'festgehalten';
    case 'context':
      return `Kontext: ${effectWords[what.effect]}`;
    case 'unusual':
      return `ungewöhnliche Werte: ${choiceWords[what.choice]}`;
    case 'reversed':
      return `ungewöhnliche Werte zurückgenommen: ${workshop.outliers.find(({ id }) => id === what.outlier)?.label ?? ''}`;
    case 'detailed':
      return detailsOf(what).join(', ');
    case 'rechecked':
      return `auf neue Daten geantwortet: ${recheckAnswerWords[what.answer]}`;
    case 'revised':
      return `Fassung ${version}`;
    case 'checked':
      return `geprüft${what.rows === 'new_only' ? ' an neuen Zeilen' : ''}: ${outcomeWords[what.outcome]}`;
    case 'evidence':
      return 'Beleg dazu';
    case 'dig':
      return `nachforschen: ${question(what.followUp)}`;
    case 'answered':
      return `beantwortet: ${question(what.followUp)}`;
    case 'asked_again':
      return `wieder gefragt: ${question(what.followUp)}`;
    case 'dissented':
      return 'widersprochen';
    case 'verdict':
      return `Urteil: ${stateWords[what.verdict]}`;
    case 'agreed':
      return 'zugestimmt';
    case 'reopened':
      return 'wieder geöffnet';
    case 'parked':
      return 'geparkt';
    case 'resumed':
      return 'wieder aufgenommen';
    case 'replaced':
      return 'ersetzt';
    case 'withdrawn':
      return 'zurückgezogen';
  }
};

export const detailsOf: Worded<typeof english.detailsOf> = ({
  confidence,
  ifWrong,
  check,
  picked,
  because,
}) => [
  ...(confidence === null ? [] : [`wie sicher: ${confidenceWords[confidence]}`]),
  ...(ifWrong === null ? [] : [`wenn falsch: ${ifWrongWords[ifWrong]}`]),
  ...(check ? ['Prüfung gesetzt'] : []),
  ...(picked === null ? [] : [picked ? 'ausgewählt' : 'nicht mehr ausgewählt']),
  ...(because === null ? [] : ['ihr Weil']),
];
export const recheckAnswerWords: Worded<typeof english.recheckAnswerWords> = {
  keep: 'Urteil bleibt',
  reopen: 'wieder geöffnet',
  new_version: 'eine neue Fassung',
};
