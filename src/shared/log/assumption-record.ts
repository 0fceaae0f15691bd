import type { EventSets } from './events.ts';
import type { Measured } from './events/fields.ts';
import type { Said } from './said.ts';
import type {
  AssumptionKind,
  AssumptionState,
  CheckOutcome,
  Confidence,
  IfWrong,
  RecheckFlag,
  Role,
  Verdict,
} from './vocabulary.ts';

/** A stored definition: foreign JSON until its schema has said otherwise. */
type Opaque = Readonly<Record<string, unknown>>;

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
  readonly missingColumn?: string;
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
/** Words that an entry holds. */
export type Spoken = { readonly text: string; readonly event: string };

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
  /** Reasons and dissent of any time, also of a verdict or a parking that is over. */
  readonly spoken: readonly Spoken[];
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
