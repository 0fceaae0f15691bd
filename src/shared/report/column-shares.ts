/** Letters of small type that stand side by side on the paper, with the air between two columns. */
const onPaper = 118;
const air = 3;

/**
 * Room by what stands in a column, so that no sentence is squeezed beside a number; and never less than its longest
 * word needs, so that no word is broken, in whichever language.
 */
export const columnShares = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  letters = onPaper,
): readonly number[] => {
  const columns = heads.map((head, at) => [head, ...rows.map((row) => row[at] ?? '')]);
  const least = columns.map((cells) => air + Math.min(letters / 4, Math.max(...cells.map(longestWord))));
  const wanted = columns.map((cells, at) =>
    Math.max(least[at] ?? 0, air + Math.min(60, Math.max(...cells.map(({ length }) => length)))),
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const [needed, over] = [sum(least), sum(wanted) - sum(least)];
  const left = Math.max(0, letters - needed);
  const room = least.map((own, at) => own + (over === 0 ? 0 : (left * ((wanted[at] ?? 0) - own)) / over));
  return room.map((own) => own / sum(room));
};

const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/[ \n-]+/u).map(({ length }) => length));
