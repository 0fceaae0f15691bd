/**
 * Which column the cells too many belong to: the one for which the cells left and right of it look most like their
 * columns do in the other rows. Text wins a tie, since a name may hold a comma and a number does not.
 */
export function bestColumn(
  long: readonly (readonly string[])[],
  regular: readonly (readonly string[])[],
  width: number,
): number {
  const forms = Array.from({ length: width }, (_, i) =>
    formsOf(regular.slice(0, 500).map((row) => row[i] ?? '')),
  );
  let best = 0;
  let most = -1;
  for (let at = 0; at < width; at++) {
    let score = 0;
    for (const cells of long) {
      const extra = cells.length - width;
      for (let i = 0; i < width; i++) {
        if (i === at) continue;
        score += forms[i]?.get(formOf(cells[i < at ? i : i + extra] ?? '')) ?? 0;
      }
      // Text continues after ", ", a number does not.
      if ((cells[at + 1] ?? '').startsWith(' ')) score += 0.5;
      score += (forms[at]?.get('text') ?? 0) * 0.9;
    }
    if (score > most) [best, most] = [at, score];
  }
  return best;
}

function formOf(cell: string): string {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (/^[-+]?\d[\d.,]*%?$/.test(text)) return `number${text.length > 6 ? ' long' : ''}`;
  if (/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(text)) return 'day';
  if (/^\S+@\S+$/.test(text)) return 'address';
  return /\d/.test(text) && !/\s/.test(text) ? 'code' : 'text';
}

/** How often each form stands in a column, from 0 to 1. */
function formsOf(cells: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(formOf(cell), (counts.get(formOf(cell)) ?? 0) + 1 / cells.length);
  return counts;
}
