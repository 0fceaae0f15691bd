import { z } from 'zod';

/** Parts of a report that may be left out; question, answer and what was left out of the counting always stand. */
export const optionalParts = [
  'changed',
  'chart',
  'open',
  'decision',
  'learned',
  'wording',
  'numbers',
  'log',
  'words',
  'queries',
  'data',
] as const;
export type OptionalPart = (typeof optionalParts)[number];
/** Only the full report holds these. */
export const fullParts: readonly OptionalPart[] = [
  'learned',
  'wording',
  'numbers',
  'log',
  'words',
  'queries',
  'data',
];

export const reportOptionsSchema = z.object({
  length: z.enum(['one_page', 'full']),
  forWhom: z.string().max(200),
  /** By person; roles only where somebody has none. Typed for one export, never kept in the log. */
  names: z.record(z.string().max(80), z.string().max(80)),
  without: z.array(z.enum(optionalParts)),
  /** Decisions on fewer rows than a group may have: told without their amounts (ruling 12). */
  hideSingle: z.boolean(),
  /** As it stood on this data version, before the next one came. */
  asOf: z.number().int().positive().optional(),
});
export type ReportOptions = z.infer<typeof reportOptionsSchema>;

export const fullReport: ReportOptions = {
  length: 'full',
  forWhom: '',
  names: {},
  without: [],
  hideSingle: false,
};
export const onePageReport: ReportOptions = { ...fullReport, length: 'one_page' };

export const holds = ({ length, without }: ReportOptions, part: OptionalPart): boolean =>
  !without.includes(part) && (length === 'full' || !fullParts.includes(part));

export const exportFormats = ['html', 'pdf', 'pptx', 'docx', 'md'] as const;
export type ExportFormat = (typeof exportFormats)[number];
