import { amountName, clip, shortName as name } from '../short-names.ts';
import { percent, twoDecimals } from '../challenge-numbers.ts';
import type * as english from '../challenge-words.ts';
import { dayMonth, dayRange } from '../dates.ts';
import { count, oneDecimal } from '../numbers.ts';
import type { Worded } from '../speaking.ts';

const days = (from: string, to: string | null): string =>
  to === null ? `seit ${dayMonth(from)}` : from === to ? `am ${dayMonth(from)}` : dayRange(from, to);
const numberNames = ['Keine', 'Eine', 'Zwei', 'Drei', 'Vier', 'Fünf'];
const oneIn = (share: number): string =>
  share >= 0.995
    ? 'Alle'
    : share >= 0.45 && share < 0.55
      ? 'Die Hälfte'
      : share >= 0.55
        ? `${Math.round(share * 10)} von 10`
        : `Eine von ${Math.round(1 / share)}`;
const quoted = (label: string | null): string | null => label && `von „${clip(label, 3)}“`;
const grains = { day: 'Tag', week: 'Woche', month: 'Monat' } as const;
const no = {
  day: 'Kein einzelner Tag',
  week: 'Keine einzelne Woche',
  month: 'Kein einzelner Monat',
} as const;
const others = { day: 'die anderen Tage', week: 'die anderen Wochen', month: 'die anderen Monate' } as const;
const numbered = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;
const spokenDays = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? dayMonth(from) : dayRange(from, to).replace('–', ' bis ');

export const challengeWords: Worded<typeof english.challengeWords> = {
  nounOf: (table) => {
    const many = table.replace(/[_-]+/g, ' ').trim();
    return { one: `Zeile aus ${many}`, many: `Zeilen aus ${many}` };
  },
  noValue: 'kein Wert',
  fifth: (above, upTo) =>
    above === undefined ? `bis ${upTo}` : upTo === undefined ? `über ${above}` : `${above} bis ${upTo}`,
  P1: {
    asks: () => 'Das könnte Zufall sein. Was spricht außer diesen Zahlen dafür?',
    quiet: () => 'Für Zufall allein ist das zu deutlich. Passt es zu dem, was ihr täglich seht?',
    detail: (amounts, f) =>
      `Effekt ${amounts.gap(f.value)}, 95-%-Intervall ${amounts.gap(f.low)} bis ${amounts.gap(f.high)}.${
        f.k === null ? '' : ` ${numbered(f.k, 'Einheit', 'Einheiten')} anders herum würden es kippen.`
      }`,
  },
  P2: {
    asks: (k, largest, noun) =>
      k === 1
        ? `Eine ${clip(noun.one, 4)} über ${largest} trägt das. War sie gewöhnlich?`
        : `${numberNames[k] ?? count(k)} ${clip(noun.many, 4)} tragen das, die größte ${largest}. Waren sie gewöhnlich?`,
    quiet: () => 'Keine Handvoll Zeilen trägt das. Kennt ihr trotzdem eine ungewöhnliche?',
    none: (counted) =>
      counted === 0 ? 'Der Effekt ist 0: nichts zu kippen.' : `Keine ${count(counted)} Einheiten kippen ihn.`,
    detail: (amounts, f) =>
      `k ${f.atMost ? '≤' : '='} ${count(f.k)}${f.names === null ? '' : ` (${f.names})`}, ${percent(f.share)} der Summe ihrer Gruppe. Ohne: ${amounts.value(f.first)} gegen ${amounts.value(f.second ?? f.threshold)} (${amounts.gap(f.after)}).`,
  },
  P3: {
    asks: (period) => `Ohne ${spokenDays(period)} wäre die Antwort umgekehrt. Was war da?`,
    asksMuch: (period, f) =>
      f.gap
        ? `Ohne ${spokenDays(period)} wäre der Unterschied ${f.without}${per(f.per)}, nicht ${f.now}. Was war da?`
        : `Ohne ${spokenDays(period)} wären es ${f.without}${per(f.per)}, nicht ${f.now}. Was war da?`,
    quiet: (grain) => `${no[grain]} trägt das. War einer davon für euch trotzdem ungewöhnlich?`,
    detail: (amounts, f) =>
      `${f.from} bis ${f.to}: z ${oneDecimal(f.z)} gegen ${others[f.grain]} (gefragt jenseits von ±${twoDecimals(f.needed)}, T = ${f.periods}, ${f.looked} mit genug Einheiten). Effekt ${amounts.gap(f.effect)}, ohne ${grains[f.grain]} ${amounts.gap(f.without)}.`,
  },
  P4: {
    asks: (column, reverses) =>
      reverses
        ? `Unter Zeilen, die in ${name(column)} gleich sind, ist es umgekehrt. Warum unterscheiden sich die Gruppen darin?`
        : `Unter Zeilen, die in ${name(column)} gleich sind, bleibt davon wenig. Warum unterscheiden sich die Gruppen darin?`,
    asksPart: (column, value) =>
      `Bei ${name(column)} „${clip(value, 4)}“ ist es umgekehrt. Was ist dort anders?`,
    quiet: () =>
      'Anders geschnitten bleibt es gleich. Gibt es einen Unterschied, den diese Daten nicht kennen?',
    detail: (amounts, f) =>
      `${f.column}: Effekt ${amounts.gap(f.effect)} = Mix ${amounts.gap(f.mix)} (z ${oneDecimal(f.z)}) + bereinigt ${amounts.gap(f.adjusted)}; ${numbered(f.tried, 'Spalte', 'Spalten')} angesehen${f.leftOut > 0 ? `, ${percent(f.leftOut)} in Teilen mit nur einer Gruppe weggelassen` : ''}.`,
    partDetail: (amounts, f) =>
      `${numbered(f.parts, 'Teil', 'Teile')} aus ${numbered(f.columns, 'Spalte', 'Spalten')} mit mindestens einem Zehntel der Zeilen${f.column === undefined ? '' : `; am weitesten weg: ${f.column} = ${f.label}, ${amounts.gap(f.value ?? 0)} von der Schwelle`}.`,
  },
  P5: {
    asks: (column, share) =>
      share > 1
        ? `Ohne die Änderung bei ${name(column)} wäre es anders herum gegangen. Was stand hinter der Änderung?`
        : `Etwa ${share >= 0.45 && share < 0.55 ? 'die Hälfte' : `${oneIn(share).toLowerCase()} Teilen`} der Änderung kommt von anderem ${name(column)}. Was stand dahinter?`,
    quiet: () => 'Über die Zeit blieben die Zeilen gleich. Hat sich geändert, wen ihr erreicht?',
    detail: (amounts, f) =>
      `${f.cut === null ? 'Die zwei Zeiträume' : `Ab ${f.cut} gegen davor`}, nach ${f.column}: Änderung ${amounts.gap(f.effect)} = Mix ${amounts.gap(f.mix)} (z ${oneDecimal(f.z)}) + bereinigt ${amounts.gap(f.adjusted)}; ${numbered(f.tried, 'Spalte', 'Spalten')} angesehen${f.leftOut > 0 ? `, ${percent(f.leftOut)} weggelassen` : ''}.`,
  },
  P6: {
    asks: (column) =>
      column === null
        ? 'Manche Zeilen haben leere Zellen. Ausgefüllt könnte die Antwort umgekehrt sein. Warum sind sie leer?'
        : `Manchen Zeilen fehlt ${amountName(column)}. Stünde dort etwas, könnte die Antwort umgekehrt sein. Warum fehlt es?`,
    asksUneven: (column) =>
      column === null
        ? 'Eine der beiden Gruppen hat mehr leere Zellen. Wer füllt sie aus, und wer nicht?'
        : `Einer der beiden Gruppen fehlt ${amountName(column)} öfter. Wer füllt es aus, und wer nicht?`,
    quiet: () => 'Leere Zellen entscheiden das nicht. Wisst ihr, warum manche leer sind?',
    nothing: () => 'Keine Zelle des Ergebnisses oder der Gruppen ist leer.',
    detail: (amounts, f) =>
      `Ergebnis leer: ${f.shares.map(percent).join(' gegen ')}; Gruppe leer: ${percent(f.nowhere)} aller Zeilen.${
        f.low === undefined || f.high === undefined
          ? ''
          : ` Effekt mit den leeren im schlechtesten und besten Fall: ${amounts.gap(f.low)} bis ${amounts.gap(f.high)}.`
      }`,
  },
  P7: {
    asks: (share, maturity, noun) =>
      `${oneIn(share)} dieser ${clip(noun.many, 4)} ${share < 0.45 ? 'ist' : 'sind'} jünger als ${count(maturity)} Tage. Was kann noch nachkommen?`,
    quiet: () => 'Diese Zeilen hatten ihre Zeit. Erwartet ihr, dass noch etwas nachkommt?',
    detail: (f) =>
      `Jünger als ${f.maturity} Tage nach ${f.clock}: ${f.shares.map(percent).join(' gegen ')} der Zeilen.`,
  },
  P8: {
    asks: (f) => `„${clip(f.title, 9)}“ lief ${days(f.from, f.to)}. Was hat das geändert?`,
    quiet: (listed) =>
      listed === 0
        ? 'Nichts im Kalender fällt auf diese Zeilen. Lief etwas, das nicht aufgeschrieben ist?'
        : 'Was im Kalender steht, traf alle gleich. Lief etwas anderes?',
    detail: (listed, asked, same) => {
      const list = listed.map(
        (one) =>
          `${one.title} (${one.from} bis ${one.to ?? 'zum Ende'}): ${one.shares.map(percent).join(' gegen ')}`,
      );
      const more = same.map((one) => `${one.title} (${one.from}${one.to === null ? '' : ` bis ${one.to}`})`);
      return `Anteil der Zeilen, während es lief: ${list.join('; ') || 'keiner'}.${asked.length === 0 ? '' : ` Fällt auf: ${asked.join('; ')}.`}${more.length === 0 ? '' : ` Andere Zeiten dieser Art: ${more.join('; ')}.`}`;
    },
  },
  P9: {
    asks: (cuts) =>
      `Wir haben dafür ${count(cuts)} Diagramme und Tabellen angesehen. Was sprach vorher für dieses?`,
    quiet: (cuts) =>
      cuts > 1
        ? `Wir haben dafür ${count(cuts)} Diagramme und Tabellen angesehen, und dieses ist deutlich. Habt ihr es erwartet?`
        : 'Wir haben einmal hingesehen. Habt ihr das vorher erwartet?',
    detail: (amounts, f) =>
      `${numbered(f.cuts, 'Ansicht', 'Ansichten')} in Ruhe gezeigt; Intervall zu ${twoDecimals(f.level * 100)} %: ${amounts.gap(f.low)} bis ${amounts.gap(f.high)}.`,
  },
  P10: {
    asksUneven: (first, second, table) =>
      `${percent(first.share)} ${quoted(first.label) ?? 'der einen Gruppe'} und ${percent(second.share)} ${quoted(second.label) ?? 'der anderen'} stehen nicht in „${name(table)}“. Warum fehlen sie dort?`,
    asksTwice: (rows, table) =>
      `${rows === 1 ? 'Eine Zeile passt' : `${count(rows)} Zeilen passen`} zu mehreren Zeilen in „${name(table)}“. Stimmt das, oder ist etwas doppelt?`,
    quiet: () => 'Die zwei Tabellen passen auf allen Seiten gleich zusammen. Wisst ihr von Lücken?',
    detail: (f) =>
      `Ohne Gegenstück: ${f.shares.map(percent).join(' gegen ')}${f.matchIsOutcome ? ' (das Gegenstück ist das Ergebnis)' : ''}; ${f.twice === 1 ? '1 Zeile trifft mehrere und zählt' : `${count(f.twice)} Zeilen treffen mehrere und zählen`} einmal.`,
  },
  tooFew: (n, fewest) => ({
    question: 'Das sind zu wenige, um etwas zu sagen. Können wir warten, oder mehr ansehen?',
    detail: `Zu wenige: ${count(n)} Einheiten in der kleineren Gruppe, ${fewest} sind nötig.`,
  }),
  cannotAsk: 'Das lässt sich die Daten nicht fragen. Was wisst ihr darüber?',
  cannot: {
    oneUnit: 'Eine Gruppe hat nur eine Einheit, oder keine unter ihrem Strich.',
    noTime: 'Keine Datumsspalte.',
    median: 'Ein Median ist keine Summe: Zeilen, Zeiten und Teile lassen sich nicht herausnehmen.',
    total: 'Eine Gesamtsumme hat keinen Mix: sie zählt, wer immer dabei ist.',
    shares: 'Jede Zeile ist 0 oder 1, keine wiegt mehr: siehe P1.',
    weights: 'Ein Gewicht liegt unter 0.',
    fewPeriods: 'Weniger als drei Tage mit Zeilen.',
    noSharedPeriod: 'In keinem Zeitraum stehen genug Zeilen jeder Gruppe und der anderen.',
    noColumn: 'Keine andere Spalte mit 2 bis 50 Werten, und keine Zahl, die sich in Fünftel teilen ließe.',
    partsApart: 'In jeder Spalte steht mehr als ein Fünftel der Zeilen in Teilen mit nur einer Gruppe.',
    oneDay: 'Alle Zeilen sind von einem Tag.',
    noMaturity: 'Die Zählweise nennt keine Zeit, bis sich alles gesetzt hat.',
    noCalendar: 'Kein Kalender und kein Kontext mit Daten.',
    noJoin: 'Keine zweite Tabelle.',
    overlap: 'Manche Zeilen sind in beiden Gruppen.',
    noValue: 'Eine Gruppe hat keine Zeilen, oder nichts unter ihrem Strich.',
  },
  allQuiet: 'Auf zehn Weisen gefragt, nichts gefunden. Gibt es etwas, das die Daten nicht zeigen können?',
};

/** The methods are named as their sources name them. */
export const challengeMethods: Worded<typeof english.challengeMethods> = {
  P1: {
    method:
      'Anteile: Wilson, zwei davon nach Newcombes Hybrid-Score. Mittel: Students t, zwei davon nach Welch. Raten: Linearisierung, je Person, wo ein Schlüssel der Person bekannt ist. Summen: Σwy². Mediane: Ränge n/2 ∓ z√n/2, Differenzen nach der Quadratwurzelregel.',
    source:
      'Wilson 1927; Newcombe 1998 (Stat Med 17:873), Methode 10; Welch 1947; Woodruff 1971 (JASA 66:411); Campbell & Gardner 1988 (BMJ 296:1454)',
  },
  P2: {
    method:
      'Kleinstes i + j, dessen Fehlen den Effekt kippt, aus Präfixsummen der Zeilen, die ihn am meisten tragen. Zwei Raten werden nach y − m·d geordnet und geben eine obere Schranke.',
    source: 'Broderick, Giordano & Meager 2020 (arXiv:2011.14999), genau für Summen und Mittel',
  },
  P3: {
    method:
      'Jeder Tag, jede Woche, jeder Monat gegen die anderen zusammen; das größte |z| zählt, zum Niveau 1 − 0,05/Zeiträume.',
    source: 'Einen weglassen; Bonferroni 1936',
  },
  P4: {
    method:
      'Für jede andere Spalte: Effekt = Mix + bereinigt (der Effekt beim gemeinsamen Mix); der Standardfehler des Mix nach der Delta-Methode, zum Niveau 1 − 0,05/Spalten.',
    source: 'Kitagawa 1955 (JASA 50:1168); Simpson 1951; Bickel, Hammel & O’Connell 1975 (Science 187:398)',
  },
  P5: { method: 'Wie P4 für zwei Zeitabschnitte.', source: 'Kitagawa 1955 (JASA 50:1168)' },
  P6: {
    method:
      'Der Effekt mit allen leeren Zellen im schlechtesten und besten Fall (0 und 1, oder das 5. und 95. Perzentil der Gruppe); der Unterschied der leeren Anteile nach Newcombe.',
    source: 'Manski 1989 (J Hum Resour 24:343); Newcombe 1998',
  },
  P7: {
    method: 'Eine Zeile hat sich gesetzt, wenn ihr Tag + Reifezeit − 1 ≤ letzter Tag der Daten.',
    source: 'Nugget',
  },
  P8: {
    method: 'Anteil der Zeilen jeder Gruppe, und des auffälligen Zeitraums, während ein Eintrag lief.',
    source: 'Nugget',
  },
  P9: {
    method: 'Das Intervall von P1 zum Niveau 1 − 0,05/m, m = in Ruhe gezeigte Ansichten zu dieser Frage.',
    source: 'Bonferroni 1936; Dunn 1961 (JASA 56:52)',
  },
  P10: {
    method: 'Zeilen ohne Gegenstück und mit mehreren, je Gruppe; der Unterschied nach Newcombe.',
    source: 'Newcombe 1998',
  },
};

/** Of a rate: so many in how many. */
const per = (many: number): string => (many === 1 ? '' : ` je ${count(many)}`);
