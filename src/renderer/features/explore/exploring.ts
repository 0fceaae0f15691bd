import type { Brush, Explored, ExploreQuestion } from '../../../shared/metric/explore.ts';
import { brushScope } from '../../../shared/metric/brush-scope.ts';
import { exploreColumns } from '../../../shared/metric/explore-columns.ts';
import type { EngineFailure } from '../../../shared/ipc/engine-requests.ts';
import { isTimeType } from '../../../shared/metric/catalog.ts';
import type { Condition, RowScope } from '../../../shared/metric/row-scope.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { readColumnFilter } from '../../../shared/metric/column-filter.ts';
import { workshopYear } from '../../state/workshop-year.ts';
import { type AppState, appStore, type Exploring, getApp, setApp } from '../../state/app-store.ts';
import { ask, type Running } from '../../state/engine-client.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';
import { countAmong, stopAmong } from './among.ts';
import { forgetPictures, getPictures, setLive, setPictures } from './explore-store.ts';

/** Days are brushed one by one up to a year and more; amounts in steps finer than the bars that are drawn. */
const steps = { time: 800, other: 200 } as const;

/** The table's columns with what the doctor said about them. */
export const columnsOf = (table: string) => {
  const tags = getApp().workshop?.data?.tables.find((one) => one.name === table)?.columns ?? [];
  return (getApp().tables.find((one) => one.name === table)?.columns ?? []).map((column) => ({
    ...column,
    tag: tags.find((one) => one.name === column.name)?.tag,
  }));
};

/** The rows that count now, as far as this table has the columns that say so. */
export const scopeHere = (table: string): RowScope => {
  const { workshop, asked } = getApp();
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  if (definition?.base !== table) return { all: [] };
  const known = new Set(columnsOf(table).map((column) => column.name));
  return {
    all: asked.rowScope.all
      .map((condition) => ({ ...condition, col: condition.col.replace(`${table}.`, '') }))
      .filter((condition) => known.has(condition.col)),
  };
};

/** The rows that the filters under the columns' heads keep. */
const filterConditions = ({ table, filters = {} }: Exploring): readonly Condition[] =>
  columnsOf(table).flatMap((column) => {
    const { workshop } = getApp();
    const text = filters[column.name];
    const read = workshop && text ? readColumnFilter(text, column, workshopYear(workshop)) : null;
    return read?.ok ? read.value : [];
  });

export const questionNow = (brushes: readonly Brush[], active?: string): ExploreQuestion | null => {
  const { exploring } = getApp();
  if (!exploring) return null;
  const columns = columnsOf(exploring.table);
  const drawn = exploreColumns(columns).map((column) => ({
    column,
    steps: isTimeType(columns.find((one) => one.name === column)?.type ?? '') ? steps.time : steps.other,
  }));
  if (drawn.length === 0) return null;
  return {
    table: exploring.table,
    columns: drawn,
    measure: exploring.measure,
    rowScope: { all: [...scopeHere(exploring.table).all, ...filterConditions(exploring)] },
    brushes: brushes.filter((brush) => drawn.some((one) => one.column === brush.column)),
    ...(active ? { active } : {}),
  };
};

export type Exploration = {
  readonly answer: Promise<Result<Explored, EngineFailure>>;
  readonly cancel: () => void;
};
export const explore = (question: ExploreQuestion): Exploration => {
  const running: Running = ask({ kind: 'explore', explore: question });
  const answer = running.answer.then((reply) => {
    if (!reply.ok) return err(reply.error);
    if (reply.value.kind !== 'explored')
      throw new Error(`asked to explore, was answered ${reply.value.kind}`);
    return ok(reply.value.explored);
  });
  return { answer, cancel: running.cancel };
};

let running: Exploration[] = [];
let latest = 0;
let allOf: string | null = null;

/** Counts what is on the screen now: all rows where those changed, then the selected ones. Newest wins. */
const recount = async (): Promise<void> => {
  const mine = ++latest;
  for (const one of running) one.cancel();
  running = [];
  const brushes = getApp().exploring?.brushes ?? [];
  stopAmong();
  const everything = questionNow([]);
  if (!everything || !getApp().dataHere) return forgetPictures();
  const key = JSON.stringify(everything);
  setPictures({
    failure: null,
    countingSince: Date.now(),
    ...(key === allOf ? {} : { all: null, selected: null }),
  });
  const wanted = [
    key === allOf && getPictures().all ? null : explore(everything),
    brushes.length > 0 ? explore({ ...everything, brushes: [...brushes] }) : null,
  ];
  running = wanted.filter((one) => one !== null);
  const [all, selected] = await Promise.all(wanted.map((one) => one?.answer ?? Promise.resolve(null)));
  if (mine !== latest) return;
  const failed = [all, selected].find((one) => one && !one.ok);
  if (failed && !failed.ok)
    return failed.error.code === 'cancelled'
      ? setPictures({ countingSince: null })
      : setPictures({ countingSince: null, failure: failed.error });
  if (all?.ok) allOf = key;
  setPictures({
    countingSince: null,
    ...(all?.ok ? { all: all.value } : {}),
    selected: selected?.ok ? selected.value : null,
  });
  setLive(null);
  if (brushes.length > 0) await countAmong(brushScope(brushes, getPictures().all?.axes ?? []));
};

appStore.subscribe((now, before) => {
  if (now.exploring === null && before.exploring === null) return;
  const counted = ({ exploring, tables, dataHere, workshopId, asked }: AppState): readonly unknown[] => [
    exploring?.table,
    exploring?.measure,
    exploring?.brushes,
    exploring?.filters,
    tables,
    dataHere,
    workshopId,
    asked.rowScope,
    asked.metricId,
  ];
  const then = counted(before);
  if (counted(now).some((one, at) => one !== then[at])) void recount();
});

export const stopCounting = (): void => {
  for (const one of running) one.cancel();
};

/** One brush a column; an empty one goes. */
export const withBrush = (brushes: readonly Brush[], brush: Brush): readonly Brush[] => {
  const others = brushes.filter((one) => one.column !== brush.column);
  const empty = 'places' in brush ? brush.places.length === 0 : brush.to <= brush.from;
  return empty ? others : [...others, brush];
};

export const setBrushes = (brushes: readonly Brush[]): void => {
  const { exploring } = getApp();
  if (exploring) setApp({ exploring: { ...exploring, brushes } });
};

/** The brushed rows in words and in every later question: what notes are about, what a filter keeps. */
export const brushedScope = (brushes = getApp().exploring?.brushes ?? []): RowScope => {
  const { exploring } = getApp();
  const filtered = exploring ? filterConditions(exploring) : [];
  return { all: [...filtered, ...brushScope(brushes, getPictures().all?.axes ?? []).all] };
};
