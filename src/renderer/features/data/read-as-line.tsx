import { useState } from 'react';
import type { ReadAs, TableReport } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { changeReadAs, type DataFile } from './data-store.ts';
import { hasChoices, ReadChoices } from './read-choices.tsx';
import styles from './read-as-line.module.css';

const formats = { csv: 'CSV', json: 'JSON', parquet: 'Parquet', arrow: 'Arrow', excel: 'Excel' } as const;

const chips = (readAs: ReadAs): readonly string[] =>
  readAs.format === 'csv'
    ? [
        readAs.fields === undefined ? '' : words.readAs.fixed,
        readAs.delimiter === ' +'
          ? words.readAs.blanks
          : readAs.delimiter
            ? words.readAs.between(readAs.delimiter)
            : '',
        readAs.decimal ? words.readAs.decimalIs(readAs.decimal) : '',
        readAs.thousands === undefined ? '' : words.readAs.thousandsIs(readAs.thousands),
        readAs.dates ? words.readAs[readAs.dates] : '',
        readAs.encoding?.toUpperCase() ?? '',
      ].filter(Boolean)
    : [formats[readAs.format], ...(readAs.encoding ? [readAs.encoding] : [])];

/** What was read as what, and Change. A change reads the whole file again. */
export const ReadAsLine = ({ file, report }: { readonly file: DataFile; readonly report: TableReport }) => {
  const [open, setOpen] = useState(false);
  const { readAs } = report;
  const change = (part: Partial<ReadAs>) => changeReadAs(file, part);
  return (
    <>
      <div className={styles.line}>
        <span className="quiet">{words.data.readAs}</span>
        {chips(readAs).map((chip) => (
          <span key={chip} className={styles.chip}>
            {chip}
          </span>
        ))}
        {report.parts ? (
          <Select
            label={words.readAs.part}
            hideLabel
            options={report.parts.map((id) => ({ id, words: id }))}
            value={readAs.part ?? null}
            onChange={(part) => change({ part })}
          />
        ) : null}
        {hasChoices(report) ? (
          <Button look="quiet" size="small" pressed={open} onPress={() => setOpen(!open)}>
            {words.data.change}
          </Button>
        ) : null}
      </div>
      {open ? <ReadChoices report={report} change={change} /> : null}
    </>
  );
};
