import type * as english from '../doctor-words.ts';
import { listed, type ListWords } from '../listing.ts';
import { count } from '../numbers.ts';
import type { Worded } from '../speaking.ts';

const plural = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;
const rows = (n: number): string => plural(n, 'Zeile', 'Zeilen');
const andMore: ListWords = { and: 'und', more: (n) => `${count(n)} weitere` };
const saidInstead = (said: readonly { readonly value: string; readonly n: number }[]): string =>
  said.length === 0
    ? 'die anderen nicht'
    : `in den anderen steht ${listed(
        said.map(({ value, n }) => `„${value}“ (${count(n)} ×)`),
        andMore,
      )}`;
const days = (n: number): string => plural(n, 'Tag', 'Tage');

export const doctorWords: Worded<typeof english.doctorWords> = {
  burst: (n, day, time) =>
    `${count(n)} Zeilen tragen dieselbe Minute, ${day} um ${time}. Vielleicht hat eine Maschine sie geschrieben.`,
  burstDetail: (column, usual) => `Minuten von ${column} mit Zeilen haben meist ${count(usual)}.`,
  misfit: {
    date: (value, column, row) =>
      `In 1 Zeile steht etwas anderes als ein Datum: „${value}“ in ${column}, Zeile ${count(row)}.`,
    other: (value, column, row) =>
      `In 1 Zeile steht etwas anderes als eine Zahl: „${value}“ in ${column}, Zeile ${count(row)}.`,
    number: (value, column, row) =>
      `In 1 Zeile ist eine Zahl anders geschrieben: „${value}“ in ${column}, Zeile ${count(row)}.`,
  },
  misfits: {
    date: (n, column, value, row) =>
      `In ${count(n)} Zeilen steht in ${column} etwas anderes als ein Datum. Die erste ist „${value}“, Zeile ${count(row)}.`,
    other: (n, column, value, row) =>
      `In ${count(n)} Zeilen steht in ${column} etwas anderes als eine Zahl. Die erste ist „${value}“, Zeile ${count(row)}.`,
    number: (n, column, value, row) =>
      `In ${count(n)} Zeilen ist in ${column} eine Zahl anders geschrieben. Die erste ist „${value}“, Zeile ${count(row)}.`,
  },
  largestAmong: {
    amount: ' Der größte Betrag der Datei ist darunter.',
    number: ' Die größte Zahl der Datei ist darunter.',
  },
  largest: {
    amount: ' Es ist der größte Betrag in der Datei.',
    number: ' Es ist die größte Zahl in der Datei.',
  },
  fitting: {
    date: (n, order, refused) =>
      `${count(n)} Daten gelesen als ${order}; ${plural(refused, 'passt', 'passen')} nicht, die Spalte würde also Text.`,
    amount: (n, form, refused) =>
      `${count(n)} Beträge gelesen als ${form}; ${plural(refused, 'passt', 'passen')} nicht, die Spalte würde also Text.`,
    number: (n, form, refused) =>
      `${count(n)} Zahlen gelesen als ${form}; ${plural(refused, 'passt', 'passen')} nicht, die Spalte würde also Text.`,
  },
  forms: { comma: 'Dezimalzahl mit Komma', point: 'Dezimalzahl mit Punkt', whole: 'ganze Zahl' },
  constant: (column, value) => `${column} ist in jeder Zeile „${value}“.`,
  constants: (columns) =>
    `${count(columns.length)} Spalten enthalten in jeder Zeile dasselbe: ${listed(
      columns.map(([column, value]) => `${column} („${value}“)`),
      andMore,
    )}.`,
  currencies: (signs, column) =>
    `Beträge stehen in ${signs.join(', ')}. Verschiedene Währungen dürfen nicht addiert werden: bleibt bei einer, oder teilt nach ${column}.`,
  currencyRows: (sign, n) => `${sign}: ${rows(n)}`,
  dateSpan: (column, from, to, gap) =>
    `Daten in ${column} gehen von ${from} bis ${to}, längste Lücke ${days(gap)}.`,
  oneDay: (column, day) => `Alle Daten in ${column} sind der ${day}.`,
  dayNumbers: (column, example, day) =>
    `${column} hat Zahlen wie ${example}, die eine Tabelle als ${day} zeigt. Sind es Daten?`,
  dayNumbersDetail: 'Tage seit dem 30. Dezember 1899.',
  keyDiffers: (column) => `${column} ist in jeder Zeile anders.`,
  keyEmpty: (column, n) => `${column} ist in ${rows(n)} leer.`,
  keyTwice: (n, column) =>
    `${plural(n, 'Wert', 'Werte')} von ${column} ${n === 1 ? 'steht' : 'stehen'} in mehr als einer Zeile.`,
  headerAgain: (row) => `Zeile ${count(row)} enthält die Spaltennamen noch einmal. Sie ist beiseitegelegt.`,
  noRows: 'Es gibt Spaltennamen und keine Zeilen.',
  noRowTwice: 'Keine Zeile kommt zweimal vor.',
  rowsTwice: (n) => `${rows(n)} ${n === 1 ? 'wiederholt' : 'wiederholen'} eine frühere in jeder Spalte.`,
  noCellEmpty: 'Keine Zelle ist leer.',
  emptyEverywhere: (columns) =>
    `${listed(columns, andMore)} ${columns.length === 1 ? 'ist' : 'sind'} in jeder Zeile leer.`,
  emptyIn: (columns, n, all) =>
    `${listed(columns, andMore)} ${columns.length === 1 ? 'ist' : 'sind je'} in ${count(n)} von ${count(all)} Zeilen leer.`,
  firstAt: (row) => ` Die erste ist Zeile ${count(row)}.`,
  shortRows: (n, at) =>
    `${rows(n)} ${n === 1 ? 'hat' : 'haben'} weniger Zellen als die erste; die fehlenden gelten als leer.${at}`,
  longRows: (n, at) =>
    `${rows(n)} ${n === 1 ? 'hat' : 'haben'} mehr Zellen als die erste; sie stehen in eigenen Spalten.${at}`,
  openQuote: (row) =>
    `Ein Anführungszeichen in Zeile ${count(row)} schließt nie. Es wird als gewöhnliches Zeichen gelesen.`,
  oneColumn: 'Diese Datei hat eine Spalte. Sollen es mehr sein, wählt, was zwischen ihnen steht.',
  olderLetters: 'Die Buchstaben sind in einer älteren Weise geschrieben (Latin-1).',
  olderLettersDetail: 'Kein gültiges UTF-8; gelesen als windows-1252.',
  lettersAs: (encoding) => `Buchstaben werden als ${encoding} gelesen.`,
  aTotal: 'eine Summe anderer Zeilen',
  aRepeat: 'eine Wiederholung einer früheren Zeile',
  aNote: 'eine Anmerkung unter der Tabelle',
  theNames: 'noch einmal die Spaltennamen',
  notesBelow: (n, first) =>
    n === 1
      ? `Zeile ${count(first)} sieht nach einer Anmerkung unter der Tabelle aus. Sie zählt als Zeile.`
      : `Die letzten ${count(n)} Zeilen sehen nach Anmerkungen unter der Tabelle aus, ab Zeile ${count(first)}. Sie zählen als Zeilen.`,
  headersAgain: (n, first) =>
    n === 1
      ? `Zeile ${count(first)} enthält die Spaltennamen noch einmal und zählt als Zeile.`
      : `${count(n)} Zeilen enthalten die Spaltennamen noch einmal und zählen als Zeilen. Die erste ist Zeile ${count(first)}.`,
  oneTable: 'Die Datei liest sich als eine Tabelle.',
  future: (column, day) => `${column} geht bis ${day}; das liegt noch vor uns.`,
  keyForm: (column, day, before, after) =>
    `${column} ändert am ${day} die Form: davor nur „${before}…“, ${after}.`,
  keyFormBoth: (old, n, fresh) => `danach „${old}…“ und ${count(n)} × „${fresh}…“`,
  keyFormOnly: (fresh, n) => `danach nur „${fresh}…“ (${count(n)})`,
  keyFormDetail: (fresh, day, n, old, time) =>
    `Erstes „${fresh}…“ am ${day}; ${count(n)} × „${old}…“ vor diesem Tag, nach ${time}.`,
  nobodyBefore: (value, column) => `Niemand mit „${value}“ in ${column} war schon vorher da.`,
  ordersBefore: (wrong, of, part, value, person) =>
    `${count(wrong)} von ${count(of)} Bestellungen${part} mit „${value}“ gehören zu Menschen, die schon vorher gekauft haben (gleicher Wert in ${person}).`,
  rowsBefore: (wrong, of, part, value, person) =>
    `${count(wrong)} von ${count(of)} Zeilen${part} mit „${value}“ gehören zu Menschen, die schon vorher da waren (gleicher Wert in ${person}).`,
  withPart: (column) => ` mit ${column}`,
  beforeDetail: (label, value, person, time, n) =>
    `${label} = „${value}“, wo gleiches ${person} eine Zeile mit früherem ${time} hat: ${rows(n)}.`,
  large: (share, column, value, row) =>
    `Eine Zeile hält ${share} % von allem in ${column}: ${value}, Zeile ${count(row)}.`,
  lastDays: (n, found, from, usual) =>
    `${n === 1 ? 'Der letzte Tag ist' : `Die letzten ${n} Tage sind`} vielleicht nicht vollständig: ${rows(found)} ab ${from}, üblich wären ${count(usual)}.`,
  lastDaysDetail: (weeks, time) =>
    `Verglichen mit denselben Wochentagen der ${weeks} Wochen davor, nach ${time}.`,
  leftOut: (row, reason) => `Zeile ${count(row)} bleibt weg: ${reason}.`,
  leftOutAll: (n, reason) => `${count(n)} Zeilen bleiben weg: ${reason}.`,
  leftOutRows: (found) =>
    `Zeilen ${listed(
      found.map((row) => count(row)),
      andMore,
    )}; die Datei selbst ist unverändert.`,
  leftOutDetail: (column) => `Entschieden für ${column}; die Datei selbst ist unverändert.`,
  belowZero: (n, column) =>
    `${plural(n, 'Betrag', 'Beträge')} in ${column} ${n === 1 ? 'liegt' : 'liegen'} unter 0. Rücksendungen oder Korrekturen?`,
  atZero: (n, column) =>
    `${plural(n, 'Betrag', 'Beträge')} in ${column} ${n === 1 ? 'ist' : 'sind'} genau 0. Geschenke, Tests oder fehlend?`,
  atZeroDetail: (share) => `${share} der Zellen; sie ziehen jedes Mittel nach unten.`,
  noneBelowZero: 'Kein Betrag liegt unter 0.',
  staff: (column) =>
    `${column} sieht nach Namen von Beschäftigten aus. Sie ist verborgen: wir sehen auf Schritte, nicht auf Menschen.`,
  staffDetail: 'Verborgene Spalten kommen nicht in die Daten.',
  names: (column) =>
    `${column} sieht nach Namen von Menschen aus. Verbergt sie, oder macht Schlüssel daraus, die noch verbinden und zählen.`,
  keysDetail: 'Schlüssel sind gesalzene Prüfsummen; das Salz bleibt auf diesem Laptop.',
  hidden: (column) => `${column} bleibt aus den Daten.`,
  hashed: (column) => `${column} wird zu Schlüsseln, die niemand lesen kann.`,
  keptAsIs: (column) => `${column} bleibt auf euren Wunsch, wie sie ist.`,
  personKey: (column) =>
    `${column} steht für je einen Menschen. Sie dient zum Verbinden und wird nicht gezeigt.`,
  mails: (column, n) =>
    `${column} hat ${plural(n, 'lesbare E-Mail-Adresse', 'lesbare E-Mail-Adressen')}. Als Schlüssel verbinden und zählen sie noch.`,
  phones: (column, n) =>
    `${column} hat ${plural(n, 'lesbare Telefonnummer', 'lesbare Telefonnummern')}. Als Schlüssel verbinden und zählen sie noch.`,
  orders: { dmy: 'Tag, Monat, Jahr', mdy: 'Monat, Tag, Jahr', ymd: 'Jahr, Monat, Tag' },
  longNumber: (column, digits) => `${column} hat ${digits} Stellen und würde gerundet. Sie bleibt Text.`,
  longNumberDetail: (example) => `Gleitkommazahlen halten 15 Stellen; die längste: ${example}.`,
  leadingZeros: (column, example) => `${column} hat führende Nullen („${example}“). Sie bleibt Text.`,
  leadingZerosDetail: (n) => `${plural(n, 'Zelle beginnt', 'Zellen beginnen')} mit 0.`,
  codes: (column, n, example) =>
    `${column} hat ${plural(n, 'Kürzel', 'Kürzel')} wie „${example}“ unter Zahlen. Sie bleibt Text.`,
  mixedSigns: (column, signs) =>
    `${column} mischt ${signs.join(' und ')}. Sie werden nie addiert; die Spalte bleibt Text.`,
  mixedNumbers: (column, share, said) =>
    `${column} bleibt Text, also wird darin nichts zusammengezählt: ${share} % der Zellen lesen sich als Zahlen, ${saidInstead(said)}.`,
  mixedDecimals: (column, n, example, others, other) =>
    `${column} mischt Dezimalzeichen: ${count(n)} Zellen passen zu „${example}“, ${count(others)} stehen wie „${other}“ da. Sie bleibt Text.`,
  mixedDates: (column, share, said) =>
    `${column} bleibt Text: ${share} % der Zellen lesen sich als Daten, ${saidInstead(said)}.`,
  shortened: (column, n, example) =>
    `${plural(n, 'Zelle', 'Zellen')} in ${column} hat eine Tabellenkalkulation gekürzt: „${example}“. Die übrigen Ziffern stehen nicht in der Datei. Noch einmal mit dieser Spalte als Text speichern, oder sagen, was sie ist.`,
  shortenedDetail: (kept, digits, different) =>
    `${count(kept)} von ${count(digits)} Ziffern sind übrig; in diesen Zellen ${different === 1 ? 'steht ein einziger Wert' : `stehen ${count(different)} verschiedene Werte`}. Als Schlüssel brächten sie zusammen, was nicht dasselbe ist.`,
  times: (column, example) =>
    `${column} hat Uhrzeiten („${example}“). Sie bleiben Text, so wie sie dastehen.`,
  timesDetail: 'In einer Form (09:05) ordnen und gruppieren sie sich wie Zeiten.',
  timesRead: (column, example) => `Uhrzeiten in ${column} („${example}“) stehen als Stunden und Minuten da.`,
  unixTimes: (column, example, day) =>
    `${column} hat Zahlen wie ${example}, die Computer für einen Zeitpunkt am ${day} schreiben. Sind es Zeiten?`,
  unixTimesDetail: {
    seconds: 'Sekunden seit dem 1. Januar 1970, UTC.',
    thousandths: 'Tausendstel von Sekunden seit dem 1. Januar 1970, UTC.',
    millionths: 'Millionstel von Sekunden seit dem 1. Januar 1970, UTC.',
  },
  emptyWords: (n, column, said) =>
    `${plural(n, 'Zelle', 'Zellen')} in ${column} ${n === 1 ? 'sagt' : 'sagen'} ${said.map((word) => `„${word}“`).join(' oder ')} und ${n === 1 ? 'gilt' : 'gelten'} als leer.`,
  wordForNothing: (column, word, n) =>
    `${plural(n, 'Zelle', 'Zellen')} in ${column} ${n === 1 ? 'sagt' : 'sagen'} „${word}“; das ist dort ein Wort wie andere.`,
  settledNumber: (column, example, decimal) =>
    `In ${column} wird ${example} mit „${decimal}“ als Dezimalzeichen gelesen, wie in den anderen Spalten.`,
  settledDate: (column, order) =>
    `Daten in ${column} werden als ${order} gelesen, wie die anderen der Datei. Kein Tag über 12 verrät es.`,
  datesAs: (columns, order) => `Daten in ${listed(columns, andMore)} werden als ${order} gelesen.`,
  oddThousands: (column, n, example) =>
    n === 1
      ? `Eine Zahl in ${column} hat ihre Tausenderzeichen an ungewöhnlichen Stellen: „${example}“. Die Zeichen sind herausgenommen, wie gewählt.`
      : `${count(n)} Zahlen in ${column} haben ihre Tausenderzeichen an ungewöhnlichen Stellen, etwa „${example}“. Die Zeichen sind herausgenommen, wie gewählt.`,
  daysOnly: (column) => `Von ${column} bleiben nur die Tage. Die Uhrzeiten sind weggelassen, wie gewählt.`,
  calendar: {
    'month-names': (column, _example) => `Daten in ${column} werden an den Monatsnamen gelesen.`,
    compact: (column, example) => `${column} wird als Datum gelesen: „${example}“ ist Jahr, Monat, Tag.`,
    weeks: (column, example) =>
      /-\d$/.test(example) && /w/i.test(example)
        ? `Wochentage in ${column} („${example}“) werden als Datum gelesen.`
        : `Wochen in ${column} („${example}“) stehen als ihr Montag.`,
    quarters: (column, example) => `Quartale in ${column} („${example}“) stehen als ihr erster Tag.`,
    serial: (column, example) =>
      `${column} wird als Tageszahlen einer Tabelle gelesen: ${example} ist ein Datum.`,
    unix: (column, example) =>
      `${column} wird als Zeiten gelesen, gezählt ab 1970, in UTC: ${example} ist ein Zeitpunkt.`,
  },
  returnsOpen: (n, last, before) =>
    `Rücksendungen der letzten ${n} Tage haben sich wohl noch nicht gesetzt: ${last} der Zeilen, davor ${before}.`,
  returnsDetail: (column, since, time) => `${column} seit ${since}, nach ${time}.`,
  tests: (n, value, column, row) =>
    `${rows(n)} ${n === 1 ? 'sieht' : 'sehen'} nach einem Test aus: „${value}“ in ${column}, Zeile ${count(row)}.`,
  testsDetail: (column) =>
    `Zellen in ${column}, die Test oder Dummy sagen oder für niemanden stehen. Sie zählen wie jede andere.`,
  aTest: 'ein Test',
  gap: (from, to, n) => `Keine Zeile von ${from} bis ${to}: ${days(n)} ohne eine.`,
  gapDetail: (column, n) => `Tage in ${column} mit Zeilen liegen meist ${days(n)} auseinander.`,
  jumpUp: (day, after, before) =>
    `Ab der Woche vom ${day} gibt es viel mehr Zeilen: etwa ${count(after)} je Woche, davor ${count(before)}.`,
  jumpDown: (day, after, before) =>
    `Ab der Woche vom ${day} gibt es viel weniger Zeilen: etwa ${count(after)} je Woche, davor ${count(before)}.`,
  jumpDetail: (weeks, column) => `Mediane von ${weeks} Wochen davor und danach, nach ${column}.`,
  totalSum: (row, column) =>
    `Zeile ${count(row)} enthält die Summe von ${column} über alle anderen Zeilen. Sie würde doppelt zählen.`,
  total: (row) => `Zeile ${count(row)} sieht nach einer Summe aus. In Summen würde sie doppelt zählen.`,
  unclearNumber: (column, example, one, other) =>
    `In ${column} könnte ${example} ${one} oder ${other} sein. Was stimmt?`,
  unclearNumberDetail: (n) => `Alle ${count(n)} Zellen passen zu beiden Lesarten.`,
  unclearDate: (column, example, one, other) =>
    `In ${column} könnte ${example} der ${one} oder der ${other} sein. Kein Tag über 12 verrät es.`,
  zones: (column, example) => `Zeiten in ${column} tragen eine Zeitzone („${example}“). Sie stehen in UTC.`,
  zonesMixed: (column, example) =>
    `Manche Zeiten in ${column} tragen eine Zeitzone („${example}“), andere nicht. Alle stehen in UTC, die ohne Zone wie geschrieben.`,
  unclearYear: (column, example, readings) =>
    `In ${column} könnte ${example} der ${readings.join(' oder der ')} sein. Nichts in der Spalte verrät es.`,
  mixedOrder: (column, n, months, day = '', month = '') =>
    `${column} mischt zwei Ordnungen: ${count(n)} Daten können nur mit dem Tag beginnen („${day}“), ${count(months)} nur mit dem Monat („${month}“).`,
  mixedOrderDetail: (n) =>
    `${n === 0 ? '' : n === 1 ? 'Eine weitere Zelle passt zu beiden Ordnungen. ' : `${count(n)} weitere Zellen passen zu beiden Ordnungen. `}Die Daten der Ordnung, die ihr nicht wählt, werden beiseitegelegt.`,
  unclearDateDetail: (n) => `Alle ${count(n)} Zellen passen zu beiden Ordnungen.`,
};
