import { type dateForms as englishDates, germanMonths } from '../dates.ts';
import type { diskWords as englishDisk, reasons as englishReasons } from '../failure-words.ts';
import type {
  hitLines as englishHits,
  sizeLine as englishSize,
  leavesAsWords as englishLeavesAs,
  leavingWords as englishLeaving,
  tagWords as englishTags,
} from '../leaving-words.ts';
import { count, money, oneDecimal } from '../numbers.ts';
import type { numberSteps as englishSteps } from '../numbers.ts';
import type { queryWords as englishQuery } from '../query-words.ts';
import { currencyOf } from '../challenge-numbers.ts';
import { dayMonth, longDay } from '../dates.ts';
import { type didItHelpWords as englishHelp, helpFigures } from '../did-it-help-words.ts';
import { fewestBriefs, saysSomething } from '../../log/did-it-help.ts';
import {
  type decidedAgainWords as englishDecided,
  recheckFlag,
  type cannotBecause as englishCannot,
  type recheckWords as englishRecheck,
  type columnIsMissing as englishMissing,
  type tooEarlyUntil as englishEarly,
} from '../recheck-words.ts';
import type { shapeWords as englishShape } from '../shape-words.ts';
import type { Worded } from '../speaking.ts';
import {
  type causeWords as englishCause,
  pathOf,
  type whyLookWords as englishWhy,
} from '../why-look-words.ts';
import { mailFit } from '../../nugget-file/leaving.ts';

export const dateForms: Worded<typeof englishDates> = {
  months: germanMonths,
  day: (day, month) => `${day}. ${month}`,
  from: (day) => `${day}.`,
  shortMonth: (month) => (month.length <= 4 ? month : `${month.slice(0, 3)}.`),
  today: 'heute',
  yesterday: 'gestern',
  daysAgo: (days) => `vor ${days} Tagen`,
  monthOf: (month, year) => `${month} ${year}`,
  quarterOf: (quarter, year) => `${quarter}. Quartal ${year}`,
  weekOf: (day) => `Woche ab ${day}`,
};

export const numberSteps: Worded<typeof englishSteps> = {
  trillion: '\u00a0Bio.',
  billion: '\u00a0Mrd.',
  million: '\u00a0Mio.',
  thousand: '\u00a0Tsd.',
};

export const reasons: Worded<typeof englishReasons> = {
  ENOSPC: 'kein Platz mehr',
  EACCES: 'dort darf nicht geschrieben werden',
  EPERM: 'dort darf nicht geschrieben werden',
  EROFS: 'dort darf nicht geschrieben werden',
  ENOENT: 'der Ordner ist nicht mehr da',
  EBUSY: 'ein anderes Programm hält die Datei',
  EIO: 'die Platte antwortet nicht',
  EDQUOT: 'für dieses Konto ist kein Platz mehr',
};
export const diskWords: Worded<typeof englishDisk> = (failure) => {
  const code = /\bE[A-Z]{2,}\b/.exec(failure.message)?.[0] ?? '';
  return `Es ließ sich nicht schreiben (${reasons[code] ?? 'die Platte lehnt es ab'}). Alles bis zum letzten Eintrag ist in der App sicher.`;
};

const counted = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;
export const tagWords: Worded<typeof englishTags> = {
  person_key: 'ein Wert je Kundin oder Kunde',
  person_name: 'Namen von Kunden',
  staff_person: 'Kolleginnen und Kollegen',
  hidden: 'nicht in Diagrammen',
  free_text: 'freier Text',
};
export const leavesAsWords: Worded<typeof englishLeavesAs> = {
  keys: 'als Schlüssel',
  out: 'weggelassen',
  'as-is': 'wie es ist',
};
const fits = {
  fits: 'passt in jedes Postfach.',
  some: 'zu groß für manche Postfächer (10 MB).',
  'too-big': 'zu groß für die meisten Postfächer (25 MB). Gebt sie anders weiter.',
} as const;
const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
export const leavingWords: Worded<typeof englishLeaving> = ({
  sums,
  charts,
  rows,
  tables,
  entries,
  smallest,
}) => [
  `Was diesen Laptop verlässt: ${counted(sums, 'Summe', 'Summen')}, ${counted(charts, 'Diagramm', 'Diagramme')}, ${counted(rows, 'Kundenzeile', 'Kundenzeilen')}.`,
  `${counted(entries, 'Eintrag', 'Einträge')} des Protokolls: alles, was hier gesagt wurde.`,
  ...tables.map(
    ({ name, rows: own, columns, personal }) =>
      `${name}: ${counted(own, 'Zeile', 'Zeilen')}, ${counted(columns, 'Spalte', 'Spalten')}.${
        personal.length === 0
          ? ''
          : ` Über Menschen: ${personal.map(({ column, tag }) => `${column} (${tagWords[tag]})`).join(', ')}.`
      }`,
  ),
  ...(charts === 0 ? [] : [`In Diagrammen sind Gruppen unter ${smallest} zu „andere“ zusammengefasst.`]),
];
export const sizeLine: Worded<typeof englishSize> = (bytes) => `${sizeWords(bytes)}: ${fits[mailFit(bytes)]}`;
const hits = {
  mail: 'eine E-Mail-Adresse',
  phone: 'eine Telefonnummer',
  account: 'eine Kontonummer',
} as const;
const mostHits = 3;
export const hitLines: Worded<typeof englishHits> = (found) => [
  ...found
    .slice(0, mostHits)
    .map(({ kind, where, shown }) =>
      where === ''
        ? `Eine Gruppe eines Diagramms sieht aus wie ${hits[kind]}: ${shown}`
        : `In ${where} sieht etwas aus wie ${hits[kind]}: ${shown}`,
    ),
  ...(found.length > mostHits ? [`${found.length - mostHits} weitere dieser Art.`] : []),
];

export const recheckWords: Worded<typeof englishRecheck> = {
  still_holds: 'Gilt noch',
  still_not: 'Gilt noch immer nicht',
  too_close: 'Zu knapp: bitte ansehen',
  contradicted: 'Neue Daten sagen etwas anderes',
  too_early: 'Zu früh',
  cannot: 'War nicht zu prüfen',
  by_hand: 'Braucht einen Blick von euch',
  unchecked: 'An den neuen Daten noch nicht geprüft',
};

export const cannotBecause: Worded<typeof englishCannot> = {
  'no rows': 'keine Zeile bleibt zu zählen',
  'too few': 'zu wenige Zeilen',
  'group missing': 'eine verglichene Gruppe fehlt',
  'column missing': 'eine gezählte Spalte fehlt',
  'definition changed': 'es wird jetzt anders gezählt',
  'data missing': 'die Daten sind nicht auf diesem Laptop',
  'not settled': 'noch nicht abgeschlossen',
};
export const columnIsMissing: Worded<typeof englishMissing> = (column) => `Spalte „${column}“ fehlt`;
export const tooEarlyUntil: Worded<typeof englishEarly> = (day) => `Zu früh bis ${dayMonth(day)}`;
export const decidedAgainWords: Worded<typeof englishDecided> = {
  heading: 'Zeilen, über die ihr entschieden habt',
  found: (label, rows, n) =>
    n === 0
      ? `${label} ${rows}: keine solche Zeile mehr.`
      : n === 1
        ? `${label} ${rows}: noch einmal da.`
        : `${label} ${rows}: ${count(n)} Zeilen, dieselbe Entscheidung gilt.`,
  uncovered: (rows) =>
    rows.length === 1
      ? `1 neuer ungewöhnlicher Wert, den die Entscheidung nicht abdeckt: ${rows[0] ?? ''}.`
      : `${rows.length} neue ungewöhnliche Werte, die die Entscheidung nicht abdeckt: ${rows.slice(0, 3).join('; ')}${rows.length > 3 ? '; …' : '.'}`,
  row: ({ words, value, amount }) =>
    `${words}, ${currencyOf(amount) === '' ? oneDecimal(value) : money(value, currencyOf(amount))}`,
};
export const didItHelpWords: Worded<typeof englishHelp> = {
  heading: 'Hat es geholfen?',
  result: (told) => {
    const figures = helpFigures(told, 'verlangt');
    switch (told.outcome) {
      case 'meets':
        return `${figures}. Erreicht.`;
      case 'does_not_meet':
        return `${figures}. Nicht erreicht.`;
      case 'too_close':
        return `${figures}. Zu knapp.`;
      case 'too_early':
        return `${figures}. Zu früh bis ${longDay(told.to)}.`;
      case 'cannot':
        return `${figures}. War nicht zu zählen.`;
    }
  },
  rows: ({ from, to }) =>
    from === undefined ? `Zeilen bis ${longDay(to)}` : `Zeilen von ${longDay(from)} bis ${longDay(to)}`,
  waiting: (judgedOn) => `Wird von selbst gezählt, wenn Daten bis ${longDay(judgedOn)} dazukommen.`,
  learn: 'Was habt ihr daraus gelernt?',
  close: 'Festhalten und schließen',
  closed: (learned) => `Geschlossen: ${learned}`,
  saidClosed: (label) => `${label} ist geschlossen.`,
  compared: (help) =>
    saysSomething(help)
      ? `Erreicht mit einer Erkenntnis dahinter: ${help.withInsight.reached} von ${help.withInsight.counted}; ohne: ${help.without.reached} von ${help.without.counted}. Zusammen gesehen, nicht geprüft.`
      : `Briefings mit einer Erkenntnis dahinter: ${help.withInsight.counted} gezählt; ohne: ${help.without.counted}. Zu wenige: es braucht ${fewestBriefs} von jeder Art.`,
};

export const whyLookWords: Worded<typeof englishWhy> = (why) =>
  pathOf(why) === '' ? causeWords(why.cause) : `${causeWords(why.cause)} Über ${pathOf(why)}.`;
export const causeWords: Worded<typeof englishCause> = (cause) => {
  switch (cause.what) {
    case 'metric':
      return cause.disputed
        ? `„${cause.name}“ wird jetzt auf zwei Weisen gezählt.`
        : `„${cause.name}“ wird jetzt anders gezählt (Fassung ${cause.version}).`;
    case 'link':
      return `${cause.label} kam nach dem Urteil.`;
    case 'reversal':
      return `${cause.label} wurde zurückgenommen.`;
    case 'reopened':
      return `${cause.label} wurde wieder geöffnet.`;
    case 'insight':
      return cause.retired ? `${cause.label} gilt nicht mehr.` : `${cause.label} wurde geändert.`;
    case 'conflict':
      return `${cause.label} hat zwei Fassungen.`;
    case 'new-data':
      return `${cause.label} an neuen Daten: ${recheckFlag(cause.recheck)}.`;
    case 'entry':
      return 'Etwas, worauf es sich stützt, hat sich geändert.';
  }
};

export const queryWords: Worded<typeof englishQuery> = {
  oneLineEach: (keys, unit) =>
    `Zuerst kommen die ${unit} auf eine Zeile je ${keys}, damit keine Zeile doppelt zählt.`,
  linesFrom: (unit) => `Sie kommen aus der Tabelle der ${unit}.`,
  withKey: 'Eine Zeile ohne ihren Schlüssel bleibt weg: sie passt zu nichts.',
  oneGroupEach: (keys) => `Eine Zeile je ${keys}.`,
  needed: (by) =>
    by === null
      ? 'Dann bleibt von jeder Zeile nur, was gebraucht wird: ihr Tag und das, was gezählt wird.'
      : `Dann bleibt von jeder Zeile nur, was gebraucht wird: ${by}, ihr Tag und das, was gezählt wird.`,
  rowsFrom: (table, unit) => `Eine Zeile aus ${table} zählt zu: ${unit}.`,
  seenBefore: (name, person, time) =>
    `„${name}“ sagt, ob für dieselbe ${person} eine Zeile mit früherem ${time} da ist.`,
  daysBetween: (name, from, to) => `„${name}“ sind die Tage von ${from} bis ${to}.`,
  weekdayOf: (name, time) => `„${name}“ ist der Wochentag von ${time}, Montag ist 1.`,
  hourOf: (name, time) => `„${name}“ ist die Stunde von ${time}.`,
  existsIn: (name, unit) => `„${name}“ sagt, ob es ein Gegenstück gibt: ${unit}.`,
  matched: (unit, keys) =>
    `Jede Zeile findet ihre Zeile der ${unit} über ${keys}. Zeilen, die keine finden, bleiben und zählen als keine.`,
  everyRow: 'Keine Zeile bleibt weg.',
  among: (scope) => `Nur diese Zeilen: ${scope}.`,
  amongWithout: (scope, without) => `Nur diese Zeilen: ${scope}. Wie abgemacht weggelassen: ${without}.`,
  without: (without) => `Jede Zeile, aber wie abgemacht weggelassen: ${without}.`,
  meets: (by) => `Die Zeilen treffen ihre Gegenstücke wieder, über ${by}.`,
  measures: (y, d) => (d === null ? `y ist ${y}.` : `y ist ${y}; d ist ${d}, die Zahl, von der sie kommen.`),
  eachGroup: (by) => `Einmal je ${by}, und einmal für alle zusammen.`,
  each: (by) => `Einmal je ${by}.`,
  eachLine: 'Jede Gruppe ist eine Zeile.',
  fromGroups: 'Sie kommen aus den Gruppen weiter oben.',
  fromDays: (by) => `Sie werden zusammengefasst: eine Zeile je ${by}.`,
  andTotal: 'Und dasselbe für alle zusammen.',
  columns:
    'Diese Spalten ergeben das Diagramm: Gruppe, y, d, erster und letzter Tag, fehlend, Anzahl der Zeilen.',
  fromThese: 'Sie kommen aus den Zeilen oben.',
  order: 'Gruppen stehen in ihrer eigenen Ordnung, die ohne Wert danach, die Summe zuletzt.',
  shownRate: (per, perUnit, unit) =>
    `Das Diagramm zeigt y ÷ d × ${count(per)}: ${unit} je ${count(per)} ${perUnit}.`,
  shownPlain: (unit) => `Das Diagramm zeigt y: ${unit}.`,
  aggregates: {
    rows: (unit, _column) => `die Anzahl: ${unit}`,
    matched: (unit, _column) => `die Anzahl der Zeilen mit mindestens einem Gegenstück: ${unit}`,
    distinct: (_unit, column) => `die Anzahl verschiedener Werte von ${column}`,
    sum: (_unit, column) => `die Summe von ${column}`,
    mean: (_unit, column) => `das Mittel von ${column}`,
    median: (_unit, column) => `der Median von ${column}`,
  },
  within: (measure, scope) => `${measure} mit ${scope}`,
};

const rows = (n: number): string => `${count(n)} ${n === 1 ? 'Zeile' : 'Zeilen'}`;
const marks: Readonly<Record<string, string>> = {
  '\t': 'Tabulatoren',
  ' +': 'Leerzeichen',
  ';': 'Strichpunkten',
  ',': 'Kommas',
};
const someOf = (names: readonly string[], shown: number): string =>
  `${names
    .slice(0, shown)
    .map((name) => `„${name}“`)
    .join(', ')}${names.length > shown ? ` und ${names.length - shown} weiteren` : ''}`;

export const shapeWords: Worded<typeof englishShape> = {
  extraCells: (n, first) =>
    n === 1
      ? `Zeile ${count(first)} hat mehr Zellen, als es Spalten gibt; welche Zelle wohin gehört, ist unklar. Sie liegt beiseite.`
      : `${rows(n)} haben mehr Zellen, als es Spalten gibt; welche Zelle wohin gehört, ist unklar. Sie liegen beiseite. Die erste ist Zeile ${count(first)}.`,
  extraJoined: (n, column) =>
    `${n < 20 ? rows(n) : 'Zeilen'} mit mehr Zellen als Spalten: die überzähligen gehören zu ${column}.`,
  brokenLines: (n, first) =>
    n === 1
      ? `Eine Zeile ist zerbrochen und nicht zu lesen: Zeile ${count(first)}. Sie liegt beiseite.`
      : `${count(n)} Zeilen sind zerbrochen und nicht zu lesen. Sie liegen beiseite. Die erste ist Zeile ${count(first)}.`,
  joinInto: (column) => `Überzählige Zellen als Teil von ${column} lesen`,
  keepExtra: 'In eigenen Spalten behalten',
  swallowed: (row, lines) =>
    `Ein Anführungszeichen in Zeile ${count(row)} öffnet eine Zelle, die ${count(lines)} weitere ${lines === 1 ? 'Zeile' : 'Zeilen'} der Tabelle enthält.`,
  endQuotes: 'Jede Zelle in Anführungszeichen mit ihrer Zeile enden lassen',
  wrapped: (n) => `${rows(n)} stehen als Ganzes in Anführungszeichen und werden so eine Zelle.`,
  unwrap: 'Die Anführungszeichen um die Zeilen wegnehmen',
  collapsed: 'Diese Datei wird als eine Spalte gelesen, doch ihre Zeilen lassen sich in mehrere teilen.',
  cutAt: (delimiter) => `An ${marks[delimiter] ?? `„${delimiter}“`} teilen`,
  above: (n, text) =>
    `${n === 1 ? 'Eine Zeile über den Spaltennamen bleibt' : `${count(n)} Zeilen über den Spaltennamen bleiben`} weg: „${text}“.`,
  withAbove: 'Ab der ersten Zeile lesen',
  comments: (n, mark) =>
    `${n === 1 ? `Eine Zeile, die mit ${mark} beginnt, bleibt als Bemerkung weg` : `${count(n)} Zeilen, die mit ${mark} beginnen, bleiben als Bemerkungen weg`}.`,
  commentsBehind: (n, first, text) =>
    `${n === 1 ? 'Eine Zeile endet' : `${count(n)} Zeilen enden`} mit einer Bemerkung, die wegbleibt. Die erste ist Zeile ${count(first)}: „${text}“.`,
  keepBehind: (mark) => `${mark} als Zeichen wie andere lesen`,
  betweenPlaces: (n, first, text) =>
    `In ${counted(n, 'Zeile', 'Zeilen')} steht etwas zwischen den Stellen der Spalten und in keiner von ihnen. Die erste ist Zeile ${count(first)}: „${text}“.`,
  cutAtPlaces: 'An festen Stellen trennen',
  repeatedFields: (n, first, as) =>
    n === 1
      ? `Ein Feldname kommt in einem Datensatz zweimal vor oder unterscheidet sich nur in der Großschreibung: „${first}“. Beide bleiben, das andere als ${as}.`
      : `${count(n)} Feldnamen kommen in einem Datensatz zweimal vor oder unterscheiden sich nur in der Großschreibung, etwa „${first}“. Alle bleiben, dieses als ${as}.`,
  headerIsData: (value) =>
    `Die erste Zeile sieht nach Daten aus („${value}“), wird aber als Spaltennamen gelesen.`,
  noHeader: 'Die erste Zeile als Daten lesen',
  numbered: 'Die erste Zeile sieht nicht nach Spaltennamen aus; die Spalten sind nummeriert.',
  asHeader: 'Die erste Zeile als Spaltennamen nehmen',
  letters: (word, encoding) =>
    `Die Buchstaben sind in einer älteren Weise geschrieben (${encoding}). Sie werden gelesen wie in „${word}“.`,
  badLetters: (n, row) =>
    `${n === 1 ? 'Ein Buchstabe ist nicht zu lesen und steht' : `${count(n)} Buchstaben sind nicht zu lesen und stehen`} als �. Der erste ist in Zeile ${count(row)}.`,
  nuls: (n) =>
    `${n === 1 ? 'Ein leeres Byte (NUL) wurde' : `${count(n)} leere Bytes (NUL) wurden`} aus dem Text genommen.`,
  readLettersAs: (encoding, word) => `Die Buchstaben als ${encoding} lesen: „${word}“`,
  garbled: (as, meant) => `Buchstaben sind durcheinandergeraten: „${as}“ ist wohl „${meant}“.`,
  ungarbled: (meant, as) =>
    `Durcheinandergeratene Buchstaben werden gelesen, wie sie gemeint waren: „${meant}“, wo in der Datei „${as}“ steht.`,
  garbledDetail: (times) =>
    times === 1
      ? 'UTF-8, das als windows-1252 gelesen und wieder als UTF-8 geschrieben wurde.'
      : `UTF-8, das ${times}-mal als windows-1252 gelesen und wieder als UTF-8 geschrieben wurde.`,
  ungarble: (meant) => `Als „${meant}“ lesen`,
  keepGarbled: 'So lesen, wie sie in der Datei stehen',
  nested: (columns) =>
    `${columns.length === 1 ? 'Die Spalte' : 'Die Spalten'} ${columns.join(', ')} ${columns.length === 1 ? 'hat' : 'haben'} Felder in jedem Satz.`,
  flatten: 'Aus jedem Feld eine Spalte machen',
  parts: (part, others) => `Das ist „${part}“. Daneben gibt es noch ${someOf(others, 6)}.`,
  takePart: (part) => `„${part}“ lesen`,
  merged: (n) =>
    `${n === 1 ? 'Eine Überschrift steht' : `${count(n)} Überschriften stehen`} über mehreren Spalten und gehören zu jedem ihrer Namen.`,
  filesMissing: (columns, files) =>
    `${columns.length === 1 ? String(columns[0]) : someOf(columns, 6)} ${columns.length === 1 ? 'fehlt' : 'fehlen'} in ${someOf(files, 6)} und ${columns.length === 1 ? 'ist' : 'sind'} dort leer.`,
  folder: (n) =>
    `${n === 1 ? 'Eine Datei wird' : `${count(n)} Dateien werden`} als eine Tabelle gelesen; die Spalte „file“ sagt, wo jede Zeile stand.`,
  skippedFiles: (files) => `Weggelassen, weil keine solche Tabelle: ${someOf(files, 6)}.`,
};
