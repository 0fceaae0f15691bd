import { z } from 'zod';

/** How a file was read. Every field can be set by a person (`Change`, or a flag of the command line). */
export const readAsSchema = z.object({
  format: z.enum(['csv', 'parquet', 'json', 'arrow', 'excel']),
  /** ' +' is one or more blanks. */
  delimiter: z.string().max(4).optional(),
  decimal: z.enum([',', '.']).optional(),
  thousands: z.enum(['.', ',', ' ', "'", '']).optional(),
  dates: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  encoding: z.string().max(40).optional(),
  /** So often UTF-8 was read as older letters and written as UTF-8 again; it is undone. */
  garbled: z.number().int().min(0).max(3).optional(),
  header: z.boolean().optional(),
  /** Empty: quotation marks are ordinary characters. */
  quote: z.string().max(1).optional(),
  escape: z.string().max(1).optional(),
  /** Lines that begin with it are comments. */
  comment: z.string().max(1).optional(),
  /** A comment may also begin within a line, behind its cells. */
  commentsBehind: z.boolean().optional(),
  /** Columns stand at fixed places of each line, counted in characters from 0. What lies between them is no cell. */
  fields: z
    .array(
      z.object({
        name: z.string().max(200).optional(),
        from: z.number().int().min(0).max(100_000),
        length: z.number().int().min(1).max(100_000),
      }),
    )
    .min(1)
    .max(1000)
    .optional(),
  /** Of a day with a time only the day is kept. */
  daysOnly: z.boolean().optional(),
  /** Records above the header. */
  skip: z.number().int().min(0).max(100_000).optional(),
  /** false: a quoted cell ends with its line. */
  spans: z.boolean().optional(),
  /** Records that are one quoted cell are read again as a whole line. */
  unwrap: z.boolean().optional(),
  /** What becomes of rows with more cells than columns: kept in columns of their own, or the cells too many belong to this column (from 1). Without it they are set aside. */
  extraCells: z.union([z.literal('keep'), z.number().int().min(1).max(10_000)]).optional(),
  /** The sheet of a workbook, the table of a JSON object, the file of an archive; '#2' is the second. */
  part: z.string().max(300).optional(),
  /** Cells of a sheet, such as B3:F200. */
  range: z.string().max(40).optional(),
  /** Nested JSON: a column for each field within a record. */
  flatten: z.boolean().optional(),
});
export type ReadAs = z.infer<typeof readAsSchema>;

/** What a person chose about a finding; travels in the recipe, so a re-import repeats it. */
export const decisionSchema = z.discriminatedUnion('choice', [
  z.object({
    choice: z.literal('read-thousands'),
    column: z.string(),
    thousands: z.enum(['.', ',', ' ', "'"]),
  }),
  z.object({ choice: z.literal('read-dates'), column: z.string(), dates: z.enum(['dmy', 'mdy', 'ymd']) }),
  z.object({ choice: z.literal('as-text'), column: z.string() }),
  /** A spreadsheet's day numbers: 45292 is 1 January 2024. */
  z.object({ choice: z.literal('read-serial'), column: z.string() }),
  /** Seconds since 1970, or thousandths or millionths of them: 1714564800 is 1 May 2024. */
  z.object({ choice: z.literal('read-unix'), column: z.string() }),
  /** Times of day in one form: "9:05 Uhr" is 09:05. */
  z.object({ choice: z.literal('read-times'), column: z.string() }),
  /** A column that would stay text is one of numbers; these words stand for no number in it. */
  z.object({
    choice: z.literal('as-number'),
    column: z.string(),
    empty: z.array(z.string().max(200)).max(50),
  }),
  /** Next month's file calls a column otherwise; here it keeps the name it had. */
  z.object({ choice: z.literal('rename'), column: z.string(), from: z.string() }),
  /** One value is the same as another and written otherwise: "GTXPro" is "GTX Pro". */
  z.object({ choice: z.literal('spell'), column: z.string(), from: z.string(), as: z.string() }),
  /**
   * Joined by letters and digits alone: a column beside it holds the values without case, accents, blanks and signs, and
   * they stay as they are. `german`: ä, ö, ü count as ae, oe, ue instead of a, o, u.
   */
  z.object({ choice: z.literal('plain'), column: z.string(), german: z.boolean().optional() }),
  /** The column does not come into the data at all. */
  z.object({ choice: z.literal('hide'), column: z.string() }),
  /** Its values become keys that still join and count, and can't be read. */
  z.object({ choice: z.literal('hash'), column: z.string() }),
  /** It stays as it is although it looks personal. */
  z.object({ choice: z.literal('keep'), column: z.string() }),
  z.object({
    choice: z.literal('leave-out'),
    column: z.string(),
    row: z.number().int(),
    reason: z.string().min(1),
  }),
]);
export type ImportDecision = z.infer<typeof decisionSchema>;

export const recipeSchema = z.object({
  readAs: readAsSchema.partial(),
  /** A later file of the same data keeps the table's name, so that metrics and checks find it. */
  table: z
    .string()
    .regex(/^[\p{L}_][\p{L}\p{N}_]*$/u)
    .max(100)
    .optional(),
  decisions: z.array(decisionSchema).max(1000),
});
export type ImportRecipe = z.infer<typeof recipeSchema>;

export type ColumnReport = {
  readonly name: string;
  /** DuckDB's type name: VARCHAR, BIGINT, DECIMAL(18,2), DATE, TIMESTAMP, BOOLEAN, DOUBLE… */
  readonly type: string;
  readonly empty: number;
  readonly distinct: number;
  readonly min?: string;
  readonly max?: string;
  /** `distinct` is an estimate (within some percent): counting them all exactly would take longer than reading. */
  readonly distinctAbout?: true;
  readonly profile?: ColumnProfile;
  /** The doctor's proposal, e.g. person_key for hashes, e-mails and phones. */
  readonly tag?:
    | 'person_key'
    | 'person_name'
    | 'staff_person'
    | 'money'
    | 'time'
    | 'category'
    | 'free_text'
    | 'join_key'
    | 'hidden';
  /** The column whose letters and digits it holds, to be joined by. */
  readonly keyOf?: string;
};

/** What a column holds, for a small drawing beside its name. */
export type ColumnProfile = {
  /** The most frequent values, at most six. */
  readonly top?: readonly { readonly value: string; readonly n: number }[];
  /** Equal steps from `from` to `to`, both as the column writes them. */
  readonly histogram?: { readonly from: string; readonly to: string; readonly counts: readonly number[] };
  /** Counted on this many rows instead of all. */
  readonly sampleRows?: number;
};

/** Another way to read the file, with the same place of it read both ways. */
export type Mend = {
  readonly readAs: Partial<ReadAs>;
  readonly words: string;
  readonly before: Excerpt;
  readonly after: Excerpt;
};
export type Excerpt = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type Finding = {
  readonly check: string;
  readonly severity: 'solve' | 'know' | 'fine';
  readonly column?: string;
  /** The file's record number; the header is record 1. */
  readonly row?: number;
  readonly value?: string;
  /** The plain sentence. */
  readonly words: string;
  /** The technical sentence. */
  readonly detail?: string;
  /** Decisions that would solve it, in the order to offer them. */
  readonly offers?: readonly ImportDecision[];
  /** Ways to read the file that would solve it, in the order to offer them. */
  readonly mends?: readonly Mend[];
  /** The cell among its neighbours. Each row starts with its record number, so it is one longer than `columns`. */
  readonly around?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** For a number among numbers: the largest of the others, to draw where it sits. */
  readonly others?: { readonly count: number; readonly max: number; readonly value: number };
};

export type TableReport = {
  readonly name: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rowsRead: number;
  readonly rowsSetAside: number;
  readonly columns: readonly ColumnReport[];
  readonly readAs: ReadAs;
  /** What stands in the file and is no row: records above the header, comments. */
  readonly leftOut?: { readonly above: number; readonly comments: number };
  /** Every sheet of the workbook, table of the JSON object or file of the archive, when there are several. */
  readonly parts?: readonly string[];
  /** A text's first lines as they stand, to choose places of columns in. */
  readonly lines?: readonly string[];
  readonly findings: readonly Finding[];
  readonly comparison?: Comparison;
};

/** A later file of the same data: it stands in the table's place, or its rows come to those there. */
export const howSchema = z.enum(['replaces', 'appends']);
export type How = z.infer<typeof howSchema>;

/** A file held against the table that the workshop has: rows by their key, or by all their values where no column is one. */
export type Comparison = {
  readonly table: string;
  readonly key: string | null;
  /** Rows before, and those of them that this file has too. */
  readonly before: number;
  readonly still: number;
  /** Rows of this file that were not there, and those with a key of before and other values. */
  readonly fresh: number;
  readonly changed: number;
  readonly suggests: How | 'ask';
};

/** Why a file can't be read at all. Sentences: `messages/`. */
export type ImportFailure = {
  readonly code:
    | 'not-a-table'
    /** It is opened, not counted. */
    | 'a-workshop'
    | 'empty-file'
    | 'missing'
    /** Not the file that the workshop read. */
    | 'other-file'
    /** Not the bytes that were read before and decided about. */
    | 'changed-since'
    | 'not-readable'
    | 'truncated-parquet'
    | 'bad-json'
    | 'line-too-long'
    | 'cell-too-long'
    | 'unpacks-too-large'
    | 'password'
    | 'damaged'
    | 'no-such-part'
    | 'encoding'
    | 'cancelled'
    | 'crashed'
    | 'out-of-memory'
    | 'disk-full';
  readonly fileName: string;
  readonly detail?: string;
  /** The file's record, when the reason stands in one. */
  readonly row?: number;
};

/** What the right table's rows without a partner hold in their keys. Never of a column that stands for people. */
export type Unmatched = {
  /** The most frequent, at most five. `like`: the one left value that differs only in case, blanks, accents or signs. */
  readonly keys: readonly { readonly key: string; readonly rows: number; readonly like?: string }[];
  /** How many different ones there are. */
  readonly distinct: number;
  /** Rows that would match if only letters and digits counted. */
  readonly plainly: number;
  /** The same where ä, ö, ü count as ae, oe, ue: "Koeln" is "Köln". */
  readonly german: number;
};

/** A join offered or chosen between two imported tables. Shares are of the left rows' non-empty keys. */
export type JoinReport = {
  readonly left: string;
  readonly right: string;
  readonly on: readonly (readonly [string, string])[];
  readonly leftRows: number;
  readonly leftMatched: number;
  readonly rightRows: number;
  /** Right rows with a non-empty key in every key column. */
  readonly rightKeyed: number;
  readonly rightMatched: number;
  /** Rows that a plain SQL join would give. */
  readonly joinedRows: number;
  /** Right rows counted more than once by it. */
  readonly countedTwice: number;
  readonly unmatched?: Unmatched;
  /** Right columns that had to be filled as well, so that a smaller key is measured on the same rows as the proposed one. */
  readonly among?: readonly string[];
};
