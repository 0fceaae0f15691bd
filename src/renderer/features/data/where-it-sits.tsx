import { plainNumber } from '../../../shared/messages/numbers.ts';
import type { Finding } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { RowsTable } from './rows-table.tsx';
import styles from './where-it-sits.module.css';

/** The cell among its neighbours, and the value among the other values. */
export const WhereItSits = ({ finding }: { readonly finding: Finding }) => (
  <div className={styles.where}>
    {finding.around ? (
      <>
        <h3 className={styles.heading}>{words.data.whereItSits}</h3>
        <RowsTable around={finding.around} here={{ row: finding.row, column: finding.column }} />
      </>
    ) : null}
    {finding.others ? <Among others={finding.others} value={finding.value ?? ''} /> : null}
  </div>
);

const Among = ({
  others,
  value,
}: {
  readonly others: NonNullable<Finding['others']>;
  readonly value: string;
}) => {
  const width = 390;
  const most = plainNumber(others.max);
  const full = Math.max(others.max, others.value) * 1.08;
  const at = (amount: number): number => (amount / full) * width;
  return (
    <svg
      viewBox={`0 0 ${width} 74`}
      className={styles.among}
      role="img"
      aria-label={words.data.among(others.count, most, value)}
    >
      <line x1="0" x2={width} y1="60" y2="60" stroke="var(--axis)" />
      <rect x="0" y="36" width={Math.max(4, at(others.max))} height="24" fill="var(--d1)" />
      <text x={Math.max(4, at(others.max)) + 8} y="50" className={styles.note}>
        {words.data.amongShort(others.count, most)}
      </text>
      <line
        x1={at(others.value)}
        x2={at(others.value)}
        y1="24"
        y2="56"
        stroke="var(--block)"
        strokeWidth="1.5"
      />
      <circle cx={at(others.value)} cy="58" r="6" fill="var(--block)" />
      <text x={Math.min(width, at(others.value) + 30)} y="16" textAnchor="end" className={styles.value}>
        {value}
      </text>
    </svg>
  );
};
