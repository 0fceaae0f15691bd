import { nameInWords } from '../../../shared/metric/group-label.ts';
import { metricOfColumn } from '../../../shared/metric/metric-of-column.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { getApp, say, setApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf, look } from '../../state/looking.ts';
import { breakdownsFor } from '../workshop/breakdowns.ts';
import { showQuestion } from '../workshop/count-this.ts';
import { isJoinedColumn } from '../../../shared/metric/own-column.ts';

/** Where a column can go: what is counted, by what, beside what, among which rows. */
export type ColumnPlace = 'metric' | 'breakdown' | 'beside' | 'filter';
/** A column on its place in the question; what does not fit there is said. */
export const takeColumn = (place: ColumnPlace, name: string): void => {
  const { workshop, asked, tables } = getApp();
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  const type = tables
    .find((table) => table.name === definition?.base)
    ?.columns.find((column) => column.name === name)?.type;
  if (!workshop || !definition || type === undefined) return;
  const tag = workshop.data?.tables
    .find((table) => table.name === definition.base)
    ?.columns.find((column) => column.name === name)?.tag;
  if (place === 'filter') return setApp({ panel: { kind: 'filter', text: `${name} ` } });
  if (place === 'metric') {
    void showQuestion({
      metric: metricOfColumn(definition.base, { name, type, tag }, workshop.currency),
      // A column of the joined table is none of what is counted now.
      breakdown:
        asked.breakdown === name || isJoinedColumn(definition, asked.breakdown) ? null : asked.breakdown,
      timeGrain: asked.breakdown === name ? undefined : asked.timeGrain,
      rowScope: { all: asked.rowScope.all.filter(({ col }) => !isJoinedColumn(definition, col)) },
    });
    return;
  }
  const fits = breakdownsFor(workshop, definition).includes(name);
  if (!fits || (place === 'beside' && (!asked.breakdown || isJoinedColumn(definition, asked.breakdown)))) {
    say(fits ? words.columns.firstBy : words.columns.noGroups(nameInWords(name)));
    return;
  }
  const change =
    place === 'breakdown'
      ? { breakdown: name, timeGrain: undefined, split: null, compareTo: null }
      : { split: name === asked.breakdown ? null : name, splitGrain: undefined, compareTo: null };
  setApp({ asked: { ...asked, ...change }, selection: undefined, ranged: null, cursor: -1 });
  // The chart shows it: only the status line says it, and no toast lies over the other columns.
  const now = place === 'breakdown' ? words.columns.nowBy : words.columns.nowBeside;
  setApp({ status: now(nameInWords(name)) });
  void look();
};
