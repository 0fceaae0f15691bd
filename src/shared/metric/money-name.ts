import { nameInWords } from './group-label.ts';
import { nameWords } from './name-words.ts';

/** What a column's name says of money. */
const income = /^(?:amounts?|revenues?|turnover|sales|(?:\p{L}*)(?:betrag|beträge|umsatz|umsätze|erlöse?))$/u;
const other =
  /^(?:eur|euros?|usd|gbp|chf|prices?|costs?|spend|budgets?|profits?|margins?|fees?|charges?|payments?|(?:\p{L}*)(?:preise?|kosten|gewinn))$/u;
/** Values that are worth money; a "value" alone may be anything. */
const worth = /^(?:orders?|conversions?|carts?|baskets?|deals?|purchases?|lifetime|customers?|sales?)$/u;
/** Then it is a number about money, or millionths of it. */
const not = /^(?:micros|rate|ratio|share|percent|pct|count|number|qty|quantity|views|id)$/u;
/** Added up over rows, these mean nothing. */
const single = /^(?:unit|prices?|each|per|avg|average|mean|planned|budgets?|\p{L}*preise?)$/u;

export const isMoneyName = (name: string): boolean => {
  const words = nameWords(name);
  if (words.some((word) => not.test(word))) return false;
  return words.some(
    (word, at) =>
      income.test(word) ||
      other.test(word) ||
      (/^values?$/.test(word) && at > 0 && worth.test(words[at - 1] ?? '')),
  );
};

/** How telling its sum is: income first, then other money; null where a sum means nothing. */
export const sumRank = (name: string): number | null => {
  const words = nameWords(name);
  if (words.some((word) => single.test(word))) return null;
  return words.some((word) => income.test(word)) ? 0 : 1;
};

/** A rate, an average, a score: what stands for one row, of which a question without a word for it means the mean. */
export const isRateName = (name: string): boolean =>
  nameWords(name).some((word) =>
    /^(?:rates?|ratio|percent|pct|percentage|share|avg|average|mean|score|price|preis|age|alter|rating|temperature)$/u.test(
      word,
    ),
  );

/** How many pieces, by its name. */
export const isQuantityName = (name: string): boolean =>
  nameWords(name).some((word) => /^(?:quantity|qty|units|pieces|menge|stückzahl|stueckzahl)$/u.test(word));

const signs: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£' };

/** The sign of a currency; empty where none is named. */
export const currencySign = (code: string): string => signs[code] ?? '';

/** The currency that a text names by its sign or its letters; null where it names none, or more than one. */
export const currencyIn = (text: string): string | null => {
  const named = Object.entries(signs).filter(
    ([code, sign]) => text.includes(sign) || new RegExp(`\\b${code}\\b`, 'u').test(text),
  );
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
};

/** What stands for no currency, as ISO 4217 has it. */
export const noCurrency = 'XXX';
export const currencies: readonly string[] = Object.keys(signs);

/** The sign in its own name, else the workshop's; empty where that has none. */
export const currencyOf = (column: string, workshopCurrency: string): string => {
  const words = nameWords(column);
  const own = Object.keys(signs).find((code) => words.includes(code.toLowerCase()));
  return signs[own ?? workshopCurrency] ?? '';
};

/** What an amount of a column is counted in: money has a sign where one is known, anything else its own name. */
export const amountUnit = (column: string, workshopCurrency: string): string =>
  (isMoneyName(column) ? currencyOf(column, workshopCurrency) : '') || nameInWords(column);
