import { appWords } from './screens/app-words.ts';
import { guideWords } from './screens/guide-words.ts';
import { startWords } from './screens/start-words.ts';
import { dataWords } from './screens/data-words.ts';
import { workshopWords } from './screens/workshop-words.ts';
import { logScreenWords } from './screens/log-screen-words.ts';
import { challengeScreenWords } from './screens/challenge-screen-words.ts';
import { unusualWords } from './screens/unusual-words.ts';
import { columnWords } from './screens/column-words.ts';
import { exploreWords } from './screens/explore-words.ts';
import { talkWords } from './screens/talk-words.ts';
import { leavingScreenWords } from './screens/leaving-screen-words.ts';
import { insightWords } from './screens/insight-words.ts';
import { closerWords } from './screens/closer-words.ts';
import { pairWords } from './screens/pair-words.ts';
import type { ContextKind, Role } from '../log/vocabulary.ts';
import { contextKindWords, roleWords } from './log-words.ts';
import { spoken } from './speaking.ts';

/** Every sentence of the screens, English. Whole sentences with placeholders as functions, never glued pieces. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const roleWord = (role: Role): string => capital(roleWords[role]);
export const kindWord = (kind: ContextKind): string =>
  kind === 'none_known' ? words.context.none : capital(contextKindWords[kind]);

export const words = spoken('words', {
  appName: 'Nugget',
  promise: 'Everything stays on this laptop. Nothing is sent.',
  undo: 'Undo',
  cancel: 'Cancel',
  needed: 'needed',
  lacks: (fields: readonly string[]) => `Still to fill in: ${fields.join(', ')}.`,
  close: 'Close',
  broken: 'This screen stopped. Everything up to the last entry is saved.',
  showAgain: 'Show it again',
  ...appWords,
  ...guideWords,
  ...startWords,
  ...dataWords,
  ...workshopWords,
  ...logScreenWords,
  ...unusualWords,
  ...insightWords,
  ...leavingScreenWords,
  ...talkWords,
  ...challengeScreenWords,
  ...exploreWords,
  ...columnWords,
  ...pairWords,
  ...closerWords,
});
