import type { Person, Workshop } from '../../../shared/log/state.ts';
import { sideOf } from '../../../shared/log/vocabulary.ts';

/** Whose agreement counts and who is here: the two sides; translator and guest never. */
export const agreeingPeople = (workshop: Workshop): readonly Person[] => {
  const here = new Set(workshop.session?.participants ?? []);
  return workshop.people.filter((person) => here.has(person.id) && sideOf(person.role) !== null);
};
