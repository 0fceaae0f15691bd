import { parseArgs } from 'node:util';
import type { Table } from '../engine/duckdb.ts';
import { engineFailureWords } from '../shared/messages/engine-words.ts';
import { err as failure, type Result } from '../shared/result.ts';
import { cliWords as words } from '../shared/messages/cli-words.ts';
import { cannot, type Command, done } from './command.ts';
import { recipesOf } from './as-last-time.ts';
import { type Failed, withData } from './with-data.ts';
import { readFlags } from './read-flags.ts';
import { tableCsv, tableJson, tableText } from './table-output.ts';

const help = (): string => `${words.help.query}
${words.help.readFlags}
`;

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
    (values.help === true ? out : err)(help());
    return values.help === true ? done : cannot;
  }
  const recipes = await recipesOf(files, values);
  const result = recipes.ok
    ? await withData(recipes.value, async (engine): Promise<Result<Table, Failed>> => {
        const table = await engine.table(sql);
        return table.ok ? table : failure({ code: cannot, words: engineFailureWords(table.error) });
      })
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
