/** German stems and English words of trade, and the names a file may have for them: the first that the data has. */
const trade: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:bestellung|auftrag|aufträg|kauf|käuf)/iu, ['order', 'purchase']],
  [/^kund/iu, ['customer', 'client', 'buyer']],
  [/^(?:welle|aussendung)/iu, ['wave']],
  [/^(?:kampagne)/iu, ['campaign']],
  [/^(?:kanal|kanäl)/iu, ['channel']],
  [/^(?:gesamt)?(?:betrag|beträg|umsatz|umsätz|erlös)/iu, ['revenue', 'amount', 'sales', 'turnover']],
  [/^(?:revenue|turnover|sales|takings)$/iu, ['revenue', 'amount', 'sales', 'turnover']],
  [/^(?:bestellwert|warenkorb)/iu, ['amount', 'revenue', 'value']],
  [/^preis/iu, ['price']],
  [/^(?:menge|stückzahl)/iu, ['quantity', 'amount']],
  [/^(?:produktgruppe|warengruppe)/iu, ['product group', 'category']],
  [/^(?:produkt|artikel)/iu, ['product', 'item', 'article']],
  [/^kategorie/iu, ['category']],
  [/^(?:land|länder)$/iu, ['country']],
  [/^(?:stadt|städt)/iu, ['city']],
  [/^(?:filiale|laden|läden|geschäft)/iu, ['store', 'shop']],
  [/^gerät/iu, ['device']],
  [/^quelle/iu, ['source']],
  [/^bestand|^bestände/iu, ['stock', 'on hand']],
  [/^(?:besuch)/iu, ['visit', 'session']],
  [/^klick/iu, ['click']],
  [/^(?:anfrage|kontakt)/iu, ['lead', 'inquiry', 'enquiry']],
  [/^(?:rücksendung|retoure)/iu, ['return']],
  [/^(?:budget)/iu, ['budget']],
];

/** "Order value" is two words for one amount. */
const amounts = /\b(?:order|basket|cart) values?\b/giu;

/** The same text in words that the data has, where it has no such name itself. */
export const inTradeWords = (text: string, names: readonly string[]): string => {
  const words = names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter(Boolean);
  return text
    .replace(amounts, (said) => inData('bestellwert', names, words, said))
    .replace(/\p{L}[\p{L}-]*/gu, (word) => inData(word, names, words, word));
};

const inData = (
  word: string,
  names: readonly string[],
  words: readonly string[],
  otherwise: string,
): string => {
  if (words.includes(word.toLowerCase())) return word;
  const english = trade.find(([stem]) => stem.test(word))?.[1] ?? [];
  const known = english.find((one) =>
    one.includes(' ')
      ? names.some((name) => name.toLowerCase().includes(one))
      : words.some((name) => name.startsWith(one)),
  );
  if (known === undefined) return otherwise;
  return known.includes(' ') ? known : (words.find((name) => name.startsWith(known)) ?? known);
};
