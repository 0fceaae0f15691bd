import { count } from '../../../shared/messages/numbers.ts';
import type { ColumnReport, Finding } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { cellWords } from './cell-words.ts';
import styles from './rows-table.module.css';

type Props = {
  readonly around: NonNullable<Finding['around']>;
  /** Values of these types instead of cells as they are written. */
  readonly columns?: readonly ColumnReport[];
  /** The cell that is meant, among its neighbours. */
  readonly here?: { readonly row: number | undefined; readonly column: string | undefined };
};

const shown = (cell: string, type: string | undefined): string =>
  type === undefined || cell === ''
    ? cell
    : type === 'TIMESTAMP' && !cell.includes(' 00:00:00')
      ? `${cellWords(cell, type)}, ${cell.slice(11, 16)}`
      : cellWords(cell, type);

/** Rows of the file by their numbers. */
export const RowsTable = ({ around, columns = [], here }: Props) => (
  <table className={styles.table}>
    <thead>
      <tr>
        <th>{words.data.rowHead}</th>
        {around.columns.map((column) => (
          <th key={column}>{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {around.rows.map(([row = '', ...cells]) => (
        <tr key={row} className={Number(row) === here?.row ? styles.here : undefined}>
          <td>{count(Number(row))}</td>
          {cells.map((cell, at) => (
            <td
              key={around.columns[at] ?? at}
              className={around.columns[at] === here?.column ? styles.cell : undefined}
            >
              {shown(cell, columns.find(({ name }) => name === around.columns[at])?.type)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
