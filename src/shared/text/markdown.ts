import { oneLine } from './visible.ts';

/** Foreign words as text in Markdown: nothing in them is markup, a link, HTML or the end of a table cell. */
export const markdownText = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_[\]<>|~$]/gu, '\\$&')
    .replace(/&(?=[#\w]+;)/gu, '\\&')
    .replace(
      /^(\s*)([#>+=-]|\d+[.)])(?=\s|$)/u,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
