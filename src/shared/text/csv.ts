const formula = /^[\s'"]*[=+\-@＝＋－＠\t\r\n]/u;
const number = /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/u;

/**
 * A cell as a spreadsheet reads it as text: one that begins like a formula gets an apostrophe, a complete number is left
 * alone. Whatever some country's spreadsheet splits cells at stands in quotes, so that no cell begins in the middle.
 */
export const csvCell = (text: string): string => {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",;|\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
