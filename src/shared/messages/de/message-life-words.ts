import type * as english from '../message-life-words.ts';
import { replyWords } from '../screens/reply-words.ts';
import type { Worded } from '../speaking.ts';

export const messageAct: Worded<typeof english.messageAct> = (what) =>
  what.act === 'answered'
    ? `Reaktion ${replyWords.places[what.reaction.where]}: ${replyWords.outcomes[what.reaction.outcome]}`
    : what.version === 1
      ? 'Botschaft geschrieben'
      : `Fassung ${what.version} der Botschaft`;
