import { visible } from '../../../shared/text/visible.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { useData } from './data-store.ts';
import { paceOf } from './pace.ts';
import styles from './reading-line.module.css';

/** What is being done with a file, and as soon as it can be known, how fast and how long it will take. */
export const ReadingLine = ({ fileName }: { readonly fileName: string }) => {
  const progress = useData((state) => state.progress);
  const own = progress?.last.fileName === fileName ? progress : null;
  const pace = own === null ? null : paceOf(own);
  return (
    <span className={styles.line}>
      <span role="status">{words.data.doing(own?.last.step ?? 'read', visible(fileName))}</span>
      {pace === null ? null : (
        <span className={styles.pace}>{words.data.pace(pace.share, pace.bytesPerSecond, pace.left)}</span>
      )}
    </span>
  );
};
