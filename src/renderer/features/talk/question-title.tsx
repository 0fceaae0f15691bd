import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import styles from './question-title.module.css';

/** The question above everything; a press on it changes it, with a reason. */
export const QuestionTitle = ({ workshop }: { readonly workshop: Workshop }) => {
  const { scope, title } = workshop;
  if (scope === null) return title;
  return (
    <button
      type="button"
      className={styles.title}
      title={words.asking.change}
      onClick={() => runCommand('scope')}
    >
      {scope.question}
    </button>
  );
};
