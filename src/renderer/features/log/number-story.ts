import { currentDefinition } from '../../../shared/challenge/current-definition.ts';
import { cellOf } from '../../../shared/challenge/version-facts.ts';
import type { Measured } from '../../../shared/log/events/fields.ts';
import type { Assumption, Evidence, Workshop } from '../../../shared/log/state.ts';
import { type NumberStory, numberStory } from '../../../shared/log/what-changed.ts';
import { readCell } from '../../../shared/metric/reading.ts';
import { type View, viewSchema } from '../../../shared/metric/view.ts';
import { askView } from '../../state/asking-views.ts';

/** Counts v1's own view again: was its number right, and did only the reading change? Null without evidence. */
export const storyOf = async (workshop: Workshop, assumption: Assumption): Promise<NumberStory | null> => {
  const first = workshop.evidence.find((one) => one.id === assumption.versions[0]?.evidence[0]);
  const view = viewSchema.safeParse(first?.view);
  if (!first?.measured || !view.success) return null;
  const today = currentDefinition(workshop, view.data.metric);
  const asThen = await countAgain(workshop, first, view.data);
  const now = today?.changed
    ? await countAgain(workshop, first, { ...view.data, metric: today.definition })
    : asThen;
  return numberStory({ then: first.measured, now, asThen });
};

const countAgain = async (workshop: Workshop, first: Evidence, view: View): Promise<Measured | null> => {
  const answer = await askView(view).result;
  if (!answer.ok) return null;
  const cell = cellOf(view, answer.value, first.selection, workshop.smallGroupMin);
  return cell && readCell(view.metric, cell);
};
