import type * as english from '../log-words.ts';
import type { Worded } from '../speaking.ts';
import { briefGapWords } from './brief-words.ts';

export const roleWords: Worded<typeof english.roleWords> = {
  analyst: 'Analyse',
  marketer: 'Marketing',
  translator: 'Übersetzung',
  sales: 'Vertrieb',
  guest: 'Gast',
};
export const wordingForms: Worded<typeof english.wordingForms> = { removed: '[Text entfernt]' };
export const stateWords: Worded<typeof english.stateWords> = {
  open: 'Offen',
  in_context: 'Im Gespräch',
  to_check: 'Noch einmal prüfen',
  dig: 'Nachforschen',
  holds: 'Gilt',
  does_not_hold: 'Gilt nicht',
  parked: 'Geparkt',
  replaced: 'Ersetzt',
  withdrawn: 'Zurückgezogen',
};
export const contextKindWords: Worded<typeof english.contextKindWords> = {
  promotion: 'Aktion',
  price_change: 'Preisänderung',
  stock_out: 'ausverkauft',
  delivery_delay: 'Lieferverzug',
  season_holiday: 'Saison oder Feiertag',
  weather_event: 'Wetter oder Ereignis',
  competitor: 'Wettbewerb',
  press_or_social: 'Presse oder soziale Medien',
  own_campaign_overlap: 'eigene Kampagne zur selben Zeit',
  audience_change: 'andere Zielgruppe',
  mix_change: 'anderer Mix',
  tracking_change: 'Messung geändert',
  bots_or_machine_opens: 'Bots oder automatisches Öffnen',
  data_error: 'Datenfehler',
  definition_change: 'anders gezählt',
  identity: 'ein Mensch, mehrere Nummern',
  b2b_or_offline_deal: 'Geschäftskunde oder Verkauf außerhalb',
  sales_incentive: 'Anreiz im Vertrieb',
  returns_later: 'Rücksendungen kommen später',
  product_change: 'Produkt geändert',
  site_outage: 'Ausfall der Seite',
  law_or_policy: 'Gesetz oder Regel',
  money_in_market: 'Währung oder Teuerung',
  customer_voice: 'Kunden sagen',
  other: 'anderes',
  none_known: 'nichts Bekanntes würde das ändern',
};
export const effectWords: Worded<typeof english.effectWords> = {
  confirms: 'bestätigt',
  refines: 'verfeinert',
  refutes: 'widerlegt',
  explains_outlier: 'erklärt ungewöhnliche Werte',
  dig_further: 'nachforschen',
};
export const confidenceWords: Worded<typeof english.confidenceWords> = {
  guess: 'geraten',
  some_sign: 'ein Anzeichen',
  good_evidence: 'gut belegt',
  strong: 'sicher',
};
export const ifWrongWords: Worded<typeof english.ifWrongWords> = {
  small_rework: 'etwas Nacharbeit',
  wrong_message: 'falsche Botschaft',
  wasted_campaign: 'verschwendete Kampagne',
  harm_to_customers: 'Schaden für Kunden',
};
export const choiceWords: Worded<typeof english.choiceWords> = {
  keep: 'behalten',
  show_apart: 'getrennt gezeigt',
  ignore: 'weggelassen',
};
export const certaintyWords: Worded<typeof english.certaintyWords> = {
  sure: 'sicher',
  fairly_sure: 'ziemlich sicher',
  heard: 'gehört',
};
export const outcomeWords: Worded<typeof english.outcomeWords> = {
  meets: 'erfüllt',
  does_not_meet: 'nicht erfüllt',
  too_close: 'zu knapp',
  too_early: 'zu früh',
  cannot: 'war nicht zu prüfen',
};
export const insightStateWords: Worded<typeof english.insightStateWords> = {
  draft: 'Entwurf',
  ready: 'Bereit',
  agreed: 'Einig',
  retired: 'Abgelegt',
};
export const insightKindWords: Worded<typeof english.insightKindWords> = {
  seen_together: 'zusammen gesehen',
  tested_cause: 'geprüfte Ursache',
};
export const followUpStateWords: Worded<typeof english.followUpStateWords> = {
  open: 'Offen',
  answered: 'Beantwortet',
  cannot: 'Geht nicht',
  dropped: 'Losgelassen',
};
export const answerWords: Worded<typeof english.answerWords> = {
  can: 'geht',
  can_with_limits: 'geht mit Grenzen',
  cannot: 'geht nicht',
  dropped: 'losgelassen',
};
export const hintWords: Worded<typeof english.hintWords> = {
  twoQuestions: 'Das sind zwei Fragen. Welche soll heute entscheiden?',
  cause: 'Hier verursacht das eine das andere. Die Daten zeigen sie zusammen. „Zusammen mit“ sagen?',
  person: 'Hier steht ein Mensch. Stattdessen sagen, was in dem Schritt geschah?',
  onlyOneRole: 'Allein arbeiten geht. Annahmen bleiben offen, bis die andere Seite sie gesehen hat.',
  thirdCut: 'Zeilen bleiben nun auf die dritte Weise weg. Der Bericht nennt alle drei.',
  nothingChanged: 'Keine Annahme hat sich heute geändert. Gibt es Kontext, nach dem niemand gefragt hat?',
};
export const numberStoryWords: Worded<typeof english.numberStoryWords> = {
  right: 'Die Zahl in v1 stimmte; die Deutung hat sich geändert.',
  rows: 'Die Zahl hat sich geändert, weil andere Zeilen gezählt werden.',
  definition: 'Die Zahl hat sich geändert, weil sie anders gezählt wird.',
  data: 'Die Zahl hat sich geändert, weil sich die Daten geändert haben.',
  'not-recounted': 'Die Zahl in v1 ließ sich auf diesem Laptop nicht noch einmal zählen.',
};
export const conclusionWords: Worded<typeof english.conclusionWords> = (changes) =>
  changes === null
    ? 'es gibt keine Zahl zum Vergleichen'
    : changes
      ? 'die Antwort ändert sich'
      : 'die Antwort ändert sich nicht';

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
  'followup.opened': 'Öffnet sie zuerst wieder.',
};
const stateHints: Readonly<Record<string, string>> = {
  to_check: 'Prüft zuerst die neue Fassung.',
  dig: 'Beantwortet zuerst, was nachgeforscht wird.',
  parked: 'Nehmt sie zuerst wieder auf.',
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
