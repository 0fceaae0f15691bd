import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadAs } from '../../../src/shared/ipc/import-report.ts';
import { difference } from '../compare.ts';
import { ask } from '../table.ts';
import { differs, right, type Truth, type Verdict } from '../verdict.ts';

type Case = {
  readonly file: string;
  readonly sql: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly nrows: number;
};
/** Kept in step with the generator, which counts only cases about the table. */
const insides =
  /parquet_(metadata|schema)|file_(row_number|index)|typeof|read_(nd)?json_objects|maximum_depth|columns=\{data: 'UNION/i;

/** Every case of DuckDB's own tests about this file, asked of our table with the same read choices. */
export async function queries(truth: Truth, corpus: string): Promise<Verdict> {
  const { cases } = JSON.parse(readFileSync(join(corpus, 'nasty/duckdb_expected.json'), 'utf8')) as {
    cases: readonly Case[];
  };
  const wrong: string[] = [];
  for (const one of cases.filter(({ file, sql }) => file === truth.file && !insides.test(sql))) {
    const why = await asked(one, join(corpus, truth.file)).catch((error: unknown) => String(error));
    if (why !== null) wrong.push(why);
  }
  return wrong.length === 0 ? right : differs(wrong.join(' | '));
}

async function asked({ sql, columns, rows, nrows }: Case, path: string): Promise<string | null> {
  const call =
    /(?:(?:read_\w+|\w+_scan)\s*\(\s*)?'\$\{FILE\}'\s*((?:,(?:[^()']|'(?:[^']|'')*'|\([^()]*\))*)?\))?/i.exec(
      sql,
    ) as RegExpExecArray;
  const options = optionsOf(call[1] ?? '');
  const format = /^read_csv/i.test(call[0]) ? { format: 'csv' as const } : {};
  const query = sql.replace(call[0], '"the_table"').trim().replace(/;$/, '');
  const all = /^(select \* )?from "the_table"/i.test(query.replaceAll(/\s+/g, ' '));
  const names = options.columns ?? (all ? columns : []);
  const answer = await ask(
    [{ name: 'the_table', path, readAs: { ...options.readAs, ...format } }],
    query,
    names,
    /struct_extract|\['|\)\."/i.test(query),
  );
  if (!answer.ok) {
    // A file without rows is no table; DuckDB answers with a heading.
    return answer.error.code === 'empty-file' && rows.length === 0
      ? null
      : `${answer.error.code}: ${answer.error.detail ?? ''}`;
  }
  const truth = rows.map((row) => row.map((cell) => (cell === 'NULL' ? null : cell)));
  // What DuckDB leaves out or never says, we keep and say.
  if (nrows > rows.length && answer.value.rows.length !== nrows)
    return `${answer.value.rows.length} rows, ${nrows} expected`;
  return options.leavesOut || nrows > rows.length
    ? contains(answer.value.rows, truth, answer.value.aside)
    : difference(answer.value.rows, truth, true);
}

function contains(
  ours: readonly (readonly (string | null)[])[],
  truth: readonly (readonly (string | null)[])[],
  aside: number,
): string | null {
  if (truth.length === 1 && truth[0]?.length === 1)
    return Number(ours[0]?.[0]) >= Number(truth[0][0])
      ? null
      : `${ours[0]?.[0]}, at least ${truth[0][0]} expected`;
  // A row that we set aside is said, not lost.
  const missing = truth.filter((row) =>
    ours.every((mine) => difference([mine.slice(0, row.length)], [row]) !== null),
  );
  return missing.length <= aside ? null : `row ${JSON.stringify(missing[0])} is missing`;
}

function optionsOf(text: string): { readAs: Partial<ReadAs>; columns: string[] | null; leavesOut: boolean } {
  const options = new Map<string, string>();
  for (const match of text.matchAll(
    /(\w+)\s*=\s*('(?:[^']|'')*'|"[^"]*"|\{[^}]*\}|STRUCT_PACK\([^)]*\)|\[[^\]]*\]|[\w.]+)/gi,
  ))
    options.set((match[1] as string).toLowerCase(), match[2] as string);
  const word = (name: string): string | undefined => {
    const value = options.get(name);
    return value === undefined ? undefined : value.replace(/^['"]|['"]$/g, '');
  };
  const fixed = /^false$/i.test(word('auto_detect') ?? '');
  const header = word('header');
  const given = options.get('columns');
  const columns =
    given === undefined
      ? null
      : [...given.matchAll(/'?(\w+)'?\s*:=?\s*'/g)].map((match) => match[1] as string);
  const dates = dayFirst(word('dateformat') ?? word('timestampformat'));
  const readAs: Partial<ReadAs> = {
    ...(word('delim') === undefined ? {} : { delimiter: word('delim') }),
    ...(columns?.length === 1 && word('delim') === undefined ? { delimiter: '' } : {}),
    ...(word('quote') === undefined ? {} : { quote: word('quote') }),
    // No quotation mark within a cell is escaped.
    ...(word('escape') === '' ? { escape: '' } : {}),
    // DuckDB's comments may begin within a line.
    ...(word('comment') === undefined ? {} : { comment: word('comment'), commentsBehind: true }),
    ...(word('skip') === undefined ? {} : { skip: Number(word('skip')) }),
    ...(dates === undefined ? {} : { dates }),
    // A format of dates that names hours: DuckDB reads them and keeps the day.
    ...(/%-?[HI]/.test(word('dateformat') ?? '') ? { daysOnly: true } : {}),
    ...(word('thousands') === undefined ? {} : { thousands: ',' as const, decimal: '.' as const }),
    ...(header === undefined ? (fixed ? { header: false } : {}) : { header: /^(true|1)$/i.test(header) }),
  };
  return {
    readAs,
    columns,
    leavesOut: options.has('ignore_errors') || options.has('null_padding') || options.has('strict_mode'),
  };
}

/** "%d/%m/%Y" is day first. */
const dayFirst = (format: string | undefined): 'dmy' | 'mdy' | undefined =>
  format === undefined ? undefined : /^%-?d/.test(format) ? 'dmy' : /^%-?m/.test(format) ? 'mdy' : undefined;
