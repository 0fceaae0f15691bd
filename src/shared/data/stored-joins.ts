import { z } from 'zod';

export const joinSchema = z.object({
  left: z.string(),
  right: z.string(),
  on: z.array(z.tuple([z.string(), z.string()])).min(1),
});
export type StoredJoin = z.infer<typeof joinSchema>;

/** Joins as the log keeps them; what another version wrote and this one can't read is left out. */
export const storedJoins = (joins: readonly unknown[]): readonly StoredJoin[] =>
  joins.flatMap((join) => {
    const read = joinSchema.safeParse(join);
    return read.success ? [read.data] : [];
  });
