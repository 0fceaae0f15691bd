import type { Pause } from './state.ts';

type Paused = { readonly pauses: readonly Pause[] };

export const isPaused = ({ pauses }: Paused): boolean => pauses.at(-1)?.to === null;

export const endPause = (pauses: readonly Pause[], at: number): Pause[] =>
  pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));

/** Milliseconds that the session ran between two times: without its pauses, never less than none. */
export const ranFor = ({ pauses }: Paused, from: number, until: number): number => {
  const stood = pauses.map((pause) =>
    Math.max(0, Math.min(pause.to ?? until, until) - Math.max(pause.from, from)),
  );
  return Math.max(
    0,
    stood.reduce((left, one) => left - one, until - from),
  );
};
