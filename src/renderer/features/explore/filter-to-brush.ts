import { everyRow } from '../../../shared/metric/row-scope.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { rowUnit } from '../../../shared/metric/propose-metrics.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { getApp, say, setApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf, look } from '../../state/looking.ts';
import { showQuestion } from '../workshop/count-this.ts';
import { brushedScope } from './exploring.ts';

/** The selected rows become the rows that count; of another table than the one in question, they are counted themselves. */
export const filterToBrush = (): void => {
  const { exploring, workshop, asked } = getApp();
  const scope = brushedScope();
  if (!exploring || scope.all.length === 0) return;
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  if (definition?.base === exploring.table) {
    setApp({
      asked: { ...asked, rowScope: { all: [...asked.rowScope.all, ...scope.all] } },
      exploring: { ...exploring, brushes: [], filters: {} },
      selection: undefined,
      ranged: null,
      cursor: -1,
    });
    say(words.explore.filtered(scopeInWords(scope)), true);
    void look();
    return;
  }
  void showQuestion({
    metric: { base: exploring.table, y: { agg: 'rows' }, per: 1, unit: rowUnit(exploring.table) },
    breakdown: null,
    timeGrain: undefined,
    rowScope: scope.all.length > 0 ? scope : everyRow,
  });
};
