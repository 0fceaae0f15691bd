import { type Dialect, parseRecords } from './records.ts';

const delimiters = [';', ',', '\t', '|', '~', '^'] as const;

/**
 * Which character stands between columns, from the file's beginning. The one that cuts most records into the same
 * number of cells as the first one; more columns win a tie. Decimal commas can't win: they cut the header into one.
 */
export function sniffDialect(
  sample: string,
  given: { readonly delimiter?: string | undefined; readonly quote?: string | undefined },
  whole: boolean,
): Dialect {
  const quote = given.quote ?? (singleQuoted(sample) ? "'" : '"');
  const escape =
    new RegExp(`[^\\\\]\\\\${quote}[^;,\\t|\\r\\n]`).test(sample) && !sample.includes(quote + quote)
      ? '\\'
      : quote;
  if (given.delimiter !== undefined) return { delimiter: given.delimiter, quote, escape };
  let best: { delimiter: string; share: number; columns: number } = { delimiter: ',', share: 0, columns: 1 };
  for (const delimiter of delimiters) {
    const records = parseRecords(sample, { delimiter, quote, escape }, 1000);
    // The sample may end inside a record.
    if (!whole && records.length > 1) records.pop();
    const columns = records[0]?.length ?? 1;
    if (columns < 2) continue;
    const share = records.filter((record) => record.length === columns).length / records.length;
    if (share < 0.3) continue;
    if (share > best.share + 0.02 || (share > best.share - 0.02 && columns > best.columns))
      best = { delimiter, share, columns };
  }
  return { delimiter: best.delimiter, quote, escape };
}

const singleQuoted = (sample: string): boolean =>
  !sample.includes('"') && (sample.match(/(^|[;,\t|])'[^'\r\n]*'(?=[;,\t|\r\n]|$)/gm)?.length ?? 0) >= 3;
