import type { LogEvent } from './envelope.ts';

/** The entry that began the workshop, or, where a damaged file took that away, the question it asked: its subject is the workshop. */
export const namesWorkshop = ({ env }: LogEvent): boolean =>
  env.type === 'workshop.created' || env.type === 'scope.set';
