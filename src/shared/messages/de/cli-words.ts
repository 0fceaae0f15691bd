import type * as english from '../cli-words.ts';
import type { Worded } from '../speaking.ts';

export const cliWords: Worded<typeof english.cliWords> = {
  about: {
    import: 'Dateien lesen und sagen, was die Prüfung fand',
    query: 'eine lesende Abfrage über Dateien',
    show: 'was eine Workshop-Datei enthält',
    verify: 'eine Workshop-Datei bis aufs letzte Byte prüfen',
    merge: 'zwei Kopien eines Workshops zusammenlegen',
    report: 'der Bericht einer Workshop-Datei',
    challenge: 'was eine Behauptung ändern könnte: zehn Fragen',
    recheck: 'was neue Daten zu den Prüfungen einer Workshop-Datei sagen',
  },
  more: `nugget BEFEHL --help sagt mehr.
--lang en, oder NUGGET_LANG, oder LANG des Systems: die Sprache; ein Bericht spricht die seines Workshops.`,
  noCommand: (name) => `Einen Befehl „${name}“ gibt es nicht.`,
  noLanguage: (name) => `„${name}“ wird hier nicht gesprochen: en oder de.`,
  help: {
    import: 'nugget import DATEI… [--json]   liest Dateien wie die App und sagt, was sie fand',
    importAfter: 'Rückgabewert 3: Etwas ist zu lösen, bevor die Daten verwendet werden.',
    query:
      'nugget query --data DATEI… "SQL" [--json | --csv]   eine lesende Abfrage über Dateien; eine Tabelle heißt wie ihre Datei',
    show: 'nugget show DATEI.nugget [--json]   was eine Workshop-Datei enthält: Frage, Annahmen, Kontext, Erkenntnisse',
    verify:
      'nugget verify DATEI.nugget   prüft jeden Teil und jeden Eintrag gegen seine Prüfsumme; JSON auf der Standardausgabe, 1, wenn etwas nicht stimmt',
    merge: `nugget merge A.nugget B.nugget [-o C.nugget] [--json]   zwei Kopien eines Workshops zusammengelegt
  Nichts wird ausgewählt: Wo beide dasselbe änderten, bleibt beides, zum gemeinsamen Entscheiden. Ohne -o nur eine Vorschau.`,
    report: `nugget report DATEI.nugget --format html|md|pptx|docx [-o ZIEL]   der Bericht einer Workshop-Datei; ohne -o auf der Standardausgabe
  --length one-page|full   eine Seite, oder mit Protokoll, Wörtern, Abfragen und Datennotizen (üblich)
  --for WEN                für wen er gemacht ist
  --as-of VERSION          wie er auf diesem Datenstand war, bevor der nächste kam
  --brief [NAME]           statt des Berichts das Text-Briefing: das neueste, oder B1
Das Fenster druckt auch PDF und zeichnet die Diagramme einer docx, die hier deren Tabellen enthält.`,
    challenge: `nugget challenge --data DATEI… --claim BEHAUPTUNG.json [--calendar DATEI] [--cuts N] [--data-to TAG] [--json]
  was könnte das ändern? Zehn Weisen, auf die die Daten selbst sagen „fragt jemanden“, die stärkste zuerst
  --claim DATEI        was über die Daten gesagt wird, als JSON (docs/specs/challenge.md)
  --calendar DATEI     was los war: Spalten from, to, kind, title
  --cuts N             wie viele Sichten vorher angesehen wurden
  --data-to TAG        der letzte Tag der Daten, wenn ihre Tage es nicht sagen`,
    recheck: `nugget recheck DATEI.nugget --data NEU… [--json]
  gilt es noch? Jede Prüfung eines Workshops auf neuen Daten gezählt: erst nur neue Zeilen, dann alle`,
    readFlags: `  --delimiter ;        was zwischen Spalten steht (Tabulator: \\t, blanks: beliebig viele Leerzeichen)
  --decimal ,          Dezimalzeichen
  --thousands .        Tausenderzeichen: . , ' oder ein Leerzeichen
  --dates dmy          dmy, mdy oder ymd
  --encoding latin1    wie Buchstaben gespeichert sind
  --garbled 1          so oft durcheinandergeratene Buchstaben zurückholen (Ã¼ für ü)
  --header yes|no      ob die erste Zeile die Spalten nennt
  --quote '"'          das Anführungszeichen; none: keine Zelle hat eines
  --escape \\           was in einer Zelle vor einem Anführungszeichen steht
  --comment #          Zeilen, die damit beginnen, sind Anmerkungen
  --comments-behind no Anmerkungen dürfen auch hinter den Zellen einer Zeile stehen: yes oder no
  --fixed 0-18,18-28   Stellen der Spalten in jeder Zeile, ab 0; oder eine Datei mit column, start, length
  --days-only yes      von Tagen mit Uhrzeit nur die Tage
  --skip 3             Zeilen über den Spaltennamen
  --spans no           eine Zelle in Anführungszeichen endet mit ihrer Zeile
  --unwrap yes         Zeilen stehen als Ganze in Anführungszeichen
  --extra-cells keep   Zeilen mit zu vielen Zellen: keep, oder die Nummer der Spalte, zu der sie gehören
  --sheet NAME         Blatt einer Mappe, Tabelle einer JSON-Datei oder Datei eines Archivs (#2: die zweite)
  --range B3:F200      Zellen eines Blatts
  --flatten yes        eine Spalte für jedes Feld von verschachteltem JSON
  --recipe DATEI       ein Rezept, oder eines je Dateiname, als JSON; oder eine .nugget-Datei: gelesen wie in ihrem Workshop`,
  },
  flagUnfit: (flag) => `--${flag} passt so nicht. Siehe nugget import --help.`,
  noRecipe: (name) => `„${name}“ ist kein Rezept.`,
  recipeUnread: (name) => `„${name}“ ist nicht als Rezept zu lesen.`,
  noCalendar: (name) => `„${name}“ ist kein Kalender: Er braucht Tage in „from“ und Worte in „title“.`,
  cutsUnfit: '--cuts ist eine Zahl ab 1.',
  dataToUnfit: '--data-to ist ein Tag wie 2025-04-08.',
  noClaim: (name, why) => `„${name}“ ist keine Behauptung: ${why}`,
  claimUnread: (name) => `„${name}“ ist nicht als Behauptung zu lesen.`,
  effect: (outcome, effect, low, high, n) => `${outcome}  Wirkung ${effect} (${low} bis ${high}), n ${n}`,
  read: {
    noColumn: (names) =>
      `Das Rezept entscheidet über ${names.length === 1 ? 'eine Spalte' : 'Spalten'}, die diese Datei nicht hat: ${names.join(', ')}.`,
    aside: (n) => `, davon ${n} beiseitegelegt`,
    rows: (rows, aside, columns) =>
      `${rows} ${rows === '1' ? 'Zeile' : 'Zeilen'}${aside}, ${columns} ${columns === 1 ? 'Spalte' : 'Spalten'}`,
    as: (how) => `gelesen als: ${how}`,
    findings: (solve, know, fine) => `✖ ${solve} zu lösen    ▲ ${know} zu wissen    ✔ ${fine} in Ordnung`,
    between: (sign) => `${sign} zwischen Spalten`,
    tab: 'Tabulator',
    blanks: 'Leerzeichen',
    decimal: (sign) => `${sign} dezimal`,
    thousands: (sign) => `${sign} Tausender`,
    dates: (order) => `Tage als ${order}`,
    orders: { dmy: 'Tag Monat Jahr', mdy: 'Monat Tag Jahr', ymd: 'Jahr Monat Tag' },
  },
  shown: {
    decides: (what) => `Entscheidet: ${what}`,
    round: (round, entries) => `Runde ${round}, ${entries} Einträge`,
    assumptions: 'Annahmen',
    context: 'Kontext',
    insights: 'Erkenntnisse',
    conflicts: 'Zwei Fassungen, gemeinsam zu entscheiden',
    versions: (n) => (n === 1 ? '1 Fassung' : `${n} Fassungen`),
    workshop: 'der Workshop',
  },
  writtenTo: (name) => `Geschrieben nach ${name}.`,
  recheck: {
    noVerdict: 'noch kein Urteil',
    newRows: 'neue Zeilen',
    allRows: 'alle Zeilen',
    figures: (value, range, n) => `${value}${range === null ? '' : ` (${range[0]} bis ${range[1]})`}, n ${n}`,
  },
};

export const checkReasons: Worded<typeof english.checkReasons> = {
  'no rows': 'keine Zeilen',
  'too few': 'zu wenige',
  'group missing': 'Gruppe fehlt',
  'column missing': 'Spalte fehlt',
  'definition changed': 'Zählweise geändert',
  'data missing': 'Daten fehlen',
  'not settled': 'noch nicht abgeschlossen',
};

export const packedWords: Worded<typeof english.packedWords> = {
  contents: {
    none: 'Er enthält, was gesagt und entschieden wurde. Er enthält keine Ergebnisse und keine Kundenzeilen.',
    aggregates:
      'Er enthält, was gesagt und entschieden wurde, und die gezeigten Ergebnisse (Summen und Zählungen). Er enthält keine Kundenzeilen.',
    data: 'Er enthält, was gesagt und entschieden wurde, die gezeigten Ergebnisse und eine Kopie der Tabellen mit ihren Zeilen. Behandelt ihn wie die Daten selbst.',
  },
  readme: (title, contents) => `Das ist ein Workshop von Nugget: „${title}“.
${contents}

Öffnet ihn mit Nugget oder lest ihn ohne: Er ist ein Zip-Archiv.

  log.md             das ganze Protokoll, lesbar in jedem Texteditor
  log.ndjson         das Protokoll selbst: ein Eintrag je Zeile, JSON
  manifest.json      was hier enthalten ist, mit dem SHA-256 jedes Teils
  results/           festgehaltene Ergebnisse, JSON, jedes nach seinem SHA-256 benannt
  data/              Tabellen als Parquet, nur wenn sie absichtlich dazukamen

Jeder Eintrag von log.ndjson hat einen Umschlag „env“, ein „salt“ und ein „body“. Die Kennung eines Eintrags ist der SHA-256
seines Umschlags, geschrieben als JSON mit sortierten Schlüsseln und ohne Leerzeichen. „bodyHash“ ist der SHA-256 des Salzes,
gefolgt vom ebenso geschriebenen Körper. „parents“ sind die Einträge, die sein Verfasser kannte. Ein Eintrag ohne Körper wurde
absichtlich entfernt, oder seine Worte blieben zu Hause.
`,
  before: 'Vor der ersten Runde',
  round: (n) => `Runde ${n}`,
  removed: 'Worte entfernt oder nicht in dieser Datei',
  said: (role) => `gesagt: ${role}`,
  saidTyped: (role) => `gesagt: ${role}, getippt von jemand anderem`,
  entry: (type, kind) => `${kind} (${type})`,
  why: 'weil',
  noTime: 'ohne Zeit',
};
