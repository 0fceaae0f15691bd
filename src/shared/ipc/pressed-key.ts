import { z } from 'zod';

/** A key pressed on the wall, as the first window hears of it. */
export const pressedKeySchema = z.strictObject({
  key: z.string().min(1).max(20),
  code: z.string().max(20),
  ctrlKey: z.boolean(),
  shiftKey: z.boolean(),
  altKey: z.boolean(),
  metaKey: z.boolean(),
  repeat: z.boolean(),
});
export type PressedKey = z.infer<typeof pressedKeySchema>;
