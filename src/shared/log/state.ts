import type { EventSets } from './events.ts';
import type { Assumption, Spoken } from './assumption-record.ts';
import type { ContextNote, ContextLink, OutlierDecision, FollowUp } from './talk-record.ts';
import type { Insight, Brief, KeptQuery, Message, Decision } from './walk-out-record.ts';
import type { Said } from './said.ts';
import type { AgendaStep, Role } from './vocabulary.ts';

export type * from './assumption-record.ts';
export type * from './said.ts';
export type * from './talk-record.ts';
export type * from './walk-out-record.ts';

/** More than one head that did not see each other: an open conflict; the entity counts as not agreed. */
export type Conflict = {
  readonly entity: string;
  readonly field: string;
  readonly heads: readonly { readonly event: string; readonly value: unknown }[];
};

export type Person = { readonly id: string; readonly role: Role };
export type Pause = { readonly from: number; readonly to: number | null };
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
  /** When the clock stood still; the last one has no end while it still does. */
  readonly pauses: readonly Pause[];
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
  /** Every wording it ever had. */
  readonly spoken: readonly Spoken[];
  readonly said: Said;
};
export type Evidence = EventSets['evidence.added'] & { readonly id: string; readonly said: Said };

/** One line of the log as people read it. */
export type Entry = {
  readonly event: string;
  readonly type: string;
  readonly subject: string;
  readonly said: Said;
  readonly redacted: boolean;
};

/** What the fold of the log gives. Computed, never stored. Lists are in display order: parents first, then `at`, then id. */
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
