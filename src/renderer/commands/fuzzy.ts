/**
 * How well typed letters fit a title: each must come in order; starts of words and neighbours count more. Null: not at
 * all. "baf" finds "Before and after".
 */
export const fuzzy = (typed: string, title: string): number | null => {
  const wanted = typed.toLowerCase().replace(/\s+/g, '');
  const letters = title.toLowerCase();
  if (wanted === '') return 0;
  let best: number | null = null;
  for (
    let start = letters.indexOf(wanted.charAt(0));
    start >= 0;
    start = letters.indexOf(wanted.charAt(0), start + 1)
  ) {
    const score = scoreFrom(wanted, letters, start);
    if (score !== null && (best === null || score > best)) best = score;
  }
  return best;
};

const scoreFrom = (wanted: string, letters: string, start: number): number | null => {
  let score = 0;
  let last = start - 2;
  let from = start;
  for (const letter of wanted) {
    const at = nextOf(letters, letter, from, last);
    if (at < 0) return null;
    score += at === last + 1 ? 3 : isStart(letters, at) ? 2.5 : 0;
    last = at;
    from = at + 1;
  }
  return score - start * 0.01 - letters.length * 0.001;
};

/** The neighbour, else the next start of a word, else the next anywhere. */
const nextOf = (letters: string, letter: string, from: number, last: number): number => {
  if (letters.charAt(last + 1) === letter && last + 1 >= from) return last + 1;
  for (let at = letters.indexOf(letter, from); at >= 0; at = letters.indexOf(letter, at + 1))
    if (isStart(letters, at)) return at;
  return letters.indexOf(letter, from);
};

const isStart = (letters: string, at: number): boolean =>
  at === 0 || /[^\p{L}\p{N}]/u.test(letters.charAt(at - 1));
