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
import { askedInOrder } from './asked-in-order.ts';
import type { Derived } from './derived.ts';
import { instead } from './ask-instead.ts';
import { fromGerman } from './german-question.ts';
import type { Metric } from './metric.ts';
import { rowsOf, rowUnit } from './propose-metrics.ts';
import { type QuestionComparison, readAgainst } from './read-against.ts';
import { type By, readBy, readSides } from './read-by.ts';
import { metricOfSteps, readSteps } from './read-steps.ts';
import { anyRows, readWhat, shareAmong } from './read-what.ts';
import { everyRow, type RowScope } from './row-scope.ts';
import { inTradeWords } from './trade-words.ts';
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

/**
 * "orders per 1,000 e-mails by wave", "sum of amount by month where channel is shop", and in German "Bestellungen je 1.000
 * E-Mails nach Welle": names matched to the data.
 */
export function readQuestion(text: string, known: Askable): Result<Question, QuestionUnread> {
  if (known.language !== 'de') return readEnglish(text, known);
  const read = fromGerman(text, namesOf(known)).map((one) => readEnglish(one, known));
  return read.find(({ ok: understood }) => understood) ?? read[0] ?? readEnglish(text, known);
}

/** As it stands, where putting its parts in order takes a name apart. */
function readEnglish(text: string, known: Askable): Result<Question, QuestionUnread> {
  const ordered = askedInOrder(text, known.year);
  const inOrder = readInOrder(ordered, known);
  if (inOrder.ok) return inOrder;
  const asTyped = readInOrder(text.trim(), known);
  if (asTyped.ok) return asTyped;
  // Usual words of trade, where the data has none of that name.
  const usual = readInOrder(inTradeWords(ordered, namesOf(known)), known);
  if (usual.ok) return usual;
  const other = instead(ordered, known);
  return other ? err(other) : inOrder;
}

function readInOrder(text: string, known: Askable): Result<Question, QuestionUnread> {
  const [beside, against] = cut(text, /\s+(?:compared (?:with|to)|against|versus|vs\.?)\s+/i);
  const [asked, rows] = cut(beside, /\s+(?:where|among)\s+/i);
  const by =
    /^(.*\S)\s+(?:(?<!divided )by\s+(?!\d)|(?:per|each)\s+(?=(?:day|week|month|quarter|year)$))(.+)$/i.exec(
      asked,
    );
  const read =
    readStepList(asked, known) ??
    readWhatBy((by?.[1] ?? asked).replace(/^(?:show|count)\s+(?=\S)/i, ''), by?.[2], rows, known);
  if (!read.ok) return read;
  const { isShare } = read.value;
  const { derived, ...grouped } = read.value.grouped;
  const metric = withColumn(read.value.metric, derived);
  // "share of orders where channel is shop": what follows says which of them count, and not which rows are looked at.
  const scope = rows === undefined || isShare ? ok(everyRow) : readRows(rows, metric.base, known);
  if (!scope.ok) return scope;
  const isTime = columnsOf(known, metric.base).some(
    ({ name, type }) => name === grouped.breakdown && isTimeType(type),
  );
  const compareTo =
    against === undefined
      ? null
      : readAgainst(against, { ...grouped, base: metric.base, isTime, rowScope: scope.value }, known);
  if (compareTo && !compareTo.ok) return compareTo;
  return ok({
    metric,
    ...grouped,
    ...(compareTo ? { compareTo: compareTo.value } : {}),
    rowScope: scope.value,
  });
}

/** The metric with a column that its breakdown needs made. */
const withColumn = (metric: Metric, derived: Derived | undefined): Metric =>
  derived === undefined ? metric : { ...metric, derived: [...(metric.derived ?? []), derived] };

type WhatBy = { readonly metric: Metric; readonly isShare: boolean; readonly grouped: By };
const alone: By = { breakdown: null, timeGrain: undefined };

const readWhatBy = (
  counted: string,
  by: string | undefined,
  rows: string | undefined,
  known: Askable,
): Result<WhatBy, QuestionUnread> => {
  const share = rows === undefined ? null : shareAmong(counted, rows, known);
  const what = share ?? readRowsBy(counted, by, known) ?? readWhat(counted, known);
  if (!what.ok) return err(understoodUntil(counted, what.error, (text) => readWhat(text, known).ok));
  const metric = what.value;
  const grouped = by === undefined ? ok(alone) : readSides(by, metric, known);
  if (!grouped.ok)
    return err(understoodUntil(by ?? '', grouped.error, (text) => readBy(text, metric, known).ok));
  return ok({ metric, isShare: share !== null, grouped: grouped.value });
};

/** Where the beginning can be read alone, what is left is what was not understood. */
const understoodUntil = (
  text: string,
  error: QuestionUnread,
  isRead: (text: string) => boolean,
): QuestionUnread => {
  const isWhole = (error.code === 'what' || error.code === 'by') && error.text === text;
  const said = isWhole ? text.split(/\s+/) : [];
  for (let until = said.length - 1; until > 0; until--) {
    const understood = said.slice(0, until).join(' ');
    if (isRead(understood)) return { code: 'left', understood, text: said.slice(until).join(' ') };
  }
  return error;
};

/** "steps of leads: accepted, contacted, won" */
const readStepList = (text: string, known: Askable): Result<WhatBy, QuestionUnread> | null => {
  const said = /^(?:the )?(?:steps|rate between steps|funnel) of (.+?)\s*(?::|through|from)\s*(.+)$/i.exec(
    text,
  );
  const base = said?.[1] ? tableNamed(said[1], known) : null;
  if (!base || !said?.[2]) return null;
  const steps = readSteps(said[2], columnsOf(known, base), rowUnit(base), known.year);
  if (!steps.ok) return err({ code: 'by', ...steps.error });
  return ok({ metric: metricOfSteps(base, steps.value), isShare: false, grouped: alone });
};

/** "rows by channel": of the first table that has one. */
function readRowsBy(text: string, by: string | undefined, known: Askable): Result<Metric, never> | null {
  if (!anyRows.test(text)) return null;
  const all = known.tables.map(({ name }) => rowsOf(name));
  const metric = by === undefined ? all[0] : all.find((one) => readSides(by, one, known).ok);
  return metric ? ok(metric) : null;
}
