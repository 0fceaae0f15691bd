import { Lightbulb } from 'lucide-react';
import type { TipPlace } from '../../../shared/guide.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/button.tsx';
import { useGuided } from './guide-state.ts';
import styles from './tip.module.css';

/** One sentence at the first look at a screen; gone for good once somebody has read it, and while the guide speaks. */
export const Tip = ({ place }: { readonly place: TipPlace }) => {
  const read = useSettings((settings) => settings.tipsRead);
  const guided = useGuided();
  if (guided || read.includes(place)) return null;
  return (
    <div role="note" className={styles.tip} aria-label={words.tips.label}>
      <Lightbulb size={15} aria-hidden="true" />
      <p>{words.tips[place]}</p>
      <Button size="small" look="quiet" onPress={() => changeSettings({ tipsRead: [...read, place] })}>
        {words.tips.read}
      </Button>
    </div>
  );
};
