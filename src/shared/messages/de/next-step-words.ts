import type { stepWords as english } from '../next-step-words.ts';
import type { Worded } from '../speaking.ts';

export const stepWords: Worded<typeof english> = {
  context: (label) => `Kontext zu ${label}`,
  verdict: (label) => `Urteil zu ${label}`,
  evidence: (label) => `Beleg an ${label} anhängen`,
  check: (label) => `${label} jetzt prüfen`,
  resume: (label) => `${label} wieder aufnehmen`,
  reopen: (label) => `${label} wieder öffnen`,
  park: (label) => `${label} parken`,
  card: (label) => `${label} öffnen`,
  answer: (label) => `${label} beantworten`,
  insight: (label) => `In ${label} schreiben`,
  evidenceIn: (label) => `Den Beleg in ${label} nennen`,
  contextLinksIn: (label) => `Den Kontext in ${label} nennen`,
  board: (label) => `${label} öffnen`,
  boards: 'Erkenntnisse öffnen',
  part: (name) => `Zu „${name}“`,
  session: 'Wer hier ist',
  'close-session': 'Sitzung schließen',
};
