import { z } from 'zod';
import { text, line, id, day, label } from './fields.ts';

/** One line of a brief and the insights, evidence or context it comes from. */
const briefLine = z.object({ text: z.string().trim().min(1).max(600), from: z.array(id).max(12) });
const briefLines = z.array(briefLine).max(12);
const dayOrNone = z.union([day, z.literal('')]);
const briefFields = {
  title: line.optional(),
  job: briefLines.optional(),
  forWhom: briefLines.optional(),
  theyDoNow: briefLines.optional(),
  weWant: briefLines.optional(),
  message: briefLines.optional(),
  believe: briefLines.optional(),
  because: briefLines.optional(),
  customersSay: briefLines.optional(),
  tone: briefLines.optional(),
  mustHave: briefLines.optional(),
  mustNotSay: briefLines.optional(),
  steps: briefLines.optional(),
  assets: briefLines.optional(),
  questions: z.string().trim().max(200).optional(),
  success: z
    .object({
      metric: id.optional(),
      shape: z.enum(['at_least', 'at_most']),
      value: z.number(),
      unit: z.string().max(80),
      judgedOn: day,
      how: z.string().trim().max(200),
      test: z.string().trim().max(300),
    })
    .nullable()
    .optional(),
  due: dayOrNone.optional(),
  sendOn: dayOrNone.optional(),
};
/** The copy brief, part by part. */
export const briefEvents = {
  'brief.drafted': z.object({ ...briefFields, label, title: line }),
  'brief.edited': z.object(briefFields),
  'brief.ready': z.object({}),
  'brief.retired': z.object({ reason: text, supersededBy: id.optional() }),
} as const;
