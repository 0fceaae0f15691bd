import { type Exploring, getApp, type Ranged, setApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';

/** As it is brushed now: moved there, it has moved here; taken away there, it is gone. */
const rangedAgain = (ranged: Ranged, { brushes }: Exploring): Ranged | null => {
  const own = brushes.find(({ column }) => column === ranged.axis.column);
  return own && 'from' in own ? { ...ranged, from: own.from, to: own.to } : null;
};

/** The lenses, or every column of the table that is counted. */
export const toggleExplore = (): void => {
  const { exploring, workshop, asked, tables, dataHere, ranged } = getApp();
  if (exploring) {
    setApp({ exploring: null, ranged: ranged && rangedAgain(ranged, exploring) });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-chart]')?.focus());
    return;
  }
  const metric = currentMetric(workshop, asked);
  const table = (metric ? definitionOf(metric)?.base : undefined) ?? tables[0]?.name;
  if (!table || !dataHere) return;
  // A range of amounts is the same brush there.
  const brushes =
    ranged?.table === table ? [{ column: ranged.axis.column, from: ranged.from, to: ranged.to }] : [];
  setApp({ exploring: { table, measure: { agg: 'rows' }, brushes }, panel: null });
};
