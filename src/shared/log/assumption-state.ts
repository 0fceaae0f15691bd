import type { AssumptionDraft } from './draft.ts';
import { shown } from './register.ts';
import type { AssumptionVersion, ContextLink, FollowUp, VerdictState } from './state.ts';
import type { AssumptionState } from './vocabulary.ts';

type Standing = {
  readonly assumption: AssumptionDraft;
  readonly current: AssumptionVersion;
  readonly verdict: VerdictState | null;
  readonly links: readonly ContextLink[];
  readonly followUps: readonly FollowUp[];
};

/** State is computed, never stored: the first line that applies, from the last to the first thing that may happen to it. */
const lines: readonly (readonly [AssumptionState, (standing: Standing) => boolean])[] = [
  ['withdrawn', ({ assumption }) => assumption.withdrawn.length > 0],
  ['replaced', ({ assumption }) => assumption.replacedBy.length > 0],
  ['parked', ({ assumption }) => shown(assumption.parked) != null],
  ['dig', ({ followUps }) => followUps.some(({ blocking, state }) => blocking && state === 'open')],
  ['holds', (standing) => stands(standing, 'holds')],
  ['does_not_hold', (standing) => stands(standing, 'does_not_hold')],
  ['to_check', ({ assumption, current }) => current.number > 1 && !hasNewResult(assumption, current.number)],
  [
    'in_context',
    ({ assumption, current, links, followUps }) =>
      links.length > 0 ||
      followUps.some(({ blocking }) => blocking) ||
      current.number > 1 ||
      assumption.reopened.length > 0,
  ],
];

export const assumptionState = (standing: Standing): AssumptionState =>
  lines.find(([, applies]) => applies(standing))?.[0] ?? 'open';

/** The only wording, on its current version, and settled. */
const stands = ({ assumption, current, verdict }: Standing, which: VerdictState['verdict']): boolean =>
  verdict !== null &&
  verdict.verdict === which &&
  assumption.statement.length === 1 &&
  verdict.version === current.number &&
  isSettled(verdict);

/** Both sides agree; or one does and the other's dissent is stored as a sentence. */
const isSettled = ({ agreed, agreedBy, dissent }: VerdictState): boolean =>
  agreed || (dissent !== undefined && agreedBy.length > 0);

const hasNewResult = ({ checks, evidence }: AssumptionDraft, current: number): boolean =>
  checks.some(({ version, outcome }) => version === current && outcome !== 'cannot') ||
  evidence.some(({ version }) => version === current);
