import type { KeptQuery, Workshop } from '../../shared/log/state.ts';

/** Hand-written queries of another laptop that nobody here has looked at. */
export const waitingQueries = (workshop: Workshop, allowed: readonly string[]): readonly KeptQuery[] =>
  workshop.queries.filter(({ said }) => !allowed.includes(said.event));
