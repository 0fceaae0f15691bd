import type { Workshop } from '../log/state.ts';

/** Frozen results that a report may draw, to be read before it is made. */
export const resultsNamed = ({ evidence, outliers }: Workshop): readonly string[] => [
  ...new Set([
    ...evidence.flatMap(({ result }) => result ?? []),
    ...outliers.flatMap(({ beforeResult, afterResult }) => [beforeResult ?? [], afterResult ?? []].flat()),
  ]),
];
