import { History } from 'lucide-react';
import type { TableReport } from '../../../shared/ipc/import-report.ts';
import { differences, madeThen, type StoredTable } from '../../../shared/data/use-again.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { typeWords } from './cell-words.ts';
import { ComparedWith } from './compared-with.tsx';
import { type DataFile, decide } from './data-store.ts';
import styles from './again-strip.module.css';

type Props = { readonly file: DataFile; readonly report: TableReport; readonly before: StoredTable };

/** What this file is a new version of, what was carried over, and what differs. */
export const AgainStrip = ({ file, report, before }: Props) => {
  const { gone, fresh, renamed, retyped, fewer } = differences(before, report);
  const notes = [
    ...(fewer && !report.comparison ? [words.again.fewer(fewer.is, fewer.was)] : []),
    ...retyped.map(({ column, was, is }) => words.again.retyped(column, typeWords(was), typeWords(is))),
    ...(fresh.length > 0 ? [words.again.fresh(fresh)] : []),
  ];
  return (
    <section className={styles.strip} aria-label={words.again.heading}>
      <p className={styles.lead}>
        <History size={16} aria-hidden="true" />
        {words.again.like(before.fileName, madeThen(before, file.recipe.decisions))}
      </p>
      {gone.map((was) => {
        const likely = renamed.find((pair) => pair.was === was)?.is;
        return (
          <div key={was} className={styles.gone}>
            <span>{words.again.gone(was)}</span>
            {likely ? (
              <Button
                size="small"
                onPress={() => decide(file, { choice: 'rename', column: was, from: likely })}
              >
                {words.data.sameColumn(likely)}
              </Button>
            ) : null}
            {fresh.length > (likely ? 1 : 0) ? (
              <Select
                label={words.again.match}
                hideLabel
                placeholder={words.again.match}
                value={null}
                options={fresh.map((name) => ({ id: name, words: name }))}
                onChange={(from) => decide(file, { choice: 'rename', column: was, from })}
              />
            ) : null}
          </div>
        );
      })}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {report.comparison ? <ComparedWith file={file} comparison={report.comparison} /> : null}
      {gone.length + notes.length === 0 && !report.comparison ? (
        <p className={styles.note}>{words.again.same}</p>
      ) : null}
    </section>
  );
};
