import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Built } from '../engine/import/build.ts';
import { joins } from '../engine/import/joins.ts';
import { QueryEngine } from '../engine/query-engine.ts';
import type { ImportRecipe } from '../shared/ipc/import-report.ts';
import { importFailureWords } from '../shared/messages/import-words.ts';
import { err as failure, ok, type Result } from '../shared/result.ts';
import { cannot, waits } from './command.ts';

export type Failed = { readonly code: typeof cannot | typeof waits; readonly words: string };

/** An engine over files, built as in the app and gone afterwards. Waits for a person where the app would. */
export async function withData<T>(
  recipes: ReadonlyMap<string, ImportRecipe>,
  task: (engine: QueryEngine) => Promise<Result<T, Failed>>,
): Promise<Result<T, Failed>> {
  const folder = mkdtempSync(join(tmpdir(), 'nugget-data-'));
  const generation = join(folder, 'data');
  try {
    const built = await buildAll(recipes, generation);
    if (!built.ok) return built;
    const open = built.value.reports
      .flatMap((report) => report.findings)
      .find((finding) => finding.severity === 'solve');
    if (open !== undefined) return failure({ code: waits, words: open.words });
    const engine = await QueryEngine.open(generation, { spill: join(folder, 'spill') });
    try {
      return await task(engine);
    } finally {
      engine.close();
    }
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
