import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { type NumberStory, numberStory } from '../../../shared/log/what-changed.ts';
import { readCell } from '../../../shared/metric/reading.ts';
import { rowScopeSchema } from '../../../shared/metric/row-scope.ts';
import { viewSchema } from '../../../shared/metric/view.ts';
import { askView } from '../../state/looking.ts';

/** Counts v1's own view again: was its number right, and did only the reading change? Null without evidence. */
export const storyOf = async (workshop: Workshop, assumption: Assumption): Promise<NumberStory | null> => {
  const first = workshop.evidence.find((one) => one.id === assumption.versions[0]?.evidence[0]);
  const view = viewSchema.safeParse(first?.view);
  if (!first?.measured || !view.success) return null;
  const answer = await askView(view.data).result;
  const rows = rowScopeSchema.safeParse(first.selection);
  const condition = rows.success ? rows.data.all[0] : undefined;
  const group = condition?.op === 'in' ? String(condition.value[0]) : condition ? null : undefined;
  const cell = !answer.ok
    ? null
    : group === undefined
      ? answer.value.total
      : (answer.value.cells.find((one) => one.group === group) ?? null);
  return numberStory({
    then: first.measured,
    now: cell ? readCell(view.data.metric, cell) : null,
    sameRows: true,
    sameDefinition: true,
    sameData: first.dataVersion === workshop.data?.version,
  });
};
