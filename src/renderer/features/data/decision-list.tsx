import { Check } from 'lucide-react';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { type DataFile, takeBack } from './data-store.ts';
import { decisionWords } from './decision-words.ts';
import styles from './decision-list.module.css';

/** What was decided about this file stays in sight and can be taken back. */
export const DecisionList = ({ file }: { readonly file: DataFile }) => (
  <ul>
    {file.recipe.decisions.map((decision) => (
      <li key={JSON.stringify(decision)} className={styles.row}>
        <Check size={15} aria-hidden="true" />
        <span>
          <strong>{words.data.solved}:</strong> {decisionWords(decision)}
        </span>
        <Button look="quiet" size="small" onPress={() => takeBack(file, decision)}>
          {words.data.takeBack}
        </Button>
      </li>
    ))}
  </ul>
);
