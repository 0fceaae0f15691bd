import { useState } from 'react';
import type { ReadAs, TableReport } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Field } from '../../ui/field.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import { FixedPlaces } from './fixed-places.tsx';
import styles from './read-as-line.module.css';

type Change = (part: Partial<ReadAs>) => void;
type Props = { readonly report: TableReport; readonly change: Change };

const say = words.readAs;
const fixedId = 'fixed';
const noneId = 'none';
const blankRuns = ' +';

const choices = {
  delimiter: [
    ...[';', ',', '\t', '|'].map((id) => ({ id, words: say.between(id) })),
    { id: blankRuns, words: say.blanks },
    { id: fixedId, words: say.fixed },
  ],
  decimal: [',', '.'].map((id) => ({ id, words: say.decimalIs(id) })),
  thousands: ['', '.', ',', ' ', "'"].map((id) => ({ id: id || noneId, words: say.thousandsIs(id) })),
  dates: (['dmy', 'mdy', 'ymd'] as const).map((id) => ({ id, words: say[id] })),
  encoding: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh'].map((id) => ({
    id,
    words: id,
  })),
  header: [
    { id: 'yes', words: say.headerYes },
    { id: 'no', words: say.headerNo },
  ],
  quote: ['"', "'", ''].map((id) => ({ id: id || noneId, words: id || say.none })),
  comment: ['', '#', '%', ';', '*', '!'].map((id) => ({ id: id || noneId, words: id || say.none })),
  times: [
    { id: 'kept', words: say.timesKept },
    { id: 'days', words: say.daysOnly },
  ],
  nested: [
    { id: 'text', words: say.nestedText },
    { id: 'columns', words: say.nestedColumns },
  ],
} as const;

/** The character between columns, or the one that is not among the usual ones. */
const withOwn = (options: readonly Option[], own: string | undefined): readonly Option[] =>
  own === undefined || own === '' || options.some(({ id }) => id === own)
    ? options
    : [...options, { id: own, words: own }];

/** Everything about a file's form that a person can say by hand. */
export const ReadChoices = ({ report, change }: Props) => {
  const { format } = report.readAs;
  return (
    <div className={styles.choices}>
      {format === 'csv' ? <TextChoices report={report} change={change} /> : null}
      {format === 'excel' ? <SheetChoices report={report} change={change} /> : null}
      {format === 'json' || format === 'parquet' ? <NestedChoice report={report} change={change} /> : null}
      <TimesChoice report={report} change={change} />
    </div>
  );
};

/** Whether a report has anything to choose by hand. */
export const hasChoices = ({ readAs: { format, flatten }, findings, columns }: TableReport): boolean =>
  format === 'csv' ||
  format === 'excel' ||
  flatten !== undefined ||
  findings.some(({ check }) => check === 'nested' || check === 'days-only') ||
  columns.some(({ type }) => type === 'TIMESTAMP' && format === 'json');

const TextChoices = ({ report, change }: Props) => {
  const { readAs } = report;
  const [placing, setPlacing] = useState(readAs.fields !== undefined);
  return (
    <>
      <Select
        label={say.delimiter}
        options={withOwn(choices.delimiter, readAs.delimiter)}
        value={placing ? fixedId : (readAs.delimiter ?? null)}
        onChange={(id) => {
          setPlacing(id === fixedId);
          if (id !== fixedId) change({ delimiter: id, fields: undefined });
        }}
      />
      <Select
        label={say.decimal}
        options={choices.decimal}
        value={readAs.decimal ?? null}
        placeholder={say.notSet}
        onChange={(id) => change({ decimal: id === ',' ? ',' : '.' })}
      />
      <Select
        label={say.thousands}
        options={choices.thousands}
        value={readAs.thousands === '' ? noneId : (readAs.thousands ?? null)}
        placeholder={say.notSet}
        onChange={(id) =>
          change({ thousands: id === noneId ? '' : (id as NonNullable<ReadAs['thousands']>) })
        }
      />
      <Select
        label={say.dates}
        options={choices.dates}
        value={readAs.dates ?? null}
        placeholder={say.notSet}
        onChange={(id) => change({ dates: id as NonNullable<ReadAs['dates']> })}
      />
      <Select
        label={say.encoding}
        options={withOwn(choices.encoding, readAs.encoding?.toLowerCase())}
        value={readAs.encoding?.toLowerCase() ?? null}
        onChange={(encoding) => change({ encoding })}
      />
      <HeaderChoice report={report} change={change} />
      {placing ? null : (
        <Select
          label={say.quote}
          options={withOwn(choices.quote, readAs.quote)}
          value={readAs.quote === '' ? noneId : (readAs.quote ?? '"')}
          onChange={(id) => change({ quote: id === noneId ? '' : id })}
        />
      )}
      <Select
        label={say.comment}
        options={withOwn(choices.comment, readAs.comment)}
        value={readAs.comment ?? noneId}
        onChange={(id) => change({ comment: id === noneId ? '' : id })}
      />
      <SkipChoice report={report} change={change} />
      {placing && report.lines !== undefined ? (
        <FixedPlaces
          lines={report.lines}
          fields={readAs.fields}
          onUse={(fields) => change({ fields, delimiter: undefined, skip: readAs.skip ?? 0 })}
        />
      ) : null}
    </>
  );
};

const SheetChoices = ({ report, change }: Props) => {
  const [range, setRange] = useState(report.readAs.range ?? '');
  return (
    <>
      <HeaderChoice report={report} change={change} />
      <SkipChoice report={report} change={change} />
      <Field
        label={say.range}
        value={range}
        width={220}
        onChange={setRange}
        onEnter={() => change({ range: range.trim() === '' ? undefined : range.trim() })}
      />
    </>
  );
};

const HeaderChoice = ({ report, change }: Props) => (
  <Select
    label={say.header}
    options={choices.header}
    value={report.readAs.header === false ? 'no' : 'yes'}
    onChange={(id) => change({ header: id === 'yes' })}
  />
);

const mostSkipped = 12;

const SkipChoice = ({ report: { readAs }, change }: Props) => {
  const skip = readAs.skip ?? 0;
  const options = Array.from({ length: Math.max(mostSkipped, skip) + 1 }, (_, n) => ({
    id: String(n),
    words: String(n),
  }));
  return (
    <Select
      label={say.skip}
      options={options}
      value={String(skip)}
      onChange={(id) => change({ skip: Number(id) })}
    />
  );
};

const NestedChoice = ({ report: { readAs, findings }, change }: Props) =>
  readAs.flatten === undefined && !findings.some(({ check }) => check === 'nested') ? null : (
    <Select
      label={say.nested}
      options={choices.nested}
      value={readAs.flatten === true ? 'columns' : 'text'}
      onChange={(id) => change({ flatten: id === 'columns' })}
    />
  );

const TimesChoice = ({ report: { readAs, columns }, change }: Props) =>
  (readAs.format !== 'parquet' &&
    readAs.format !== 'arrow' &&
    columns.some(({ type }) => type === 'TIMESTAMP')) ||
  readAs.daysOnly === true ? (
    <Select
      label={say.times}
      options={choices.times}
      value={readAs.daysOnly === true ? 'days' : 'kept'}
      onChange={(id) => change({ daysOnly: id === 'days' })}
    />
  ) : null;
