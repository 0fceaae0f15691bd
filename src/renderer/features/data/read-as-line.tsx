import { useState } from 'react';
import type { ReadAs, TableReport } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { changeReadAs, type DataFile } from './data-store.ts';
import styles from './read-as-line.module.css';

const formats = { csv: 'CSV', json: 'JSON', parquet: 'Parquet', arrow: 'Arrow', excel: 'Excel' } as const;

const chips = (readAs: ReadAs): readonly string[] =>
  readAs.format === 'csv'
    ? [
        readAs.delimiter ? words.readAs.between(readAs.delimiter) : '',
        readAs.decimal ? words.readAs.decimalIs(readAs.decimal) : '',
        readAs.thousands === undefined ? '' : words.readAs.thousandsIs(readAs.thousands),
        readAs.dates ? words.readAs[readAs.dates] : '',
        readAs.encoding?.toUpperCase() ?? '',
      ].filter(Boolean)
    : [formats[readAs.format], ...(readAs.encoding ? [readAs.encoding] : [])];

const choices = {
  delimiter: [';', ',', '\t', '|'].map((id) => ({ id, words: words.readAs.between(id) })),
  decimal: [',', '.'].map((id) => ({ id, words: words.readAs.decimalIs(id) })),
  thousands: ['', '.', ',', ' ', "'"].map((id) => ({
    id: id || 'none',
    words: words.readAs.thousandsIs(id),
  })),
  dates: (['dmy', 'mdy', 'ymd'] as const).map((id) => ({ id, words: words.readAs[id] })),
  encoding: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh'].map((id) => ({
    id,
    words: id,
  })),
  header: [
    { id: 'yes', words: words.readAs.headerYes },
    { id: 'no', words: words.readAs.headerNo },
  ],
} as const;

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
        {readAs.format === 'csv' ? (
          <Button look="quiet" size="small" pressed={open} onPress={() => setOpen(!open)}>
            {words.data.change}
          </Button>
        ) : null}
      </div>
      {open ? (
        <div className={styles.choices}>
          <Select
            label={words.readAs.delimiter}
            options={choices.delimiter}
            value={readAs.delimiter ?? null}
            onChange={(delimiter) => change({ delimiter })}
          />
          <Select
            label={words.readAs.decimal}
            options={choices.decimal}
            value={readAs.decimal ?? null}
            onChange={(id) => change({ decimal: id === ',' ? ',' : '.' })}
          />
          <Select
            label={words.readAs.thousands}
            options={choices.thousands}
            value={readAs.thousands === '' ? 'none' : (readAs.thousands ?? null)}
            onChange={(id) =>
              change({ thousands: id === 'none' ? '' : (id as NonNullable<ReadAs['thousands']>) })
            }
          />
          <Select
            label={words.readAs.dates}
            options={choices.dates}
            value={readAs.dates ?? null}
            onChange={(id) => change({ dates: id as NonNullable<ReadAs['dates']> })}
          />
          <Select
            label={words.readAs.encoding}
            options={choices.encoding}
            value={readAs.encoding?.toLowerCase() ?? null}
            onChange={(encoding) => change({ encoding })}
          />
          <Select
            label={words.readAs.header}
            options={choices.header}
            value={readAs.header === false ? 'no' : 'yes'}
            onChange={(id) => change({ header: id === 'yes' })}
          />
        </div>
      ) : null}
    </>
  );
};
