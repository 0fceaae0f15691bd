import type { EventSets } from './events.ts';
import type { Measured } from './events/fields.ts';
import type {
  AgendaStep,
  AssumptionKind,
  AssumptionState,
  BriefPart,
  CheckOutcome,
  Confidence,
  ContextKind,
  Effect,
  IfWrong,
  OutlierChoice,
  RecheckFlag,
  Role,
  Verdict,
} from './vocabulary.ts';

/** What the fold of the log gives. Computed, never stored. Lists are in display order: parents first, then `at`, then id. */
type Opaque = Readonly<Record<string, unknown>>;

/** Who said it, who typed it, when, in which round, by which event. */
export type Said = {
  readonly event: string;
  readonly saidBy: string;
  readonly typedBy: string;
  readonly role: Role;
  readonly at: number;
  readonly round: number;
  readonly session: string;
};

/** More than one head that did not see each other: an open conflict; the entity counts as not agreed. */
export type Conflict = {
  readonly entity: string;
  readonly field: string;
  readonly heads: readonly { readonly event: string; readonly value: unknown }[];
};

export type Person = { readonly id: string; readonly role: Role };
export type Session = {
  readonly id: string;
  readonly number: number;
  readonly kind: 'together' | 'alone' | 'reply';
  readonly startedAt: number;
  readonly closedAt: number | null;
  readonly plannedMinutes: number;
  readonly participants: readonly string[];
  readonly driver: string;
  /** Agenda steps as they were begun or skipped, in order. */
  readonly steps: readonly { readonly step: AgendaStep; readonly skipped: boolean; readonly at: number }[];
  /** "What did you learn from the other?", by role. */
  readonly learned: Readonly<Record<string, string>>;
  /** Decisions and open questions it ended with. */
  readonly closedWith: readonly string[];
};
export type Scope = EventSets['scope.set'] & {
  readonly version: number;
  /** Why it was changed; the first one has no reason. */
  readonly why?: string;
  readonly said: Said;
};
export type DataState = EventSets['data.added'] & { readonly said: Said };
export type MetricVersion = EventSets['metric.defined'] & {
  readonly id: string;
  readonly version: number;
  readonly said: Said;
};
/** Disputed: two ways of counting under one name that did not see each other. */
export type MetricState = MetricVersion & {
  readonly state: 'proposed' | 'agreed' | 'disputed';
  readonly agreedBy: readonly Role[];
  readonly versions: readonly MetricVersion[];
  /** What charts and checks count: the newest version both sides agreed to; the newest while none was. */
  readonly counted: MetricVersion;
};
export type Expectation = { readonly id: string; readonly text: string; readonly said: Said };
export type ParkingItem = EventSets['parking.added'] & {
  readonly id: string;
  readonly sorted: EventSets['parking.sorted'] | null;
  readonly said: Said;
};
export type GlossaryTerm = Omit<EventSets['word.added'], 'example'> & {
  readonly id: string;
  readonly example?: string;
  readonly state: 'needs_other_wording' | 'proposed' | 'agreed' | 'disputed';
  readonly saidBack: readonly (EventSets['word.said_back'] & { readonly said: Said })[];
  readonly said: Said;
};
export type Evidence = EventSets['evidence.added'] & { readonly id: string; readonly said: Said };

export type AssumptionVersion = {
  readonly number: number;
  /** Empty when its words were removed. */
  readonly statement: string;
  readonly rowScope?: Opaque;
  readonly check?: Opaque;
  readonly confidence?: Confidence;
  readonly causedBy: readonly string[];
  readonly evidence: readonly string[];
  readonly said: Said;
};
export type CheckResult = {
  readonly event: string;
  readonly version: number;
  readonly measured: Measured | null;
  readonly outcome: CheckOutcome;
  readonly reason?: string;
  readonly settledOn?: string;
  readonly rows: 'new_only' | 'all';
  readonly unit: string;
  readonly check: Opaque;
  readonly result?: string;
  readonly dataVersion: number;
  readonly metricVersion: number;
  readonly said: Said;
};
/** One asking of all probes about one wording, with what people said to each. */
export type ChallengeRun = Omit<EventSets['challenge.run'], 'assumption'> & {
  readonly event: string;
  readonly answers: readonly (Omit<EventSets['challenge.answered'], 'assumption' | 'run'> & {
    readonly why?: string;
    readonly said: Said;
  })[];
  readonly said: Said;
};
/** What new data says about a verdict. */
export type Recheck = {
  readonly flag: RecheckFlag;
  readonly dataVersion: number;
  /** The results the flag rests on: new rows alone, and all of them. */
  readonly newOnly: CheckResult | null;
  readonly all: CheckResult | null;
};
export type VerdictState = {
  readonly event: string;
  readonly verdict: Verdict;
  readonly version: number;
  /** Who does not agree says so in a sentence; stored with the verdict, it stands without them. */
  readonly dissent?: string;
  readonly dissentBy?: Role;
  /** The entry that holds the sentence, when it is one of its own. */
  readonly dissentEvent?: string;
  /** Every sentence said against it, also of a side that agreed later. */
  readonly dissents: readonly { readonly words: string; readonly event: string }[];
  readonly said: Said;
  /** Roles that pressed their own agreement, of both sides when complete. */
  readonly agreedBy: readonly Role[];
  readonly agreed: boolean;
};
export type Assumption = {
  readonly id: string;
  readonly label: string;
  readonly state: AssumptionState;
  readonly statement: string;
  readonly versions: readonly AssumptionVersion[];
  readonly because?: string;
  /** The entry that says why. */
  readonly becauseEvent?: string;
  readonly confidence?: Confidence;
  readonly ifWrong?: IfWrong;
  readonly moneyAtStake?: string;
  readonly kind?: AssumptionKind;
  readonly picked?: boolean;
  readonly expectation?: string;
  readonly check?: Opaque;
  readonly links: readonly string[];
  readonly checks: readonly CheckResult[];
  readonly challenges: readonly ChallengeRun[];
  readonly verdict: VerdictState | null;
  /** What data that came after the verdict says about it; null when nothing, or when a person has answered. */
  readonly recheck: Recheck | null;
  /** Why a verdict was kept when new data spoke. */
  readonly keptBecause: readonly { readonly reason: string; readonly said: Said }[];
  readonly reopened: readonly { readonly reason: string; readonly said: Said }[];
  readonly followUps: readonly string[];
  readonly replacedBy: readonly string[];
  /** I3: a link by a role of the other side than the one that said it, on this or an earlier version. */
  readonly met: boolean;
  /** Raised by a link, conflict or reversal after the verdict; only a person reopens. */
  readonly needsLook: readonly string[];
  readonly parkedBecause?: string;
  readonly withdrawnBecause?: string;
  readonly said: Said;
};
export type ContextNote = EventSets['context.noted'] & {
  readonly id: string;
  readonly meant: boolean | null;
  readonly kind: ContextKind;
  readonly said: Said;
};
export type ContextLink = {
  readonly id: string;
  readonly note: string;
  readonly assumption: string;
  readonly version: number;
  readonly effect: Effect;
  readonly reason: string;
  readonly said: Said;
};
export type OutlierDecision = EventSets['outlier.proposed'] & {
  readonly id: string;
  readonly choice: OutlierChoice;
  readonly state: 'proposed' | 'agreed' | 'reversed';
  readonly agreedBy: readonly Role[];
  readonly reversedBecause?: string;
  readonly said: Said;
};
export type Answer = EventSets['followup.closed'] & { readonly why?: string; readonly said: Said };
export type FollowUp = EventSets['followup.opened'] & {
  readonly id: string;
  readonly state: 'open' | 'answered' | 'cannot' | 'dropped';
  readonly answer?: Answer;
  /** Answers before this one: each was asked again. */
  readonly earlier: readonly Answer[];
  /** Why it was taken up again, each time. */
  readonly reopened: readonly { readonly reason: string; readonly said: Said }[];
  readonly said: Said;
};
export type Insight = Omit<EventSets['insight.drafted'], 'confidence'> & {
  readonly id: string;
  readonly confidence?: Confidence;
  readonly state: 'draft' | 'ready' | 'agreed' | 'retired';
  readonly agreedBy: readonly Role[];
  readonly saidBack: readonly { readonly role: Role; readonly words: string; readonly event: string }[];
  /** What the gate I1–I5 still misses; empty means it may be ready. */
  readonly missing: readonly InsightGap[];
  readonly toldOnly: boolean;
  readonly needsLook: readonly string[];
  readonly readyEvent?: string;
  readonly retiredBecause?: string;
  readonly rounds: number;
  readonly said: Said;
};
export type InsightGap =
  | { readonly rule: 'I1'; readonly code: 'no-evidence' }
  | { readonly rule: 'I2'; readonly code: 'no-verdict'; readonly assumption?: string }
  | { readonly rule: 'I3'; readonly code: 'not-met'; readonly assumption: string }
  | { readonly rule: 'I4'; readonly code: 'no-context'; readonly links: readonly string[] }
  | {
      readonly rule: 'I5';
      readonly code: 'empty-field';
      readonly field: 'statement' | 'because' | 'soWhat' | 'forWhom' | 'confidence';
    }
  | { readonly rule: 'I5'; readonly code: 'too-long'; readonly words: number }
  | { readonly rule: 'T5'; readonly code: 'open-digging'; readonly followUp: string };
export type BriefLine = { readonly text: string; readonly from: readonly string[] };
export type Success = NonNullable<EventSets['brief.edited']['success']>;
/** The success measure as counted on one data version. */
export type BriefResult = EventSets['brief.judged'] & { readonly event: string; readonly said: Said };
export type Brief = { readonly [F in BriefPart]: readonly BriefLine[] } & {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly questions: string;
  readonly success: Success | null;
  readonly due: string;
  readonly sendOn: string;
  readonly state: 'draft' | 'ready' | 'closed' | 'retired';
  /** "Built on 3": the agreed insights its lines come from, counted from live links. */
  readonly builtOn: readonly string[];
  /** Insights it comes from that changed since, or are not agreed (any more). */
  readonly needsLook: readonly string[];
  /** What the gate I9 still misses; empty means it may be ready. */
  readonly missing: readonly BriefGap[];
  /** "Did it help?": the last counting of the success measure as it stands; null while its data is not there. */
  readonly result: BriefResult | null;
  /** Somebody read the result and said this. */
  readonly learned?: string;
  readonly retiredBecause?: string;
  readonly said: Said;
};
/** What a brief still lacks before it may be ready (I9). Insights by id. */
export type BriefGap =
  | { readonly rule: 'I9'; readonly code: 'no-insight' }
  | { readonly rule: 'I9'; readonly code: 'not-agreed'; readonly insight: string }
  | { readonly rule: 'I9'; readonly code: 'needs-look'; readonly insight: string }
  | { readonly rule: 'I9'; readonly code: 'empty-part'; readonly part: 'message' | 'weWant' | 'forWhom' }
  | { readonly rule: 'I9'; readonly code: 'sentences'; readonly sentences: number }
  | { readonly rule: 'I9'; readonly code: 'message-too-long'; readonly words: number }
  | { readonly rule: 'I9'; readonly code: 'actions'; readonly actions: number }
  | { readonly rule: 'I9'; readonly code: 'no-success' }
  | {
      readonly rule: 'I9';
      readonly code: 'over-page';
      readonly words: number;
      readonly longest: BriefPart;
    };

export type BriefText = Pick<Brief, BriefPart | 'title' | 'questions' | 'success' | 'due' | 'sendOn'>;
export type KeptQuery = EventSets['query.kept'] & { readonly id: string; readonly said: Said };
/** How one wording of a message went with a customer. */
export type Reaction = EventSets['message.answered'] & { readonly id: string; readonly said: Said };
export type MessageVersion = {
  readonly number: number;
  readonly text: string;
  readonly whyWeSay: string;
  readonly causedBy: readonly string[];
  readonly said: Said;
};
/** What sales may say. Wordings are a tree: a new one may start from any, so two written apart both stand. */
export type Message = {
  readonly id: string;
  readonly label: string;
  readonly audience: string;
  readonly from: readonly string[];
  readonly versions: readonly MessageVersion[];
  readonly reactions: readonly Reaction[];
  /** What happened to the insights it rests on since its last wording. */
  readonly needsLook: readonly string[];
  readonly said: Said;
};
export type Decision = EventSets['decision.taken'] & {
  readonly id: string;
  /** What happened since to the insights it rests on. */
  readonly needsLook: readonly string[];
  /** Looked at again: kept or changed. */
  readonly reviewed: (EventSets['decision.reviewed'] & { readonly said: Said }) | null;
  readonly said: Said;
};

/** One line of the log as people read it. */
export type Entry = {
  readonly event: string;
  readonly type: string;
  readonly subject: string;
  readonly said: Said;
  readonly redacted: boolean;
};

export type Workshop = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly locale: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly smallGroupMin: number;
  readonly people: readonly Person[];
  readonly sessions: readonly Session[];
  readonly session: Session | null;
  readonly round: number;
  readonly rounds: readonly {
    readonly number: number;
    readonly startedBecause: string;
    readonly said: Said;
  }[];
  readonly scope: Scope | null;
  readonly scopes: readonly Scope[];
  readonly data: DataState | null;
  readonly dataVersions: readonly DataState[];
  readonly metrics: readonly MetricState[];
  readonly evidence: readonly Evidence[];
  readonly assumptions: readonly Assumption[];
  readonly contexts: readonly ContextNote[];
  readonly links: readonly ContextLink[];
  readonly outliers: readonly OutlierDecision[];
  readonly followUps: readonly FollowUp[];
  readonly insights: readonly Insight[];
  readonly briefs: readonly Brief[];
  readonly decisions: readonly Decision[];
  readonly expectations: readonly Expectation[];
  readonly expectationsDone: readonly Role[];
  /** Both sides are done, or the one that sits here alone. */
  readonly expectationsShown: boolean;
  readonly parking: readonly ParkingItem[];
  readonly words: readonly GlossaryTerm[];
  readonly messages: readonly Message[];
  readonly queries: readonly KeptQuery[];
  readonly conflicts: readonly Conflict[];
  readonly cutsTried: number;
  readonly entries: readonly Entry[];
  readonly heads: readonly string[];
  readonly unknownEvents: number;
};
