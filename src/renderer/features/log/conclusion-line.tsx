import { Scale } from 'lucide-react';
import { words } from '../../../shared/messages/screen-words.ts';
import { capital } from '../../../shared/messages/log-words.ts';
import { groupInSentence, groupLabel } from '../../../shared/metric/group-label.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import styles from './form.module.css';
import type { Comparison } from './unusual.ts';

/** What leaving these rows out does to the answer, as computed; the machine decides nothing. */
export const ConclusionLine = ({
  seen,
  breakdown,
  proposed,
  cuts,
}: {
  readonly seen: Comparison;
  readonly breakdown: string | null;
  readonly proposed: boolean;
  readonly cuts: number;
}) => {
  const [lead, more] = conclusionWords(seen, breakdown);
  return (
    <div className={styles.computed} role="status">
      <Scale size={16} aria-hidden="true" />
      {lead}
      <span>
        {[
          more,
          seen.mean === null ? '' : `${capital(seen.mean)}.`,
          proposed ? words.unusual.proposedOnly : '',
          cuts === 3 ? words.unusual.third : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </span>
    </div>
  );
};

const conclusionWords = (
  { conclusion, metric, before, after, number, rows }: Comparison,
  breakdown: string | null,
): readonly [string, string] => {
  const label = (group: string): string => groupInSentence(breakdown ?? undefined, group);
  const [was, now] = [number(before.value), number(after.value)];
  const figures = rows.within
    ? `${words.unusualRows.of(groupLabel(breakdown ?? undefined, rows.group), was, now)}.`
    : words.unusual.crosses(was, now);
  switch (conclusion.by) {
    case 'check':
      return [
        words.unusualRows.byCheck(conclusion.label, conclusion.before, conclusion.after),
        `${words.unusualRows.checkWords(conclusion.before, conclusion.after)} ${figures}`,
      ];
    case 'threshold': {
      const line = numberIn('marketer', metric, conclusion.threshold);
      return conclusion.changes
        ? [words.unusual.changes(line), figures]
        : [
            words.unusual.doesNotChange(line),
            before.value >= conclusion.threshold
              ? words.unusual.bothAbove(was, now)
              : words.unusual.bothBelow(was, now),
          ];
    }
    case 'order':
      return [
        conclusion.changes
          ? words.unusualRows.leadsOther(
              label(conclusion.before),
              label(conclusion.after),
              number(conclusion.value),
            )
          : words.unusualRows.leads(label(conclusion.after)),
        figures,
      ];
    case 'nothing':
      return [words.unusual.noLine, figures];
  }
};
