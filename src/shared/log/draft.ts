import type { EventSets } from './events.ts';
import { type GrowingList, growingList } from './growing-list.ts';
import type { Register } from './register.ts';
import type {
  Spoken,
  Answer,
  Assumption,
  AssumptionVersion,
  BriefResult,
  ChallengeRun,
  CheckResult,
  ContextLink,
  ContextNote,
  DataState,
  Decision,
  Entry,
  Evidence,
  Expectation,
  FollowUp,
  Insight,
  KeptQuery,
  Message,
  MessageVersion,
  MetricVersion,
  ParkingItem,
  Reaction,
  Said,
  Pause,
  Scope,
  VerdictState,
  Workshop,
} from './state.ts';
import { type Part, parts } from './parts.ts';
import type { Role } from './vocabulary.ts';

/** What the fold keeps while it reads. Grows event by event; `finish-*` turns it into the state people see. */
export type AssumptionDraft = {
  readonly id: string;
  readonly label: string;
  readonly said: Said;
  readonly expectation: string | undefined;
  readonly versions: AssumptionVersion[];
  readonly checks: CheckResult[];
  readonly challenges: (ChallengeRun & { readonly answers: ChallengeRun['answers'][number][] })[];
  readonly evidence: { readonly evidence: string; readonly version: number }[];
  readonly rechecked: { readonly dataVersion: number; readonly reason: string | null; readonly said: Said }[];
  readonly reopened: { readonly reason: string; readonly said: Said }[];
  /** Reasons and dissent of any time, also of a verdict or a parking that is over. */
  readonly spoken: Spoken[];
  readonly replacedBy: string[];
  statement: Register<AssumptionVersion>;
  details: { [F in DetailField]?: Register<NonNullable<EventSets['assumption.detailed'][F]>> };
  parked: Register<string | null>;
  withdrawn: Register<string>;
  verdict: Register<VerdictDraft | null>;
};
export type DetailField = keyof EventSets['assumption.detailed'];
export type VerdictDraft = Omit<
  VerdictState,
  'agreedBy' | 'agreed' | 'dissentBy' | 'dissentEvent' | 'dissents'
>;

export type OutlierDraft = {
  readonly id: string;
  choice: Register<EventSets['outlier.proposed'] | null>;
  proposed: EventSets['outlier.proposed'];
  said: Said;
  reversed: { readonly reason: string; readonly said: Said }[];
};

export type InsightDraft = {
  readonly id: string;
  readonly label: string;
  readonly said: Said;
  fields: { [F in InsightField]?: Register<NonNullable<EventSets['insight.edited'][F]>> };
  readonly saidBack: (Insight['saidBack'][number] & { readonly said: Said })[];
  ready: Register<null>;
  retired: Register<string>;
};
export type BriefDraft = {
  readonly id: string;
  readonly label: string;
  readonly said: Said;
  fields: { [F in BriefField]?: Register<NonNullable<EventSets['brief.edited'][F]>> };
  ready: Register<null>;
  readonly results: BriefResult[];
  closed: Register<string>;
  retired: Register<string>;
};
export type BriefField = keyof EventSets['brief.edited'];
export type InsightField = keyof EventSets['insight.edited'];

export type SessionDraft = Omit<
  Workshop['sessions'][number],
  'driver' | 'participants' | 'closedAt' | 'steps' | 'pauses' | 'learned' | 'closedWith'
> & {
  driver: Register<string>;
  participants: Register<readonly string[]>;
  closedAt: number | null;
  readonly steps: Workshop['sessions'][number]['steps'][number][];
  learned: Readonly<Record<string, string>>;
  pauses: readonly Pause[];
  closedWith: readonly string[];
};
export type FollowUpDraft = Omit<FollowUp, 'state' | 'answer' | 'earlier' | 'reopened'> & {
  readonly answers: Answer[];
  /** Null: open again. */
  closed: Register<Answer | null>;
  readonly reopened: FollowUp['reopened'][number][];
};
export type DecisionDraft = Omit<Decision, 'reviewed' | 'needsLook'> & {
  reviewed: Register<NonNullable<Decision['reviewed']>>;
};
/** The sentence somebody said against a verdict. */
export type Dissent = { readonly event: string; readonly role: Role; readonly words: string };
export type NoteDraft = Omit<ContextNote, 'meant'> & { meant: Register<boolean> };
export type MetricDraft = {
  readonly id: string;
  current: Register<MetricVersion>;
  readonly versions: MetricVersion[];
};
export type ParkingDraft = Omit<ParkingItem, 'sorted'> & {
  sorted: Register<EventSets['parking.sorted']>;
};
export type WordField = keyof EventSets['word.worded'];
export type WordDraft = {
  readonly id: string;
  readonly added: EventSets['word.added'];
  readonly said: Said;
  fields: { [F in WordField]?: Register<string> };
  readonly saidBack: (EventSets['word.said_back'] & { readonly said: Said })[];
  readonly spoken: Spoken[];
};
export type MessageDraft = Omit<Message, 'versions' | 'reactions' | 'needsLook'> & {
  readonly versions: MessageVersion[];
  readonly reactions: Reaction[];
};
export type Agreement = { readonly event: string; readonly role: Role; readonly said: Said };

export type Draft = {
  id: string;
  created: EventSets['workshop.created'] | null;
  title: Register<string>;
  readonly people: Map<string, Role>;
  readonly sessions: Map<string, SessionDraft>;
  readonly rounds: Workshop['rounds'][number][];
  scope: Register<Scope>;
  readonly scopes: Scope[];
  data: Register<DataState>;
  readonly dataVersions: DataState[];
  readonly metrics: Map<string, MetricDraft>;
  readonly evidence: Map<string, Evidence>;
  readonly assumptions: Map<string, AssumptionDraft>;
  readonly notes: Map<string, NoteDraft>;
  readonly links: Map<string, ContextLink>;
  readonly outliers: Map<string, OutlierDraft>;
  readonly followUps: Map<string, FollowUpDraft>;
  readonly insights: Map<string, InsightDraft>;
  readonly briefs: Map<string, BriefDraft>;
  readonly decisions: Map<string, DecisionDraft>;
  readonly expectations: Map<string, Expectation>;
  readonly expectationsDone: Set<Role>;
  readonly parking: Map<string, ParkingDraft>;
  readonly words: Map<string, WordDraft>;
  readonly messages: Map<string, MessageDraft>;
  readonly queries: Map<string, KeptQuery>;
  /** By the event they agree to. */
  readonly agreements: Map<string, Agreement[]>;
  /** By the verdict they are said against, the last of each role. */
  readonly dissents: Map<string, Dissent[]>;
  readonly cuts: Set<string>;
  readonly entries: Entry[];
  readonly heads: Set<string>;
  unknownEvents: number;
  /** Who names whom, noted while folding. */
  readonly around: {
    readonly linksTo: Map<string, ContextLink[]>;
    readonly followUpsFrom: Map<string, string[]>;
    /** Assumptions by the evidence they cite, and by the event of a verdict on them. */
    readonly citing: Map<string, Set<string>>;
    readonly withVerdict: Map<string, string>;
    readonly linkedBy: Map<string, Set<string>>;
  };
  /** What was worked out of the draft already, until something touches it (`touches.ts`). */
  readonly lists: {
    readonly assumptions: GrowingList<Assumption>;
    readonly contexts: GrowingList<ContextNote>;
    readonly followUps: GrowingList<FollowUp>;
  };
  readonly kept: Map<string, { readonly after: number; readonly value: unknown }>;
  /** The last entry that touched a part, counted from the first. */
  readonly touched: Record<Part, number>;
};

export const emptyDraft = (): Draft => ({
  id: '',
  created: null,
  title: [],
  people: new Map(),
  sessions: new Map(),
  rounds: [],
  scope: [],
  scopes: [],
  data: [],
  dataVersions: [],
  metrics: new Map(),
  evidence: new Map(),
  assumptions: new Map(),
  notes: new Map(),
  links: new Map(),
  outliers: new Map(),
  followUps: new Map(),
  insights: new Map(),
  briefs: new Map(),
  decisions: new Map(),
  expectations: new Map(),
  expectationsDone: new Set(),
  parking: new Map(),
  words: new Map(),
  messages: new Map(),
  queries: new Map(),
  agreements: new Map(),
  dissents: new Map(),
  cuts: new Set(),
  entries: [],
  heads: new Set(),
  unknownEvents: 0,
  around: {
    linksTo: new Map(),
    followUpsFrom: new Map(),
    citing: new Map(),
    withVerdict: new Map(),
    linkedBy: new Map(),
  },
  lists: { assumptions: growingList(), contexts: growingList(), followUps: growingList() },
  kept: new Map(),
  touched: Object.fromEntries(parts.map((part) => [part, 0])) as Record<Part, number>,
});
