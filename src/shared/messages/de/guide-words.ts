import type { guideWords as english } from '../screens/guide-words.ts';
import type { Worded } from '../speaking.ts';

export const guideWords: Worded<typeof english> = {
  guide: {
    label: 'Führung durch das Beispiel',
    at: (n, of) => `Schritt ${n} von ${of}`,
    steps: {
      question: 'Die Frage',
      files: 'Die Dateien',
      assume: 'Was es zu sagen scheint',
      context: 'Was da los war',
      change: 'Was es ändert',
    },
    done: (name) => `${name}: getan`,
    skipped: (name) => `${name}: übersprungen`,
    ahead: (name) => `${name}: kommt noch`,
    skip: 'Schritt überspringen',
    close: 'Führung schließen',
    closed: 'Die Führung ist geschlossen. „Beispiel ausprobieren“ beginnt sie neu.',
    question:
      'Eine Frage und was sie entscheidet. Lest sie, ändert, was ihr mögt, und beginnt. Alles lässt sich später ändern.',
    files:
      'Zwei Dateien, wie die Systeme des Ladens sie schrieben. Sie werden ganz gelesen und durchgesehen.',
    filesReading: 'Jede Zeile wird gelesen und geprüft.',
    filesSolve:
      'Eine Zahl ist anders geschrieben, vielleicht die größte. Entscheidet, was sie ist: Nichts fällt still weg.',
    filesReady: 'Jede Zeile ist da. „Diese Daten nehmen“ führt weiter.',
    filesAway: 'Das Beispiel braucht seine zwei Dateien.',
    toFiles: 'Daten hinzufügen',
    assumeCount: 'Etwas zum Zählen liegt bereit. Lasst es euch zeigen.',
    assumeLook:
      'Ein Ergebnis, zwei Stimmen. Geht ins Diagramm und mit den Pfeiltasten hindurch: Welche Welle fällt auf?',
    assumeSay:
      'Drückt A und schreibt auf, was die Zahlen dazu zu sagen scheinen. Es darf sich als falsch erweisen.',
    context:
      'Was die Daten nicht wissen: Die Jacke war vom 17. bis 25. März ausverkauft. Drückt C, Art „ausverkauft“, und sagt es.',
    change:
      'Zeigt die ausverkaufte Welle getrennt (O), und beide Seiten stimmen zu. Das Bild zeigt vorher und nachher.',
    end: 'Das war eine Runde: Zahl, Annahme, Kontext, und was er ändert. Weiter: prüfen (K), Urteil (V), Erkenntnis (I), der Bericht.',
    toReport: 'Bericht',
    toEnd: 'Sehen, wie es ausging',
    addFiles: 'Dateien des Beispiels hinzufügen',
  },
  tips: {
    label: 'Erster Blick',
    read: 'Verstanden',
    again: 'Die ersten Blicke wieder zeigen',
    willShow: 'Jede Ansicht sagt ihren ersten Satz noch einmal.',
    heading: 'Erste Blicke',
    data: 'An euren Dateien ändert sich nichts. Was die Prüfung findet, entscheidet ihr; für die Datei vom nächsten Monat wird es behalten.',
    workshop:
      'Drückt auf einen Balken oder geht mit den Pfeilen hindurch. A hält eine Annahme dazu fest, C, was da los war. ? zeigt alle Tasten.',
    insights:
      'Erkenntnisse wachsen aus Annahmen, die Kontext gefunden haben. Beide erzählen sie nach, erst dann gilt sie.',
    timeline:
      'Von links nach rechts: was ihr annahmt, was es änderte und wie es steht. Die Tabelle zeigt dasselbe als Zeilen.',
    report: 'So wird die Seite gespeichert. Daneben steht, was diesen Laptop verlässt. Nichts wird gesendet.',
  },
  demo: {
    title: 'Frühlings-E-Mail',
    question: 'Trägt sich die Frühlings-E-Mail?',
    decision: 'Die E-Mail im Mai wiederholen, ändern oder lassen',
    decider: 'Leitung CRM',
    audience: 'CRM und Text',
    unit: 'Bestellungen je 1.000 E-Mails',
    belongsTo: 'Kundschaft halten',
    leftOut: 'Verkauf im Laden, bezahlte Anzeigen',
    marketerNeeds: 'ein klares Ja oder Nein für Mai',
    analystNeeds: 'was in der zweiten Welle geschah',
  },
};
