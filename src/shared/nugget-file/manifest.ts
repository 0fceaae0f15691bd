import { z } from 'zod';

export const fileVersion = { major: 1, minor: 0 } as const;
export const mimetype = 'application/vnd.nugget.session+zip';

/** What data travels: conclusions only; results that passed the privacy check (default); or the tables too. */
export const fileModes = ['none', 'aggregates', 'data'] as const;
export type FileMode = (typeof fileModes)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
const version = z.looseObject({ major: count, minor: count });

/** The file's table of contents. No paths, no user, host or personal names: nothing that was not typed into the workshop. */
export const manifestSchema = z.looseObject({
  format: z.literal('nugget'),
  version,
  minReader: version,
  writer: z.looseObject({ app: z.string().max(40) }),
  workshopId: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  title: z.string().max(400),
  createdAt: z.string().max(40).nullable(),
  log: z.looseObject({
    bytes: count,
    sha256: hash,
    events: count,
    heads: z.array(hash).max(10_000),
    chain: z.literal('sha256-dag-1'),
    /** The first 8 hex digits of each entry's id, in order: a salvager tells an entry from a changed one by them. */
    marks: z
      .string()
      .regex(/^([0-9a-f]{8})*$/)
      .optional(),
  }),
  /** Events whose body stays at home. */
  withheld: z.array(hash).max(200_000),
  /** Entries that others build on and that a damaged file took away for good. */
  lost: z.array(hash).max(200_000).optional(),
  sequences: z.record(z.string(), count),
  parts: z
    .array(z.looseObject({ name: z.string().max(120), bytes: count, sha256: hash, type: z.string().max(80) }))
    .max(5_000),
  privacy: z.looseObject({ mode: z.enum(fileModes), k: count }),
  /** Tables of a `data` file; each names its part by hash. */
  data: z
    .array(z.looseObject({ table: z.string().max(400), generation: hash, sha256: hash, rows: count }))
    .max(100),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type DataTable = Manifest['data'][number];
