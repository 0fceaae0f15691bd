import type * as english from '../brief-words.ts';
import type { Worded } from '../speaking.ts';

export const briefNames: Worded<typeof english.briefNames> = {
  job: 'Der Auftrag',
  forWhom: 'Für wen',
  theyDoNow: 'Was sie jetzt tun',
  weWant: 'Was sie tun sollen',
  message: 'Die eine Botschaft',
  believe: 'Warum sie es glauben können',
  because: 'Warum wir das sagen',
  customersSay: 'Kunden sagen',
  tone: 'Ton',
  mustHave: 'Muss hinein',
  mustNotSay: 'Darf nicht gesagt werden',
  steps: 'Schritt davor / danach',
  assets: 'Material',
  success: 'Erfolg',
  due: 'Entwurf bis',
  sendOn: 'Versand',
  questions: 'Fragen an',
};

export const briefGapWords: Worded<typeof english.briefGapWords> = (gap, labels) => {
  const label = (id: string): string => labels[id] ?? 'eine Erkenntnis';
  switch (gap.code) {
    case 'no-insight':
      return 'Ein Briefing braucht mindestens eine Erkenntnis, bei der beide einig sind.';
    case 'not-agreed':
      return `Bei ${label(gap.insight)} sind noch nicht beide einig.`;
    case 'needs-look':
      return `${label(gap.insight)} noch einmal ansehen: etwas, worauf sie sich stützt, hat sich geändert.`;
    case 'empty-part':
      return `„${briefNames[gap.part]}“ ist noch leer.`;
    case 'sentences':
      return `Die eine Botschaft hat ${gap.sentences} Sätze. Welchen sollen sie behalten?`;
    case 'message-too-long':
      return `Die eine Botschaft hat ${gap.words} Wörter; 15 passen.`;
    case 'actions':
      return `${gap.actions} Dinge werden von ihnen gewollt. Welches?`;
    case 'no-success':
      return 'Woran würden wir sehen, dass es gewirkt hat? Nennt eine Zahl und einen Tag.';
    case 'over-page':
      return `${gap.words} ${gap.words === 1 ? 'Wort' : 'Wörter'} über eine Seite. Längster Teil: ${briefNames[gap.longest]}.`;
  }
};

export const briefPageWords: Worded<typeof english.briefPageWords> = {
  heading: (title) => `Briefing: ${title}`,
  builtOn: (n) => (n === 1 ? 'gestützt auf 1 Erkenntnis' : `gestützt auf ${n} Erkenntnisse`),
  due: (day) => `Entwurf bis ${day}`,
  send: (day) => `Versand ${day}`,
  questions: (who) => `Fragen: ${who}`,
  notReady: 'Entwurf, noch nicht zum Weitergeben.',
  told: 'erzählt, nicht gemessen',
  toldBy: (who) => `erzählt von ${who}, nicht gemessen`,
  source: (ref) => `aus ${ref}`,
  numbersFrom: 'Zahlen aus',
  insights: (labels) =>
    labels.length === 0
      ? 'keiner Erkenntnis'
      : `${labels.length === 1 ? 'Erkenntnis' : 'Erkenntnissen'} ${labels.join(', ')}`,
  success: ({ atLeast, number, how, day, test }) =>
    `${atLeast ? '≥' : '≤'} ${number}${how === '' ? '' : `, ${how}`}, beurteilt am ${day}.${test === '' ? '' : ` ${test}`}`,
  limitTogether: (label) =>
    `Alles, was behauptet, das eine bewirke das andere (${label}): zusammen gesehen, nicht geprüft.`,
};
