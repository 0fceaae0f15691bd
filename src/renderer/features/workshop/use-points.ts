import { scopesWithout } from '../../../shared/challenge/decided-rows.ts';
import type { Catalog } from '../../../shared/metric/catalog.ts';
import { pointsSql } from '../../../shared/metric/points.ts';
import { useApp } from '../../state/app-store.ts';
import { readPairs } from '../../state/read-arrow.ts';
import type { Points } from './lay-picture.ts';
import { mostDots } from '../../../shared/picture/chart-kinds.ts';
import type { LensModel } from './lens-model.ts';
import { sharedRows } from './use-shared-rows.ts';

const usePairs = sharedRows(mostDots, readPairs);

/** The rows of a chart of dots, with what is agreed to leave out left out; null while it is none. */
export const usePoints = (model: LensModel): Points | null => {
  const tables = useApp((state) => state.tables);
  const workshop = useApp((state) => state.workshop);
  const beforeAfter = useApp((state) => state.beforeAfter);
  const catalog: Catalog = new Map(tables.map((table) => [table.name, table.columns]));
  const without =
    beforeAfter && workshop && model.kind === 'scatter' ? scopesWithout(workshop, model.metric, model) : [];
  const made = model.kind === 'scatter' ? pointsSql({ ...model.view, without: [...without] }, catalog) : null;
  const sql = made?.ok ? made.value : null;
  return usePairs(sql, model.seen.before);
};
