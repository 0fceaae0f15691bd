import { type Confidence, confidences } from '../../../shared/log/vocabulary.ts';
import { confidenceWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import styles from './timeline-picture.module.css';

const [width, height] = [84, 26];

/** How sure, over the entries of one assumption, drawn from the log: four levels, one step per change. */
export const ConfidenceSteps = ({ steps }: { readonly steps: readonly (Confidence | null)[] }) => {
  const known = steps.flatMap((step) => (step === null ? [] : [confidences.indexOf(step)]));
  const last = known.at(-1);
  if (last === undefined) return <span className={styles.sure}>–</span>;
  const x = (at: number): number => (known.length === 1 ? 0 : (at / (known.length - 1)) * (width - 8));
  const y = (level: number): number => height - 4 - (level / 3) * (height - 8);
  const path = known.map((level, at) => (at === 0 ? `M0 ${y(level)}` : `H${x(at)} V${y(level)}`)).join(' ');
  const word = confidenceWords[confidences[last] as Confidence];
  const changes = known.filter((level, at) => level !== known[at - 1]);
  const over = changes.map((level) => confidenceWords[confidences[level] as Confidence]).join(' → ');
  return (
    <span className={styles.sure}>
      <svg width={width} height={height} role="img" aria-label={words.timeline.sureOver(over)}>
        <path d={`${path} H${width - 4}`} fill="none" stroke="var(--ink-2)" strokeWidth="2" />
        <circle cx={width - 4} cy={y(last)} r="3.5" fill="var(--ink)" />
      </svg>
      {word}
    </span>
  );
};
