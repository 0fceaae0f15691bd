import type * as english from '../report-words.ts';
import type { Worded } from '../speaking.ts';
import { count as inLocale } from '../numbers.ts';
import { roleWords } from './log-words.ts';

export const reportWords: Worded<typeof english.reportWords> = {
  decides: 'Entscheidet',
  atStake: 'auf dem Spiel steht',
  decidedBy: 'entschieden von',
  by: 'bis',
  answer: 'Antwort',
  known: 'Was wir wissen',
  changed: 'Wie sich unser Denken änderte',
  beforeAfter: 'Vorher und nachher',
  chart: 'Was gezählt wurde',
  charts: 'Weitere Diagramme',
  leftOut: 'Weggelassen, und warum',
  open: 'Noch offen',
  decision: 'Entscheidung',
  wording: 'Wort für Wort',
  numbers: 'Woher die Zahlen kommen',
  assumed: 'Wir nahmen an',
  learned: 'Dann erfuhren wir',
  now: 'Jetzt',
  soWhat: 'Was heißt das:',
  limits: (what) => `Grenzen: ${what}`,
  before: 'vorher',
  after: 'nachher',
  mind: 'Was uns umstimmen würde:',
  lookAgain: 'Wieder ansehen',
  takenBy: 'tut es',
  counted: 'Gezählt',
  nothingLeftOut: 'Nichts wurde weggelassen.',
  nothingOpen: 'Nichts ist offen.',
  noDecision: 'Noch ist nichts entschieden.',
  nothingKnown: 'Noch ist keine Erkenntnis einig.',
  nothingChanged: 'Noch ist keine Annahme neu gefasst oder beurteilt.',
  toldNotMeasured: 'Erzählt, nicht gemessen.',
  seenTogether: 'Zusammen gesehen; ob das eine das andere bewirkt, ist nicht geprüft.',
  needsLook: 'Noch einmal ansehen: etwas, worauf sie sich stützt, hat sich geändert.',
  group: 'Gruppe',
  value: 'Wert',
  range: 'wahrscheinlicher Bereich',
  n: 'n',
  nHead: 'wie\u00A0viele\u00A0(n)',
  quoted: (said) => `„${said}“`,
  version: 'Fassung',
  notAgreed: 'noch nicht beide einig',
  dissent: (role, said) =>
    role === null
      ? `von einer Seite anders gesehen: ${said}`
      : `anders gesehen (${roleWords[role]}): ${said}`,
  unit: 'Einheit',
  evidence: 'Beleg',
  data: 'Datenfassung',
  metric: 'gezählt wie in Fassung',
  fingerprint: 'Ergebnis',
  shownApart: 'nicht in „nachher“',
  remark: 'Notiz',
  amountHidden: '(Betrag nicht gezeigt)',
  all: 'alle',
  withoutThem: 'ohne sie',
  moreGroups: (n) => `und ${inLocale(n)} weitere`,
};

export const notAnswered: Worded<typeof english.notAnswered> = (why) =>
  `Noch nicht beantwortet, denn ${why}.`;
export const whyNotAnswered: Worded<typeof english.whyNotAnswered> = (insights) =>
  insights === 0
    ? 'es ist keine Erkenntnis geschrieben'
    : insights === 1
      ? 'bei der einen Erkenntnis sind nicht beide einig'
      : `bei keiner der ${insights} Erkenntnisse sind beide einig`;
export const dataTo: Worded<typeof english.dataTo> = (day, version) =>
  day === null ? `Datenfassung ${version}` : `Daten bis ${day} (Fassung ${version})`;
export const cutsTried: Worded<typeof english.cutsTried> = (cuts) =>
  cuts === 0
    ? 'Es wurde nicht versucht, Zeilen wegzulassen.'
    : `Versuchte Schnitte: ${cuts} (Arten, Zeilen wegzulassen).`;
export const outcomeInReport: Worded<typeof english.outcomeInReport> = {
  meets: 'wie angenommen',
  does_not_meet: 'nicht wie angenommen',
  too_close: 'zu knapp, um es zu sagen',
  too_early: 'zu früh für ein Urteil',
  cannot: 'ließ sich nicht zählen',
};
export const moreChanged: Worded<typeof english.moreChanged> = (labels) =>
  labels.length === 1
    ? `Eine weitere Annahme hat sich geändert oder wurde beurteilt (${labels[0]}); sie steht im ganzen Bericht.`
    : `${labels.length} weitere Annahmen haben sich geändert oder wurden beurteilt (${labels.join(', ')}); sie stehen im ganzen Bericht.`;
export const askedNotAnswered: Worded<typeof english.askedNotAnswered> = (label, question) =>
  `${label}: ${question} (an die Daten gefragt, noch ohne Antwort)`;
export const fromTo: Worded<typeof english.fromTo> = (low, high) => `${low} bis ${high}`;
export const likely: Worded<typeof english.likely> = (low, high) => `wahrscheinlich ${low} bis ${high}`;
export const agreedBy: Worded<typeof english.agreedBy> = (roles) => `einig: ${roles.join(' und ')}`;
export const rowsWords: Worded<typeof english.rowsWords> = (count) =>
  count === 1 ? '1 Zeile' : `${count} Zeilen`;
export const footerWords: Worded<typeof english.footerWords> = (title, entries, data) =>
  `Aus dem Workshop ${title}, Eintrag ${entries} von ${entries}, ${data === null ? 'keine Daten' : `Datenfassung ${data}`}`;
export const logHead: Worded<typeof english.logHead> = (hash) => `Protokoll ${hash}`;
export const sessionWords: Worded<typeof english.sessionWords> = (day) =>
  day === null ? '' : `Workshop vom ${day}`;
export const openQuestion: Worded<typeof english.openQuestion> = (label, question, who, byWhen) =>
  `${label} ${question} (${who}${byWhen === null ? '' : `, bis ${byWhen}`})`;
export const limitWords: Worded<typeof english.limitWords> = (label, question, limits) =>
  `${label} ${question} Lässt sich mit Grenzen beantworten: ${limits}`;
export const conflictWords: Worded<typeof english.conflictWords> = (label, field, versions) =>
  `${label}, ${field}: ${versions} Fassungen stehen nebeneinander.`;
export const chartSentence: Worded<typeof english.chartSentence> = (unit, groups) =>
  `${unit}: ${groups.join(', ')}.`;
export const overlayCaption: Worded<typeof english.overlayCaption> = (metric, before, after, decision) =>
  `${metric}. Alle: ${before}, gestrichelt. Ohne: ${after}, durchgezogen. ${decision}`;
export const decisionWords: Worded<typeof english.decisionWords> = (what, choice, reason, agreed) =>
  `${what} ${choice}: ${reason}; ${agreed}.`;
export const moreInsights: Worded<typeof english.moreInsights> = (n) =>
  n === 1
    ? '1 weitere Erkenntnis steht im ganzen Bericht.'
    : `${n} weitere Erkenntnisse stehen im ganzen Bericht.`;
export const continued: Worded<typeof english.continued> = (title) => `${title}, Fortsetzung`;
export const madeForWords: Worded<typeof english.madeForWords> = (who) => `für ${who}`;

export const appendixWords: Worded<typeof english.appendixWords> = {
  learned: 'Was jede Seite gelernt hat',
  learnedBy: (role, text) => `${role.charAt(0).toUpperCase()}${role.slice(1)}: ${text}`,
  log: 'Das Protokoll nach Runden',
  logColumns: ['Runde', 'was', 'wer', 'Stand', 'weil'],
  words: 'Wörter, und wie wir zählen',
  wordColumns: ['Wort', 'Analyse', 'Marketing', 'Stand'],
  version: (name, version) => `${name} (Fassung ${version})`,
  metricState: { proposed: 'vorgeschlagen', agreed: 'einig', disputed: 'zwei Zählweisen' },
  wordState: {
    needs_other_wording: 'andere Fassung fehlt',
    proposed: 'vorgeschlagen',
    agreed: 'einig',
    disputed: 'zwei Fassungen',
  },
  queries: 'Abfragen',
  data: 'Zu den Daten',
  dataColumns: ['Tabelle', 'Zeilen', 'beiseitegelegt', 'gemacht für', 'Tage', 'entschieden'],
  grain: (grain) => `eine Zeile ist ${grain}`,
  madeFor: (what) => `gemacht für ${what}`,
  decided: (n) => (n === 0 ? 'nichts' : n === 1 ? '1 Entscheidung' : `${n} Entscheidungen`),
  joined: (left, right, matched) =>
    `${left} und ${right} sind verbunden${matched === '' ? '' : `: ${matched}`}.`,
  matched: (matched, of) => `${matched} von ${of} Zeilen gefunden`,
};

export const reportCommandWords: Worded<typeof english.reportCommandWords> = {
  pdfInTheWindow:
    'Ein PDF druckt das Fenster: öffnet die Datei in Nugget, dann Datei, Bericht. Oder nehmt html und druckt es.',
  needsOut: (format) => `Eine ${format}-Datei ist kein Text. Sagt mit -o, wohin sie soll.`,
  noBrief: (label) =>
    label === null
      ? 'In diesem Workshop gibt es kein Briefing.'
      : `In diesem Workshop gibt es kein Briefing „${label}“.`,
  notSaved: (name, why) => `„${name}“ ließ sich nicht speichern (${why}).`,
};

export const formatNames: Worded<typeof english.formatNames> = {
  html: 'Webseite',
  pdf: 'PDF',
  pptx: 'PowerPoint',
  docx: 'Word',
  md: 'Markdown',
  png: 'Bild',
  svg: 'Zeichnung',
  csv: 'Tabelle (CSV)',
  xlsx: 'Excel',
  txt: 'Text',
};

export const chartTableWords: Worded<typeof english.chartTableWords> = {
  group: 'Gruppe',
  value: (name, unit) =>
    unit === '' || name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name} (${unit})`,
  low: 'wahrscheinlich von',
  high: 'wahrscheinlich bis',
  n: 'n',
  against: 'verglichen mit',
  difference: 'Unterschied',
  all: 'alle',
  without: 'ohne das, was weggelassen werden soll',
  dataVersion: (data, metric) => `Datenfassung ${data}, gezählt wie in Fassung ${metric}`,
  among: (scope) => `unter: ${scope}`,
  result: (print) => `Ergebnis ${print}`,
  fromWorkshop: (title) => `aus dem Workshop ${title}`,
};
