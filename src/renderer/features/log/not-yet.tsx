import type { NewEvent } from '../../../shared/log/envelope.ts';
import { nextStep } from '../../../shared/log/next-step.ts';
import { allow } from '../../../shared/log/rules.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { refusalWords } from '../../../shared/messages/refusal-words.ts';
import { MissingLine } from './missing-line.tsx';

type Props = {
  readonly workshop: Workshop;
  /** What would be said here. */
  readonly event: NewEvent;
};

/** Said before anybody writes: why the log would not take it now, and the way to what is missing. */
export const NotYet = ({ workshop, event }: Props) => {
  const may = allow(workshop, event);
  return may.ok ? null : (
    <div data-not-yet={may.error.code}>
      <MissingLine
        workshop={workshop}
        words={refusalWords(may.error)}
        step={nextStep(workshop, may.error, event.subject)}
      />
    </div>
  );
};
