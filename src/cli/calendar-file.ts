import { basename } from 'node:path';
import { type Entry, entrySchema } from '../shared/challenge/p8-calendar.ts';
import { contextKinds } from '../shared/log/vocabulary.ts';
import { quoteIdent } from '../shared/metric/sql.ts';
import { engineFailureWords } from '../shared/messages/engine-words.ts';
import { err as failure, ok, type Result } from '../shared/result.ts';
import { cliWords as words } from '../shared/messages/cli-words.ts';
import { cannot } from './command.ts';
import { type ReadFlags, recipesFor } from './read-flags.ts';
import { type Failed, withData } from './with-data.ts';

const names = {
  from: /^(from|start|begin|date)$/i,
  to: /^(to|until|end)$/i,
  kind: /^(kind|type|category)$/i,
  title: /^(title|name|event|text)$/i,
} as const;

/** A calendar as a table, read as any other file: from, to, kind, title. An unknown kind is `other`. */
export async function readCalendar(
  path: string,
  flags: ReadFlags,
): Promise<Result<readonly Entry[], Failed>> {
  const recipes = recipesFor([path], flags.dates === undefined ? {} : { dates: flags.dates });
  if (!recipes.ok) return failure({ code: cannot, words: recipes.error });
  return withData(recipes.value, async (engine): Promise<Result<readonly Entry[], Failed>> => {
    const [table, columns] = [...engine.catalog][0] ?? ['', []];
    const pick = (pattern: RegExp): string => {
      const name = columns.find((column) => pattern.test(column.name))?.name;
      return name === undefined ? 'NULL' : `${quoteIdent(name)}::VARCHAR`;
    };
    const sql = `SELECT ${Object.values(names).map(pick).join(', ')} FROM ${quoteIdent(table)}`;
    const read = await engine.table(sql);
    if (!read.ok) return failure({ code: cannot, words: engineFailureWords(read.error) });
    const entries: Entry[] = [];
    for (const [from, to, kind, title] of read.value.rows) {
      const known = contextKinds.find((one) => one === kind) ?? 'other';
      const day = (cell: unknown): string => String(cell).slice(0, 10);
      const entry = entrySchema.safeParse({
        title,
        kind: known,
        from: day(from),
        ...(to === null ? {} : { to: day(to) }),
      });
      if (!entry.success)
        return failure({
          code: cannot,
          words: words.noCalendar(basename(path)),
        });
      entries.push(entry.data);
    }
    return ok(entries);
  });
}
