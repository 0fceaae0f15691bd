import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Table } from '../engine/duckdb.ts';
import { build, type Built } from '../engine/import/build.ts';
import { joins } from '../engine/import/joins.ts';
import { QueryEngine } from '../engine/query-engine.ts';
import type { ImportRecipe } from '../shared/ipc/import-report.ts';
import { engineFailureWords } from '../shared/messages/engine-words.ts';
import { importFailureWords } from '../shared/messages/import-words.ts';
import { err as failure, ok, type Result } from '../shared/result.ts';
import { cannot, type Command, done, waits } from './command.ts';
import { readFlags, readFlagsHelp, recipesFor } from './read-flags.ts';
import { tableCsv, tableJson, tableText } from './table-output.ts';

const help = `nugget query --data FILE… "SQL" [--json | --csv]   one reading query over files; a table is named like its file
${readFlagsHelp}
`;

type Failed = { readonly code: typeof cannot | typeof waits; readonly words: string };

/** One query over files, through the same import, gate and engine as in the app. */
export const run: Command = async (args, { out, err }) => {
  const options = {
    ...readFlags,
    data: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const sql = positionals.at(-1);
  // "--data a.csv b.csv SQL": everything before the query is a file.
  const files = [...(values.data ?? []), ...positionals.slice(0, -1)];
  if (values.help === true || sql === undefined || files.length === 0) {
    (values.help === true ? out : err)(help);
    return values.help === true ? done : cannot;
  }
  const recipes = recipesFor(files, values);
  const result = recipes.ok
    ? await answer(recipes.value, sql)
    : failure({ code: cannot, words: recipes.error } as const);
  if (!result.ok) {
    err(`${result.error.words}\n`);
    return result.error.code;
  }
  out(
    values.json === true
      ? tableJson(result.value)
      : values.csv === true
        ? tableCsv(result.value)
        : tableText(result.value),
  );
  return done;
};

async function answer(
  recipes: ReadonlyMap<string, ImportRecipe>,
  sql: string,
): Promise<Result<Table, Failed>> {
  const folder = mkdtempSync(join(tmpdir(), 'nugget-query-'));
  const generation = join(folder, 'data');
  try {
    const built = await buildAll(recipes, generation);
    if (!built.ok) return built;
    const open = built.value.reports
      .flatMap((report) => report.findings)
      .find((finding) => finding.severity === 'solve');
    if (open !== undefined) return failure({ code: waits, words: open.words });
    const engine = await QueryEngine.open(generation, { spill: join(folder, 'spill') });
    const table = await engine.table(sql);
    engine.close();
    return table.ok ? table : failure({ code: cannot, words: engineFailureWords(table.error) });
  } finally {
    // The generation is read-only; its folder must be writable to be removed.
    try {
      chmodSync(generation, 0o755);
    } catch {
      // It was never made.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** With the joins that the app would propose, so that their views are there too. */
async function buildAll(
  recipes: ReadonlyMap<string, ImportRecipe>,
  out: string,
): Promise<Result<Built, Failed>> {
  const files = [...recipes].map(([path, recipe]) => ({ path, recipe }));
  const proposed = files.length < 2 ? ok([]) : await joins(files, undefined);
  const built = proposed.ok
    ? await build(
        files,
        proposed.value.map(({ left, right, on }) => ({ left, right, on })),
        out,
      )
    : proposed;
  return built.ok ? built : failure({ code: cannot, words: importFailureWords(built.error) });
}
