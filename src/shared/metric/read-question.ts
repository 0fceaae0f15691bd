import { err, ok, type Result } from '../result.ts';
import {
  type Askable,
  columnsOf,
  cut,
  namesOf,
  type QuestionUnread,
  readRows,
  tableNamed,
} from './ask-names.ts';
import { isTimeType } from './catalog.ts';
import { fromGerman } from './german-question.ts';
import { nameInWords } from './group-label.ts';
import type { Metric } from './metric.ts';
import { matchName } from './match-name.ts';
import { closestName } from './parse-scope.ts';
import { rowsOf, rowUnit } from './propose-metrics.ts';
import { metricOfSteps, readSteps } from './read-steps.ts';
import { anyRows, readWhat, shareAmong } from './read-what.ts';
import { everyRow, type RowScope } from './row-scope.ts';
import type { View } from './view.ts';

export type Question = {
  readonly metric: Metric;
  readonly breakdown: string | null;
  readonly timeGrain: View['timeGrain'];
  readonly split?: string;
  readonly splitGrain?: View['timeGrain'];
  readonly compareTo?: QuestionComparison;
  readonly rowScope: RowScope;
};
type QuestionComparison =
  | { readonly against: 'rest' | 'before' }
  | { readonly against: 'group'; readonly group: string };
const grains = ['day', 'week', 'month', 'quarter', 'year'] as const;
const grainIn = (word: string | undefined): View['timeGrain'] =>
  grains.find((grain) => grain === word?.toLowerCase());

/**
 * "orders per 1,000 e-mails by wave", "sum of amount by month where channel is shop", and in German "Bestellungen je 1.000
 * E-Mails nach Welle": names matched to the data.
 */
export function readQuestion(text: string, known: Askable): Result<Question, QuestionUnread> {
  if (known.language !== 'de') return readEnglish(text, known);
  const read = fromGerman(text, namesOf(known)).map((one) => readEnglish(one, known));
  return read.find(({ ok: understood }) => understood) ?? read[0] ?? readEnglish(text, known);
}

/** Rows may stand before what they are cut by: "orders where channel is shop by week". */
function readEnglish(text: string, known: Askable): Result<Question, QuestionUnread> {
  const late = /^(.*?)(\s+(?:where|among)\s+.*?)(\s+by\s+.+)$/i.exec(text);
  const inOrder = late && readInOrder(`${late[1]}${late[3]}${late[2]}`, known);
  return inOrder?.ok ? inOrder : readInOrder(text, known);
}

function readInOrder(text: string, known: Askable): Result<Question, QuestionUnread> {
  const [beside, against] = cut(text.trim(), /\s+(?:compared (?:with|to)|against|versus|vs\.?)\s+/i);
  const [asked, rows] = cut(beside, /\s+(?:where|among)\s+/i);
  const by =
    /^(.*\S)\s+(?:(?<!divided )by\s+(?!\d)|(?:per|each)\s+(?=(?:day|week|month|quarter|year)$))(.+)$/i.exec(
      asked,
    );
  const steps = readStepList(asked, known);
  if (steps) return steps;
  const counted = (by?.[1] ?? asked).replace(/^(?:show|count)\s+(?=\S)/i, '');
  // "share of orders where channel is shop": what follows says which of them count, and not which rows are looked at.
  const share = rows === undefined ? null : shareAmong(counted, rows, known);
  const what = share ?? readRowsBy(counted, by?.[2], known) ?? readWhat(counted, known);
  if (!what.ok) return what;
  const metric = what.value;
  const grouped = by?.[2] === undefined ? null : readSides(by[2], metric, known);
  if (grouped && !grouped.ok) return grouped;
  const scope = rows === undefined || share ? ok(everyRow) : readRows(rows, metric.base, known);
  if (!scope.ok) return scope;
  return ok({
    metric,
    breakdown: null,
    timeGrain: undefined,
    ...grouped?.value,
    ...(against === undefined || !grouped?.value.breakdown || grouped.value.split !== undefined
      ? {}
      : { compareTo: readAgainst(against) }),
    rowScope: scope.value,
  });
}

const readAgainst = (text: string): QuestionComparison => {
  if (/^(?:all )?(?:the )?(?:rest|others?)$/i.test(text)) return { against: 'rest' };
  return /^(?:the )?(?:(?:period|time|weeks?|months?) )?before$/i.test(text)
    ? { against: 'before' }
    : { against: 'group', group: text };
};

/** "steps of leads: accepted, contacted, won" */
const readStepList = (text: string, known: Askable): Result<Question, QuestionUnread> | null => {
  const said = /^(?:the )?(?:steps|rate between steps|funnel) of (.+?)\s*(?::|through|from)\s*(.+)$/i.exec(
    text,
  );
  const base = said?.[1] ? tableNamed(said[1], known) : null;
  if (!base || !said?.[2]) return null;
  const steps = readSteps(said[2], columnsOf(known, base), rowUnit(base), known.year);
  if (!steps.ok) return err({ code: 'by', ...steps.error });
  const metric = metricOfSteps(base, steps.value);
  return ok({ metric, breakdown: null, timeGrain: undefined, rowScope: everyRow });
};

/** "rows by channel": of the first table that has one. */
function readRowsBy(text: string, by: string | undefined, known: Askable): Result<Metric, never> | null {
  if (!anyRows.test(text)) return null;
  const all = known.tables.map(({ name }) => rowsOf(name));
  const metric = by === undefined ? all[0] : all.find((one) => readSides(by, one, known).ok);
  return metric ? ok(metric) : null;
}

type By = Pick<Question, 'breakdown' | 'timeGrain' | 'split' | 'splitGrain'>;

/** One column, or two: "channel and wave". A column may have an "and" in its own name. */
function readSides(text: string, metric: Metric, known: Askable): Result<By, QuestionUnread> {
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
  });
}

const isBookkeeping = (name: string): boolean =>
  /^_|(?:^|_)(?:synced|loaded|imported|extracted|inserted|updated|modified|fivetran)(?:_|$)/i.test(name);

/** A column, or a stretch of time: "wave", "month", "week of ordered at". */
function readBy(text: string, metric: Metric, known: Askable): Result<By, QuestionUnread> {
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
