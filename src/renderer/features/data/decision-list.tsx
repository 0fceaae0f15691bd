import { Check } from 'lucide-react';
import type { ImportDecision } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { type DataFile, takeBack } from './data-store.ts';
import { decisionWords, leftOutWords } from './decision-words.ts';
import styles from './decision-list.module.css';

type Together = readonly [ImportDecision, ...ImportDecision[]];

/** What was decided about this file stays in sight and can be taken back; rows left out for one reason go together. */
export const DecisionList = ({ file }: { readonly file: DataFile }) => (
  <ul>
    {together(file.recipe.decisions).map((group) => (
      <li key={JSON.stringify(group[0])} className={styles.row}>
        <Check size={15} aria-hidden="true" />
        <span>
          <strong>{words.data.solved}:</strong>{' '}
          {group.length === 1 ? decisionWords(group[0]) : leftOutWords(group)}
        </span>
        <Button look="quiet" size="small" onPress={() => takeBack(file, ...group)}>
          {words.data.takeBack}
        </Button>
      </li>
    ))}
  </ul>
);

const together = (decisions: readonly ImportDecision[]): readonly Together[] => {
  const groups: [ImportDecision, ...ImportDecision[]][] = [];
  const byReason = new Map<string, [ImportDecision, ...ImportDecision[]]>();
  for (const decision of decisions) {
    const key = decision.choice === 'leave-out' ? `${decision.column}: ${decision.reason}` : null;
    const known = key === null ? undefined : byReason.get(key);
    if (known !== undefined) known.push(decision);
    else {
      const group: [ImportDecision] = [decision];
      groups.push(group);
      if (key !== null) byReason.set(key, group);
    }
  }
  return groups;
};
