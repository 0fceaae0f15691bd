import { CircleDashed } from 'lucide-react';
import type { NextStep } from '../../../shared/log/next-step.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { nextStepWords } from '../../../shared/messages/next-step-words.ts';
import { takeStep } from '../../commands/take-step.ts';
import { Button } from '../../ui/button.tsx';
import styles from './missing-line.module.css';

type Props = {
  readonly workshop: Workshop;
  /** What is missing, as a sentence. */
  readonly words: string;
  readonly step: NextStep | null;
};

/** One thing a gate still misses, and the way to it. */
export const MissingLine = ({ workshop, words, step }: Props) => (
  <div className={styles.frame}>
    <div className={styles.line}>
      <CircleDashed size={15} aria-hidden="true" />
      <span>{words}</span>
      {step ? (
        <Button size="small" onPress={() => takeStep(step)}>
          {nextStepWords(step, workshop)}
        </Button>
      ) : null}
    </div>
  </div>
);
