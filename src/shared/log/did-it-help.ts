import { citedInsights } from './brief-gate.ts';
import type { Brief, Workshop } from './state.ts';

/** How many briefs were counted, and how many of them reached what they asked for. */
export type Helped = { readonly counted: number; readonly reached: number };
export type DidItHelp = { readonly withInsight: Helped; readonly without: Helped };

/** Fewer say nothing. */
export const fewestBriefs = 5;

/** Briefs whose number was counted, those built on an insight beside those that are not. Never per person. */
export const didItHelp = (workshop: Workshop): DidItHelp => {
  const counted = workshop.briefs.filter(
    ({ state, result }) => state !== 'retired' && result !== null && told.has(result.outcome),
  );
  const sum = (briefs: readonly Brief[]): Helped => ({
    counted: briefs.length,
    reached: briefs.filter(({ result }) => result?.outcome === 'meets').length,
  });
  const isBuilt = (brief: Brief): boolean => citedInsights(brief, workshop.insights).length > 0;
  return {
    withInsight: sum(counted.filter(isBuilt)),
    without: sum(counted.filter((brief) => !isBuilt(brief))),
  };
};

const told = new Set(['meets', 'does_not_meet', 'too_close']);

export const saysSomething = ({ withInsight, without }: DidItHelp): boolean =>
  withInsight.counted >= fewestBriefs && without.counted >= fewestBriefs;
