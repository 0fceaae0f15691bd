/**
 * Characters that change how other text is read (writing direction, line and control codes) as a visible mark.
 * Foreign words go through this before they stand in a report, a README or a terminal.
 */
const hidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

export const visible = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(
      hidden,
      (char) => `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );

export const oneLine = (text: string): string =>
  visible(text)
    .replace(/\s*\n\s*/gu, ' ')
    .trim();
