import { commands } from '../../../shared/commands.ts';
import { keyInWords } from '../../commands/key-in-words.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import styles from './keys-sheet.module.css';

export const KeysSheet = () => {
  const open = useApp((state) => state.panel?.kind === 'keys');
  if (!open) return null;
  return (
    <Sheet title="All keys" onClose={() => setApp({ panel: null })} where="middle">
      <ul className={styles.keys}>
        {commands.map((command) => (
          <li key={command.id}>
            <span>{command.title}</span>
            <KeyCap>{keyInWords(command.key)}</KeyCap>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
