import type { EventSets } from '../../src/shared/log/events.ts';
import type { AssumptionState, Role } from '../../src/shared/log/vocabulary.ts';

/**
 * What the model remembers: plain lists of what was said. Nothing is ever overwritten; what holds now is asked anew each
 * time (`model-reads.ts`), so putting two copies together is the union of their lists (`model-merge.ts`).
 */
export type Heard = {
  readonly event: string;
  /** Every entry that stood in its writer's copy then. */
  readonly seen: ReadonlySet<string>;
  readonly at: number;
};
/** Every value a field was ever given. */
export type Sets<V> = (Heard & { readonly value: V })[];

export type Made = Heard & { readonly id: string; readonly by: string; readonly role: Role };
export type Link = Made & EventSets['context.linked'];
export type ModelVersion = Heard & {
  readonly number: number;
  readonly statement: string;
  readonly rowScope: string;
  readonly causedBy: readonly string[];
  readonly evidence: readonly string[];
  /** No wording of its own: of two that stood apart both go on in others, and the old one is replaced. */
  readonly kept?: true;
};
export type ModelVerdict = Heard & {
  /** Null: reopened. */
  readonly value: null | {
    readonly verdict: 'holds' | 'does_not_hold';
    readonly version: number;
    /** Said with the verdict itself. */
    readonly dissent: boolean;
  };
  /** Nobody reopened it: it went on in others. */
  readonly kept?: true;
};
export type ModelAssumption = Made & {
  readonly label: string;
  readonly session: string;
  readonly versions: ModelVersion[];
  readonly checks: Sets<string>;
  readonly results: (Heard & {
    readonly version: number;
    readonly counted: boolean;
    readonly ends: boolean;
  })[];
  readonly added: (Heard & { readonly evidence: string; readonly version: number })[];
  readonly verdicts: ModelVerdict[];
  readonly parked: Sets<boolean>;
  readonly withdrawn: Heard[];
  readonly into: (Heard & { readonly ids: readonly string[] })[];
  state: AssumptionState;
};
export type Answer = EventSets['followup.closed']['answerKind'];
export type ModelFollowUp = Made & {
  readonly label: string;
  readonly from: string;
  readonly blocking: boolean;
  /** Null: asked again. */
  readonly answers: Sets<Answer | null>;
};
export type ModelOutlier = Made & {
  readonly proposals: Sets<EventSets['outlier.proposed']>;
  /** Each proposal, and null for each time it was taken back. */
  readonly choices: Sets<EventSets['outlier.proposed'] | null>;
};
export type ModelInsight = Made & {
  readonly label: string;
  readonly edits: (Heard & {
    readonly fields: EventSets['insight.edited'];
    readonly reasoned: boolean;
  })[];
  readonly ready: Heard[];
  readonly retired: Heard[];
  readonly saidBack: (Heard & { readonly role: Role })[];
};
export type ModelBrief = Made & {
  readonly label: string;
  readonly edits: (Heard & { readonly fields: Readonly<Record<string, unknown>> })[];
  readonly ready: Heard[];
  readonly results: (Heard & { readonly outcome: string })[];
  readonly closed: Heard[];
  readonly retired: Heard[];
};
export type ModelParked = Made & {
  readonly label: string;
  readonly sorted: Sets<EventSets['parking.sorted']>;
};
export type ModelCount = Heard & { readonly definition: string };
export type ModelState = {
  /** Which laptop this is: what is made on two of them has names of its own. */
  readonly copy: string;
  readonly events: Set<string>;
  readonly roles: Map<string, Role>;
  session: { readonly id: string; here: readonly string[] } | null;
  readonly sessions: string[];
  scope: boolean;
  readonly evidence: (Made & { readonly definition: string; readonly told: boolean })[];
  readonly notes: (Made & {
    readonly label: string;
    readonly heard: boolean;
    readonly meant: Sets<boolean>;
  })[];
  readonly links: Link[];
  readonly assumptions: ModelAssumption[];
  readonly followUps: ModelFollowUp[];
  readonly outliers: ModelOutlier[];
  readonly insights: ModelInsight[];
  readonly briefs: ModelBrief[];
  readonly parking: ModelParked[];
  readonly counts: ModelCount[];
  readonly agreements: (Heard & { readonly target: string; readonly role: Role })[];
  readonly dissents: (Heard & { readonly target: string; readonly role: Role })[];
  readonly decisions: Made[];
};

export const emptyModel = (): ModelState => ({
  copy: 'one',
  events: new Set(),
  roles: new Map(),
  session: null,
  sessions: [],
  scope: false,
  evidence: [],
  notes: [],
  links: [],
  assumptions: [],
  followUps: [],
  outliers: [],
  insights: [],
  briefs: [],
  parking: [],
  counts: [],
  agreements: [],
  dissents: [],
  decisions: [],
});
