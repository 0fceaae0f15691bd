import { words } from '../../../shared/messages/screen-words.ts';
import { stretchOf, type TimelineLine } from '../../../shared/messages/timeline-words.ts';
import styles from './timeline-screen.module.css';

/** The same as rows: for screen readers, for reading aloud, and as it is copied. */
export const TimelineTable = ({ lines }: { readonly lines: readonly TimelineLine[] }) => (
  <table className={styles.table}>
    <thead>
      <tr>
        {words.timeline.columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line, at) => (
        <tr key={at}>
          <td className="num">{line.round}</td>
          <td>
            <strong>{line.label}</strong> {line.what}
          </td>
          <td>{line.who}</td>
          <td>{stretchOf(line)}</td>
          <td className={styles.because}>{line.because}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
