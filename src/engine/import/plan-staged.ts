import type { ImportRecipe } from '../../shared/ipc/import-report.ts';
import type { ColumnPlan } from './column-plan.ts';
import { planColumns } from './plan-columns.ts';
import type { Staged } from './staged.ts';
import { firstRow } from './typed.ts';
import type { Work } from './work.ts';

/** How each column of table `stage` will be read. */
export function plan(staged: Staged, recipe: ImportRecipe, work: Work): Promise<readonly ColumnPlan[]> {
  const { names } = staged.header;
  if (staged.typed !== undefined)
    return Promise.resolve(staged.typed.map((type, i) => asIs(names[i] as string, `c${i}`, type)));
  return planColumns(
    {
      names,
      width: staged.width,
      firstRow: firstRow(staged),
      without: recipe.decisions.flatMap((one) =>
        one.choice === 'leave-out' ? [one.row - staged.firstRecord] : [],
      ),
      dropEmpty: staged.header.inFile,
      ...(staged.settled === undefined ? {} : { settled: staged.settled }),
      ...(staged.numbers === undefined ? {} : { numbers: staged.numbers }),
      ...(staged.repeating === undefined ? {} : { repeating: staged.repeating }),
    },
    recipe,
    work,
  );
}

const asIs = (name: string, source: string, type: string): ColumnPlan => ({
  name,
  cell: { source, blanks: false },
  type,
  expression: source,
  exact: true,
  emptyWords: [],
  notes: [],
  shapes: { nonEmpty: 0, shapes: [], more: true },
});
