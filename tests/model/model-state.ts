import type { EventSets } from '../../src/shared/log/events.ts';
import type { AssumptionState, OutlierChoice, Role } from '../../src/shared/log/vocabulary.ts';

/** What the model remembers: plain lists, changed in place, each thing with the position of the event that made it. */
export type Made = {
  readonly id: string;
  readonly event: string;
  readonly at: number;
  readonly by: string;
  readonly role: Role;
};
export type Link = Made & EventSets['context.linked'];
export type ModelVersion = {
  readonly statement: string;
  readonly rowScope: string;
  readonly causedBy: readonly string[];
  readonly evidence: string[];
};
export type ModelVerdict = {
  readonly event: string;
  readonly at: number;
  readonly verdict: 'holds' | 'does_not_hold';
  readonly version: number;
  /** Said with the verdict itself; and afterwards, by role. */
  readonly dissent: boolean;
  readonly against: Role[];
  readonly agreed: Role[];
};
export type ModelAssumption = Made & {
  readonly label: string;
  readonly session: string;
  readonly versions: ModelVersion[];
  readonly checkEvents: string[];
  readonly results: { readonly version: number; readonly counted: boolean; readonly ends: boolean }[];
  readonly added: { readonly evidence: string; readonly version: number }[];
  readonly reopened: { readonly event: string; readonly at: number }[];
  readonly into: string[];
  check: string;
  state: AssumptionState;
  verdict: ModelVerdict | null;
};
export type ModelFollowUp = Made & {
  readonly label: string;
  readonly from: string;
  readonly blocking: boolean;
  state: 'open' | 'answered' | 'cannot' | 'dropped';
};
export type ModelOutlier = Made & {
  label: string;
  choice: OutlierChoice;
  appliesTo: EventSets['outlier.proposed']['appliesTo'];
  link: string | undefined;
  proposal: string;
  state: 'proposed' | 'agreed' | 'reversed';
  readonly agreed: Role[];
  readonly reversals: { readonly event: string; readonly at: number }[];
};
export type ModelInsight = Made & {
  readonly label: string;
  readonly fields: EventSets['insight.drafted'];
  worded: number;
  /** When a reason was given for the choice of links; before that, none. */
  reasonAt: number;
  ready: { readonly event: string; readonly at: number; readonly agreed: Role[] } | null;
  retired: boolean;
  readonly saidBack: { readonly role: Role; readonly at: number }[];
};
export type ModelState = {
  at: number;
  readonly roles: Map<string, Role>;
  session: { readonly id: string; here: readonly string[] } | null;
  readonly sessions: string[];
  scope: boolean;
  readonly evidence: (Made & { readonly definition: string; readonly told: boolean })[];
  readonly notes: (Made & { readonly label: string; readonly heard: boolean; meant: boolean | null })[];
  readonly links: Link[];
  readonly assumptions: ModelAssumption[];
  readonly followUps: ModelFollowUp[];
  readonly outliers: ModelOutlier[];
  readonly insights: ModelInsight[];
  readonly counts: {
    readonly definition: string;
    readonly event: string;
    readonly agreed: { readonly role: Role; readonly at: number }[];
  }[];
  readonly decisions: string[];
};

export const emptyModel = (): ModelState => ({
  at: 0,
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
  counts: [],
  decisions: [],
});
