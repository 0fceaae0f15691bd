import { readCell } from '../../../shared/metric/reading.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { getApp } from '../../state/app-store.ts';
import { askView } from '../../state/asking-views.ts';
import { currentMetric, definitionOf, viewOf } from '../../state/looking.ts';
import { setPictures } from './explore-store.ts';

let running: ReturnType<typeof askView> | null = null;

export const stopAmong = (): void => {
  running?.cancel();
  running = null;
  setPictures({ among: null });
};

/** What the pair counts, among the brushed rows of its own table. */
export const countAmong = async (brushed: RowScope): Promise<void> => {
  const { workshop, asked, exploring } = getApp();
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  if (!definition || definition.base !== exploring?.table || brushed.all.length === 0) return;
  const rowScope = { all: [...asked.rowScope.all, ...brushed.all] };
  const mine = askView(viewOf(definition, { ...asked, breakdown: null, rowScope }));
  running = mine;
  const result = await mine.result;
  if (running === mine && result.ok) setPictures({ among: readCell(definition, result.value.total) });
};
