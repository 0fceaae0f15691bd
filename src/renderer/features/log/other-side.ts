import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { sideOf } from '../../../shared/log/vocabulary.ts';
import { navigator } from '../../state/saying.ts';

/** Who would meet this assumption: somebody here of the other side than the one that said it; else the navigator. */
export const otherSide = (workshop: Workshop, assumption: Assumption | null): string => {
  if (!assumption) return navigator(workshop);
  const here = new Set(workshop.session?.participants ?? []);
  const other = workshop.people.find(
    (person) =>
      here.has(person.id) &&
      sideOf(person.role) !== null &&
      sideOf(person.role) !== sideOf(assumption.said.role),
  );
  return other?.id ?? navigator(workshop);
};
