import { nameInWords } from '../metric/group-label.ts';
import { ownColumn } from '../metric/own-column.ts';
/** The first words of a foreign text, so that a question stays short. */
export const clip = (text: string, words: number): string => {
  const all = text.trim().split(/\s+/);
  const kept = all.slice(0, words).join(' ');
  const short = kept.length > 60 ? kept.slice(0, 59) : kept;
  return short.length < text.trim().length ? `${short}…` : short;
};

/** A column's name as few words. */
export const shortName = (column: string): string => clip(nameInWords(ownColumn(column)), 4);

/** "amount" for `amount_eur`: in a sentence about cells the currency is no part of the name. */
export const amountName = (column: string): string => shortName(column.replace(/_(eur|usd|gbp)$/i, ''));
