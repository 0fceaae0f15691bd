import type * as english from '../refusal-words.ts';
import type { Worded } from '../speaking.ts';
import { briefGapWords } from './brief-words.ts';
import { roleWords, stateWords } from './log-words.ts';

const fieldWords: Readonly<Record<string, string>> = {
  question: 'die Frage',
  decision: 'was sie entscheidet',
  decider: 'wer entscheidet',
  audience: 'für wen',
  statement: 'der Satz',
  reason: 'der Grund',
  because: 'das Weil',
  soWhat: 'was das heißt',
  forWhom: 'für wen',
  confidence: 'wie sicher',
  text: 'der Text',
  title: 'der Titel',
  words: 'die eigenen Worte',
  before: 'die Zahl vorher',
  after: 'die Zahl nachher',
  'source.kind': 'die Quelle',
  who: 'wer es übernimmt',
  answer: 'die Antwort',
  wouldChangeOurMind: 'was uns umstimmen würde',
  reviewOn: 'wann wieder hingesehen wird',
  what: 'was entschieden wurde',
  byWhen: 'bis wann',
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const field = (name: string): string => capital(fieldWords[name] ?? `„${name}“`);

export const gapWords: Worded<typeof english.gapWords> = (gap, labels) => {
  const label = (id: string): string => labels[id] ?? 'eine Annahme';
  switch (gap.code) {
    case 'no-evidence':
      return 'Noch kein Beleg. Hängt ein Diagramm an oder vermerkt „erzählt, nicht gemessen“.';
    case 'no-verdict':
      return gap.assumption === undefined
        ? 'Das stützt sich noch auf keine Annahme.'
        : `${label(gap.assumption)} hat noch kein Urteil.`;
    case 'not-met':
      return `Von der anderen Seite hat ${label(gap.assumption)} noch niemand gesehen. Fragt nach Kontext, oder nach „nichts, was ich weiß“.`;
    case 'no-context':
      return 'Der Kontext, der die Annahme geändert hat, ist noch nicht genannt.';
    case 'empty-field':
      return `${field(gap.field)}: noch leer.`;
    case 'too-long':
      return `Der Satz hat ${gap.words} Wörter; 25 passen.`;
    case 'open-digging':
      return `${label(gap.followUp)} ist noch offen und hält das auf. Beantwortet sie, oder hebt die Sperre mit einem Grund auf.`;
  }
};

const entities = {
  workshop: 'Dieser Workshop',
  person: 'Diese Person',
  session: 'Diese Sitzung',
  assumption: 'Diese Annahme',
  evidence: 'Dieser Beleg',
  context: 'Dieser Kontext',
  link: 'Diese Verknüpfung',
  outlier: 'Diese Entscheidung zu ungewöhnlichen Werten',
  'follow-up': 'Diese offene Frage',
  insight: 'Diese Erkenntnis',
  brief: 'Dieses Briefing',
  event: 'Dieser Eintrag',
  decision: 'Diese Entscheidung',
  metric: 'Diese Zählweise',
  expectation: 'Diese Erwartung',
  parked: 'Dieser geparkte Gedanke',
  word: 'Dieses Wort',
  message: 'Diese Botschaft',
  reaction: 'Diese Antwort',
  query: 'Diese Abfrage',
} as const;
const acts: Readonly<Record<string, string>> = {
  'assumption.revised': 'Eine neue Fassung kommt nach Kontext.',
  'verdict.set': 'Ein Urteil kommt nach Kontext und einer Prüfung.',
  'verdict.reopened': 'Nur ein Urteil lässt sich wieder öffnen.',
  'assumption.parked': 'Nur eine offene lässt sich parken.',
  'assumption.resumed': 'Nur eine geparkte lässt sich wieder aufnehmen.',
  'assumption.withdrawn': 'Parkt sie, oder schreibt eine neue Fassung.',
};
const stateHints: Readonly<Record<string, string>> = {
  to_check: 'Prüft zuerst die neue Fassung.',
  dig: 'Beantwortet zuerst, was nachgeforscht wird.',
  parked: 'Nehmt sie zuerst wieder auf.',
  holds: 'Öffnet sie zuerst wieder, mit einem Grund.',
  does_not_hold: 'Öffnet sie zuerst wieder, mit einem Grund.',
};
const side = { analyst: 'Analyse', business: 'Marketing' } as const;

export const refusalWords: Worded<typeof english.refusalWords> = (refusal) => {
  switch (refusal.code) {
    case 'malformed':
      return refusal.field === 'decision'
        ? 'Was wird nach heute anders gemacht? Ohne das ist jede Antwort interessant.'
        : `${field(refusal.field)} fehlt oder ist zu lang. Nichts wurde festgehalten.`;
    case 'unknown-person':
      return 'Diese Person ist dem Workshop noch nicht beigetreten.';
    case 'machine':
      return 'Die App zählt; was es heißt, sagen Menschen.';
    case 'unknown':
      return `${entities[refusal.what]} ist nicht im Workshop.`;
    case 'already-there':
      return `${entities[refusal.what]} steht schon im Protokoll.`;
    case 'label-taken':
      return `${refusal.label} ist schon vergeben. Nehmt die nächste Nummer.`;
    case 'no-session':
      return 'Es läuft keine Sitzung. Beginnt eine, dann schreibt es auf.';
    case 'session-running':
      return 'Es läuft schon eine Sitzung. Schließt sie zuerst.';
    case 'session-closed':
      return 'Diese Sitzung ist geschlossen. Beginnt eine neue.';
    case 'no-scope':
      return 'Es gibt noch keine Frage. Was soll heute entscheiden?';
    case 'question-marks':
      return refusal.found === 0
        ? 'Das ist noch keine Frage. Ein Fragezeichen an das Ende.'
        : 'Das sind zwei Fragen. Welche soll heute entscheiden?';
    case 'no-reason':
      return refusal.what === 'scope'
        ? 'Die Frage ändert sich mit einem Grund. Warum jetzt diese?'
        : refusal.what === 'verdict'
          ? 'Das Urteil bleibt mit einem Grund. Warum gilt es noch?'
          : refusal.what === 'not-relevant'
            ? 'Nicht wichtig, weil…? Eine Zeile reicht.'
            : 'Dieser Kontext hat die Annahme geändert. Lasst ihn mit einem Grund weg.';
    case 'wrong-state':
      return `${refusal.label} steht auf „${stateWords[refusal.state]}“. ${stateHints[refusal.state] ?? acts[refusal.type] ?? 'Sie wird gezeigt, nicht geändert.'}`;
    case 'wrong-version':
      return `${refusal.label} ist weiter: hier ging es um Fassung ${refusal.given}, jetzt gilt Fassung ${refusal.current}.`;
    case 'no-cause':
      return `Was hat ${refusal.label} geändert? Nennt Kontext, Prüfung oder ungewöhnliche Werte hinter dem neuen Wortlaut.`;
    case 'nothing-changed':
      return `Die neue Fassung von ${refusal.label} sagt dasselbe wie die alte.`;
    case 'not-met':
      return `Von der anderen Seite hat ${refusal.label} noch niemand gesehen. Fragt nach Kontext, oder nach „nichts, was ich weiß“.`;
    case 'no-evidence':
      return `Diese Fassung von ${refusal.label} hat noch keinen Beleg. Prüft sie, oder hängt ein Diagramm an.`;
    case 'open-digging':
      return `${refusal.followUps.join(', ')} ist noch offen und hält das auf. Beantwortet sie, oder hebt die Sperre mit einem Grund auf.`;
    case 'not-sayer':
      return `Das kann nur, wer ${refusal.label} gesagt hat.`;
    case 'other-session':
      return `${refusal.label} stammt aus einer früheren Sitzung und bleibt im Protokoll; parkt sie stattdessen.`;
    case 'cited':
      return `${refusal.label} wird von ${refusal.by.join(', ')} verwendet und bleibt.`;
    case 'no-alternative':
      return `Zu „geht nicht“ gehört ein anderer Weg oder ein Grund. Was könnte ${refusal.label} sonst beantworten?`;
    case 'no-number':
      return `Diese Prüfung von ${refusal.label} ergab keine Zahl, sie kann also nur „zu früh“ oder „war nicht zu prüfen“ sein.`;
    case 'gate':
      return refusal.gaps.map((gap) => gapWords(gap, refusal.labels)).join(' ');
    case 'brief-gate':
      return refusal.gaps.map((gap) => briefGapWords(gap, refusal.labels)).join(' ');
    case 'not-said-back':
      return `Zugestimmt hat ${side[refusal.by === 'analyst' ? 'business' : 'analyst']}. ${side[refusal.by]}, könnt ihr es in euren Worten sagen?`;
    case 'own-words':
      return `Das wiederholt ${refusal.label} Wort für Wort. Sagt es in euren Worten.`;
    case 'not-draft':
      return `${refusal.label} ist schon bereit.`;
    case 'not-ready':
      return `${refusal.label} ist noch nicht bereit.`;
    case 'brief-closed':
      return `${refusal.label} ist geschlossen: das Ergebnis ist gelesen. Beginnt ein neues Briefing.`;
    case 'no-result':
      return `${refusal.label} hat noch kein Ergebnis: die Zahl wurde an neuen Daten noch nicht gezählt.`;
    case 'retired':
      return `${refusal.label} ist abgelegt. Beginnt etwas Neues.`;
    case 'reversed':
      return `${refusal.label} ist schon zurückgenommen.`;
    case 'wrong-role':
      return `Diese Taste gehört: ${roleWords[refusal.role]}. Jede Seite drückt ihre eigene.`;
    case 'no-side':
      return `${roleWords[refusal.role]} stimmt für keine Seite zu. Das tun Analyse und Marketing.`;
    case 'no-keyboard':
      return `${roleWords[refusal.role]} hat keine Tastatur: wer nach Worten fragt, tippt sie nicht auch noch.`;
    case 'still-open':
      return `${refusal.label} ist noch offen. Es gibt noch keine Antwort, die man wieder aufnehmen könnte.`;
    case 'not-here':
      return `${roleWords[refusal.role]} ist nicht in dieser Sitzung. Es bleibt offen, bis die andere Seite es gesehen hat.`;
    case 'already-agreed':
      return `${roleWords[refusal.role]} hat schon zugestimmt.`;
    case 'nothing-to-agree':
      return 'Hier gibt es nichts mehr, dem man zustimmen könnte: es wurde seither geändert.';
    case 'not-asked':
      return `Das haben die Daten zu ${refusal.label} nicht gefragt. Fragt zuerst noch einmal.`;
    case 'already-shown':
      return 'Eure Seite ist fertig und beide sind gezeigt. Haltet es stattdessen als Annahme fest.';
    case 'no-insight':
      return 'Eine Entscheidung nennt die Erkenntnis dahinter, oder sagt, warum es keine gibt.';
  }
};
