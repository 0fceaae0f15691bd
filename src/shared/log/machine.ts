import type { EventType } from './events.ts';
import type { AssumptionState } from './vocabulary.ts';

/**
 * THE state machine of an assumption, whole. `docs/specs/session-log.md` prints it with its guards; a test holds the two
 * together. `from`: where a person may say it (guards in `allow-assumption.ts`). `to`: where it leads.
 *
 * - `same`: it changes no state.
 * - `back`: what applies once the block or the parking is gone (`assumption-state.ts`).
 * - `verdict`: the verdict when it stands, that is when both sides agree, or one does and the other's dissent is stored.
 */
export type Move = {
  readonly rule: `T${number}`;
  readonly event: EventType;
  readonly when?: 'cannot' | 'blocking';
  readonly from: readonly (AssumptionState | 'none')[];
  readonly to: AssumptionState | 'same' | 'back' | 'verdict';
};

const active = ['open', 'in_context', 'to_check', 'dig'] as const;
const decided = ['holds', 'does_not_hold'] as const;
const editable = [...active, 'parked', ...decided] as const;
const ended = ['replaced', 'withdrawn'] as const;
const except = (...states: readonly AssumptionState[]): readonly AssumptionState[] =>
  editable.filter((state) => !states.includes(state));

export const machine: readonly Move[] = [
  { rule: 'T1', event: 'assumption.logged', from: ['none'], to: 'open' },
  { rule: 'T2', event: 'context.linked', from: ['open'], to: 'in_context' },
  { rule: 'T2', event: 'context.linked', from: except('open'), to: 'same' },
  { rule: 'T3', event: 'assumption.revised', from: ['in_context', 'to_check'], to: 'to_check' },
  { rule: 'T4', event: 'check.run', from: ['to_check'], to: 'in_context' },
  { rule: 'T4', event: 'check.run', from: except('to_check'), to: 'same' },
  { rule: 'T4', event: 'check.run', when: 'cannot', from: editable, to: 'same' },
  { rule: 'T4', event: 'assumption.evidence', from: ['to_check'], to: 'in_context' },
  { rule: 'T4', event: 'assumption.evidence', from: except('to_check'), to: 'same' },
  { rule: 'T5', event: 'verdict.set', from: ['in_context'], to: 'same' },
  { rule: 'T5', event: 'verdict.set', from: decided, to: 'in_context' },
  { rule: 'T5', event: 'agreement.given', from: ['in_context', ...decided], to: 'verdict' },
  { rule: 'T5', event: 'verdict.dissented', from: ['in_context', ...decided], to: 'verdict' },
  { rule: 'T7', event: 'followup.opened', when: 'blocking', from: active, to: 'dig' },
  { rule: 'T7', event: 'followup.opened', from: editable, to: 'same' },
  { rule: 'T8', event: 'followup.closed', from: ['dig'], to: 'back' },
  { rule: 'T8', event: 'followup.closed', from: [...except('dig'), ...ended], to: 'same' },
  { rule: 'T8', event: 'followup.reopened', when: 'blocking', from: active, to: 'dig' },
  { rule: 'T8', event: 'followup.reopened', from: [...editable, ...ended], to: 'same' },
  { rule: 'T9', event: 'verdict.reopened', from: decided, to: 'in_context' },
  { rule: 'T10', event: 'assumption.parked', from: active, to: 'parked' },
  { rule: 'T11', event: 'assumption.resumed', from: ['parked'], to: 'back' },
  { rule: 'T12', event: 'assumption.merged', from: editable, to: 'replaced' },
  { rule: 'T12', event: 'assumption.split', from: editable, to: 'replaced' },
  { rule: 'T13', event: 'assumption.withdrawn', from: ['open', 'in_context'], to: 'withdrawn' },
  { rule: 'T14', event: 'assumption.detailed', from: editable, to: 'same' },
];

export const isEnded = (state: AssumptionState): boolean => ended.some((one) => one === state);
export const isDecided = (state: AssumptionState): boolean => decided.some((one) => one === state);

/** In which states it may be said. */
export const mayBeSaid = (state: AssumptionState, event: EventType, when?: Move['when']): boolean =>
  machine.some((move) => move.event === event && move.when === when && move.from.includes(state));
