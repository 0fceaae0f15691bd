import { z } from 'zod';
import { guideSteps, tipPlaces } from './guide.ts';

/** What a person chose for this laptop. Nothing of a workshop, nothing about a person. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  large: z.boolean().catch(false),
  language: z.enum(['system', 'en', 'de']).catch('system'),
  /** Single letters as commands; off for people whose speech input types them by accident. */
  quickKeys: z.boolean().catch(true),
  /** Command → key, where it is another than the one it comes with. */
  keys: z.record(z.string().max(40), z.string().max(40)).catch({}),
  /** The demo's guide, in the workshop it was begun in; null: none, or closed. */
  guide: z
    .object({ workshop: z.string().max(60), skipped: z.array(z.enum(guideSteps)) })
    .nullable()
    .catch(null),
  /** First looks that somebody has read the sentence of. */
  tipsRead: z.array(z.enum(tipPlaces)).catch([]),
});
export type Settings = z.infer<typeof settingsSchema>;
export const firstSettings: Settings = settingsSchema.parse({});

/** A text that can't be read is as none: nothing said is lost with it. */
export const readSettings = (text: string): Settings => {
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch {
    return firstSettings;
  }
};
