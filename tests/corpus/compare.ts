/** When two cells of the same table, written by different programs, are the same value. */
export type Cells = readonly (readonly (string | null)[])[];

export function sameCell(ours: string | null, truth: string | null): boolean {
  const a = plain(ours);
  const b = plain(truth);
  if (a === b) return true;
  const x = Number(a);
  const y = Number(b);
  if (a !== '' && b !== '' && Number.isFinite(x) && Number.isFinite(y))
    return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y));
  return dateText(a) === dateText(b);
}

/** The first difference in words, or null. */
export function difference(ours: Cells, truth: Cells, anyOrder = false): string | null {
  if (ours.length !== truth.length) return `${ours.length} rows, the truth has ${truth.length}`;
  const [left, right] = anyOrder ? [sorted(ours), sorted(truth)] : [ours, truth];
  for (const [i, row] of right.entries()) {
    const mine = left[i] ?? [];
    const width = Math.max(row.length, mine.length);
    for (let c = 0; c < width; c++)
      if (!sameCell(mine[c] ?? null, row[c] ?? null))
        return `row ${i + 1}, cell ${c + 1}: ${shown(mine[c])}, the truth has ${shown(row[c])}`;
  }
  return null;
}

export const shown = (cell: string | null | undefined): string =>
  cell === null || cell === undefined ? 'nothing' : JSON.stringify(cell.slice(0, 60));

function plain(cell: string | null): string {
  const text = (cell ?? '').trim();
  if (text === 'NULL') return '';
  return /^(true|false)$/i.test(text) ? text.toLowerCase() : text;
}

/** "2017-02-27T00:00:00.000Z", "2017-02-27 00:00:00+00" and "2017-02-27" are one day; 4:14:00 is 04:14:00. */
const dateText = (text: string): string =>
  text
    .replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ')
    .replace(/(Z|[+]00(:00)?)$/, '')
    .replace(/(:\d\d)\.0+$/, '$1')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/^(\d{4}-\d\d-\d\d) 00:00:00$/, '$1')
    .replace(/^(\d):/, '0$1:')
    .replace(/^(\d\d:\d\d)$/, '$1:00');

const sorted = (rows: Cells): Cells => [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
const key = (row: readonly (string | null)[]): string =>
  row
    .map((cell) =>
      Number.isFinite(Number(plain(cell))) && plain(cell) !== ''
        ? Number(plain(cell))
        : dateText(plain(cell)),
    )
    .join('\u0001');
