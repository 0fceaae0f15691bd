import { useState } from 'react';
import { type Entry, readCalendarFile } from '../../../shared/calendar/calendar-file.ts';
import { type ContextKind, contextKinds } from '../../../shared/log/vocabulary.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { dayRange } from '../../../shared/messages/dates.ts';
import { kindWord, words } from '../../../shared/messages/screen-words.ts';
import { workshopYear } from '../../state/workshop-year.ts';
import { Button } from '../../ui/button.tsx';
import { Swatch } from '../../ui/swatch.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { kindsFor } from '../log/kinds-for.ts';
import { addToCalendar } from './add-to-calendar.ts';
import styles from './closer.module.css';

/** More entries are not shown; those in the days of the question come first. */
const most = 200;

/** By its own name in the file, else by what people call it, else by its title. */
const kindOf = (said: string, title: string): ContextKind => {
  const exact = contextKinds.find(
    (kind) =>
      kind ===
      said
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
  );
  if (exact) return exact;
  const tries = [said, ...title.split(/[^\p{L}]+/u).filter((word) => word.length > 4)].filter(
    (one) => one.trim() !== '',
  );
  return tries.map((one) => kindsFor(one)[0] ?? 'other').find((kind) => kind !== 'other') ?? 'other';
};

/** A year around the question: what repeats without an end is looked for there. */
const around = (workshop: Workshop): { readonly from: string; readonly to: string } => {
  const year = workshopYear(workshop);
  const { from, to } = workshop.scope ?? {};
  return {
    from: `${Number(from?.slice(0, 4) ?? year) - 1}${(from ?? '0000-01-01').slice(4)}`,
    to: `${Number(to?.slice(0, 4) ?? year) + 1}${(to ?? '0000-12-31').slice(4)}`,
  };
};

const inDays = (workshop: Workshop, { from, to }: Entry): boolean =>
  (workshop.scope?.to ?? '9') >= from && (workshop.scope?.from ?? '0') <= to;

const isKnown = (workshop: Workshop, entry: Entry): boolean =>
  workshop.contexts.some((note) => note.text === entry.title && note.from === entry.from);

/** What a calendar's file holds, before any of it becomes part of the log. */
export const CalendarImport = ({
  workshop,
  file,
  onDone,
}: {
  readonly workshop: Workshop;
  readonly file: { readonly name: string; readonly text: string };
  readonly onDone: () => void;
}) => {
  const [read] = useState(() => readCalendarFile(file.text, workshopYear(workshop), around(workshop)));
  const all = read.ok
    ? read.value.items.map(
        (item): Entry => ({ ...item, kind: kindOf(item.kind, item.title), source: item.source || file.name }),
      )
    : [];
  const fresh = all.filter((entry) => !isKnown(workshop, entry));
  const within = fresh.filter((entry) => inDays(workshop, entry));
  const outside = fresh.filter((entry) => !within.includes(entry));
  const shown = [...within, ...outside].slice(0, most);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    new Set(within.slice(0, most).map((_, at) => at)),
  );
  const take = useOnce(async (): Promise<void> => {
    if (
      await addToCalendar(
        workshop,
        shown.filter((_, at) => chosen.has(at)),
      )
    )
      onDone();
  });
  if (!read.ok)
    return (
      <>
        <p className={styles.problem} role="alert">
          {read.error === 'no-columns'
            ? words.closer.noColumns(file.name)
            : words.closer.noEntries(file.name)}
        </p>
        <Button onPress={onDone}>{words.closer.back}</Button>
      </>
    );
  const notes = [
    ...(all.length > fresh.length ? [words.closer.known(all.length - fresh.length)] : []),
    ...(outside.length > 0 ? [words.closer.outside(outside.length)] : []),
    ...(read.value.firstOnly > 0 ? [words.closer.firstOnly(read.value.firstOnly)] : []),
    ...(read.value.unread > 0 ? [words.closer.unread(read.value.unread)] : []),
  ];
  return (
    <>
      <ul className={styles.entries}>
        {shown.map((entry, at) => (
          <li key={`${entry.from}${entry.title}${at}`}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(at)}
                onChange={() => setChosen(toggled(chosen, at))}
              />
              <Swatch kind={entry.kind} />
              <span className={styles.days}>{dayRange(entry.from, entry.to)}</span>
              <span>{entry.title}</span>
              <span className="quiet">
                {kindWord(entry.kind)} · {entry.source}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {notes.length > 0 ? <p className="quiet">{notes.join(' ')}</p> : null}
      <div className={styles.row}>
        <Button look="main" disabled={chosen.size === 0} onPress={() => void take()}>
          {words.closer.take(chosen.size)}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {words.closer.back}
        </Button>
      </div>
    </>
  );
};

const toggled = (chosen: ReadonlySet<number>, at: number): ReadonlySet<number> => {
  const next = new Set(chosen);
  if (!next.delete(at)) next.add(at);
  return next;
};
