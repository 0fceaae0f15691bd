import { z } from 'zod';
import { claimSchema } from '../challenge/claim.ts';
import type { ClaimResult } from '../challenge/claim-result.ts';
import type { Found } from '../challenge/challenge.ts';
import { entrySchema, isoDaySchema } from '../challenge/p8-calendar.ts';
import type { Probe } from '../challenge/probe.ts';
import { type Axis, type Explored, exploreQuestionSchema } from '../metric/explore.ts';
import { type RowsPage, rowsQuestionSchema } from '../metric/rows.ts';
import { viewSchema, type ViewResult } from '../metric/view.ts';
import { joinSchema } from '../data/stored-joins.ts';
import { leavingColumnSchema } from '../nugget-file/leaving-columns.ts';
import {
  howSchema,
  type ImportFailure,
  type JoinReport,
  recipeSchema,
  type TableReport,
} from './import-report.ts';

/** The engine's one interface: run, cancel, describe. What the query engine is asked, over a MessagePort. */
export const engineRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('view'), id: z.number().int(), view: viewSchema }),
  /** SQL written by a person or brought by a file: always through the gate. */
  z.object({
    kind: z.literal('sql'),
    id: z.number().int(),
    sql: z.string().max(100_000),
    maxRows: z.number().int().positive().max(500_000),
  }),
  /** The canonical result JSON (ruling 6: small groups folded, exact numbers) that main keeps as a blob. */
  z.object({ kind: z.literal('freeze'), id: z.number().int(), view: viewSchema }),
  /** What could change this? All probes, told one by one as `challenging`, then together as `challenged`. */
  z.object({
    kind: z.literal('challenge'),
    id: z.number().int(),
    claim: claimSchema,
    calendar: z.array(entrySchema).max(1000).optional(),
    cuts: z.number().int().positive().max(100_000).optional(),
    dataTo: isoDaySchema.optional(),
  }),
  /** How columns of one table are cut into steps. */
  z.object({
    kind: z.literal('axes'),
    id: z.number().int(),
    table: z.string().min(1),
    columns: z.array(z.string().min(1)).min(1).max(24),
    steps: z.number().int().min(2).max(400),
  }),
  /** Columns of one table beside each other; or all that dragging a range over one of them can ask of the others. */
  z.object({ kind: z.literal('explore'), id: z.number().int(), explore: exploreQuestionSchema }),
  /** Rows of a table, sorted and filtered by the engine, a page at a time. */
  z.object({ kind: z.literal('rows'), id: z.number().int(), rows: rowsQuestionSchema }),
  z.object({ kind: z.literal('describe'), id: z.number().int() }),
  z.object({ kind: z.literal('cancel'), id: z.number().int() }),
]);
export type EngineRequest = z.infer<typeof engineRequestSchema>;

export type TableDescription = {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Which of its rows the data before did not have. */
  readonly newRowsKnown?: true;
};

/** Why the engine did not answer. Cancelled is never shown to people. */
export type EngineFailure = {
  readonly code:
    | 'not-allowed'
    | 'query'
    | 'cancelled'
    | 'stopped'
    | 'no-data'
    | 'data-damaged'
    | 'restarted'
    | 'out-of-memory'
    | 'bad-request';
  readonly message: string;
  readonly sql?: string;
  /** The closest column for a misspelt one. */
  readonly closest?: string;
  /** The name that no column has, as it stands in the query or the view. */
  readonly misspelt?: string;
};

export type EngineReply =
  | { readonly id: number; readonly kind: 'view'; readonly result: ViewResult; readonly arrow: Uint8Array }
  | { readonly id: number; readonly kind: 'frozen'; readonly canonical: string; readonly result: ViewResult }
  | {
      readonly id: number;
      readonly kind: 'sql';
      readonly arrow: Uint8Array;
      readonly rows: number;
      readonly truncated: boolean;
      readonly runMs: number;
    }
  | {
      readonly id: number;
      readonly kind: 'describe';
      readonly tables: readonly TableDescription[];
      readonly generation: string | null;
    }
  | { readonly id: number; readonly kind: 'axes'; readonly axes: readonly Axis[] }
  | { readonly id: number; readonly kind: 'explored'; readonly explored: Explored }
  | { readonly id: number; readonly kind: 'rows'; readonly page: RowsPage }
  | { readonly id: number; readonly kind: 'challenging'; readonly found: Found }
  | {
      readonly id: number;
      readonly kind: 'challenged';
      readonly claim: ClaimResult;
      /** Strongest first. */
      readonly probes: readonly Probe[];
    }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: EngineFailure };

/** What the short-lived import process is asked. Paths are main's; the renderer names file handles only. */
export const importJobSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('inspect'),
    path: z.string(),
    recipe: recipeSchema,
    /** The table of the workshop's generation that the file may be a later version of. */
    against: z.object({ data: z.string(), table: z.string(), salt: z.string() }).optional(),
  }),
  z.object({
    kind: z.literal('joins'),
    files: z.array(z.object({ path: z.string(), recipe: recipeSchema })).min(2),
    /** Chosen joins to measure; none: the engine proposes. */
    on: z.array(joinSchema).optional(),
  }),
  z.object({
    kind: z.literal('build'),
    files: z
      .array(
        z.object({
          path: z.string(),
          recipe: recipeSchema,
          how: howSchema.optional(),
          sha256: z.string().optional(),
        }),
      )
      .min(1),
    /** The generation the workshop has, and those of its tables that a file may add to or that stay. */
    before: z
      .object({
        data: z.string(),
        generation: z.string(),
        tables: z.array(
          z.object({
            name: z.string(),
            columns: z.array(z.object({ name: z.string(), type: z.string() })),
            rows: z.number(),
          }),
        ),
      })
      .optional(),
    joins: z.array(joinSchema),
    /** Secret of this workshop on this laptop, for keys that stand for people. */
    salt: z.string().optional(),
    /** Folder for data.duckdb; made by the job, set read-only at the end. */
    out: z.string(),
  }),
  /** One Parquet file per table of a generation, for a session file in `data` mode. */
  z.object({
    kind: z.literal('export'),
    data: z.string(),
    out: z.string(),
    /** Columns that leave otherwise than they are, and the secret their keys are made with. */
    columns: z.array(leavingColumnSchema).optional(),
    salt: z.string().optional(),
  }),
]);
export type ImportJob = z.infer<typeof importJobSchema>;

export type ImportMessage =
  | {
      readonly kind: 'progress';
      readonly fileName: string;
      readonly bytes: number;
      readonly total: number;
      readonly step: 'read' | 'types' | 'doctor' | 'write';
    }
  | { readonly kind: 'inspected'; readonly report: TableReport }
  | { readonly kind: 'joins'; readonly joins: readonly JoinReport[] }
  | {
      readonly kind: 'built';
      readonly reports: readonly TableReport[];
      readonly joins: readonly JoinReport[];
      readonly generation: string;
      readonly kept: Readonly<Record<string, number>>;
      readonly fresh: Readonly<Record<string, number>>;
      readonly carried: readonly string[];
    }
  | {
      readonly kind: 'exported';
      readonly files: readonly {
        readonly table: string;
        readonly path: string;
        readonly sha256: string;
        readonly bytes: number;
      }[];
    }
  | { readonly kind: 'failed'; readonly failure: ImportFailure };
