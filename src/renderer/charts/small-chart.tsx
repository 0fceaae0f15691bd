import { groupLabel } from '../../shared/metric/group-label.ts';
import { cellsInOrder, readCell } from '../../shared/metric/reading.ts';
import { numberIn } from '../../shared/metric/sentences.ts';
import type { View } from '../../shared/metric/view.ts';
import type { FrozenCells } from '../state/frozen.ts';
import styles from './small-chart.module.css';

const width = 280;
const height = 118;
/** So many numbers still stand side by side. */
const most = 10;

/** A picture in a list: two facts at most. */
export const SmallChart = ({
  view,
  cells,
  threshold,
}: {
  readonly view: View;
  readonly cells: FrozenCells;
  readonly threshold?: number;
}) => {
  const groups = cellsInOrder(view.metric, cells.groups);
  const shown = (groups.length > 0 ? groups : [cells.total]).slice(0, most);
  const read = shown.map((cell) => ({ cell, measured: readCell(view.metric, cell) }));
  const top = Math.max(threshold ?? 0, ...read.map((one) => one.measured.value)) * 1.2 || 1;
  const step = width / shown.length;
  const y = (value: number): number => 92 - (value / top) * 82;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={styles.chart}
      role="img"
      aria-label={read
        .map(
          (one) =>
            `${groupLabel(view.breakdown, one.cell.group)} ${numberIn('analyst', view.metric, one.measured.value)}`,
        )
        .join(', ')}
    >
      {read.map((one, at) => (
        <rect
          key={one.cell.group ?? '∅'}
          x={at * step + step * 0.18}
          width={step * 0.64}
          y={y(one.measured.value)}
          height={92 - y(one.measured.value)}
          className={styles.bar}
        />
      ))}
      {threshold === undefined ? null : (
        <line x1="0" x2={width} y1={y(threshold)} y2={y(threshold)} className={styles.line} />
      )}
      {read.map((one, at) => (
        <g key={one.cell.group ?? '∅'}>
          <text
            x={(at + 0.5) * step}
            y={y(one.measured.value) - 4}
            textAnchor="middle"
            className={styles.value}
          >
            {numberIn('analyst', view.metric, one.measured.value)}
          </text>
          <text x={(at + 0.5) * step} y={108} textAnchor="middle" className={styles.name}>
            {view.breakdown ? groupLabel(view.breakdown, one.cell.group) : ''}
          </text>
        </g>
      ))}
      <line x1="0" x2={width} y1="92" y2="92" className={styles.axis} />
    </svg>
  );
};
