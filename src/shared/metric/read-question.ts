import { readNumber } from '../messages/numbers.ts';
import { err, ok, type Result } from '../result.ts';
import { isNumberType, isTimeType } from './catalog.ts';
import { fromGerman } from './german-question.ts';
import { nameInWords } from './group-label.ts';
import type { Metric } from './metric.ts';
import { matchName } from './match-name.ts';
import { closestName, parseScope, sayableColumns, type ScopeUnread } from './parse-scope.ts';
import { rowUnit } from './propose-metrics.ts';
import { metricOfSteps, readSteps } from './read-steps.ts';
import { everyRow, type RowScope } from './row-scope.ts';
import type { View } from './view.ts';

type Column = { readonly name: string; readonly type: string; readonly tag?: string | undefined };
type Table = { readonly name: string; readonly columns: readonly Column[] };
type Join = {
  readonly left: string;
  readonly right: string;
  readonly on: readonly (readonly [string, string])[];
};

/** Everything a sentence may name: the loaded data, and what the pair already counts. */
export type Askable = {
  readonly tables: readonly Table[];
  readonly joins: readonly Join[];
  readonly metrics: readonly { readonly name: string; readonly definition: Metric }[];
  readonly year: number;
  /** What the pair speaks; English is always read. */
  readonly language?: 'en' | 'de';
};

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
export type QuestionUnread =
  | { readonly code: 'what' | 'by'; readonly text: string; readonly closest: string }
  | { readonly code: 'no-join'; readonly counted: string; readonly over: string }
  | { readonly code: 'rows'; readonly unread: ScopeUnread };

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

/** Nothing that stands for a person. */
const namesOf = (known: Askable): readonly string[] => [
  ...known.metrics.map(({ name }) => name),
  ...known.tables.flatMap((table) => [
    nameInWords(table.name),
    rowUnit(table.name),
    ...columnsOf(known, table.name).map((column) => nameInWords(column.name)),
  ]),
];

function readEnglish(text: string, known: Askable): Result<Question, QuestionUnread> {
  const [beside, against] = cut(text.trim(), /\s+(?:compared (?:with|to)|against|versus|vs\.?)\s+/i);
  const [asked, rows] = cut(beside, /\s+(?:where|among)\s+/i);
  const by = /^(.*\S)\s+(?:by\s+(?!\d)|(?:per|each)\s+(?=(?:day|week|month|quarter|year)$))(.+)$/i.exec(
    asked,
  );
  const steps = readStepList(asked, known);
  if (steps) return steps;
  const what = readWhat((by?.[1] ?? asked).replace(/^(?:show|count)\s+(?=\S)/i, ''), known);
  if (!what.ok) return what;
  const metric = what.value;
  const grouped = by?.[2] === undefined ? null : readSides(by[2], metric, known);
  if (grouped && !grouped.ok) return grouped;
  const columns = columnsOf(known, metric.base);
  const scope =
    rows === undefined ? ok(everyRow) : parseScope(rows, sayableColumns(columns, columns), known.year);
  if (!scope.ok) return err({ code: 'rows', unread: scope.error });
  return ok({
    metric,
    breakdown: grouped?.value.breakdown ?? null,
    timeGrain: grouped?.value.timeGrain,
    ...(grouped?.value.split === undefined ? {} : { split: grouped.value.split }),
    ...(grouped?.value.splitGrain === undefined ? {} : { splitGrain: grouped.value.splitGrain }),
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

const cut = (text: string, at: RegExp): readonly [string, string?] => {
  const found = at.exec(text);
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text];
};

const columnsOf = (known: Askable, table: string): readonly Column[] => {
  const columns = known.tables.find((one) => one.name === table)?.columns ?? [];
  const kept = new Set(sayableColumns(columns, columns).map((column) => column.name));
  return columns.filter((column) => kept.has(column.name));
};

/** A table answers to its name and to what one of its rows is called. */
const tableNamed = (text: string, known: Askable): string | null =>
  matchName(
    text,
    known.tables.flatMap((table) => [
      { names: [nameInWords(table.name), rowUnit(table.name)], value: table.name },
    ]),
  );

const columnNamed = (text: string, known: Askable, fits: (column: Column) => boolean) => {
  const [name, table] = cut(text, /\s+in\s+(?=\S+$)/i);
  const within = table === undefined ? null : tableNamed(table, known);
  return matchName(
    within ? name : text,
    known.tables
      .filter((one) => within === null || one.name === within)
      .flatMap((one) =>
        columnsOf(known, one.name)
          .filter(fits)
          .map((column) => ({
            names: [nameInWords(column.name), `${nameInWords(one.name)} ${nameInWords(column.name)}`],
            value: { table: one.name, column: column.name },
          })),
      ),
  );
};

function readWhat(text: string, known: Askable): Result<Metric, QuestionUnread> {
  const named = matchName(
    text,
    known.metrics.map((metric) => ({ names: [metric.name], value: metric.definition })),
    'whole',
  );
  if (named) return ok(named);
  const rate = /^(.+?)\s+(?:per|out of every|for every)\s+(?:([\d.,' ]*\d)\s+)?(.+)$/i.exec(text);
  if (rate?.[1] && rate[3]) return readRate(rate[1], rate[2], rate[3], known);
  const plain = readMeasure(text, known);
  if (plain === null) return notUnderstood('what', text, known);
  return ok({ base: plain.table, y: plain.y, per: 1, unit: plain.unit });
}

type Counted = { readonly table: string; readonly y: Metric['y']; readonly unit: string };
const aggregates: readonly (readonly [RegExp, 'sum' | 'mean' | 'median' | 'distinct'])[] = [
  [/^(?:sum|total)\s+(?:of\s+)?/i, 'sum'],
  [/^(?:mean|average|avg)\s+(?:of\s+)?/i, 'mean'],
  [/^median\s+(?:of\s+)?/i, 'median'],
  [/^(?:number of\s+)?(?:different|distinct|unique)\s+(?:values of\s+)?/i, 'distinct'],
];

/** One measured thing: an aggregate of a column, or the rows of a table. */
function readMeasure(text: string, known: Askable): Counted | null {
  for (const [pattern, agg] of aggregates) {
    if (!pattern.test(text)) continue;
    const rest = text.replace(pattern, '');
    const column = columnNamed(rest, known, (one) => agg === 'distinct' || isNumberType(one.type));
    if (column) return measureOf(agg, column);
  }
  const bare = text.replace(/^(?:number of|count of|how many)\s+/i, '');
  const table = tableNamed(bare, known);
  if (table) return { table, y: { agg: 'rows' }, unit: rowUnit(table) };
  const column = columnNamed(bare, known, (one) => isNumberType(one.type));
  return column ? measureOf('sum', column) : null;
}

const measureOf = (
  agg: 'sum' | 'mean' | 'median' | 'distinct',
  { table, column }: { readonly table: string; readonly column: string },
): Counted => ({
  table,
  y: { agg, column },
  unit: agg !== 'distinct' && /(?:^|_)eur(?:_|$)/i.test(column) ? '€' : nameInWords(column),
});

function readRate(
  counted: string,
  per: string | undefined,
  over: string,
  known: Askable,
): Result<Metric, QuestionUnread> {
  const base = tableNamed(over, known);
  if (!base) return notUnderstood('what', over, known);
  const what = readMeasure(counted, known);
  if (!what) return notUnderstood('what', counted, known);
  const rate = { d: { agg: 'rows' as const }, per: (per && readNumber(per)) || 1, perUnit: rowUnit(base) };
  // A mean, median or number of people is not spread over rows.
  if (what.table === base) return ok({ base, y: what.y, ...rate, unit: what.unit });
  const join = joinFrom(base, what.table, known);
  if (!join || what.y.agg === 'mean' || what.y.agg === 'median' || what.y.agg === 'distinct')
    return err({ code: 'no-join', counted: what.table, over: base });
  const y: Metric['y'] =
    what.y.agg === 'rows'
      ? { agg: 'matched' }
      : { agg: what.y.agg, column: `${what.table}.${what.y.column}` };
  return ok({ base, join, y, ...rate, unit: what.unit });
}

const joinFrom = (base: string, other: string, known: Askable): Metric['join'] => {
  for (const { left, right, on } of known.joins) {
    if (left === base && right === other) return { table: other, on: on.map(([l, r]) => [l, r]) };
    if (right === base && left === other) return { table: other, on: on.map(([l, r]) => [r, l]) };
  }
  return undefined;
};

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
      from.map((one) => ({ names: [nameInWords(one.column.name), nameInWords(one.value)], value: one })),
      how,
    );
  const exact = find(text, options, 'whole');
  if (exact) return ok({ breakdown: exact.value, timeGrain: undefined });
  const stretch = /^(day|week|month|quarter|year)s?(?:\s+of\s+(.+))?$/i.exec(text);
  if (stretch) {
    const times = options.filter((one) => isTimeType(one.column.type));
    const time = stretch[2] ? find(stretch[2], times) : times[0];
    return time
      ? ok({ breakdown: time.value, timeGrain: grainIn(stretch[1]) })
      : err({ code: 'by', text: stretch[2] ?? text, closest: '' });
  }
  const part = find(text);
  if (part) return ok({ breakdown: part.value, timeGrain: undefined });
  const names = options.map((one) => nameInWords(one.column.name));
  return err({ code: 'by', text, closest: closestName(text, names) });
}

const notUnderstood = (code: 'what', text: string, known: Askable): Result<never, QuestionUnread> => {
  const names = known.tables.flatMap((table) => [
    rowUnit(table.name),
    ...columnsOf(known, table.name).map((column) => nameInWords(column.name)),
  ]);
  return err({ code, text, closest: closestName(text, names) });
};
