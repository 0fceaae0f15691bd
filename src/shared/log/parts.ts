/** Lists of the state that are worked out apart: what no entry touched since is kept as it is. */
export const parts = [
  'frame',
  'people',
  'sessions',
  'rounds',
  'scope',
  'data',
  'metrics',
  'evidence',
  'assumptions',
  'contexts',
  'links',
  'outliers',
  'followUps',
  'insights',
  'briefs',
  'decisions',
  'expectations',
  'parking',
  'words',
] as const;
export type Part = (typeof parts)[number];
