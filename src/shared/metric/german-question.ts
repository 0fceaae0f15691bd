import { inTradeWords } from './trade-words.ts';

/**
 * A question asked in German, in the words that `read-question` reads. Names stay as they are where the data has them;
 * usual names of trade are looked for in the data under their English ones, as files often name columns so.
 */
export const fromGerman = (text: string, names: readonly string[]): readonly string[] => {
  const [asked, rows] = cut(text.trim(), /,?\s+(?:wo|bei denen|für die|unter denen)\s+/iu);
  if (rows === undefined) return inEnglish(asked, undefined, names);
  // Rows may stand before what they are cut by: "wo Kanal ist shop nach Woche"; "nach" before a day is "after".
  const [before, by] = cut(rows, /\s+nach\s+(?!\d)/iu);
  const late = by === undefined ? [] : inEnglish(`${asked} nach ${by}`, before, names);
  return [...late, ...inEnglish(asked, rows, names)];
};

const inEnglish = (asked: string, rows: string | undefined, names: readonly string[]): readonly string[] => {
  const inWords = inTradeWords(framed(asked), names);
  const where = rows === undefined ? '' : ` where ${conditions(rows, names)}`;
  // "Pro Kanal" is a rate where a channel can be counted, and otherwise by channel.
  const by = inWords.replace(/\s+per\s+(?!\d)(\S+(?:\s+\S+)?)$/iu, ' by $1');
  return [...new Set([inWords, by])].map((one) => `${one}${where}`);
};

const stretches = { tag: 'day', woche: 'week', monat: 'month', quartal: 'quarter', jahr: 'year' } as const;

/** "Vormonat", "Monat davor", "letzten Monat". */
const earlier = (said: string): string => {
  const named = Object.entries(stretches).find(([german]) => said.toLowerCase().includes(german));
  return `compared with the ${named?.[1] ?? 'period'} before`;
};

const frame: readonly (readonly [RegExp, string | ((said: string) => string)])[] = [
  [/^(?:zeige?|zähle?)\s+(?:mir\s+|uns\s+)?(?:de[nrms]\s+|die\s+|das\s+)?/iu, ''],
  [/^(?:wie hoch|was) (?:ist|sind|war|waren)\s+(?:de[nrms]\s+|die\s+|das\s+)?/iu, ''],
  [/\s+(?:gab es|gibt es|hatten wir|haben wir)(?=\s|$)/iu, ''],
  [/\s+(?:im (?:zeit)?verlauf|über die zeit)(?=\s|$)/iu, ' by week'],
  [/^anzahl(?=\s+(?:nach|pro|je)\s)/iu, 'rows'],
  [/^wie\s?viele\s+/iu, 'how many '],
  [/^(?:die\s+)?(?:anzahl|zahl)\s+(?:der|des|von|an)?\s*/iu, 'number of '],
  [/\bzeilen\b/iu, 'rows'],
  [/^(?:der\s+)?anteil\s+(?:der|des|von|an|mit)?\s*/iu, 'share of '],
  [/^(?:die\s+)?(\p{L}+?)-?(?:rate|quote)\b/iu, '$1 rate'],
  [/\s+geteilt durch\s+/iu, ' divided by '],
  [/^(?:die\s+)?(?:gesamt)?summe\s+(?:der|des|von|aus)?\s*/iu, 'sum of '],
  [/^(?:der\s+)?(?:durchschnitt|mittelwert)\s+(?:der|des|von)?\s*/iu, 'mean of '],
  [/^(?:durchschnittlich|mittler)e[rsn]?\s+/iu, 'mean of '],
  [/^(?:der\s+)?median\s+(?:der|des|von)?\s*/iu, 'median of '],
  [/^(?:anzahl\s+)?(?:verschieden|unterschiedlich|eindeutig)e[rsn]?\s+/iu, 'different '],
  [/\s+(?:im vergleich (?:mit|zu|zum|zur)|verglichen mit|gegenüber)\s+(?:de[mnr]\s+)?/iu, ' compared with '],
  [/(compared with )(?:rest|übrigen|anderen)$/iu, '$1the rest'],
  [/(compared with )vor(?:tag|woche|monat|quartal|jahr)\b/iu, (said) => earlier(said)],
  [
    /(compared with )(?:letzte[nrms]?|vorige[nrms]?|vorherige[nrms]?)\s+(?:tag|woche|monat|quartal|jahr)\b/iu,
    (said) => earlier(said),
  ],
  [/(compared with )(?:tag|woche|monat|quartal|jahr) (?:davor|zuvor|vorher)$/iu, (said) => earlier(said)],
  [/(compared with )(?:zeitraum davor|zeit davor|davor|vorher)$/iu, '$1before'],
  [/\s+(?:aufgeteilt|getrennt|gruppiert|aufgeschlüsselt)?\s*nach\s+(?:de[mnr]\s+)?/iu, ' by '],
  [/\s+(?:je|pro|auf)\s+(?=[\d.,' ]*\p{L})/giu, ' per '],
  [/((?:by|per)\s+(?:\S+\s+(?:and|und)\s+)?)wochentag(?:en|e)?\b/iu, '$1weekday'],
  [/((?:by|per)\s+(?:\S+\s+(?:and|und)\s+)?)(?:stunden?|uhrzeit(?:en)?|tageszeit(?:en)?)\b/iu, '$1hour'],
  [/((?:by|per)\s+(?:weekday|hour)\s+)von\s+/iu, '$1of '],
  [/^(?:de[nr]|die|das)?\s*(?:höchste|größte|maximale)[rsn]?\s+/iu, 'highest '],
  [/^(?:de[nr]|die|das)?\s*(?:niedrigste|kleinste|geringste|minimale)[rsn]?\s+/iu, 'lowest '],
  [/((?:by|per)\s+(?:\S+\s+(?:and|und)\s+)?)tag(?:en)?\b/iu, '$1day'],
  [/((?:by|per)\s+(?:\S+\s+(?:and|und)\s+)?)wochen?\b/iu, '$1week'],
  [/((?:by|per)\s+(?:\S+\s+(?:and|und)\s+)?)monat(?:en)?\b/iu, '$1month'],
  [/((?:by|per)\s+(?:\S+\s+(?:and|und)\s+)?)quartal(?:en)?\b/iu, '$1quarter'],
  [/((?:by|per)\s+(?:\S+\s+(?:and|und)\s+)?)jahr(?:en)?\b/iu, '$1year'],
  [/\b(day|week|month|quarter|year)\s+(?:von|der|des)\s+/iu, '$1 of '],
  [/\s+und\s+/iu, ' and '],
  [/\bE-Mails?\b/giu, 'e-mails'],
];

const framed = (text: string): string =>
  frame.reduce(
    (said, [pattern, english]) =>
      typeof english === 'string' ? said.replace(pattern, english) : said.replace(pattern, english),
    text.replace(/[?.!]+$/u, ''),
  );

/** Rows are read in both languages; only the names at the front of a condition are looked up. */
const conditions = (rows: string, names: readonly string[]): string =>
  rows.replace(
    /(^|;\s*|\s(?:und|and)\s)(\p{L}+)(?=\s+(?:ist|sind|enthält|größer|kleiner|mindestens|höchstens|zwischen|[=<>≤≥]))/giu,
    (_, before: string, name: string) => `${before}${inTradeWords(name, names)}`,
  );

const cut = (text: string, at: RegExp): readonly [string, string?] => {
  const found = at.exec(text);
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text];
};
