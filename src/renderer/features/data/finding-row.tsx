import { Check, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Finding } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { type DataFile, decide } from './data-store.ts';
import { offerWords } from './decision-words.ts';
import { MendOffers } from './mend-offers.tsx';
import { RowsTable } from './rows-table.tsx';
import { PartOffers } from './part-offers.tsx';
import styles from './finding-row.module.css';

type Know = { readonly file: DataFile; readonly finding: Finding };

/** Rows that are left out here have their reason already: all of them are one press. */
export const KnowFinding = ({ file, finding }: Know) => {
  const rows = finding.offers?.filter(({ choice }) => choice === 'leave-out') ?? [];
  const [open, setOpen] = useState(false);
  const others = finding.offers?.filter(({ choice }) => choice !== 'leave-out') ?? [];
  return (
    <div className={styles.row}>
      <TriangleAlert size={16} className={styles.know} aria-hidden="true" />
      <div>
        <p className={styles.words}>{finding.words}</p>
        {finding.detail ? <p className={styles.detail}>{finding.detail}</p> : null}
        {finding.offers || finding.around ? (
          <div className={styles.offers}>
            {others.map((offer) => (
              <Button key={JSON.stringify(offer)} size="small" onPress={() => decide(file, offer)}>
                {offerWords(offer)}
              </Button>
            ))}
            {rows.length > 0 ? (
              <Button size="small" onPress={() => decide(file, ...rows)}>
                {rows.length === 1 ? words.data.leaveOutDo : words.data.leaveOutAllDo(rows.length)}
              </Button>
            ) : null}
            {finding.around ? (
              <Button look="quiet" size="small" pressed={open} onPress={() => setOpen(!open)}>
                {words.data.showRows(finding.around.rows.length)}
              </Button>
            ) : null}
          </div>
        ) : null}
        {open && finding.around ? (
          <div className={styles.rows}>
            <RowsTable around={finding.around} columns={file.report?.columns ?? []} />
          </div>
        ) : null}
        {finding.check === 'parts' ? (
          <PartOffers file={file} finding={finding} />
        ) : (
          <MendOffers file={file} finding={finding} look="row" />
        )}
      </div>
    </div>
  );
};

type Fine = { readonly findings: readonly Finding[]; readonly all: boolean; readonly onToggle: () => void };

export const FineFindings = ({ findings, all, onToggle }: Fine) =>
  findings.length === 0 ? null : (
    <div className={styles.row}>
      <Check size={16} className={styles.fine} aria-hidden="true" />
      <div>
        {all ? (
          <ul className={styles.all}>
            {findings.map((finding) => (
              <li key={`${finding.check}-${finding.column}-${finding.words}`}>
                <p className={styles.words}>{finding.words}</p>
                {finding.detail ? <p className={styles.detail}>{finding.detail}</p> : null}
              </li>
            ))}
          </ul>
        ) : null}
        <p className={styles.detail}>
          {all
            ? null
            : findings
                .slice(0, 3)
                .map((finding) => finding.words.replace(/\.$/, ''))
                .join(' · ')}{' '}
          <Button look="quiet" size="small" onPress={onToggle}>
            {all ? words.data.hideFine : words.data.showFine(findings.length)}
          </Button>
        </p>
      </div>
    </div>
  );
