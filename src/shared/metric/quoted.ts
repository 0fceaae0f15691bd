export const unquoted = (word: string): string =>
  word.trim().replace(/^(?:"(.*)"|[“„](.*)[”“]|['‘](.*)['’])$/, (_, a, b, c) => a ?? b ?? c ?? '');

/** The parts between separators, where what stands in quotes has none. An apostrophe inside a word opens nothing. */
export const splitOutside = (text: string, separator: RegExp): readonly string[] => {
  const masked = text.replace(
    /"[^"]*"|[“„][^”“]*[”“]|(?<![\p{L}\d])['‘][^'’]*['’](?![\p{L}\d])/gu,
    (quoted) => '\0'.repeat(quoted.length),
  );
  const parts: string[] = [];
  let from = 0;
  for (const found of masked.matchAll(separator)) {
    parts.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter(Boolean);
};
