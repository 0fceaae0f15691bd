import type { closerWords as english } from '../screens/closer-words.ts';
import type { Worded } from '../speaking.ts';

export const closerWords: Worded<typeof english> = {
  closer: {
    title: 'Genauer hinsehen',
    button: 'Genauer',
    parts: {
      'so-what': 'Was heißt das',
      calendar: 'Kalender',
      message: 'Botschaft',
      spread: 'Verteilung',
      range: 'Wie sicher',
      missing: 'Was fehlt',
      mix: 'Liegt es am Mix?',
    },
    noLine:
      'Die Frage nennt noch keine Zahl, auf die es ankommt. Mit ihr, und was eins davon wert ist, steht hier, was es in Geld heißt.',
    setLine: 'Die Zahl nennen',
    noMoney:
      'Hier wird gezählt, nicht wie viele von so vielen: es gibt keine Linie, über oder unter der etwas läge.',
    formula: (counted, line, above, money) => `${counted} − ${line} = ${above}${money}`,
    lineOf: (line, per, n) => `${line} ÷ ${per} × ${n}`,
    times: (each, sum) => `; × ${each} = ${sum}`,
    calendarNone: (from, to) =>
      `Nichts im Kalender vom ${from} bis ${to}. Aktionen, ausverkaufte Tage, Feiertage?`,
    calendarEmpty: 'Nichts im Kalender. Aktionen, ausverkaufte Tage, Feiertage?',
    add: 'Eintragen',
    importCalendar: 'Kalender einlesen',
    importHint: 'CSV mit von, bis, Art und Titel, oder ICS',
    noColumns: (file) => `„${file}“ hat keine Spalten „von“ und „Titel“ und ist kein ICS-Kalender.`,
    noEntries: (file) => `„${file}“ enthält keinen Eintrag mit Tag und Worten.`,
    unread: (n) =>
      `${n} ${n === 1 ? 'Zeile hat' : 'Zeilen haben'} keinen Tag oder keine Worte und ${n === 1 ? 'bleibt' : 'bleiben'} weg.`,
    firstOnly: (n) =>
      `${n} ${n === 1 ? 'wiederholt' : 'wiederholen'} sich nach einer Regel, der hier nicht gefolgt wird: nur der erste Tag steht hier.`,
    known: (n) => `${n} ${n === 1 ? 'steht' : 'stehen'} schon im Kalender.`,
    outside: (n) =>
      `${n} ${n === 1 ? 'liegt' : 'liegen'} außerhalb der Tage der Frage und ${n === 1 ? 'ist' : 'sind'} nicht gewählt.`,
    take: (n) => `${n} in den Kalender`,
    taken: (n) => `${n} ${n === 1 ? 'Eintrag' : 'Einträge'} in den Kalender gestellt.`,
    back: 'Zurück',
    messageNone: 'Zu dieser Frage ist noch keine Botschaft geschrieben.',
    messageOpen: 'Botschaften und Antworten',
    messageBrief: 'Aus dem Briefing',
    spreadNone: (unit) =>
      `Hinter dieser Zahl stehen keine Beträge: jede Zeile (${unit}) zählt oder zählt nicht. So viele stehen hinter jeder Marke:`,
    spreadCount: 'Hinter dieser Zahl stehen keine Beträge. So viele Zeilen stehen hinter jeder Marke:',
    spreadAll: 'Alle Spalten',
    behind: 'n',
    wilson:
      'Wahrscheinlicher Bereich: Wilson, 95 %. Bei 95 von 100 solchen Zählungen liegt die wahre Rate darin.',
    none: 'Gezählt ist alles, was geladen ist, keine Stichprobe: es gibt keinen wahrscheinlichen Bereich. Wenige Zeilen sagen trotzdem wenig.',
    few: (n) =>
      `Hinter ${n === 1 ? 'einer Marke' : `${n} Marken`} stehen weniger als 30: zu wenige, um viel zu sagen.`,
    noFew: 'Hinter jeder Marke stehen mindestens 30.',
    cuts: (n) =>
      n > 1
        ? `${n} Arten, Zeilen wegzulassen, wurden bisher angesehen: ein Blick von vielen sagt weniger.`
        : 'Hierfür wurden keine Zeilen weggelassen.',
    settle: (days) => `Es braucht ${days} Tage, bis es feststeht; jüngere Zeilen zählen zu niedrig.`,
    versions: (line) => `Gezählt auf ${line}.`,
    column: 'Spalte',
    empty: 'Leer',
    ofRows: (empty, rows) => `${empty} von ${rows}`,
    allThere: 'Keine Zelle ist leer.',
    aside: (n) => `${n} Zeilen wurden beim Einlesen beiseitegelegt.`,
    matched: (matched, keyed, table) =>
      `${matched} von ${keyed} Zeilen aus ${table} haben ihr Gegenstück gefunden.`,
    looking: 'Es wird gezählt…',
    mixNone: 'Eine Anzahl, eine Summe oder ein Median hat keinen Mix. Er gehört zu Raten und Mittelwerten.',
    mixGroups: 'Ob es am Mix liegt, lässt sich erst bei zwei Gruppen fragen.',
    mixColumns: 'Es gibt keine andere Spalte mit wenigen Werten, nach der sich fragen ließe.',
    mixTitle: (one, other) => `${one} gegen ${other}: der Unterschied wie gezählt, und bei gleichem Mix`,
    mixCounted: 'wie gezählt',
    mixSame: 'gleicher Mix',
    mixSays: {
      stays: 'Es liegt nicht am Mix.',
      smaller: 'Zum Teil der Mix.',
      gone: 'Es ist der Mix.',
      turns: 'Der Mix verdeckte das Gegenteil.',
    },
    mixOpen: 'Bei gleichem Mix zu nah, um sie zu unterscheiden.',
    mixRange:
      'Wahrscheinliche Bereiche bei gleichem Mix: nach Wilson je Teil, gewichtet mit den Zeilen beider, 95 %.',
    mixNoRange:
      'Kein wahrscheinlicher Bereich: wie die Zeilen eines Teils um ihre Zahl streuen, wird hier nicht gezählt.',
    mixLeft: (share) => `${share} % haben kein Gegenstück und sind nicht dabei.`,
    mixLook: (column) => `Auch nach ${column} aufteilen`,
  },
};
