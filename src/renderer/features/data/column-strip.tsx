import { count } from '../../../shared/messages/numbers.ts';
import { cellWords, typeWords } from './cell-words.ts';
import { visible } from '../../../shared/text/visible.ts';
import type { ColumnReport } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import styles from './column-strip.module.css';

const width = 150;
const height = 26;

const Bars = ({ counts }: { readonly counts: readonly number[] }) => {
  const most = Math.max(1, ...counts);
  const step = width / counts.length;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={styles.bars}
      aria-hidden="true"
    >
      {counts.map((n, at) => {
        const tall = n === 0 ? 0 : Math.max(1.5, (n / most) * height);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name than their place
            key={at}
            x={at * step}
            y={height - tall}
            width={Math.max(1, step - 1)}
            height={tall}
          />
        );
      })}
    </svg>
  );
};

const Top = ({ column, rows }: { readonly column: ColumnReport; readonly rows: number }) => {
  const of = column.profile?.sampleRows ?? rows;
  return (
    <ul className={styles.top}>
      {(column.profile?.top ?? []).slice(0, 3).map(({ value, n }) => (
        <li key={value} title={`${cellWords(value, column.type)}: ${count(n)}`}>
          <span className={styles.part} style={{ inlineSize: `${(100 * n) / Math.max(1, of)}%` }} />
          <span className={styles.value}>{cellWords(value, column.type)}</span>
        </li>
      ))}
    </ul>
  );
};

/** Every column at a glance: what it is, how full, how it is spread. */
export const ColumnStrip = ({
  columns,
  rows,
}: {
  readonly columns: readonly ColumnReport[];
  readonly rows: number;
}) => (
  <section aria-label={words.data.types}>
    <h2 className={styles.heading}>{words.data.types}</h2>
    <ul className={styles.strip}>
      {columns.map((column) => (
        <li key={column.name} className={styles.column}>
          <p className={styles.name} title={column.name}>
            {visible(column.name)}
          </p>
          {column.keyOf === undefined ? null : (
            <p className={styles.type}>{words.data.lettersOf(column.keyOf)}</p>
          )}
          <p className={styles.type}>
            {[
              typeWords(column.type),
              words.profile.distinct(column.distinct, column.distinctAbout === true),
              ...(column.empty > 0 ? [words.profile.empty(column.empty, rows)] : []),
            ].join(' · ')}
          </p>
          {column.profile?.histogram ? (
            <>
              <Bars counts={column.profile.histogram.counts} />
              <p className={styles.ends}>
                <span>{cellWords(column.profile.histogram.from, column.type)}</span>
                <span>{cellWords(column.profile.histogram.to, column.type)}</span>
              </p>
            </>
          ) : column.profile?.top ? (
            <Top column={column} rows={rows} />
          ) : null}
        </li>
      ))}
    </ul>
  </section>
);
