import type { Assumption } from './state.ts';

const ended: ReadonlySet<Assumption['state']> = new Set(['withdrawn', 'replaced', 'parked']);

/** Neither withdrawn nor replaced nor parked: still talked about and counted. */
export const isInPlay = ({ state }: Pick<Assumption, 'state'>): boolean => !ended.has(state);
