import type { JoinReport } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { type DataFile, decide, useData } from './data-store.ts';
import { joinByLetters } from './join-by-letters.ts';
import styles from './join-unmatched.module.css';

const fileOf = (files: readonly DataFile[], table: string): DataFile | undefined =>
  files.find(({ report }) => report?.name === table);

/** Rows without a partner by their keys, and what a person can say about how they are written. */
export const JoinUnmatched = ({ join }: { readonly join: JoinReport }) => {
  const files = useData((state) => state.files);
  const { unmatched } = join;
  if (unmatched === undefined) return null;
  const right = fileOf(files, join.right);
  const [only] = join.on.length === 1 ? join.on : [];
  const alike = unmatched.keys.filter(({ like }) => like !== undefined);
  const shown = alike.reduce((sum, { rows }) => sum + rows, 0);
  const { plainly, german } = unmatched;
  // One key is named at once; several, or more than are shown, are compared by their letters.
  const offers = [
    ...(plainly > 0
      ? [{ german: false, note: words.data.plainOffer(plainly), press: words.data.plain }]
      : []),
    ...(german > plainly
      ? [{ german: true, note: words.data.germanOffer(german), press: words.data.plainGerman }]
      : []),
  ].filter(() => alike.length !== 1 || Math.max(plainly, german) > shown);
  return (
    <div className={styles.unmatched}>
      <p className={styles.line}>
        {words.data.unmatched(join.rightKeyed - join.rightMatched, unmatched.distinct)}
      </p>
      <ul className={styles.keys}>
        {unmatched.keys.map(({ key, rows, like }) => (
          <li key={key}>
            <span className={styles.key}>“{key}”</span>
            <span className={styles.rows}>{words.data.unmatchedRows(rows)}</span>
            {like !== undefined && only !== undefined && right !== undefined ? (
              <Button
                size="small"
                onPress={() => decide(right, { choice: 'spell', column: only[1], from: key, as: like })}
              >
                {words.data.spellAs(like)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {offers.map((offer) => (
        <div key={offer.press} className={styles.offer}>
          <p className={styles.line}>{offer.note}</p>
          <Button size="small" onPress={() => joinByLetters(join, offer.german)}>
            {offer.press}
          </Button>
        </div>
      ))}
    </div>
  );
};
