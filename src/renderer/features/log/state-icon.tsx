import {
  Archive,
  Check,
  CircleDashed,
  MessagesSquare,
  RotateCw,
  Search,
  Split,
  Undo2,
  X,
} from 'lucide-react';
import type { AssumptionState } from '../../../shared/log/vocabulary.ts';

const icons = {
  open: CircleDashed,
  in_context: MessagesSquare,
  to_check: RotateCw,
  dig: Search,
  holds: Check,
  does_not_hold: X,
  parked: Archive,
  replaced: Split,
  withdrawn: Undo2,
} as const satisfies Record<AssumptionState, typeof Check>;

/** Verdicts have no colour: a wrong assumption is progress. */
export const StateIcon = ({ state }: { readonly state: AssumptionState }) => {
  const Icon = icons[state];
  return <Icon size={13} strokeWidth={2.25} aria-hidden="true" />;
};
