import type { lockWords as englishLock } from '../screens/lock-words.ts';
import type { keptQueryWords as englishQueries } from '../screens/query-screen-words.ts';
import type { replyWords as englishReply } from '../screens/reply-words.ts';
import type { Worded } from '../speaking.ts';

export const lockWords: Worded<typeof englishLock> = {
  label: 'Passphrase',
  without: 'Ohne Passphrase',
  withoutNote: 'wer die Datei hat, kann sie lesen',
  with: 'Mit einer Passphrase verschließen',
  withNote: 'nur wer sie kennt, kann die Datei lesen',
  another: 'Eine andere',
  tell: 'Sagt sie am Telefon, nicht in derselben Mail. Sie wird nirgends aufbewahrt: ohne sie kann niemand die Datei öffnen, wir auch nicht.',
  tool: 'Nugget öffnet sie, und ebenso das freie Werkzeug „age“.',
  weak: 'Leicht zu erraten. Vier oder mehr Wörter, die nichts miteinander zu tun haben, sind schwer zu erraten und leicht zu sagen.',
  needed: 'Eine Passphrase fehlt.',
  lockedHeading: 'Verschlossene Datei',
  open: 'Öffnen',
  opening: 'Wird geöffnet…',
  ask: (fileName) => `„${fileName}“ ist verschlossen. Wer sie geschickt hat, kennt die Passphrase.`,
  otherTarget: (fileName) =>
    `„${fileName}“ gibt es dort schon, mit einer anderen Passphrase verschlossen. Wählt einen anderen Namen, oder verschließt diese mit derselben.`,
};

export const keptQueryWords: Worded<typeof englishQueries> = {
  heading: 'Behaltene Abfragen',
  name: 'Was zählt sie?',
  keep: 'Diese Abfrage behalten',
  kept: 'Die Abfrage steht im Protokoll.',
  use: 'Versuchen',
  brought: (n) =>
    n === 1
      ? 'Diese Datei bringt 1 von Hand geschriebene Abfrage von einem anderen Laptop mit. Seht sie an, bevor sie läuft.'
      : `Diese Datei bringt ${n} von Hand geschriebene Abfragen von einem anderen Laptop mit. Seht sie an, bevor sie laufen.`,
  look: 'Ansehen',
  hide: 'Verbergen',
  allow: 'Angesehen: sie darf hier laufen',
  waits: 'wartet, bis jemand sie angesehen hat',
};

export const replyWords: Worded<typeof englishReply> = {
  heading: 'Botschaften und Antworten',
  places: {
    shop: 'im Laden',
    call: 'am Telefon',
    fair: 'auf einer Messe',
    mail: 'per Mail',
    other: 'anderswo',
  },
  used: { as_is: 'wie sie sind', changed: 'mit Änderungen', not_used: 'nicht verwendet' },
  outcomes: {
    moved_on: 'ging weiter',
    asked_for_more: 'wollte mehr wissen',
    objected: 'hatte Einwände',
    no_interest: 'kein Interesse',
    bought: 'kaufte',
    this_helped: 'das hat mir geholfen',
  },
  none: 'Noch keine Botschaft. Schreibt, was der Vertrieb sagen kann und warum wir es sagen.',
  noReactions:
    'Noch keine Antworten. Schickt die Botschaft mit einer Antwortdatei; Antworten dauert zwei Minuten.',
  write: 'Eine Botschaft schreiben',
  text: 'Was wir sagen',
  why: 'Warum wir das sagen',
  audience: 'Zu wem',
  rests: 'Sie stützt sich auf',
  keep: 'Botschaft behalten',
  kept: (label) => `${label} steht im Protokoll.`,
  version: (label, number) => `${label}, Fassung ${number}`,
  causedBy: (label) => `nach der Antwort auf ${label}`,
  newWords: 'Danach ein neuer Wortlaut',
  makeReply: 'Antwortdatei machen…',
  replySaved: (name) =>
    `Gespeichert als ${name}. Darin steht diese Botschaft und keine Daten. Nichts wurde gesendet.`,
  asAssumption: 'Als Annahme festhalten',
  asked: 'Was wurde daraus?',
  openedHeading: (label) => `${label}: wie war es?`,
  openedNote: 'Vier Felder, zwei Minuten. In dieser Datei sind keine Daten, und nichts darin läuft.',
  where: 'Wo',
  usedField: 'Unsere Worte wurden verwendet',
  changedField: 'Was ihr stattdessen gesagt habt',
  customerField: 'Was die Kundin oder der Kunde sagte, in deren Worten',
  outcomeField: 'Was daraus wurde',
  nobody: 'Daraus ist keine Kundin und kein Kunde zu erkennen.',
  answer: 'Antwort speichern…',
  leave: 'Alle Workshops',
  answered: (name) => `Gespeichert als ${name}. Schickt sie per Mail zurück. Von hier wurde nichts gesendet.`,
  newRound: 'Eine Antwort kam: die nächste Runde hat begonnen.',
  said: (role, where, outcome) => `${role}, ${where}: ${outcome}`,
  usedAs: (how) => `Unsere Worte wurden verwendet: ${how}.`,
  notUsed: 'Unsere Worte wurden nicht verwendet.',
  statement: (customerWords) => `Kunden fragen: „${customerWords}“`,
  told: (role, where, customerWords) => `${role}, ${where}: „${customerWords}“`,
};
