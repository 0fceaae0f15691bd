import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { papaCases } from '../../../scripts/lib/papa-cases.mjs';
import { difference } from '../compare.ts';
import { load } from '../table.ts';
import { differs, type Truth, unless, type Verdict } from '../verdict.ts';

type PapaCase = {
  readonly description: string;
  readonly input: string;
  readonly config?: {
    readonly header?: boolean;
    readonly delimiter?: string;
    readonly quoteChar?: string;
    readonly escapeChar?: string;
  };
  readonly expected: { readonly data: readonly (readonly string[] | Readonly<Record<string, string>>)[] };
};

/** One of Papa Parse's test texts, written to a file and read back. */
export async function papaCase(truth: Truth, corpus: string): Promise<Verdict> {
  const one = papaCases(join(corpus, truth.file))[truth.index as number] as PapaCase;
  const folder = mkdtempSync(join(tmpdir(), 'nugget-case-'));
  try {
    const path = join(folder, 'case.csv');
    writeFileSync(path, one.input);
    const ours = await load(path, {
      header: one.config?.header === true,
      ...(one.config?.delimiter === undefined || one.config.delimiter === ''
        ? {}
        : { delimiter: one.config.delimiter }),
      ...(typeof one.config?.escapeChar === 'string' ? { escape: one.config.escapeChar } : {}),
      ...(typeof one.config?.quoteChar === 'string' ? { quote: one.config.quoteChar } : {}),
    });
    if (!ours.ok) return differs(`“${one.description}” ${ours.error.code}: ${ours.error.detail ?? ''}`);
    const lists = one.expected.data.every((row) => Array.isArray(row));
    const wanted = (one.config?.header === true && lists ? one.expected.data.slice(1) : one.expected.data)
      .map((row) => (Array.isArray(row) ? (row as string[]) : Object.values(row as Record<string, string>)))
      // Lines without anything are no rows.
      .filter((row) => row.length > 1 || (row[0] ?? '').trim() !== '');
    const why = difference(ours.value.rows, wanted);
    return unless(why === null ? null : `“${one.description}” ${why}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
