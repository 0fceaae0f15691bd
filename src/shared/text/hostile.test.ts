import { describe, expect, it } from 'vitest';
import { csvCell } from './csv.ts';
import { htmlText } from './html.ts';
import { markdownText } from './markdown.ts';
import { oneLine } from './visible.ts';

const payloads = [
  '=1+1',
  '=HYPERLINK("http://x.invalid","click")',
  "=cmd|' /C calc'!A0",
  '+1+cmd|x',
  '-2+3+cmd|x',
  '@SUM(1+1)*cmd|x',
  '＝1+1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '"=1+1"',
  "'=1+1",
  ' =1+1',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><script>alert(1)</script>',
  '<!--',
  '&lt;script&gt;',
  '&#x3c;script&#x3e;',
  '[x](javascript:alert(1))',
  '![x](http://x.invalid/a.png)',
  '<http://x.invalid>',
  '`code`',
  '# heading',
  '| a | b |',
  '- item',
  '1. item',
  '***',
  '~~gone~~',
  '$\\href{javascript:alert(1)}{x}$',
  '\u202Egnp.exe',
  '\u2066hidden\u2069',
  'zero\u200Bwidth',
  '\u0000null',
  '\u001B[31mred',
  '\uFEFFbom',
  'a'.repeat(4_000),
];
/** Alone, after words, before words, after each thing that some reader takes for the end of a cell or line. */
const frames: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `Wave 2 ${text}`,
  (text) => `${text} and more`,
  (text) => `a,${text}`,
  (text) => `a;${text}`,
  (text) => `a\t${text}`,
  (text) => `a|${text}`,
  (text) => `a\n${text}`,
  (text) => `a\r\n${text}`,
  (text) => `"${text}`,
  (text) => `a",${text}`,
  (text) => `${text}${text}`,
  (text) => `ü ${text} €`,
];
const hostile = payloads.flatMap((payload) => frames.map((frame) => frame(payload)));

const hiddenCharacter = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/** Cells as a spreadsheet with this separator sees them. */
const cellsOf = (line: string, separator: string): readonly string[] => {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    if (!quoted && (char === separator || char === '\n' || char === '\r')) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell].map((text) => text.replace(/^"|"$/gu, '').replaceAll('""', '"'));
};

describe(`${hostile.length} hostile strings`, () => {
  it('there are at least 500', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(500);
  });

  it.each([',', ';', '\t', '|'])('in CSV, split at %j, no cell begins like a formula', (separator) => {
    for (const text of hostile) {
      const line = ['first', csvCell(text), 'last'].join(',');
      for (const cell of cellsOf(line, separator)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝]/u);
      expect([text, `'${text}`]).toContain(cellsOf(line, ',')[1]);
    }
  });

  it('numbers stay numbers in CSV', () => {
    for (const text of ['-3', '+4.5', '-1e-7', '0', '18600.00']) expect(csvCell(text)).toBe(text);
  });

  it('in HTML nothing is markup, nothing ends an attribute, nothing is hidden', () => {
    for (const text of hostile) {
      const safe = htmlText(text);
      expect(safe).not.toMatch(/[<>"']/u);
      expect(safe.replace(/&(?:amp|lt|gt|quot|#39);/gu, '')).not.toContain('&');
      expect(safe).not.toMatch(hiddenCharacter);
    }
  });

  it('in Markdown nothing is markup, a link, HTML or the end of a table cell; it stays one line', () => {
    for (const text of hostile) {
      const safe = markdownText(text);
      expect(safe).not.toMatch(/\n/u);
      expect(safe.replace(/\\[\\`*_[\]<>|~$]/gu, '')).not.toMatch(/[`*_[\]<>|~$]/u);
      expect(safe).not.toMatch(/^\s*(?:#{1,6}|[-+>]|\d+[.)])(?:\s|$)/u);
      expect(safe).not.toMatch(hiddenCharacter);
    }
  });

  it('in a terminal and in a file’s read-me one line, with what is hidden shown', () => {
    for (const text of hostile) {
      expect(oneLine(text)).not.toMatch(/\n/u);
      expect(oneLine(text)).not.toMatch(hiddenCharacter);
    }
  });
});
