import type { ContextLink } from '../../../shared/log/state.ts';
import type { AssumptionState } from '../../../shared/log/vocabulary.ts';
import type { Panel } from '../../state/app-store.ts';

/** What an effect proposes next; it is only opened, never taken by itself. */
export const afterLink = (
  state: AssumptionState | undefined,
  { assumption: id, effect, note }: Pick<ContextLink, 'assumption' | 'effect' | 'note'>,
): Panel => {
  const card: Panel = { kind: 'card', assumption: id };
  // A verdict can be spoken about only where one may be set: not on a wording to check, nor over one that stands.
  const discussed = state === 'in_context';
  switch (effect) {
    case 'explains_outlier':
      return { kind: 'unusual', note };
    case 'refines':
      return { kind: 'version', assumption: id };
    case 'dig_further':
      return { kind: 'dig', assumption: id };
    case 'confirms':
      return discussed ? { kind: 'verdict', assumption: id, verdict: 'holds' } : card;
    case 'refutes':
      return discussed ? { kind: 'verdict', assumption: id, verdict: 'does_not_hold' } : card;
  }
};
