import { visible } from './visible.ts';

/** Foreign words for an XML writer that escapes markup itself: nothing in them that XML 1.0 does not allow. */
export const xmlWords = (text: string): string =>
  visible(text).replace(/[\uFFFE\uFFFF\p{Surrogate}]/gu, '\uFFFD');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The same as text between tags or inside a quoted attribute. */
export const xmlText = (text: string): string =>
  xmlWords(text).replace(/[&<>"']/gu, (char) => entities[char] ?? char);
