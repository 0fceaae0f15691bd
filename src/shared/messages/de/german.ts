import * as brief from './brief-words.ts';
import * as challenge from './challenge-words.ts';
import * as cli from './cli-words.ts';
import * as command from './command-words.ts';
import { closerWords } from './closer-words.ts';
import { dataWords } from './data-words.ts';
import * as doctor from './doctor-words.ts';
import * as engine from './engine-words.ts';
import * as file from './file-words.ts';
import { guideWords } from './guide-words.ts';
import * as howFound from './how-found-words.ts';
import * as imports from './import-words.ts';
import { leavingScreenWords } from './leaving-screen-words.ts';
import { logScreenWords } from './log-screen-words.ts';
import * as log from './log-words.ts';
import * as merge from './merge-words.ts';
import * as messageLife from './message-life-words.ts';
import * as metric from './metric-words.ts';
import * as nextStep from './next-step-words.ts';
import { pairWords } from './pair-words.ts';
import * as refusal from './refusal-words.ts';
import * as report from './report-words.ts';
import {
  appWords,
  challengeAnswerWords,
  challengeScreenWords,
  exploreWords,
  insightWords,
  columnWords,
  unusualWords,
} from './small-screens.ts';
import * as small from './small-words.ts';
import { startWords } from './start-words.ts';
import { agendaWords, parkingWords, talkWords } from './talk-words.ts';
import * as timeline from './timeline-words.ts';
import * as view from './view-words.ts';
import * as travel from './travel-words.ts';
import { workshopWords } from './workshop-words.ts';
import { install, type Worded } from '../speaking.ts';
import type { words as english } from '../screen-words.ts';

const words: Worded<typeof english> = {
  appName: 'Nugget',
  promise: 'Alles bleibt auf diesem Laptop. Nichts wird gesendet.',
  undo: 'Rückgängig',
  cancel: 'Abbrechen',
  needed: 'nötig',
  lacks: (fields) => `Noch auszufüllen: ${fields.join(', ')}.`,
  close: 'Schließen',
  broken: 'Diese Ansicht ist stehen geblieben. Alles bis zum letzten Eintrag ist gespeichert.',
  showAgain: 'Wieder zeigen',
  ...appWords,
  ...guideWords,
  ...startWords,
  ...dataWords,
  ...workshopWords,
  ...logScreenWords,
  ...columnWords,
  ...unusualWords,
  ...insightWords,
  ...leavingScreenWords,
  ...talkWords,
  ...challengeScreenWords,
  ...exploreWords,
  ...pairWords,
  ...closerWords,
};

/** Everything the app says, in German. */
export const german: Readonly<Record<string, object>> = {
  ...brief,
  ...challenge,
  ...cli,
  ...command,
  ...doctor,
  ...engine,
  ...file,
  ...howFound,
  ...imports,
  ...log,
  ...merge,
  ...messageLife,
  ...metric,
  ...nextStep,
  ...refusal,
  ...report,
  ...small,
  ...timeline,
  ...travel,
  ...view,
  words,
  agendaWords,
  parkingWords,
  challengeAnswerWords,
};

export const installGerman = (): void => install('de', german);
