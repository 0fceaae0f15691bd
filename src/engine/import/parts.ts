import type { ImportFailure, ImportRecipe, TableReport } from '../../shared/ipc/import-report.ts';
import { ok, type Result } from '../../shared/result.ts';
import { inspect } from './inspect.ts';
import type { ImportOptions } from './work.ts';

/** Every table of a file: a JSON object of several is several; of a workbook or an archive the first is meant unless a person names another. */
export async function inspectParts(
  path: string,
  recipe: ImportRecipe,
  options: ImportOptions = {},
): Promise<Result<readonly TableReport[], ImportFailure>> {
  const first = await inspect(path, recipe, options);
  if (!first.ok) return first;
  const { parts = [], readAs } = first.value;
  if (recipe.readAs.part !== undefined || readAs.format !== 'json' || parts.length < 2)
    return ok([first.value]);
  const reports: TableReport[] = [];
  for (const part of parts) {
    const report = await inspect(path, { ...recipe, readAs: { ...recipe.readAs, part } }, options);
    // A list without records is no table.
    if (!report.ok && report.error.code !== 'empty-file') return report;
    if (report.ok) reports.push(report.value);
  }
  return ok(reports);
}
