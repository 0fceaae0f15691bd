import { visible } from './visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Foreign words as text in HTML, also inside a quoted attribute. */
export const htmlText = (text: string): string =>
  visible(text).replace(/[&<>"']/gu, (char) => entities[char] ?? char);
