import type { ReactNode } from 'react';
import type { Excerpt, Finding, Mend } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { changeReadAs, type DataFile } from './data-store.ts';
import styles from './mend-offers.module.css';

type Props = {
  readonly file: DataFile;
  readonly finding: Finding;
  readonly look: 'card' | 'row';
  readonly children?: ReactNode;
};

/** Other ways to read the file, each one press, with the same place of it before and after. */
export const MendOffers = ({ file, finding, look, children }: Props) => {
  const mends = finding.mends ?? [];
  const [first] = mends;
  if (first === undefined)
    return children === undefined ? null : <div className={styles.presses}>{children}</div>;
  return (
    <div className={styles.mends}>
      <div className={styles.presses}>
        {mends.map((mend, index) => (
          <Button
            key={mend.words}
            {...(look === 'row' ? { size: 'small' as const } : {})}
            look={look === 'card' && index === 0 ? 'main' : 'edge'}
            onPress={() => changeReadAs(file, mend.readAs)}
          >
            {mend.words}
          </Button>
        ))}
        {children}
      </div>
      <BeforeAfter mend={first} />
    </div>
  );
};

const shownColumns = 6;

const BeforeAfter = ({ mend }: { readonly mend: Mend }) =>
  mend.before.rows.length + mend.after.rows.length === 0 ? null : (
    <div className={styles.sides}>
      <Side heading={words.data.mendBefore} excerpt={mend.before} />
      <Side heading={words.data.mendAfter} excerpt={mend.after} />
    </div>
  );

const Side = ({ heading, excerpt }: { readonly heading: string; readonly excerpt: Excerpt }) => {
  if (excerpt.rows.length === 0) return null;
  const wide = Math.max(excerpt.columns.length, ...excerpt.rows.map((row) => row.length));
  const columns = Array.from({ length: Math.min(wide, shownColumns) }, (_, at) => at);
  const more = wide > shownColumns;
  return (
    <figure className={styles.side}>
      <figcaption className={styles.heading}>{heading}</figcaption>
      <table className={styles.table}>
        {excerpt.columns.length > 0 ? (
          <thead>
            <tr>
              {columns.map((at) => (
                <th key={at}>{excerpt.columns[at] ?? ''}</th>
              ))}
              {more ? <th aria-label={words.data.mendMore(wide - shownColumns)}>…</th> : null}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {excerpt.rows.slice(0, 3).map((row, line) => (
            <tr key={`${line} ${row[0] ?? ''}`}>
              {columns.map((at) => (
                <td key={at}>{row[at] ?? ''}</td>
              ))}
              {more ? <td>…</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
};
