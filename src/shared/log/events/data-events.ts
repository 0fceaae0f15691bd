import { z } from 'zod';
import { line, hash, day, opaque } from './fields.ts';

/** What is counted, and how: data versions and ways of counting. */
export const dataEvents = {
  'data.added': z.object({
    /** The generation folder's name and content hash; its tables are listed. */
    generation: hash,
    version: z.number().int().positive(),
    tables: z
      .array(
        z.object({
          name: line,
          fileName: line,
          sha256: hash,
          rowsRead: z.number().int(),
          rowsSetAside: z.number().int(),
          /** Rows of before that stayed in the table beside those of the file. */
          rowsKept: z.number().int().min(0).optional(),
          /** Rows that the table of before did not have. */
          rowsNew: z.number().int().min(0).optional(),
          columns: z.array(z.object({ name: z.string(), type: z.string(), tag: z.string().optional() })),
          readAs: opaque,
          decisions: z.array(opaque),
          findings: z.array(opaque),
          grain: z.string().max(200).optional(),
          madeFor: z.string().max(200).optional(),
          /** The column that says when a row was, and its first and last day. */
          time: z.object({ column: z.string(), from: day, to: day }).optional(),
        }),
      )
      .min(1),
    joins: z.array(opaque),
  }),
  'metric.defined': z.object({
    name: line,
    definition: opaque,
    unit: z.string().max(80),
    goodDirection: z.enum(['up', 'down', 'neither']),
    minN: z.number().int().min(1),
    maturityDays: z.number().int().min(0).optional(),
    analystWords: z.string().max(400),
    marketerWords: z.string().max(400),
  }),
} as const;
