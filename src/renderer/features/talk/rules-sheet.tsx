import { useEffect } from 'react';
import { words } from '../../../shared/messages/screen-words.ts';
import { getApp, setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { firstPanel } from './first-panel.ts';
import { rememberRules } from './rules-seen.ts';
import styles from './talk.module.css';

/** Shown once, before the first session's first look; then it goes. */
export const RulesSheet = () => {
  useEffect(rememberRules, []);
  const go = (): void => setApp({ panel: firstPanel(getApp().workshop) });
  return (
    <Sheet
      title={words.expect.rules}
      where="middle"
      onClose={() => setApp({ panel: null })}
      actions={
        <Button look="main" autoFocus onPress={go}>
          {words.expect.rulesDone}
        </Button>
      }
    >
      <ol className={styles.rules}>
        {words.expect.rulesList.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
    </Sheet>
  );
};
