import type { Workshop } from '../../shared/log/state.ts';

/** The year a date without one is in: the question's, else the first sitting's. */
export const workshopYear = (workshop: Workshop): number =>
  Number(
    workshop.scope?.from?.slice(0, 4) ?? new Date(workshop.sessions[0]?.startedAt ?? 0).getUTCFullYear(),
  );
