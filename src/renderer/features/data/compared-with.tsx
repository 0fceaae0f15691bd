import type { Comparison, How } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Segments } from '../../ui/segments.tsx';
import { type DataFile, howOf, sayHow } from './data-store.ts';
import styles from './compared-with.module.css';

type Props = { readonly file: DataFile; readonly comparison: Comparison };

/** Which rows of before are in this file too, and what becomes of both. */
export const ComparedWith = ({ file, comparison }: Props) => {
  const { before, still, fresh, changed, key } = comparison;
  const how = howOf(file);
  return (
    <div className={styles.compared}>
      <p>{words.again.compared(still, before, fresh, changed, key)}</p>
      <div className={styles.choice}>
        <Segments<How | 'ask'>
          label={words.again.how}
          value={how ?? 'ask'}
          onChange={(chosen) => {
            if (chosen !== 'ask') sayHow(file.handle, chosen);
          }}
          options={[
            { id: 'replaces', words: words.again.replaces },
            { id: 'appends', words: words.again.appends },
          ]}
        />
        <span className={how === null ? styles.ask : 'quiet'}>
          {how === null
            ? words.again.ask
            : how === 'appends'
              ? words.again.appendsThen(before - still, fresh, still)
              : words.again.replacesThen(before - still)}
        </span>
      </div>
    </div>
  );
};
