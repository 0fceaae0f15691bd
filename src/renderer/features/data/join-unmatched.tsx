import type { JoinReport } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { type DataFile, decide, useData } from './data-store.ts';
import styles from './join-unmatched.module.css';

const fileOf = (files: readonly DataFile[], table: string): DataFile | undefined =>
  files.find(({ report }) => report?.name === table);

/** Rows without a partner by their keys, and what a person can say about how they are written. */
export const JoinUnmatched = ({ join }: { readonly join: JoinReport }) => {
  const files = useData((state) => state.files);
  const { unmatched } = join;
  if (unmatched === undefined) return null;
  const right = fileOf(files, join.right);
  const pair = join.on[0];
  const [only] = join.on.length === 1 ? join.on : [];
  const shown = unmatched.keys.reduce((sum, { rows, like }) => sum + (like === undefined ? 0 : rows), 0);
  const plainly = (): void => {
    for (const [side, table] of [join.left, join.right].entries()) {
      const file = fileOf(files, table);
      const column = pair?.[side];
      if (file && column !== undefined) decide(file, { choice: 'plain', column });
    }
  };
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
      {only !== undefined && unmatched.plainly > shown ? (
        <>
          <p className={styles.line}>{words.data.plainOffer(unmatched.plainly)}</p>
          <Button size="small" onPress={plainly}>
            {words.data.plain}
          </Button>
        </>
      ) : null}
    </div>
  );
};
