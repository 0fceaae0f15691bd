import { percentOf } from '../share-empty.ts';
import { count } from '../numbers.ts';
import type { dataWords as english } from '../screens/data-words.ts';
import type { Worded } from '../speaking.ts';

const rows = (n: number): string => `${count(n)} ${n === 1 ? 'Zeile' : 'Zeilen'}`;

export const dataWords: Worded<typeof english> = {
  data: {
    heading: 'Daten hinzufügen',
    privacy: 'Dateien werden hier gelesen und bleiben hier',
    drop: 'Dateien hierher ziehen',
    formats: 'CSV · Excel · JSON · Parquet',
    choose: 'Dateien wählen…',
    empty:
      'Noch keine Daten. Zieht eine CSV-, Excel-, JSON- oder Parquet-Datei hierher. Sie bleibt auf diesem Laptop.',
    rowHead: 'Zeile',
    more: 'Zieht eine weitere Datei hierher oder eine neuere Fassung einer vorhandenen. Sie bleibt auf diesem Laptop.',
    reading: (name) => `${name} wird gelesen`,
    doing: (step, name) =>
      step === 'types'
        ? `Was die Spalten von ${name} enthalten, wird bestimmt`
        : step === 'doctor'
          ? `${name} wird untersucht`
          : step === 'write'
            ? `${name} wird geschrieben`
            : `${name} wird gelesen`,
    pace: (share, bytesPerSecond, seconds) =>
      `${Math.floor(share * 100)} % · ${count(Math.max(1, Math.round(bytesPerSecond / 1e6)))} MB/s · noch ${
        seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`
      }`,
    readAs: 'Gelesen als',
    change: 'Ändern',
    readAgain: 'Noch einmal lesen',
    doctor: 'Befund',
    toSolve: (n) => `${n} zu lösen`,
    toKnow: (n) => `${n} zu wissen`,
    fine: (n) => `${n} in Ordnung`,
    fineOne: 'in Ordnung',
    rows,
    solveFirst: 'Erst lösen, dann weiter',
    whereItSits: 'Wo es steht',
    readThousands: (mark) => `${mark === ' ' ? 'Leerzeichen' : mark} als Tausender lesen`,
    readDecimal: (mark) => `${mark} als Dezimalzeichen lesen`,
    asText: 'Spalte als Text lesen',
    leaveOut: 'Weglassen…',
    leaveOutAll: (n) => `Alle ${count(n)} Zeilen weglassen…`,
    leaveOutAllWhy: 'Warum bleiben diese Zeilen weg?',
    leaveOutAllDo: (n) => `Diese ${count(n)} Zeilen weglassen`,
    leaveOutWhy: 'Warum bleibt diese Zeile weg?',
    readSerial: 'Als Datum lesen',
    readUnix: 'Als Zeiten lesen (UTC)',
    readTimes: 'Als Stunden und Minuten lesen',
    asNumber: 'Als Zahlen lesen',
    asNumberOf: (said) =>
      said.length > 3
        ? `Als Zahlen lesen, ${said.length} Wörter gelten als leer`
        : `Als Zahlen lesen, ${said.map((word) => `„${word}“`).join(' und ')} ${said.length === 1 ? 'gilt' : 'gelten'} als leer`,
    hide: 'Verbergen',
    hash: 'In Schlüssel verwandeln',
    keep: 'So lassen',
    sameColumn: (name) => `Sie heißt jetzt ${name}`,
    takeOut: 'Herausnehmen',
    failedBack: 'Vor der letzten Wahl ließ sie sich lesen.',
    readAsBefore: 'Zurück zur Lesart davor',
    failedNext: 'Die anderen Dateien gehen auch ohne sie.',
    lockedFailed: (name) =>
      `„Diese Daten nehmen“ geht, wenn ${name} herausgenommen ist: sie lässt sich nicht lesen`,
    leftOutRows: (n) => `${count(n)} Zeilen weggelassen`,
    leaveOutDo: 'Diese Zeile weglassen',
    addPart: (part) => `„${part}“ dazunehmen`,
    mendBefore: 'Wie es jetzt gelesen wird',
    mendAfter: 'Nach der Änderung',
    mendMore: (n) => `${n} weitere ${n === 1 ? 'Spalte' : 'Spalten'}`,
    showRows: (n) =>
      n === 1 ? 'Die Zeile zeigen' : n < 5 ? 'Die Zeilen zeigen' : 'Die ersten Zeilen zeigen',
    solved: 'Gelöst',
    takeBack: 'Zurücknehmen',
    joined: 'Verbunden',
    joinMatched: (matched, of, right) => `${count(matched)} von ${count(of)} Zeilen aus ${right} gefunden`,
    joinDoubles: (twice, joined, of) =>
      `Damit allein zählen ${count(twice)} Zeilen mehrfach (${count(joined)} statt ${count(of)}).`,
    joinNone: 'Nichts ist verbunden.',
    joinChoose: 'Wählen, was sie verbindet',
    joinUse: 'Damit verbinden',
    joinMore: 'Und noch ein Schlüssel',
    joinKey: (table) => `Schlüssel in ${table}`,
    joinColumn: 'Spalte',
    joinIs: 'Eine Zeile aus',
    joinHas: 'hat die Zeilen aus',
    joinPart: 'Nicht verbinden',
    unmatched: (n, distinct) =>
      `${rows(n)} ohne Gegenstück${distinct > 1 ? `, ${count(distinct)} verschiedene Schlüssel` : ''}`,
    unmatchedRows: rows,
    spellAs: (as) => `Das ist „${as}“`,
    countsAsEmpty: (value) => `„${value}“ gilt als leer`,
    spell: (from, as) => `„${from}“ ist „${as}“`,
    plain: 'Über Buchstaben und Ziffern verbinden',
    plainGerman: 'Über Buchstaben verbinden, ä als ae',
    plainOffer: (n) =>
      `${n === 1 ? 'Eine Zeile mehr passt' : `${count(n)} Zeilen mehr passen`} ohne Groß und Klein, Akzente, Leer- und andere Zeichen. Was geschrieben steht, bleibt.`,
    germanOffer: (n) =>
      `${n === 1 ? 'Eine Zeile mehr passt' : `${count(n)} Zeilen mehr passen`}, wenn auch ä, ö, ü als ae, oe, ue gelten und ß als ss. Was geschrieben steht, bleibt.`,
    byLetters: (column) => `${column} (nur Buchstaben und Ziffern)`,
    lettersOf: (column) => `Buchstaben und Ziffern von ${column}, zum Verbinden`,
    joinBy: 'Verbunden über',
    by: (key) => `über ${key}`,
    among: (n, most, one) => `${count(n)} Werte bis ${most}, einer mit ${one}`,
    amongShort: (n, most) => `${count(n)} Werte bis ${most}`,
    measuring: 'Die Verbindung wird gezählt',
    hidden: 'Verborgen',
    hiddenKey: 'Schlüssel der Person',
    use: 'Diese Daten nehmen',
    locked: (n) =>
      `„Diese Daten nehmen“ geht, wenn ${n === 1 ? 'ein Befund gelöst ist' : `${n} Befunde gelöst sind`}`,
    lockedReading: '„Diese Daten nehmen“ geht, wenn jede Datei gelesen ist',
    readyLine: (n, files) => `${rows(n)} aus ${files} ${files === 1 ? 'Datei' : 'Dateien'}, keine verloren`,
    setAside: (n) => `${n} mit Grund beiseitegelegt`,
    building: 'Die Daten werden bereitgestellt',
    showFine: (n) => `alle ${n} zeigen`,
    hideFine: 'weniger zeigen',
    oneRowIs: 'eine Zeile =',
    madeFor: 'gemacht für',
    remove: 'Diese Datei herausnehmen',
    types: 'Spalten',
  },
  again: {
    heading: 'Verglichen mit dem letzten Mal',
    like: (name, choices) =>
      `Eine neue Fassung von ${name}${choices === 0 ? '' : `, gelesen mit ${choices === 1 ? 'der Wahl' : `den ${choices} Entscheidungen`} von damals`}.`,
    gone: (column) => `${column} fehlt in dieser Datei.`,
    match: 'Einer anderen Spalte zuordnen',
    fresh: (columns) => `${columns.length === 1 ? 'Neue Spalte' : 'Neue Spalten'}: ${columns.join(', ')}.`,
    retyped: (column, was, is) => `${column} war ${was} und ist jetzt ${is}.`,
    fewer: (is, was) => `${rows(is)}, weniger als die ${count(was)} davor.`,
    same: 'Gleiche Spalten, gleiche Arten.',
    compared: (still, before, fresh, changed, key) =>
      `${still === 0 ? 'Keine' : still === before ? 'Alle' : count(still)} der ${count(before)} bisherigen Zeilen ${still === 1 ? 'steht' : 'stehen'} in dieser Datei, ${count(fresh)} ${fresh === 1 ? 'ist' : 'sind'} neu${changed > 0 ? `, ${count(changed)} geändert` : ''} (verglichen über ${key ?? 'ganze Zeilen'}).`,
    how: 'Was aus den bisherigen Zeilen wird',
    replaces: 'Ersetzt sie',
    appends: 'Kommt dazu',
    ask: 'Manche der alten Zeilen sind da, manche nicht. Was gilt?',
    replacesThen: (gone) =>
      gone === 0
        ? 'Nichts Bisheriges geht weg.'
        : `${gone === 1 ? 'Eine Zeile, die nicht in dieser Datei steht, geht' : `${count(gone)} Zeilen, die nicht in dieser Datei stehen, gehen`} weg. Bisherige Berichte bleiben, wie sie sind.`,
    appendsThen: (kept, fresh, still) =>
      `${count(kept)} alte und ${count(fresh)} neue${still > 0 ? `; ${count(still)} in beiden kommen einmal, wie sie jetzt sind` : ''}.`,
    locked: (name) => `„Diese Daten nehmen“ geht, wenn klar ist, was aus den Zeilen vor ${name} wird`,
    stays: 'Bleibt, wie es ist',
    dropIt: 'Weglassen',
    keepIt: 'Behalten',
  },
  profile: {
    number: 'Zahl',
    date: 'Datum',
    truth: 'ja oder nein',
    text: 'Text',
    distinct: (n, about) => `${about ? 'etwa ' : ''}${count(n)} ${n === 1 ? 'Wert' : 'Werte'}`,
    empty: (n, all) => (n === all ? 'leer' : `${percentOf(n, all).replace('.', ',')}\u00a0%\u00a0leer`),
  },
  readAs: {
    delimiter: 'Zwischen Spalten',
    decimal: 'Dezimalzeichen',
    thousands: 'Tausender',
    dates: 'Datum',
    encoding: 'Buchstaben',
    header: 'Erste Zeile',
    headerYes: 'nennt die Spalten',
    headerNo: 'ist Daten',
    part: 'Blatt oder Tabelle',
    quote: 'Anführungszeichen',
    comment: 'Bemerkungen beginnen mit',
    skip: 'Zeilen über der Tabelle',
    range: 'Zellen, etwa B3:F200',
    times: 'Tage mit Uhrzeit',
    timesKept: 'mit Uhrzeit',
    daysOnly: 'nur die Tage',
    nested: 'Felder in Datensätzen',
    nestedText: 'als Text',
    nestedColumns: 'als Spalten',
    notSet: 'nicht festgelegt',
    fixed: 'feste Stellen',
    blanks: 'Leerzeichen zwischen Spalten',
    places: 'Spalten beginnen bei',
    placesHint: 'Zeichen werden ab 0 gezählt. Ein Druck in die Zeilen setzt eine Stelle oder nimmt sie weg.',
    placesUse: 'An diesen Stellen trennen',
    placesSet: (at) => `Spalte beginnt bei ${at}`,
    none: 'keines',
    tab: 'Tabulator',
    space: 'Leerzeichen',
    between: (mark) =>
      `${mark === '\t' ? 'Tabulator' : mark === ' ' ? 'Leerzeichen' : mark} zwischen Spalten`,
    decimalIs: (mark) => `${mark} als Dezimalzeichen`,
    thousandsIs: (mark) =>
      mark === '' ? 'ohne Tausenderzeichen' : `${mark === ' ' ? 'Leerzeichen' : mark} als Tausender`,
    dmy: 'TT.MM.JJJJ',
    mdy: 'MM/TT/JJJJ',
    ymd: 'JJJJ-MM-TT',
    auto: 'beim Lesen gefunden',
  },
};
