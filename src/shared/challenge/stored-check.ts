import type { Assumption, Workshop } from '../log/state.ts';
import { type CheckDefinition, checkSchema } from '../metric/check.ts';
import type { View } from '../metric/view.ts';
import { scopesWithout } from './decided-rows.ts';

/** The check of the current wording: its own, or the one set on the assumption. */
export const storedCheck = (assumption: Assumption): CheckDefinition | null => {
  const read = checkSchema.safeParse(assumption.versions.at(-1)?.check ?? assumption.check);
  return read.success ? read.data : null;
};

/** What a check counts: its own rows, or these of them, minus what was agreed about rows. */
export const viewOfCheck = (
  workshop: Workshop,
  assumption: string,
  check: CheckDefinition,
  rows: Pick<View, 'rowScope' | 'onlyNew'> = { rowScope: check.rowScope },
): View => {
  const without = [...(check.without ?? []), ...scopesWithout(workshop, check.metric, { assumption })];
  return {
    metric: check.metric,
    ...rows,
    ...('breakdown' in check.claim ? { breakdown: check.claim.breakdown } : {}),
    ...(without.length > 0 ? { without } : {}),
  };
};
