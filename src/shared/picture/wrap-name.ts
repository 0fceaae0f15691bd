/**
 * A name in at most two lines of so many letters each, broken at a blank or after a hyphen between letters; null where it needs more room.
 */
export const wrapName = (name: string, letters: number): readonly string[] | null => {
  if (name.length <= letters) return [name];
  const places = [...name.matchAll(/ |(?<=\p{L}[-/&])(?=\p{L})/gu)].map(({ index }) => index);
  const lines = places
    .map((at) => [name.slice(0, at).trimEnd(), name.slice(at).trimStart()] as const)
    .filter((both) => both.every((line) => line.length > 0 && line.length <= letters));
  // The most even one reads best.
  return (
    lines.toSorted((a, b) => Math.abs(a[0].length - a[1].length) - Math.abs(b[0].length - b[1].length))[0] ??
    null
  );
};

/** The same, however little room: a long word is broken with a hyphen, and what is beyond two lines is cut. */
export const wrapCut = (name: string, letters: number): readonly string[] => {
  const whole = wrapName(name, letters);
  if (whole) return whole;
  const blank = name.slice(0, letters + 1).lastIndexOf(' ');
  const first = blank >= letters / 2 ? name.slice(0, blank) : `${name.slice(0, letters - 1)}-`;
  const rest = name.slice(first.replace(/-$/, '').length).trimStart();
  return [first, rest.length > letters ? `${rest.slice(0, letters - 1).trimEnd()}…` : rest];
};
