import type { ImportDecision, ImportRecipe } from '../../shared/ipc/import-report.ts';
import { quoteText } from '../../shared/metric/sql.ts';
import { calendarOf, calendarSql } from './calendar-column.ts';
import {
  type DateOrder,
  dateFormats,
  type DateShapes,
  dateShapes,
  type DayEvidence,
  isContrary,
  isDateShape,
  orderOf,
  withoutUhr,
  yearMayLead,
} from './date-column.ts';
import { numberExpression } from './number-expression.ts';
import type { Letters } from './plain-letters.ts';
import type { PlanNote } from './plan-note.ts';
import { fitsShare, mixedNote, mixture } from './mixed-numbers.ts';
import { shortenedIn } from './shortened-numbers.ts';
import { timeSql, timesOf } from './time-of-day.ts';
import { enoughCells, type NumberReading, readNumbers, type Wanted } from './number-column.ts';
import type { Cell, Shapes } from './shapes.ts';

/** How one column will be read, and what a person should hear about it. */
export type ColumnPlan = {
  readonly name: string;
  readonly cell: Cell;
  readonly type: string;
  /** SQL over `v`, the trimmed cell; NULL when the cell does not fit. Text columns keep their blanks instead. */
  readonly expression: string;
  readonly exact: boolean;
  readonly number?: NumberReading;
  readonly dates?: { readonly shapes: DateShapes; readonly order: DateOrder | null };
  readonly emptyWords: readonly string[];
  readonly notes: readonly PlanNote[];
  readonly shapes: Shapes;
  /** SQL that gives the cell as written, where `stage` holds its value. */
  readonly written?: string;
  /** The reader made empty cells NULL itself: text without blanks around it stays as it is. */
  readonly untouched?: boolean;
  /** Text that is not as it stands in the file, but as `expression` makes it. */
  readonly rewritten?: true;
  /** It stands in no file: another column's letters and digits, to be joined by. */
  readonly keyOf?: { readonly of: ColumnPlan; readonly letters: Letters };
};
export type PlanContext = {
  readonly readAs: ImportRecipe['readAs'];
  readonly decisions: readonly ImportDecision[];
  /** What the file's clear columns give away. */
  readonly file: Wanted & { readonly dates?: DateOrder | undefined };
};

export function planColumn(
  name: string,
  cell: Cell,
  shapes: Shapes,
  evidence: DayEvidence | null,
  context: PlanContext,
): ColumnPlan {
  const text = (notes: readonly PlanNote[]): ColumnPlan => ({
    name,
    cell,
    type: 'VARCHAR',
    expression: 'v',
    exact: true,
    emptyWords: [],
    notes,
    shapes,
  });
  const decisions = context.decisions.filter((decision) => decision.column === name);
  if (shapes.nonEmpty === 0 || decisions.some((decision) => decision.choice === 'as-text')) return text([]);
  const truth = boolean(name, cell, shapes);
  if (truth !== null) return truth;
  const calendar = planCalendar(name, cell, shapes, evidence, decisions);
  if (calendar !== null) return calendar;
  const times = planTimes(name, cell, shapes, decisions);
  if (times !== null) return times;
  const dates = planDates(name, cell, shapes, evidence, context);
  if (dates !== null) return dates;
  return planNumbers(name, cell, shapes, context, text) ?? text([]);
}

function boolean(name: string, cell: Cell, shapes: Shapes): ColumnPlan | null {
  if (shapes.more || !shapes.shapes.every(({ shape }) => /^(true|false)$/i.test(shape))) return null;
  return {
    name,
    cell,
    type: 'BOOLEAN',
    expression: 'try_cast(v AS BOOLEAN)',
    exact: true,
    emptyWords: [],
    notes: [],
    shapes,
  };
}

/** Month names, weeks, quarters, days without marks, and a spreadsheet's day numbers when a person says so. */
function planCalendar(
  name: string,
  cell: Cell,
  shapes: Shapes,
  evidence: DayEvidence | null,
  decisions: readonly ImportDecision[],
): ColumnPlan | null {
  const said = decisions.flatMap(({ choice }) =>
    choice === 'read-serial' ? (['serial'] as const) : choice === 'read-unix' ? (['unix'] as const) : [],
  )[0];
  const found = said === undefined ? calendarOf(name, shapes, evidence) : { as: said, exact: false };
  if (found === null) return null;
  return {
    name,
    cell,
    type: found.as === 'unix' ? 'TIMESTAMP' : 'DATE',
    expression: calendarSql[found.as],
    exact: found.exact,
    emptyWords: [],
    notes: [{ kind: 'calendar', as: found.as, example: shapes.shapes[0]?.example ?? '' }],
    shapes,
  };
}

/** A day's times stay text, since no day is with them; a person can have them in one form, which sorts. */
function planTimes(
  name: string,
  cell: Cell,
  shapes: Shapes,
  decisions: readonly ImportDecision[],
): ColumnPlan | null {
  const found = timesOf(shapes);
  if (found === null) return null;
  const read = decisions.some(({ choice }) => choice === 'read-times');
  return {
    name,
    cell,
    type: 'VARCHAR',
    expression: read ? timeSql : 'v',
    exact: !read,
    ...(read ? { rewritten: true as const } : {}),
    emptyWords: [],
    notes: [{ kind: 'times', example: found.example, read }],
    shapes,
  };
}

function planDates(
  name: string,
  cell: Cell,
  shapes: Shapes,
  evidence: DayEvidence | null,
  context: PlanContext,
): ColumnPlan | null {
  const found = shapes.more ? null : dateShapes(shapes);
  if (found === null) return null;
  const cells = found.fits + found.misfits;
  const blank = {
    name,
    cell,
    type: 'VARCHAR',
    expression: 'v',
    exact: true,
    emptyWords: [],
    shapes,
  } as const;
  if (found.misfits > 0 && (cells < enoughCells || found.fits < cells * fitsShare))
    return { ...blank, notes: [mixedNote('date', found.fits / cells, shapes, isDateShape)] };
  const own = orderOf(found, evidence);
  const decided = context.decisions.find(
    (decision) => decision.choice === 'read-dates' && decision.column === name,
  );
  const wanted =
    decided?.choice === 'read-dates' ? decided.dates : evidence === null ? undefined : context.readAs.dates;
  if (wanted === undefined && evidence !== null && isContrary(evidence))
    return {
      ...blank,
      dates: { shapes: found, order: null },
      notes: [{ kind: 'mixed-date-order', evidence }],
    };
  const settled = settledOrder(wanted ?? own, evidence, context);
  if (settled === null)
    return {
      ...blank,
      dates: { shapes: found, order: null },
      notes: [
        {
          kind: 'unclear-date',
          example: evidence?.apart ?? found.example,
          orders: ordersOf(found, evidence),
        },
      ],
    };
  const { order } = settled;
  const timed = found.forms.some((form) => form.time);
  const type = timed && context.readAs.daysOnly !== true ? 'TIMESTAMP' : 'DATE';
  const notes: PlanNote[] = [settled];
  if (timed && type === 'DATE') notes.push({ kind: 'days-only', example: found.example });
  notes.push(...zonesOf(found, shapes));
  if (found.emptyWords.length > 0) notes.push(emptyNote(shapes, found.emptyWords));
  return {
    name,
    cell,
    type,
    expression: dateExpression(found, order, type),
    exact: false,
    dates: { shapes: found, order },
    emptyWords: found.emptyWords,
    notes,
    shapes,
  };
}

/** Told unless every time says itself that it is UTC. */
function zonesOf({ forms }: DateShapes, { shapes }: Shapes): PlanNote[] {
  const zoned = shapes.filter(
    ({ shape }) => /:\S* ?([-+]99:?(99)?|[A-Z]{3})$/.test(shape) && !/(UTC|GMT)$/.test(shape),
  );
  const some = forms.some(({ time, zone }) => time && !zone) && forms.some(({ zone }) => zone);
  const [first] =
    zoned.length > 0 ? zoned : some ? shapes.filter(({ shape }) => /(Z|UTC|GMT)$/.test(shape)) : [];
  return first === undefined ? [] : [{ kind: 'zones', example: first.example, some }];
}

/** The orders in which every day can be read. */
function ordersOf(found: DateShapes, evidence: DayEvidence | null): readonly DateOrder[] {
  const orders: DateOrder[] = [];
  if ((evidence?.secondOver12 ?? 0) === 0) orders.push('dmy');
  if ((evidence?.firstOver12 ?? 0) === 0) orders.push('mdy');
  if (evidence !== null && yearMayLead(found, evidence)) orders.push('ymd');
  return orders;
}

type SettledOrder = PlanNote & { readonly kind: 'dates-as' | 'dates-either' | 'unclear-date-settled' };

/** Where the column itself does not give its order away: by the file's other dates, or because both read the same days. */
function settledOrder(
  own: DateOrder | null,
  evidence: DayEvidence | null,
  { file }: PlanContext,
): SettledOrder | null {
  if (own !== null) return { kind: 'dates-as', order: own };
  if (evidence?.apart === null && evidence.short?.couldBeDay !== true)
    return { kind: 'dates-either', order: file.dates ?? 'dmy' };
  return file.dates === undefined ? null : { kind: 'unclear-date-settled', order: file.dates };
}

function dateExpression(found: DateShapes, order: DateOrder, type: string): string {
  const iso = found.forms.every(
    (form) => form.yearFirst && form.separator === '-' && !form.comma && !form.said,
  );
  const day = type === 'DATE' ? '::DATE' : '';
  if (iso && !found.forms.some((form) => form.time)) return 'try_cast(v AS DATE)';
  if (iso)
    return found.forms.some((form) => form.zone)
      ? `(try_cast(v AS TIMESTAMPTZ) AT TIME ZONE 'UTC')${day}`
      : `try_cast(v AS TIMESTAMP)${day}`;
  const formats = dateFormats(found, order).map(quoteText).join(', ');
  const v = found.forms.some(({ said }) => said) ? withoutUhr('v') : 'v';
  return `try_strptime(${v}, [${formats}])${day}`;
}

function planNumbers(
  name: string,
  cell: Cell,
  shapes: Shapes,
  context: PlanContext,
  text: (notes: readonly PlanNote[]) => ColumnPlan,
): ColumnPlan | null {
  const wanted = wantedFor(name, context);
  const reading = shapes.more ? null : readNumbers(shapes, wanted, context.file);
  if (reading === null) return null;
  const shortened = wanted.empty === undefined ? shortenedIn(shapes) : null;
  if (shortened !== null) return text([shortened]);
  const zeros = shapes.shapes
    .filter(({ shape }) => /^99+$/.test(shape))
    .reduce((n, shape) => n + shape.zeros, 0);
  const whole = reading.type === 'BIGINT' || reading.type === 'VARCHAR';
  if (whole && zeros > 0)
    return text([
      {
        kind: 'leading-zeros',
        n: zeros,
        example: shapes.shapes.find(({ shape, zeros: n }) => /^99+$/.test(shape) && n > 0)?.example ?? '',
      },
    ]);
  const longest = shapes.shapes
    .filter(({ shape }) => /^-?9+$/.test(shape))
    .reduce((n, { shape }) => Math.max(n, shape.replace('-', '').length), 0);
  if (whole && longest > 15)
    return text([
      {
        kind: 'long-number',
        digits: longest,
        example: shapes.shapes.find(({ shape }) => shape.length >= longest)?.example ?? '',
      },
    ]);
  const mixed = reading.misfits === 0 || wanted.empty !== undefined ? null : mixture(shapes, reading);
  if (mixed !== null) return text(mixed);
  if (reading.signs.length > 1) return text([{ kind: 'mixed-signs', signs: reading.signs }]);
  if (reading.unclear !== null)
    return {
      ...text([{ kind: 'unclear-number', example: reading.example, mark: reading.unclear }]),
      number: reading,
    };
  const notes: PlanNote[] = reading.emptyWords.length > 0 ? [emptyNote(shapes, reading.emptyWords)] : [];
  if (reading.loose !== null) notes.push({ kind: 'odd-thousands', ...reading.loose });
  if (settledByFile(name, shapes, reading, context))
    notes.push({
      kind: 'unclear-number-settled',
      example: reading.example,
      decimal: reading.decimal as ',' | '.',
    });
  return {
    name,
    cell,
    type: reading.type,
    expression: numberExpression(reading),
    exact: reading.misfits === 0 && reading.type !== 'DOUBLE',
    number: reading,
    emptyWords: reading.emptyWords,
    notes,
    shapes,
  };
}

const settledByFile = (name: string, shapes: Shapes, reading: NumberReading, context: PlanContext): boolean =>
  reading.decimal !== null &&
  readNumbers(shapes, wantedFor(name, context), {})?.unclear !== null &&
  readNumbers(shapes, wantedFor(name, context), {}) !== null;

function wantedFor(name: string, { readAs, decisions }: PlanContext): Wanted {
  const chosen = decisions.find(
    (decision) => decision.choice === 'read-thousands' && decision.column === name,
  );
  const thousands = chosen?.choice === 'read-thousands' ? chosen.thousands : readAs.thousands;
  const numbers = decisions.find((one) => one.choice === 'as-number' && one.column === name);
  return {
    decimal: readAs.decimal,
    thousands,
    ...(numbers?.choice === 'as-number' ? { empty: numbers.empty } : {}),
  };
}

const emptyNote = (shapes: Shapes, words: readonly string[]): PlanNote => ({
  kind: 'empty-words',
  words,
  n: shapes.shapes.filter((shape) => words.includes(shape.example)).reduce((n, shape) => n + shape.n, 0),
});
