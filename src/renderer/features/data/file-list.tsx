import { visible } from '../../../shared/text/visible.ts';
import { Check, OctagonX, TriangleAlert } from 'lucide-react';
import { words } from '../../../shared/messages/screen-words.ts';
import { choose, type DataFile, openFindings, useData } from './data-store.ts';
import { shareOf } from './pace.ts';
import styles from './file-list.module.css';

const State = ({ file }: { readonly file: DataFile }) => {
  const progress = useData((state) => state.progress);
  if (file.reading) {
    const share = progress?.last.fileName === file.fileName ? shareOf(progress) : 0;
    return (
      <progress
        className={styles.progress}
        value={share}
        max={1}
        aria-label={words.data.reading(file.fileName)}
      />
    );
  }
  if (file.failure) return <OctagonX size={14} className={styles.block} aria-label={words.data.toSolve(1)} />;
  const open = openFindings(file);
  if (open > 0) {
    return (
      <span className={`${styles.state} ${styles.block}`}>
        <OctagonX size={14} aria-hidden="true" /> {words.data.toSolve(open)}
      </span>
    );
  }
  const know = file.report?.findings.filter((finding) => finding.severity === 'know').length ?? 0;
  return know > 0 ? (
    <span className={`${styles.state} ${styles.know}`}>
      <TriangleAlert size={14} aria-hidden="true" /> {words.data.toKnow(know)}
    </span>
  ) : (
    <span className={styles.state}>
      <Check size={14} className={styles.fine} aria-hidden="true" /> {words.data.fineOne}
    </span>
  );
};

/** A table of several in one file also says which. */
const titleOf = ({ fileName, report, recipe }: DataFile): string => {
  const part = recipe.readAs.part === undefined ? undefined : (report?.readAs.part ?? recipe.readAs.part);
  return part === undefined ? fileName : `${fileName} · ${part}`;
};

export const FileList = () => {
  const files = useData((state) => state.files);
  const chosen = useData((state) => state.chosen);
  return (
    <ul className={styles.list}>
      {files.map((file) => (
        <li key={file.handle}>
          <button
            type="button"
            className={styles.file}
            aria-pressed={file.handle === chosen}
            onClick={() => choose(file.handle)}
          >
            <span className={styles.name}>{visible(titleOf(file))}</span>
            <State file={file} />
            <span className={styles.rows}>{file.report ? words.data.rows(file.report.rowsRead) : ''}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
