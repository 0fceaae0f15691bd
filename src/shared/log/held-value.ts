import type { Assumption, Workshop } from './state.ts';

/** What a field holds now: the same kind of value that stands in the heads of a conflict on it. Null: nothing yet. */
export const heldValue = (workshop: Workshop, entity: string, field: string): unknown => {
  if (entity === workshop.id) return ofWorkshop(workshop, field);
  const assumption = workshop.assumptions.find(({ id }) => id === entity);
  if (assumption !== undefined) return ofAssumption(assumption, field);
  const of = <T extends { readonly id: string }>(entities: readonly T[]): T | undefined =>
    entities.find(({ id }) => id === entity);
  switch (field) {
    case 'definition':
      return of(workshop.metrics) ?? null;
    case 'choice':
      return of(workshop.outliers) ?? null;
    case 'meant':
      return of(workshop.contexts)?.meant ?? null;
    case 'answer':
      return of(workshop.followUps)?.answer ?? null;
    case 'decision':
      return of(workshop.parking)?.sorted ?? null;
    default:
      return plain(of(workshop.insights) ?? of(workshop.briefs) ?? of(workshop.words), field);
  }
};

const ofWorkshop = (workshop: Workshop, field: string): unknown => {
  if (field === 'title') return workshop.title;
  return field === 'scope' ? workshop.scope : field === 'data' ? workshop.data : null;
};

const ofAssumption = (assumption: Assumption, field: string): unknown => {
  if (field === 'statement')
    return assumption.versions.findLast(({ statement }) => statement === assumption.statement) ?? null;
  if (field === 'parked') return assumption.parkedBecause ?? null;
  return plain(assumption, field);
};

const plain = (entity: object | undefined, field: string): unknown =>
  (entity as Readonly<Record<string, unknown>> | undefined)?.[field] ?? null;
