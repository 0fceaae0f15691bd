import { useEffect, useState } from 'react';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import styles from './counting.module.css';

/** Silent for a moment; then says that it still counts, and can be stopped. */
export const Counting = ({ since, onStop }: { readonly since: number; readonly onStop: () => void }) => {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((Date.now() - since) / 1000), 250);
    return () => clearInterval(timer);
  }, [since]);
  if (seconds < 0.8) return null;
  return (
    <div className={styles.counting} role="status">
      {words.workshop.counting} {seconds >= 2 ? `(${Math.floor(seconds)} s)` : ''}
      <Button size="small" onPress={onStop}>
        {words.workshop.stop}
      </Button>
    </div>
  );
};
