import { describe, expect, it } from 'vitest';
import { csvCell } from './csv.ts';
import { htmlText } from './html.ts';
import { markdownText } from './markdown.ts';
import { hostileStrings as hostile } from './testing/hostile.ts';
import { oneLine } from './visible.ts';

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
