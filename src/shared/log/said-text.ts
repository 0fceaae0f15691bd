import type { ContextNote } from './state.ts';

/** A text somebody said, and where it stands. */
export type SaidText = {
  readonly what:
    | 'assumption'
    | 'context'
    | 'outlier'
    | 'follow-up'
    | 'insight'
    | 'brief'
    | 'decision'
    | 'parked'
    | 'word'
    | 'question'
    | 'message'
    | 'query'
    | 'expectation'
    | 'learned'
    | 'check';
  readonly label: string;
  readonly text: string;
  /** The assumption it belongs to, if any. */
  readonly assumption: string | null;
  /** The entry that holds these words. */
  readonly event: string;
  /** A fact about the world, whole: another workshop may use it again, with its source. */
  readonly note?: Pick<ContextNote, 'text' | 'kind' | 'from' | 'to' | 'source' | 'certainty'>;
};
