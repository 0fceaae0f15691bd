import type { Finding } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { addPart, type DataFile, partsRead, useData } from './data-store.ts';
import styles from './mend-offers.module.css';

/** The other sheets or lists of a file, each to be added as a table of its own. */
export const PartOffers = ({ file, finding }: { readonly file: DataFile; readonly finding: Finding }) => {
  const files = useData((state) => state.files);
  const read = partsRead(files, file);
  const others = (finding.mends ?? []).flatMap(({ readAs: { part } }) =>
    part === undefined || read.includes(part) ? [] : [part],
  );
  return others.length === 0 ? null : (
    <div className={styles.mends}>
      <div className={styles.presses}>
        {others.slice(0, 6).map((part) => (
          <Button key={part} size="small" look="edge" onPress={() => addPart(file, part)}>
            {words.data.addPart(part)}
          </Button>
        ))}
      </div>
    </div>
  );
};
