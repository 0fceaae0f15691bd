import { scopesWithout } from '../../../shared/challenge/decided-rows.ts';
import { canonical } from '../../../shared/log/canonical.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { everyRow, type RowScope, rowScopeSchema } from '../../../shared/metric/row-scope.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { viewSchema } from '../../../shared/metric/view.ts';
import { getApp } from '../../state/app-store.ts';
import { selectedRows } from '../../state/ranging.ts';

export type VersionRows = { readonly id: string; readonly words: string; readonly rows: RowScope };

/** The rows a new wording may be about: those of the one before, those of the chart now, or all. The first is proposed. */
export const rowsForVersion = (
  workshop: Workshop,
  assumption: Assumption,
  metric: Metric | null,
): readonly VersionRows[] => {
  const before = rowsOf(workshop, assumption);
  const { asked } = getApp();
  const selected = selectedRows() ?? everyRow;
  const chart = both(asked.rowScope, selected);
  const all: VersionRows = { id: 'all', words: words.version.rowsAll, rows: everyRow };
  const own: readonly VersionRows[] =
    before.all.length === 0
      ? []
      : [{ id: 'before', words: words.rowsOf.before(scopeInWords(before)), rows: before }];
  const seen: readonly VersionRows[] =
    chart.all.length === 0 || canonical(chart) === canonical(before)
      ? []
      : [{ id: 'chart', words: words.rowsOf.chart(scopeInWords(chart)), rows: chart }];
  // What was shown apart meanwhile would leave nothing to count.
  const apart =
    metric !== null &&
    scopesWithout(workshop, metric, { assumption: assumption.id }).some((scope) => isSame(scope, before));
  return apart ? [all, ...own, ...seen] : [...own, all, ...seen];
};

/** The wording as it stands: its own rows, among those its chart was filtered to. */
const rowsOf = (workshop: Workshop, { versions }: Assumption): RowScope => {
  const current = versions.at(-1);
  const evidence = workshop.evidence.find(({ id }) => id === current?.evidence.at(-1));
  const view = viewSchema.safeParse(evidence?.view);
  const own = rowScopeSchema.safeParse(current?.rowScope);
  return both(view.success ? view.data.rowScope : everyRow, own.success ? own.data : everyRow);
};

const both = (a: RowScope, b: RowScope): RowScope => {
  const known = new Set(a.all.map((one) => canonical(one)));
  return { all: [...a.all, ...b.all.filter((one) => !known.has(canonical(one)))] };
};

/** "wave = W2" and "wave in [W2]" are the same rows. */
const isSame = (a: RowScope, b: RowScope): boolean => plain(a) === plain(b);
const plain = ({ all }: RowScope): string =>
  canonical(all.map((one) => (one.op === '=' ? { ...one, op: 'in', value: [one.value] } : one)));
