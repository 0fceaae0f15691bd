import type { EventSets } from './events.ts';
import type { Said } from './said.ts';
import type { BriefPart, Confidence, Role } from './vocabulary.ts';

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
