import { count } from '../numbers.ts';
import type { appWords as englishApp } from '../screens/app-words.ts';
import type {
  challengeAnswerWords as englishAnswers,
  challengeScreenWords as englishChallenge,
} from '../screens/challenge-screen-words.ts';
import type { exploreWords as englishExplore } from '../screens/explore-words.ts';
import type { insightWords as englishInsights } from '../screens/insight-words.ts';
import type { columnWords as englishColumns } from '../screens/column-words.ts';
import type { unusualWords as englishUnusual } from '../screens/unusual-words.ts';
import type { Worded } from '../speaking.ts';
import { outcomeWords } from './log-words.ts';

const rows = (n: string): string => `${n} ${n === '1' ? 'Zeile' : 'Zeilen'}`;

export const appWords: Worded<typeof englishApp> = {
  settings: {
    heading: 'Einstellungen',
    button: 'Einstellungen',
    note: 'Sie bleiben auf diesem Laptop und kommen in keine Datei.',
    theme: 'Hell oder dunkel',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    type: 'Schriftgröße',
    types: { normal: 'Normal', large: 'Groß, für die Wand' },
    language: 'Sprache',
    languages: { system: 'Wie das System', en: 'English', de: 'Deutsch' },
    languageNote:
      'Die Sprache der App. Was gesagt wurde, bleibt, wie es gesagt wurde; ein Workshop behält für seine Berichte die Sprache, in der er begann.',
    keys: 'Tasten',
    quick: 'Einzelne Buchstaben als Tasten',
    quicks: { on: 'An', off: 'Aus' },
    quickNote:
      'Aus: Buchstaben tun von selbst nichts. Nützlich bei Spracheingabe. Menüs und Strg-Tasten bleiben.',
    changeKeys: 'Alle Tasten sehen und ändern',
  },
  keys: {
    heading: 'Alle Tasten',
    ctrl: 'Strg',
    shift: 'Umschalt',
    note: 'Auf eine Taste klicken, dann die neue drücken.',
    press: 'Neue Taste drücken',
    change: (title, key) => `${title}: ${key}. Ändern`,
    taken: (key, title) => `${key} ist schon „${title}“. Nichts geändert.`,
    notUsable: (key) => `${key} geht nicht. Nichts geändert.`.trim(),
    changed: (title, key) => `„${title}“ ist jetzt ${key}.`,
    reset: 'Alle Tasten wie am Anfang',
    wasReset: 'Alle Tasten sind wie am Anfang.',
    none: 'keine Taste',
  },
  about: {
    heading: 'Über Nugget',
    version: (version) => `Version ${version}`,
    what: 'Für die 90 Minuten, in denen Analyse und Marketing an einem Laptop sitzen.',
    runsOn: 'Läuft auf',
    licences: 'Lizenzen aller Teile',
    parts: (n) => (n === 1 ? '1 Teil' : `${n} Teile`),
    noText: 'Dieser Teil nennt seine Lizenz und bringt keinen Text dazu mit.',
    problem: 'Problembericht',
    problemNote:
      'Eine Textdatei für die, die euch helfen. Das ist alles, was darin steht: keine Worte aus einem Protokoll, keine Daten, keine Dateinamen.',
    problemSave: 'Als Datei speichern…',
    problemSaved: (name) => `Gespeichert als ${name}. Nichts wurde gesendet.`,
  },
  drop: {
    here: 'Loslassen zum Hinzufügen',
    waiting: (names) =>
      names.length === 1
        ? `${names.join('')} wartet. Zuerst die Frage.`
        : `${names.join(', ')} warten. Zuerst die Frage.`,
  },
};

export const insightWords: Worded<typeof englishInsights> = {
  insight: {
    board: 'Erkenntnisse',
    empty: 'Noch keine Erkenntnisse. Sie wachsen aus Annahmen, die Kontext gefunden haben.',
    close: (n) => (n === 1 ? '1 ist nah dran.' : `${n} sind nah dran.`),
    counts: (agreed, ready, draft) => `${agreed} einig · ${ready} bereit · ${draft} Entwurf`,
    agreed: 'Einig',
    agreedNote: 'beide haben es in eigenen Worten gesagt',
    ready: 'Bereit',
    readyNote: 'noch nicht beide einig',
    draft: 'Entwurf',
    draftNote: 'etwas fehlt',
    heading: 'Erkenntnis',
    growsFrom: 'Wächst aus',
    statement: 'Die Erkenntnis, höchstens 25 Wörter',
    because: 'Weil',
    soWhat: 'Was heißt das',
    forWhom: 'Für wen',
    limits: 'Was sie nicht sagt',
    limitsLike: 'Sie sagt nicht, dass …',
    kind: 'Art',
    together: 'zusammen gesehen',
    cause: 'geprüfte Ursache',
    confidence: 'Wie sicher',
    save: 'Entwurf speichern',
    makeReady: 'Bereit melden',
    missing: 'Fehlt noch',
    wordsUsed: (n) => `${n} von 25 Wörtern`,
    sayBack: (role, label) => `${role}, könnt ihr ${label} in euren Worten sagen?`,
    agreeAs: (role) => `${role} stimmt zu`,
    saidBack: 'Nacherzählt',
    isThat: 'Ist es das?',
    yes: 'Ja, genau',
    notQuite: 'Nicht ganz',
    saved: (label) => `${label} gespeichert.`,
    notWritten: 'noch nicht geschrieben',
    edit: 'Bearbeiten',
    write: 'Neue Erkenntnis',
  },
  decision: {
    heading: 'Entscheidung',
    take: 'Entscheidung treffen',
    what: 'Was getan wird',
    mind: 'Was uns umstimmen würde',
    review: 'Wieder ansehen am',
    who: 'Wer es tut',
    save: 'Diese Entscheidung treffen',
    saved: 'Entscheidung festgehalten.',
    list: 'Entscheidungen',
    again: (day, who) =>
      who === '' ? `Wieder ansehen am ${day}.` : `${who} tut es. Wieder ansehen am ${day}.`,
  },
};

export const exploreWords: Worded<typeof englishExplore> = {
  explore: {
    title: 'Alle Spalten',
    heading: (table) => `Alle Spalten von ${table}`,
    table: 'Zeilen aus',
    measure: 'Gezeigt',
    rows: 'Anzahl der Zeilen',
    sum: (column) => `Summe von ${column}`,
    mean: (column) => `Mittel von ${column}`,
    median: (column) => `Median von ${column}`,
    distinct: (column) => `verschiedene Werte von ${column}`,
    filter: 'Darauf filtern',
    filterOther: 'Diese zählen',
    clear: 'Aufheben',
    back: 'Zurück zu den Sichten',
    how: 'Über ein Bild ziehen oder mit Pfeilen und Umschalt hindurchgehen. Alle anderen folgen.',
    ofAll: (n, all, unit) => `${n} von ${all} ${unit}`,
    among: (name) => `${name}:`,
    inAll: (value) => `${value} insgesamt`,
    these: (value, range) => `${value} unter diesen${range}`,
    others: 'alle anderen, oder keine',
    more: (n) => `${n} weitere`,
    empty: (n) => `${n} ohne`,
    over: (edge) => `≥ ${edge}`,
    under: (edge) => `< ${edge}`,
    nothing: 'Diese Tabelle hat keine Spalten zum Zeichnen.',
    noData: 'Hier gibt es keine Daten.',
    picture: (name, from, to, n) =>
      `${name}, ${from} bis ${to}, ${rows(n)}. Pfeile gehen hindurch, Umschalt mit Pfeilen wählt, Enter filtert.`,
    list: (name, n) => `${name}, ${n} Werte. Leertaste wählt.`,
    bin: (range, n, all) => `${range}: ${n} von ${all} Zeilen`,
    filtered: (what) => `Ab jetzt nur ${what}.`,
    half: (column, value, n, unit) => `Die Hälfte von ${n} ${unit}: ${column} unter ${value}`,
    middle: (value, n) => `Median ${value} · n ${n}`,
    beyond: (n, edge) => `${n} bei ${edge} oder mehr, im letzten Balken`,
    selectedHalf: (what, value, n) => `${what}: die Hälfte unter ${value} (n ${n})`,
    chosenRows: 'davon gewählt',
    noneThere: (what) => `${what}: keine Zeilen`,
    stripHalf: (value) => `die Hälfte unter ${value}`,
    stripMedian: (value) => `Median ${value}`,
    stripBeyond: (n, edge) => `${n} jenseits von ${edge}`,
    stripMany: (most) =>
      `Mehr als ${most} Zeilen: Balken statt Punkte. Für Punkte auf weniger Zeilen filtern.`,
    spread: (column, half) => `Wie ${column} streut. ${half}.`,
    spreadHow:
      'Links und rechts gehen durch die Balken, Umschalt wählt, Enter filtert, auf und ab gehen durch die Gruppen.',
    pictures: 'Bilder',
    theRows: 'Zeilen',
    rowsOrPictures: 'Bilder oder Zeilen',
    rowsOf: (table, n) =>
      `Zeilen von ${table}, ${n}. Pfeile gehen, Umschalt wählt, Kopieren nimmt sie mit, Enter öffnet eine Zelle.`,
    rowsHow:
      'Auf eine Spalte drücken sortiert. Umschalt und Pfeile wählen, Kopieren gibt sie an eine Tabelle weiter, Enter öffnet eine Zelle.',
    cell: (column, row) => `${column}, Zeile ${row}`,
    pageBefore: 'Seite davor',
    pageAfter: 'Nächste Seite',
    filterColumn: (column) => `Nur Zeilen, bei denen ${column}: etwa > 100, 1 bis 5, shop, leer`,
    filterPlaceholder: 'alle',
    about: 'Eine Annahme gilt jetzt diesen Zeilen.',
  },
};

export const unusualWords: Worded<typeof englishUnusual> = {
  unusualRows: {
    label: 'Zeilen',
    count: (n: string) => `${n} Zeilen`,
    all: (group, n) => `alle aus ${group} (${n})`,
    standsOut: 'fällt auf',
    none: 'Nach der üblichen Regel fällt nichts auf. Ihr könnt trotzdem selbst Zeilen auswählen.',
    of: (group, before, after) => `${group}: ${before} → ${after}`,
    mean: (words, before, after) => `${words} ${before} → ${after}`,
    byCheck: (label, before, after) =>
      before === after
        ? `Gemessen daran, woran wir ${label} merken, ändert sich die Antwort nicht:`
        : `Gemessen daran, woran wir ${label} merken, ändert sich die Antwort:`,
    checkWords: (before, after) =>
      before === after
        ? `${outcomeWords[before]} mit und ohne diese Zeilen.`
        : `${outcomeWords[before]} mit diesen Zeilen, ${outcomeWords[after]} ohne sie.`,
    leads: (group) => `Die Antwort ändert sich nicht: ${group} liegt mit und ohne diese Zeilen vorn.`,
    leadsOther: (was, now, value) =>
      `Die Antwort ändert sich: ${was} liegt mit diesen Zeilen vorn, ${now} ohne sie (${value}).`,
  },
  counter: {
    heading: (thing, when) => `Gegenprobe: hat sich außer ${thing} etwas bewegt (${when})?`,
    fell: (name, by) => `${name} fiel um ${by}`,
    rose: (name, by) => `${name} stieg um ${by}`,
    fewer: (by) => `${by} weniger`,
    more: (by) => `${by} mehr`,
    line: (name, values) => `${name} ${values}`,
    others: (thing) => `Alles außer ${thing}`,
    hardly: (by, range, fell) =>
      `Die anderen haben sich kaum bewegt (${by}, wahrscheinlich ${range}); ${fell}.`,
    moved: (by, range, fell) =>
      `Auch die anderen haben sich bewegt (${by}, wahrscheinlich ${range}); ${fell}.`,
    only: (by, fell) => `Die anderen: ${by}; ${fell}.`,
  },
  decided: {
    heading: (label, what) => `${label}: ${what}`,
    choice: 'Entscheidung',
    reason: 'Warum',
    reverse: 'Zurücknehmen',
    why: 'Warum wird sie zurückgenommen?',
    taken: (label) => `${label} zurückgenommen. Sie bleibt aufgeführt.`,
    stays: (reason) => `Zurückgenommen: ${reason}`,
    applies: 'Für',
    question: 'diese Frage',
    chart: 'ein Diagramm',
    because: (reason, roles, round) => `${reason} (einig: ${roles.join(' und ')}, Runde ${round}).`,
    then: (conclusion) => `${conclusion.charAt(0).toUpperCase()}${conclusion.slice(1)}.`,
  },
  reason: {
    reopen: (label) => `${label} wieder öffnen`,
    reopenWhy: 'Warum wieder öffnen?',
    withdraw: (label) => `${label} zurückziehen`,
    withdrawWhy: 'Was stimmte daran nicht?',
    withdrawNote: 'Sie bleibt im Protokoll, durchgestrichen.',
    withdrawn: (label) => `${label} zurückgezogen. Sie bleibt im Protokoll, durchgestrichen.`,
  },
};

export const challengeScreenWords: Worded<typeof englishChallenge> = {
  challenge: {
    button: 'Was könnte das ändern?',
    heading: (label) => `Was könnte ${label} ändern?`,
    asking: (done, all) => `Frage ${done} von ${all}…`,
    asked: (n) =>
      n === 0
        ? 'Auf zehn Weisen gefragt, nichts gefunden.'
        : n === 1
          ? 'Die Daten stellen eine Frage.'
          : `Die Daten stellen ${n} Fragen.`,
    nothing: 'Auf zehn Weisen gefragt, nichts gefunden. Gibt es etwas, das die Daten nicht zeigen können?',
    quiet: (n) => (n === 1 ? 'Eine Weise zu fragen fand nichts' : `${n} Weisen zu fragen fanden nichts`),
    stop: 'Anhalten',
    again: 'Noch einmal fragen',
    how: 'Wie gerechnet',
    technical: 'Technische Zeile',
    source: 'Methode',
    without: 'ohne',
    context: 'Kontext',
    unusual: 'Ungewöhnliche Werte',
    dig: 'Nachforschen',
    nothingKnown: 'Nichts, was ich weiß',
    notRelevant: 'Nicht wichtig, weil…',
    because: 'Nicht wichtig, weil',
    save: 'Speichern',
    needsCheck:
      'Eine Prüfung sagt, was wahr sein müsste. Legt sie zuerst fest, dann können die Daten fragen.',
    claim: (said) => `Woran wir es merken: ${said}.`,
    result: 'Wie gezählt',
    stale: 'Die Frage wurde angehalten. Nichts wurde festgehalten.',
  },
  recheck: {
    heading: 'Gilt es noch?',
    counting: (at, n) => `Prüfung ${at} von ${n} an den neuen Daten…`,
    done: (n) =>
      n === 0
        ? 'Neue Daten sind da.'
        : `Neue Daten sind da. ${n === 1 ? '1 Prüfung wurde' : `${n} Prüfungen wurden`} noch einmal gezählt.`,
    note: (calm, open) => `${calm} wie bisher · ${open} anzusehen`,
    noNewer: 'Die Daten sind dieselben wie bei der letzten Prüfung. Neue Daten werden hier befragt.',
    nothing: 'Noch hat keine Annahme eine Prüfung oder ein Urteil. Nichts ist an den neuen Daten zu messen.',
    noVerdict: 'Noch kein Urteil',
    newRows: 'neue Zeilen',
    newIn: (n, table) => `${count(n)} neue ${n === 1 ? 'Zeile' : 'Zeilen'} in ${table}`,
    allRows: 'alle Zeilen',
    keep: 'Urteil behalten',
    keepWhy: 'Warum gilt es noch?',
    reopen: 'Wieder öffnen',
    look: 'Ansehen',
  },
  checkSheet: {
    heading: (label) => `Woran wir es merken: ${label}`,
    what: 'Was gezählt wird',
    shape: 'ist',
    value: 'Zahl',
    upper: 'und',
    first: 'Gruppe',
    second: 'als',
    from: 'von',
    to: 'nach',
    save: 'Prüfung festlegen',
    now: 'Jetzt',
    noMetric: 'Zählt zuerst etwas. Dann kann eine Prüfung sagen, was wahr sein müsste.',
    shapes: {
      at_least: 'mindestens',
      at_most: 'höchstens',
      between: 'zwischen',
      higher_than_other_group: 'höher als eine andere Gruppe',
      changed_by_at_least: 'geändert um mindestens',
    },
  },
};

export const challengeAnswerWords: Worded<typeof englishAnswers> = {
  context: 'mit Kontext beantwortet',
  unusual: 'mit einer Entscheidung zu ungewöhnlichen Werten beantwortet',
  follow_up: 'zum Nachforschen',
  nothing_known: 'nichts bekannt',
  not_relevant: 'nicht wichtig',
};

export const columnWords: Worded<typeof englishColumns> = {
  columns: {
    title: (unit) => `Spalten von ${unit}`,
    how: 'Eine auf die Frage oben ziehen, oder Enter auf dem Griff und mit Tab zu einem Platz. Enter auf einer Spalte: danach aufteilen.',
    none: 'Noch wird nichts gezählt, dessen Spalten hier stehen könnten.',
    drag: (column) => `${column} ziehen`,
    number: 'Zahl',
    time: 'Zeit',
    text: 'Worte',
    places: {
      metric: 'Diese Spalte zählen',
      breakdown: 'Nach dieser Spalte',
      beside: 'Und auch nach dieser Spalte',
      filter: 'Nur einiges aus dieser Spalte',
    },
    nowBy: (column) => `Jetzt nach ${column}.`,
    nowBeside: (column) => `Und nach ${column}.`,
    noGroups: (column) => `Nach ${column} wird nicht gezeichnet: es benennt einzelne Zeilen oder Menschen.`,
    firstBy: 'Zuerst eine Spalte für das Diagramm, dann eine zweite.',
  },
};
