import { getApp, setApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';

/** The lenses, or every column of the table that is counted. */
export const toggleExplore = (): void => {
  const { exploring, workshop, asked, tables, dataHere } = getApp();
  if (exploring) {
    setApp({ exploring: null });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-chart]')?.focus());
    return;
  }
  const metric = currentMetric(workshop, asked);
  const table = (metric ? definitionOf(metric)?.base : undefined) ?? tables[0]?.name;
  if (!table || !dataHere) return;
  setApp({ exploring: { table, measure: { agg: 'rows' }, brushes: [] }, panel: null });
};
