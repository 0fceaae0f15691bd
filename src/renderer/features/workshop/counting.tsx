import { useEffect, useState } from 'react';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import styles from './counting.module.css';

/** Silent for a moment; then says that it still counts, and can be stopped. */
export const Counting = ({ since, onStop }: { readonly since: number; readonly onStop: () => void }) => {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const tick = (): void => setSeconds((Date.now() - since) / 1000);
    const first = setTimeout(tick, 150);
    const timer = setInterval(tick, 500);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [since]);
  if (seconds < 0.14) return null;
  return (
    <div className={styles.counting} role="status">
      {words.workshop.counting} {seconds >= 2 ? `(${Math.floor(seconds)} s)` : ''}
      <Button size="small" onPress={onStop}>
        {words.workshop.stop}
      </Button>
    </div>
  );
};
