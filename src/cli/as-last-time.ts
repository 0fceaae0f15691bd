import { basename } from 'node:path';
import { inspect } from '../engine/import/inspect.ts';
import { openFile } from '../main/store/open-file.ts';
import { recipeAgain, sameData, storedTable } from '../shared/data/use-again.ts';
import type { ImportRecipe, TableReport } from '../shared/ipc/import-report.ts';
import { fold } from '../shared/log/fold.ts';
import type { Workshop } from '../shared/log/state.ts';
import { fileWords } from '../shared/messages/file-words.ts';
import { importFailureWords } from '../shared/messages/import-words.ts';
import { err as failure, ok, type Result } from '../shared/result.ts';
import { type ReadFlags, recipesFor } from './read-flags.ts';

type Ready = {
  readonly recipes: ReadonlyMap<string, ImportRecipe>;
  readonly reports: ReadonlyMap<string, TableReport>;
};

/** A file of the same data is read with last time's choices, under last time's name. */
export async function asLastTime(
  workshop: Workshop,
  given: ReadonlyMap<string, ImportRecipe>,
): Promise<Result<Ready, string>> {
  const tables = (workshop.data?.tables ?? []).flatMap((table) => storedTable(table) ?? []);
  const recipes = new Map<string, ImportRecipe>();
  const reports = new Map<string, TableReport>();
  for (const [path, recipe] of given) {
    const first = await inspect(path, recipe);
    if (!first.ok) return failure(importFailureWords(first.error));
    const again = sameData(tables, first.value);
    const last = again === null ? recipe : recipeAgain(again, first.value);
    recipes.set(path, {
      ...last,
      readAs: { ...last.readAs, ...recipe.readAs },
      decisions: [...last.decisions, ...recipe.decisions],
    });
    reports.set(again?.name ?? first.value.name, first.value);
  }
  return ok({ recipes, reports });
}

/** The recipes that the flags name; a workshop's file stands for how its own files were read. */
export async function recipesOf(
  files: readonly string[],
  flags: ReadFlags,
): Promise<Result<ReadonlyMap<string, ImportRecipe>, string>> {
  const { recipe: from, ...others } = flags;
  if (from === undefined || !/\.nugget$/i.test(from)) return recipesFor(files, flags);
  const given = recipesFor(files, others);
  if (!given.ok) return given;
  const opened = await openFile(from);
  if (!opened.ok) return failure(fileWords(basename(from), opened.error));
  const ready = await asLastTime(fold(opened.value.events), given.value);
  return ready.ok ? ok(ready.value.recipes) : ready;
}
