import type * as english from '../how-found-words.ts';
import type { Worded } from '../speaking.ts';

export const howFoundWords: Worded<typeof english.howFoundWords> = {
  'lines-above':
    'Die Namen stehen in der ersten Zeile, die so breit ist wie die meisten darunter; die Zeilen darüber werden übersprungen.',
  comments: 'Ihr erstes Zeichen ist das einer Bemerkung.',
  'comments-behind': 'Was hinter dem Zeichen steht, fällt weg, bevor Zellen geteilt werden.',
  'between-places': 'Nur die Zeichen innerhalb der genannten Stellen sind Zellen.',
  collapsed: 'Mit diesem Zeichen haben sechs von zehn Zeilen gleich viele Zellen, zwei oder mehr.',
  'wrapped-lines':
    'Jeder dieser Datensätze ist eine Zelle in Anführungszeichen, die sich in so viele Zellen teilt, wie die Tabelle Spalten hat.',
  'swallowed-lines':
    'Eine Zelle in Anführungszeichen mit Zeilenenden, deren Zeilen so viele Trennzeichen haben wie eine Zeile der Tabelle.',
  'extra-cells':
    'Mehr Trennzeichen als in der ersten Zeile; wohin die Zellen gehören, ist der Datei nicht anzusehen.',
  'header-is-data':
    'Mindestens die Hälfte der Zellen sind Zahlen, Tage oder Adressen, oder sie kommen darunter wieder.',
  'no-header': 'Die Zellen sehen aus wie die darunter: Zahlen, Tage oder nichts.',
  letters:
    'Die Bytes sind kein UTF-8. Von windows-1252, ISO-8859-15 und Mac Roman ergibt dieses die üblichsten Wörter.',
  'lost-letters': 'Bytefolgen, die kein UTF-8 sind, werden zu U+FFFD.',
  'nul-bytes': 'Bytes mit dem Wert 0; alle anderen bleiben.',
  parts: 'Ein Teil ist eine Tabelle; jeder lässt sich neben den anderen lesen.',
  'merged-headings': 'Verbundene Zellen über den Namen kommen vor jeden Namen, den sie überspannen.',
  'column-differences':
    'Spalten werden nach ihrem Namen zugeordnet; fehlt eine in einer Datei, ist sie in deren Zeilen NULL.',
  'files-left-out': 'Die meisten Spalten sind andere als die der ersten Tabelle.',
  folder: 'Die Zeilen aller Dateien hintereinander, nach dem Namen der Datei.',
  'repeated-fields': 'Namen in einem JSON-Satz werden ohne Groß und Klein verglichen.',
  nested: 'Objekte und Listen in einem Satz bleiben als JSON-Text.',
  encoding: 'Jede Bytefolge der Datei ist darin gültig.',
  'one-table': 'Jede Zeile hat so viele Zellen wie die erste.',
  'one-column': 'Kein Zeichen teilt die Zeilen in gleich viele Zellen.',
  'no-rows': 'Ein Datensatz, der die Spalten nennt.',
  'uneven-rows': 'Gezählt gegen die Zellen der ersten Zeile.',
  'open-quote': 'Bis zum Ende der Datei kein schließendes Zeichen.',
  dates: 'Von jeder Zelle der Spalte entschieden, nicht von einem Teil.',
  'date-span':
    'Der früheste und der späteste Tag; die Lücke sind die meisten Tage zwischen zwei aufeinanderfolgenden.',
  'duplicate-key': 'Verschiedene Werte gegen gefüllte Zellen der ersten Spalte.',
  'duplicate-rows': 'Zeilen sind gleich, wenn jede Spalte es ist; die jeweils erste zählt nicht mit.',
  'empty-cells': 'NULL in den Daten: eine leere Zelle oder nur Leerzeichen.',
  'constant-column': 'Ein einziger Wert, keine leere Zelle.',
  'total-row': 'Gefunden in den letzten Zeilen am Wort oder als genaue Summe aller Zeilen darüber.',
  'notes-below': 'Keine Zahlen oder Tage, und höchstens ein Drittel der Spalten ist gefüllt.',
  'repeated-header': 'Jede Zelle ist der Name ihrer Spalte.',
  'negative-amounts': 'Werte unter null bleiben und senken jede Summe.',
  'zero-amounts': 'Werte von genau null bleiben und senken jeden Mittelwert.',
  'large-value': 'Der größte Wert durch die Summe der Spalte, wo kein Wert unter null liegt.',
  'label-contradiction': 'Keine Zeile mit diesem Etikett hat eine frühere derselben Person.',
  'future-dates': 'Tage nach dem Tag dieses Lesens.',
  'words-for-nothing': 'Als Wort ist es eine eigene Gruppe, als nichts zählt es als fehlend.',
  'empty-words': 'NULL in den Daten.',
  'mixed-column': 'Eine Spalte aus Zahlen oder Tagen hat davon mindestens 95 %; diese ist VARCHAR.',
  'mixed-signs': 'VARCHAR: Eine Spalte aus Zahlen kann nicht zwei Einheiten haben.',
  'mixed-decimals': 'VARCHAR: Beide Zeichen stehen da, wo Nachkommastellen beginnen.',
  'codes-among-numbers': 'VARCHAR: ganze Zahlen mit Buchstaben davor oder dahinter.',
  'unclear-number': 'Die anderen Zahlenspalten der Datei haben ein Dezimalzeichen.',
  'unclear-date': 'Die anderen Datumsspalten der Datei haben eine Reihenfolge.',
  'odd-thousands': 'Das Zeichen steht nicht vor Gruppen von drei Ziffern.',
  'days-only': 'DATE statt TIMESTAMP.',
  'time-zones': 'TIMESTAMP in UTC; die Zone selbst bleibt nicht.',
  'times-of-day': 'VARCHAR als HH:MM.',
  'person-key':
    'Streuwerte, oder Adressen, die schon Schlüssel sind; in keinem Bild, keiner Liste, keinem Bericht.',
  'person-decided': 'Durch eine Entscheidung, die mit der Datei bleibt.',
};
