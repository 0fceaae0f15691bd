import { memo } from 'react';
import { visible } from '../../../shared/text/visible.ts';
import styles from './rows-table.module.css';

type Props = {
  readonly row: number;
  /** Undefined: on its way. */
  readonly cells: readonly (string | null)[] | undefined;
  readonly numbers: readonly boolean[];
  readonly cursor: number;
  readonly left: number;
  readonly right: number;
};

/** One row in sight; drawn anew only when it shows something else. */
export const TableRow = memo(({ row, cells, numbers, cursor, left, right }: Props) => (
  <div role="row" aria-rowindex={row + 2} className={styles.row}>
    {numbers.map((number, at) => {
      const cell = cells?.[at];
      const chosen = at >= left && at <= right;
      return (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
          key={at}
          id={`cell-${row}-${at}`}
          role="gridcell"
          aria-selected={chosen}
          data-row={row}
          data-column={at}
          className={`${styles.cell} ${number ? styles.number : ''} ${chosen ? styles.chosen : ''} ${at === cursor ? styles.cursor : ''} ${cell === undefined || cell === null ? styles.wait : ''}`}
        >
          {cell === undefined ? '·' : cell === null ? '–' : visible(cell)}
        </div>
      );
    })}
  </div>
));
