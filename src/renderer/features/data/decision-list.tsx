import { Check } from 'lucide-react';
import type { ImportDecision } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { type DataFile, takeBack } from './data-store.ts';
import styles from './decision-list.module.css';

const wordsOf = (decision: ImportDecision): string => {
  if (decision.choice === 'read-thousands')
    return `${words.data.readThousands(decision.thousands)} · ${decision.column}`;
  if (decision.choice === 'as-text') return `${words.data.asText} · ${decision.column}`;
  if (decision.choice === 'read-dates') return `${words.readAs[decision.dates]} · ${decision.column}`;
  return `${words.data.leaveOutDo} · ${decision.row.toLocaleString('en')}, ${decision.column}: ${decision.reason}`;
};

/** What was decided about this file stays in sight and can be taken back. */
export const DecisionList = ({ file }: { readonly file: DataFile }) => (
  <ul>
    {file.recipe.decisions.map((decision) => (
      <li key={JSON.stringify(decision)} className={styles.row}>
        <Check size={15} aria-hidden="true" />
        <span>
          <strong>{words.data.solved}:</strong> {wordsOf(decision)}
        </span>
        <Button look="quiet" size="small" onPress={() => takeBack(file, decision)}>
          {words.data.takeBack}
        </Button>
      </li>
    ))}
  </ul>
);
