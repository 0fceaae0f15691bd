import { leavingColumnSchema } from '../nugget-file/leaving-columns.ts';
import { z } from 'zod';
import type { BridgeName, CallName } from './call-names.ts';
import type { LogEvent } from '../log/envelope.ts';
import type { SaidText } from '../log/said-text.ts';
import type { Refusal } from '../log/refusals.ts';
import type { FileFailure } from '../nugget-file/file-failure.ts';
import type { Leaving } from '../nugget-file/leaving.ts';
import type { Result } from '../result.ts';
import { settingsSchema, type Settings } from '../settings.ts';
import { exportFormats, reportOptionsSchema } from '../report/report-options.ts';
import { viewSchema, type ViewResult } from '../metric/view.ts';
import {
  howSchema,
  type ImportFailure,
  type JoinReport,
  recipeSchema,
  type TableReport,
} from './import-report.ts';
import type { EngineFailure } from './engine-requests.ts';
import type { PressedKey } from './pressed-key.ts';

/** THE contract: every call between window and main, once, with the schema of its argument. No line here, no channel. */
/** `.2`: the second table of one file. */
const handle = z.string().regex(/^file-\d+(\.\d{1,4})?$/);
const pickedJoin = z.object({
  left: z.string(),
  right: z.string(),
  on: z
    .array(z.tuple([z.string(), z.string()]))
    .min(1)
    .max(8),
});
const fileWithRecipe = z.object({ handle, recipe: recipeSchema });
/** Of a locked file; it goes no further than this call. */
const passphrase = z.string().min(1).max(1000);
const newEvent = z.object({
  type: z.string().max(80),
  subject: z.string().max(80),
  set: z.record(z.string(), z.unknown()),
  saidBy: z.string().max(80),
  typedBy: z.string().max(80),
  why: z.string().max(4000).optional(),
  refs: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(100)
    .optional(),
});

export const callSchemas = {
  /** What the app is and what was chosen in it; `keep`: those choices first. `licences`, `problems`: those too. */
  'app:info': z
    .strictObject({
      keep: settingsSchema.optional(),
      licences: z.boolean().optional(),
      problems: z.boolean().optional(),
    })
    .refine((given) => Object.keys(given).length > 0)
    .optional(),
  /** `find`: instead of all of them, the others, each with what was said there. */
  'workshop:list': z.object({ find: z.string().min(1).max(200) }).optional(),
  'workshop:create': z.object({
    title: z.string().min(1).max(400),
    kind: z.enum(['together', 'alone']),
    plannedMinutes: z.number().int().min(1).max(600),
    scope: z.record(z.string(), z.unknown()),
    language: z.string().max(20),
    locale: z.string().max(20),
    currency: z.string().length(3),
  }),
  'workshop:open': z.object({ workshopId: z.string().uuid() }),
  /** Splitting an assumption copies every link it has, twice. */
  'log:append': z.object({ events: z.array(newEvent).min(1).max(200) }),
  'view:freeze': z.object({ view: viewSchema }),
  'blob:read': z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  'data:choose': z.undefined(),
  'data:sample': z.undefined(),
  'data:inspect': z.object({
    handle,
    recipe: recipeSchema,
    /** The workshop's table that the file may be a later version of: it is held against it. */
    against: z.string().max(200).optional(),
  }),
  'data:joins': z.object({
    files: z.array(fileWithRecipe).min(2).max(30),
    on: z.array(pickedJoin).max(30).optional(),
  }),
  'data:use': z.object({
    files: z
      .array(
        fileWithRecipe.extend({
          grain: z.string().max(200).optional(),
          madeFor: z.string().max(200).optional(),
          how: howSchema.optional(),
        }),
      )
      .min(1)
      .max(30),
    joins: z.array(pickedJoin).max(30),
    /** Tables of the workshop that don't stay although no file stands for them. */
    without: z.array(z.string().max(200)).max(100).optional(),
  }),
  'data:cancel': z.undefined(),
  /**
   * What an opened file brought is used only ever after a press: its tables are read, or one query is allowed to run;
   * or the workshop's own files are looked for on this laptop.
   */
  'data:brought': z
    .union([z.object({ query: z.string().regex(/^[0-9a-f]{64}$/) }), z.object({ find: z.literal(true) })])
    .optional(),
  /** The finished demo, one that came from outside, or with its passphrase the locked one chosen last; else a person is asked. */
  'file:open': z
    .union([z.object({ handle }), z.object({ passphrase }), z.object({ demo: z.literal(true) })])
    .optional(),
  'file:save': z.object({
    mode: z.enum(['none', 'aggregates', 'data']),
    /** How columns about people leave; the others as usual. */
    columns: z.array(leavingColumnSchema).max(2000).optional(),
    /** Why one of them leaves as it is. */
    reason: z.string().max(400).optional(),
    /** Locks the file. */
    passphrase: passphrase.optional(),
    /** Only what answering this message needs. */
    reply: z.string().max(80).optional(),
  }),
  /** What a file of this mode would take along. */
  'file:leaves': z.object({ mode: z.enum(['none', 'aggregates', 'data']) }),
  /** Opens what is whole of the damaged file that `file:open` just told of. */
  'file:salvage': z.undefined(),
  /** A copy to put together with the open workshop: read and checked, nothing is taken yet. */
  'merge:choose': z.object({ passphrase }).optional(),
  /** Takes what the chosen copy brings, then the entries that decide its conflicts. */
  'merge:join': z.object({ decisions: z.array(newEvent).max(200) }),
  'merge:undo': z.undefined(),
  /** The chosen copy belongs to another workshop: opened like any file. */
  'merge:open': z.undefined(),
  /** The report, a copy brief, or one chart as the window drew it. */
  'report:export': z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('report'), format: z.enum(exportFormats), options: reportOptionsSchema }),
    /** What the problem log holds; main writes it. */
    z.object({ kind: z.literal('problem'), format: z.literal('txt') }),
    z.object({ kind: z.literal('brief'), format: z.enum(exportFormats), brief: z.string().max(80) }),
    z.object({
      kind: z.literal('chart'),
      format: z.enum(['png', 'svg']),
      name: z.string().max(200),
      /** Text, or base64 of a picture. */
      content: z.string().max(20_000_000),
    }),
    z.object({
      kind: z.literal('table'),
      format: z.enum(['csv', 'xlsx']),
      table: z.object({
        name: z.string().max(400),
        heads: z.array(z.string().max(800)).max(20),
        rows: z.array(z.array(z.union([z.string().max(4000), z.number(), z.null()])).max(20)).max(100_000),
        made: z.array(z.string().max(4000)).max(20),
      }),
    }),
  ]),
  /** The window for the projector: opened beside this one, or closed. */
  'second:show': z.object({ open: z.boolean() }),
} as const satisfies Record<CallName, z.ZodType>;

export type CallArgument<C extends CallName> = z.infer<(typeof callSchemas)[C]>;

/** Packages that come under one licence text. */
export type LicenceGroup = {
  readonly licence: string;
  readonly text: string;
  readonly packages: readonly string[];
};
export type PickedFile = { readonly handle: string; readonly fileName: string; readonly bytes: number };
export type RecentWorkshop = {
  readonly workshopId: string;
  readonly title: string;
  readonly question: string | null;
  readonly round: number;
  readonly lastAt: number;
  readonly entries: number;
  /** The app went down while it was open. */
  readonly brokenOff?: boolean;
  /** What was found there (nothing, for most), when something was looked for. */
  readonly found?: readonly SaidText[];
};
export type OpenedWorkshop = {
  readonly workshopId: string;
  readonly events: readonly LogEvent[];
  readonly dataHere: boolean;
  readonly dataBrought: boolean;
  /** Entries of hand-written queries that may run on this laptop. */
  readonly allowedQueries: readonly string[];
  readonly notices: readonly string[];
};
export type DiskFailure = { readonly code: 'disk'; readonly message: string };
export type AppendFailure = { readonly appended: readonly LogEvent[]; readonly why: Refusal | DiskFailure };
export type Saved = {
  readonly fileName: string;
  readonly bytes: number;
  readonly results: number;
  readonly rows: number;
  /** Entries that somebody else had saved there meanwhile, taken in first. */
  readonly joined: number;
};
export type FileNotOpened = {
  readonly code: 'file';
  readonly fileName: string;
  readonly failure: FileFailure;
  /** Until when the entries of a damaged file are whole; absent where nothing is. */
  readonly wholeUntil?: number;
  /** Entries between whole ones that are gone. */
  readonly lost?: number;
};
export type Joined = {
  readonly opened: OpenedWorkshop;
  readonly added: number;
  /** A decision that the rules refused; what came before it stands. */
  readonly refused: Refusal | DiskFailure | null;
};
export type NotChosen = { readonly code: 'not-chosen' };

export type CallResults = {
  'app:info': {
    readonly version: string;
    readonly runtime: string;
    readonly test: boolean;
    readonly platform: string;
    /** Of the system, as "de-DE". */
    readonly locale: string;
    readonly settings: Settings;
    /** Files the app was opened with, told once. */
    readonly given: readonly PickedFile[];
    readonly licences: readonly LicenceGroup[];
    /** The problem report as it would be saved. */
    readonly problems: string;
  };
  'workshop:list': readonly RecentWorkshop[];
  'workshop:create': Result<OpenedWorkshop, Refusal | DiskFailure>;
  'workshop:open': Result<OpenedWorkshop, DiskFailure>;
  'log:append': Result<readonly LogEvent[], AppendFailure>;
  'view:freeze': Result<
    { readonly sha256: string; readonly result: ViewResult },
    EngineFailure | DiskFailure
  >;
  'blob:read': Result<string, { readonly code: 'missing' }>;
  'data:choose': readonly PickedFile[];
  'data:sample': readonly PickedFile[];
  'data:inspect': Result<TableReport, ImportFailure>;
  'data:joins': Result<readonly JoinReport[], ImportFailure>;
  'data:use': Result<null, ImportFailure | Refusal | DiskFailure>;
  'data:cancel': null;
  'data:brought': Result<OpenedWorkshop, ImportFailure>;
  'file:open': Result<OpenedWorkshop, FileNotOpened | DiskFailure | NotChosen>;
  'file:save': Result<Saved, DiskFailure | NotChosen | ImportFailure | FileNotOpened>;
  'file:leaves': Leaving | null;
  'file:salvage': Result<OpenedWorkshop, DiskFailure | NotChosen>;
  'merge:choose': Result<
    { readonly fileName: string; readonly events: readonly LogEvent[] },
    FileNotOpened | NotChosen
  >;
  'merge:join': Result<Joined, DiskFailure | NotChosen>;
  'merge:undo': Result<OpenedWorkshop, DiskFailure | { readonly code: 'too-late' }>;
  'merge:open': Result<OpenedWorkshop, DiskFailure | NotChosen>;
  'report:export': Result<Saved, DiskFailure | NotChosen>;
  'second:show': null;
};

/** Told by main without being asked. */
export type Told = {
  'log:appended': readonly LogEvent[];
  'data:progress': {
    readonly fileName: string;
    readonly bytes: number;
    readonly total: number;
    readonly step: string;
  };
  'engine:restarted': { readonly words: string };
  'menu:command': { readonly command: string };
  'file:given': readonly PickedFile[];
  'second:closed': null;
  /** A key pressed there: it counts here. */
  'second:pressed': PressedKey;
};
export type ToldName = keyof Told;

export type FirstAnswer = {
  /** The settings as they stand in their file, read by nobody yet; '' where there is none. */
  readonly settings: string;
  /** Of the system, as "de-DE". */
  readonly locale: string;
  /** Tests only: sentences are marked, so that one that never came from the catalogue is seen. */
  readonly pseudo: boolean;
};

/** What the preload exposes as `window.nugget`: named functions only, plain JSON only, never a path. */
export type Bridge = {
  readonly [C in CallName as BridgeName<C>]: (argument: CallArgument<C>) => Promise<CallResults[C]>;
} & {
  /** What the first picture needs, answered before the rest of the app is read in. */
  readonly first: () => Promise<FirstAnswer>;
  /** Files of a drop (DOM `File`s); main gets their paths, the window gets handles. */
  readonly dropped: (files: readonly unknown[]) => Promise<readonly PickedFile[]>;
  readonly on: <T extends ToldName>(name: T, listener: (value: Told[T]) => void) => () => void;
};
