import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shown } from '../compare.ts';
import { ownRecords } from '../own-csv.ts';
import { load } from '../table.ts';
import { differs, right, type Truth, type Verdict } from '../verdict.ts';
import { sameAsShown } from './as-shown.ts';

/** What Excel itself wrote as CSV, as it shows the cells: ours are the values behind them. */
export async function sheet(truth: Truth, corpus: string): Promise<Verdict> {
  const ours = await load(
    join(corpus, truth.file),
    {
      header: false,
      skip: 0,
      part: `#${(truth.sheet as number) + 1}`,
    },
    undefined,
    true,
  );
  const bytes = readFileSync(join(corpus, truth.like as string));
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1251').decode(bytes);
  const wanted = ownRecords(text, { delimiter: ',', quote: '"' }).filter((row) =>
    row.some((cell) => cell.trim() !== ''),
  );
  if (!ours.ok)
    return ours.error.code === 'empty-file' && wanted.length === 0
      ? right
      : differs(`${ours.error.code}: ${ours.error.detail ?? ''}`);
  const mine = ours.value.rows.filter((row) => row.some((cell) => (cell ?? '').trim() !== ''));
  if (mine.length !== wanted.length) return differs(`${mine.length} rows, Excel has ${wanted.length}`);
  for (const [i, row] of wanted.entries()) {
    // Columns without a cell are left out by both sides.
    const theirs = row.filter((cell) => cell.trim() !== '');
    const cells = (mine[i] ?? []).filter((cell) => (cell ?? '').trim() !== '');
    const at = theirs.findIndex((cell, c) => !sameAsShown(cells[c] ?? null, cell));
    if (at !== -1) return differs(`row ${i + 1}: ${shown(cells[at])}, Excel shows ${shown(theirs[at])}`);
    if (cells.length > theirs.length) return differs(`row ${i + 1} has ${shown(cells[theirs.length])} more`);
  }
  return right;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
