/**
 * A question asked in German, in the words that `read-question` reads. Names stay as they are where the data has them;
 * usual names of trade are looked for in the data under their English ones, as files often name columns so.
 */
export const fromGerman = (text: string, names: readonly string[]): readonly string[] => {
  const [asked, rows] = cut(text.trim(), /\s+(?:wo|bei denen|für die|unter denen)\s+/iu);
  const inWords = usual(framed(asked), names);
  const where = rows === undefined ? '' : ` where ${conditions(rows, names)}`;
  // "Pro Kanal" is a rate where a channel can be counted, and otherwise by channel.
  const by = inWords.replace(/\s+per\s+(?!\d)(\S+(?:\s+\S+)?)$/iu, ' by $1');
  return [...new Set([inWords, by])].map((one) => `${one}${where}`);
};

const frame: readonly (readonly [RegExp, string])[] = [
  [/^(?:zeige?|zähle?)\s+(?:mir\s+|uns\s+)?/iu, ''],
  [/^wie\s?viele\s+/iu, 'how many '],
  [/^(?:die\s+)?(?:anzahl|zahl)\s+(?:der|des|von|an)?\s*/iu, 'number of '],
  [/\bzeilen\b/iu, 'rows'],
  [/^(?:der\s+)?anteil\s+(?:der|des|von|an|mit)?\s*/iu, 'share of '],
  [/^(?:die\s+)?(\p{L}+)(?:rate|quote)\b/iu, '$1 rate'],
  [/\s+geteilt durch\s+/iu, ' divided by '],
  [/^(?:die\s+)?(?:gesamt)?summe\s+(?:der|des|von|aus)?\s*/iu, 'sum of '],
  [/^(?:der\s+)?(?:durchschnitt|mittelwert)\s+(?:der|des|von)?\s*/iu, 'mean of '],
  [/^(?:durchschnittlich|mittler)e[rsn]?\s+/iu, 'mean of '],
  [/^(?:der\s+)?median\s+(?:der|des|von)?\s*/iu, 'median of '],
  [/^(?:anzahl\s+)?(?:verschieden|unterschiedlich|eindeutig)e[rsn]?\s+/iu, 'different '],
  [/\s+(?:im vergleich (?:mit|zu|zum|zur)|verglichen mit|gegenüber)\s+(?:de[mnr]\s+)?/iu, ' compared with '],
  [/(compared with )(?:rest|übrigen|anderen)$/iu, '$1the rest'],
  [/(compared with )(?:zeitraum davor|zeit davor|woche davor|monat davor|davor|vorher)$/iu, '$1before'],
  [/\s+(?:aufgeteilt|getrennt|gruppiert|aufgeschlüsselt)?\s*nach\s+(?:de[mnr]\s+)?/iu, ' by '],
  [/\s+(?:je|pro|auf)\s+(?=[\d.,' ]*\p{L})/giu, ' per '],
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
  frame.reduce((said, [pattern, english]) => said.replace(pattern, english), text.replace(/[?.!]+$/u, ''));

/** Rows are read in both languages; only the names at the front of a condition are looked up. */
const conditions = (rows: string, names: readonly string[]): string =>
  rows.replace(
    /(^|;\s*|\s(?:und|and)\s)(\p{L}+)(?=\s+(?:ist|sind|enthält|größer|kleiner|mindestens|höchstens|zwischen|[=<>≤≥]))/giu,
    (_, before: string, name: string) => `${before}${inData(name, names)}`,
  );

/** German stems, and the names a file may have for them: the first that the data has. */
const trade: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:bestellung|auftrag|aufträg|kauf|käuf)/iu, ['order', 'purchase']],
  [/^kund/iu, ['customer', 'client', 'buyer']],
  [/^(?:welle|aussendung)/iu, ['wave']],
  [/^(?:kampagne)/iu, ['campaign']],
  [/^(?:kanal|kanäl)/iu, ['channel']],
  [/^(?:betrag|beträg|umsatz|umsätz|erlös)/iu, ['revenue', 'amount', 'sales', 'turnover']],
  [/^preis/iu, ['price']],
  [/^(?:menge|stückzahl)/iu, ['quantity', 'amount']],
  [/^(?:produkt|artikel)/iu, ['product', 'item', 'article']],
  [/^kategorie/iu, ['category']],
  [/^(?:land|länder)$/iu, ['country']],
  [/^(?:stadt|städt)/iu, ['city']],
  [/^(?:filiale|laden|läden|geschäft)/iu, ['store', 'shop']],
  [/^gerät/iu, ['device']],
  [/^(?:besuch)/iu, ['visit', 'session']],
  [/^klick/iu, ['click']],
  [/^(?:anfrage|kontakt)/iu, ['lead', 'inquiry', 'enquiry']],
  [/^(?:rücksendung|retoure)/iu, ['return']],
  [/^(?:budget)/iu, ['budget']],
];

const usual = (text: string, names: readonly string[]): string =>
  text.replace(/\p{L}[\p{L}-]*/gu, (word) => inData(word, names));

const inData = (word: string, names: readonly string[]): string => {
  const words = names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter(Boolean);
  if (words.includes(word.toLowerCase())) return word;
  const english = trade.find(([stem]) => stem.test(word))?.[1] ?? [];
  const known = english.find((one) => words.some((name) => name.startsWith(one)));
  return known === undefined ? word : (words.find((name) => name.startsWith(known)) ?? known);
};

const cut = (text: string, at: RegExp): readonly [string, string?] => {
  const found = at.exec(text);
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text];
};
