import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { dayRange } from '../../../shared/messages/dates.ts';
import { kindWord, words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { Button } from '../../ui/button.tsx';
import { Swatch } from '../../ui/swatch.tsx';
import { type ChartDays, nothingOn } from './nothing-on-words.ts';
import { CalendarImport } from './calendar-import.tsx';
import styles from './closer.module.css';

type Props = {
  readonly workshop: Workshop;
  /** First and last day of each mark, where the chart stands on time. */
  readonly days: ChartDays | null;
};

/** What the world did while these rows came in: dated notes of the log, by hand or from a calendar's file. */
export const CalendarPart = ({ workshop, days }: Props) => {
  const [text, setText] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const dated = workshop.contexts
    .flatMap((note) => (note.from ? [{ ...note, from: note.from, to: note.to ?? note.from }] : []))
    .toSorted((a, b) => a.from.localeCompare(b.from));
  if (text) return <CalendarImport workshop={workshop} file={text} onDone={() => setText(null)} />;
  return (
    <>
      {dated.length === 0 ? <p className={styles.said}>{nothingOn(days)}</p> : null}
      <ul className={styles.entries}>
        {dated.map((note) => (
          <li key={note.id}>
            <Swatch kind={note.kind} />
            <span className={styles.days}>{dayRange(note.from, note.to)}</span>
            <span>{note.text}</span>
            <span className="quiet">
              {kindWord(note.kind)}
              {note.source.ref ? ` · ${note.source.ref}` : ''}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button onPress={() => runCommand('context')}>{words.closer.add}</Button>
        <ChooseCalendar onText={setText} />
        <span className="quiet">{words.closer.importHint}</span>
      </div>
    </>
  );
};

/** The window reads a small file itself: nothing but its words leaves the dialog. */
const ChooseCalendar = ({
  onText,
}: {
  readonly onText: (file: { readonly name: string; readonly text: string }) => void;
}) => (
  <label className={styles.choose}>
    <span>{words.closer.importCalendar}</span>
    <input
      type="file"
      accept=".csv,.ics,.txt,.tsv"
      className="hidden-words"
      onChange={(event) => {
        const file = event.target.files?.[0];
        event.target.value = '';
        if (file) void file.text().then((text) => onText({ name: file.name, text }));
      }}
    />
  </label>
);
