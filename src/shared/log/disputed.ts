import type { Conflict, Workshop } from './state.ts';

/** The versions of a field that did not see each other; empty when there is one or none. */
export const disputed = ({ conflicts }: Workshop, entity: string, field: string): Conflict['heads'] =>
  conflicts.find((conflict) => conflict.entity === entity && conflict.field === field)?.heads ?? [];

/** I14: an open conflict on a field is decided by an entry that names one of its versions. */
export const decides = (
  workshop: Workshop,
  entity: string,
  field: string,
  events: readonly string[],
): boolean => disputed(workshop, entity, field).some(({ event }) => events.includes(event));
