import type { Finding, ImportRecipe, TableReport } from '../shared/ipc/import-report.ts';

type Examined = { readonly sha256: string; readonly findings: readonly Finding[] };

/**
 * What the doctor said of each file, read as it was last: when the same bytes come into the workshop read the same way, it
 * need not look a second time. Other bytes are refused by the build.
 */
export class ExaminedFiles {
  readonly #known = new Map<string, Examined>();

  note(path: string, recipe: ImportRecipe, { sha256, findings }: TableReport): void {
    this.#known.set(keyOf(path, recipe), { sha256, findings });
  }

  of(path: string, recipe: ImportRecipe): { readonly sha256?: string } {
    const known = this.#known.get(keyOf(path, recipe));
    return known === undefined ? {} : { sha256: known.sha256 };
  }

  /** The reports of a build, with what was said of their files when they were examined. */
  told<T extends { readonly reports: readonly TableReport[] }>(
    built: T,
    files: readonly { readonly path: string; readonly recipe: ImportRecipe }[],
  ): T {
    const reports = built.reports.map((report, i) => {
      const file = files[i];
      const known = file === undefined ? undefined : this.#known.get(keyOf(file.path, file.recipe));
      return known?.sha256 === report.sha256 ? { ...report, findings: known.findings } : report;
    });
    return { ...built, reports };
  }
}

const keyOf = (path: string, recipe: ImportRecipe): string => JSON.stringify([path, recipe]);
