import { z } from 'zod';

/**
 * Kinds of fields. Values that only other folders understand (row scopes, metrics, checks, views) are opaque JSON here:
 * `metric` builds on `log`, never the other way round.
 */
export const text = z.string().trim().min(1).max(4000);
export const line = z.string().trim().min(1).max(400);
export const id = z.string().min(1).max(80);
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const opaque = z.record(z.string(), z.unknown());
export const label = z.string().regex(/^[A-Z]{1,2}\d+$/);

/** A number with its likely range, as counted on one data version. */
export const measuredSchema = z.object({
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.number(),
});
export type Measured = z.infer<typeof measuredSchema>;
