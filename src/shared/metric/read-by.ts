import { err, ok, type Result } from '../result.ts';
import { type Askable, columnsOf, type QuestionUnread } from './ask-names.ts';
import { isTimeType } from './catalog.ts';
import { type Derived, partOfTime } from './derived.ts';
import { nameInWords } from './group-label.ts';
import type { Metric } from './metric.ts';
import { matchName } from './match-name.ts';
import { closestName } from './parse-scope.ts';
import type { View } from './view.ts';

export type By = {
  readonly breakdown: string | null;
  readonly timeGrain: View['timeGrain'];
  readonly split?: string;
  readonly splitGrain?: View['timeGrain'];
  /** A column that is made for it. */
  readonly derived?: Derived;
};

const grains = ['day', 'week', 'month', 'quarter', 'year'] as const;
const grainIn = (word: string | undefined): View['timeGrain'] =>
  grains.find((grain) => grain === word?.toLowerCase());

/** One column, or two: "channel and wave". A column may have an "and" in its own name. */
export function readSides(text: string, metric: Metric, known: Askable): Result<By, QuestionUnread> {
  const whole = readBy(text, metric, known);
  const two = /^(.+?)\s*(?:\band(?: by)?\b|,)\s*(.+)$/i.exec(text);
  if (whole.ok || !two?.[1] || !two[2]) return whole;
  const first = readBy(two[1], metric, known);
  const second = readBy(two[2], metric, known);
  if (!first.ok || !second.ok || second.value.breakdown === null) return first.ok ? second : first;
  return ok({
    ...first.value,
    split: second.value.breakdown,
    ...(second.value.timeGrain ? { splitGrain: second.value.timeGrain } : {}),
    ...(second.value.derived ? { derived: second.value.derived } : {}),
  });
}

const isBookkeeping = (name: string): boolean =>
  /^_|(?:^|_)(?:synced|loaded|imported|extracted|inserted|updated|modified|fivetran)(?:_|$)/i.test(name);

/** A column, or a stretch of time: "wave", "month", "week of ordered at". */
export function readBy(text: string, metric: Metric, known: Askable): Result<By, QuestionUnread> {
  const options = [
    ...columnsOf(known, metric.base).map((column) => ({ column, value: column.name })),
    ...(metric.join && metric.d === undefined
      ? columnsOf(known, metric.join.table).map((column) => ({
          column,
          value: `${metric.join?.table}.${column.name}`,
        }))
      : []),
  ];
  const find = (name: string, from = options, how: 'whole' | 'part' = 'part') =>
    matchName(
      name,
      from.map((one) => ({
        names: [nameInWords(one.column.name), one.column.name, nameInWords(one.value)],
        value: one,
      })),
      how,
    );
  const exact = find(text, options, 'whole');
  if (exact) return ok({ breakdown: exact.value, timeGrain: undefined });
  const again = readPartOfTime(text, metric, known);
  if (again) return again;
  const stretch = /^(day|week|month|quarter|year)s?(?:\s+of\s+(.+))?$/i.exec(text);
  if (stretch) {
    const times = options.filter((one) => isTimeType(one.column.type));
    // When a tool copied a row says nothing of when it happened.
    const time = stretch[2]
      ? find(stretch[2], times)
      : (times.find((one) => !isBookkeeping(one.column.name)) ?? times[0]);
    return time
      ? ok({ breakdown: time.value, timeGrain: grainIn(stretch[1]) })
      : err({ code: 'by', text: stretch[2] ?? text, closest: '' });
  }
  const part = find(text);
  if (part) return ok({ breakdown: part.value, timeGrain: undefined });
  const names = options.map((one) => nameInWords(one.column.name));
  return err({ code: 'by', text, closest: closestName(text, names) });
}

/** "weekday", "hour of ordered at": parts of a time that come again. */
const readPartOfTime = (
  text: string,
  { base }: Metric,
  known: Askable,
): Result<By, QuestionUnread> | null => {
  const said =
    /^(?:the )?(weekdays?|days? of (?:the )?week|hours?(?: of (?:the )?day)?|times? of day)(?:\s+of\s+(.+))?$/i.exec(
      text,
    );
  if (!said?.[1]) return null;
  const is = /^(?:weekday|days? of)/i.test(said[1]) ? 'weekday' : 'hour';
  const times = columnsOf(known, base).filter(({ type }) =>
    is === 'hour' ? type.startsWith('TIMESTAMP') : isTimeType(type),
  );
  const time = said[2]
    ? matchName(
        said[2],
        times.map((one) => ({ names: [nameInWords(one.name), one.name], value: one })),
      )
    : (times.find(({ name }) => !isBookkeeping(name)) ?? times[0]);
  if (!time) return err({ code: 'no-time', text, is });
  const derived = partOfTime(is, time.name);
  return ok({ breakdown: derived.name, timeGrain: undefined, derived });
};
