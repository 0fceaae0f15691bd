import { metricWords } from '../../../shared/messages/metric-words.ts';
import type { ContextNote, Workshop } from '../../../shared/log/state.ts';
import { decimal } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { groupInSentence } from '../../../shared/metric/group-label.ts';
import { differenceOfShares } from '../../../shared/metric/interval.ts';
import { isShare, type Metric } from '../../../shared/metric/metric.ts';
import { readCell } from '../../../shared/metric/reading.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import type { ViewCell } from '../../../shared/metric/view.ts';
import type { Asked } from '../../state/app-store.ts';
import { askView } from '../../state/asking-views.ts';
import { viewOf } from '../../state/looking.ts';

/** What a note names, beside everything else, by the groups of the chart. */
export type CounterCheck = {
  readonly heading: string;
  readonly lines: readonly { readonly name: string; readonly values: string }[];
  readonly sentence: string;
};

type Thing = { readonly col: string; readonly value: string };
const mostValues = 200;

/** A note that names a value of the data ("the jacket was sold out") can be held against the rest: did that move too? */
export const counterCheck = async (
  workshop: Workshop,
  metric: Metric,
  asked: Asked,
  group: string | null,
  note: ContextNote,
): Promise<CounterCheck | null> => {
  const thing = await thingIn(workshop, metric, note.text);
  if (thing === null || asked.breakdown === null) return null;
  const [its, others] = await Promise.all(
    (['in', 'not in'] as const).map((op) =>
      cellsOf(metric, asked, { all: [{ col: thing.col, op, value: [thing.value] }] }),
    ),
  );
  if (!its || !others) return null;
  const other = others.find((cell) => cell.group !== group && cell.group !== null);
  const at = (cells: readonly ViewCell[], of: string | null) => cells.find((cell) => cell.group === of);
  const [now, was] = [at(others, group), at(others, other?.group ?? null)];
  const [itsNow, itsWas] = [at(its, group), at(its, other?.group ?? null)];
  if (!now || !was || !itsNow || !itsWas) return null;
  const value = (cell: ViewCell): number => readCell(metric, cell).value;
  const values = (cells: readonly ViewCell[]): string =>
    cells.map((cell) => numberIn('analyst', metric, value(cell))).join(' / ');
  return {
    heading: words.counter.heading(thing.value, groupInSentence(asked.breakdown, group)),
    lines: [
      { name: thing.value, values: values(its) },
      { name: words.counter.others(thing.value), values: values(others) },
    ],
    sentence: sentenceOf(metric, now, was, moved(thing.value, value(itsNow) - value(itsWas))),
  };
};

const moved = (name: string, by: number): string =>
  (by < 0 ? words.counter.fell : words.counter.rose)(name, decimal(Math.abs(by)));

/** Two that can't be told apart hardly moved; only a difference with its range may say so. */
const sentenceOf = (metric: Metric, now: ViewCell, was: ViewCell, its: string): string => {
  const by = readCell(metric, now).value - readCell(metric, was).value;
  const said = (by < 0 ? words.counter.fewer : words.counter.more)(decimal(Math.abs(by)));
  if (!isShare(metric) || !now.d || !was.d) return words.counter.only(said, its);
  const range = differenceOfShares({ k: now.y, n: now.d }, { k: was.y, n: was.d });
  const [low, high] = [range.low * metric.per, range.high * metric.per];
  const likely = metricWords.fromTo(decimal(low), decimal(high));
  return low <= 0 && high >= 0
    ? words.counter.hardly(said, likely, its)
    : words.counter.moved(said, likely, its);
};

/** The same number, counting only some of what is counted; what it is held over stays. */
const cellsOf = async (
  metric: Metric,
  asked: Asked,
  where: RowScope,
): Promise<readonly ViewCell[] | null> => {
  const some: Metric = {
    ...metric,
    y: { ...metric.y, where: { all: [...(metric.y.where?.all ?? []), ...where.all] } },
  };
  const read = await askView(viewOf(some, asked)).result;
  return read.ok ? read.value.cells : null;
};

/** The first value of a column with few values that stands in the text as a word of its own. */
const thingIn = async (workshop: Workshop, metric: Metric, text: string): Promise<Thing | null> => {
  const said = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  for (const { col, table, column } of nameable(workshop, metric)) {
    const counted: Metric = { base: table, y: { agg: 'rows' }, per: 1, unit: '' };
    const read = await askView({ metric: counted, breakdown: column, rowScope: { all: [] } }).result;
    if (!read.ok || read.value.cells.length > mostValues || read.value.cells.length < 2) continue;
    const named = read.value.cells.find(
      ({ group }) => group !== null && group.length > 2 && wordsOf(group).every((word) => said.has(word)),
    );
    if (named?.group) return { col, value: named.group };
  }
  return null;
};

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);

const nameable = (workshop: Workshop, metric: Metric) => {
  const columnsOf = (table: string, prefix: string) =>
    (workshop.data?.tables.find(({ name }) => name === table)?.columns ?? [])
      .filter(
        ({ name, type, tag }) =>
          type === 'VARCHAR' &&
          (tag === undefined || tag === 'category') &&
          !/(^|_)(id|hash|key|ref)$/i.test(name),
      )
      .map(({ name }) => ({ col: `${prefix}${name}`, table, column: name }));
  return [
    ...(metric.join ? columnsOf(metric.join.table, `${metric.join.table}.`) : []),
    ...columnsOf(metric.base, ''),
  ];
};
