import { htmlText } from '../text/html.ts';

/** Foreign words as HTML; "e-mail", a number with its per cent and "16.7 → 20.5" never break across lines. */
export const unbroken = (said: string): string =>
  htmlText(said).replace(/\b[Ee]-mails?\b|\d[\d.,]* (?:%|→ ?\S*)/gu, '<span class="nb">$&</span>');
