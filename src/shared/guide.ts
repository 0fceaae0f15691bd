import type { Workshop } from './log/state.ts';

/** The demo as a guided start: five things a pair does by itself, in this order. */
export const guideSteps = ['question', 'files', 'assume', 'context', 'change'] as const;
export type GuideStep = (typeof guideSteps)[number];

/** Where a first look at a screen is met by one sentence, until somebody has read it. */
export const tipPlaces = ['data', 'workshop', 'insights', 'timeline', 'report'] as const;
export type TipPlace = (typeof tipPlaces)[number];

/** Whether the log holds what a step asks for; nothing else counts as done. */
export const stepDone: Readonly<Record<GuideStep, (workshop: Workshop) => boolean>> = {
  question: (workshop) => workshop.scope !== null,
  files: (workshop) => workshop.data !== null,
  assume: (workshop) => workshop.assumptions.some((one) => one.state !== 'withdrawn'),
  context: (workshop) => workshop.links.length > 0,
  change: (workshop) =>
    workshop.outliers.some((one) => one.state === 'agreed') ||
    workshop.assumptions.some((one) => one.versions.length > 1),
};

/** The first step that is neither done nor skipped; null: the way is walked. */
export const stepNow = (workshop: Workshop | null, skipped: readonly GuideStep[]): GuideStep | null =>
  guideSteps.find((step) => !skipped.includes(step) && !(workshop !== null && stepDone[step](workshop))) ??
  null;
