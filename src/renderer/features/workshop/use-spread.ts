import { useEffect, useState } from 'react';
import type { Explored } from '../../../shared/metric/explore.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { getApp } from '../../state/app-store.ts';
import { explore, type Exploration } from '../explore/exploring.ts';

export type Spread = { readonly all: Explored; readonly selected: Explored | null };

/** Both lenses ask for the same: one question, one answer. */
let shared: { readonly key: string; readonly answer: Promise<Spread | null> } | null = null;

const askSpread = (metric: Metric, column: string, scope: RowScope, selected: RowScope | null) => {
  const key = JSON.stringify([
    getApp().workshop?.data?.version,
    metric.base,
    column,
    metric.y.where,
    scope,
    selected,
  ]);
  if (shared?.key === key) return shared;
  const among = (rows: RowScope): Exploration =>
    explore({
      table: metric.base,
      columns: [{ column, steps: 200 }],
      measure: { agg: 'median', column },
      rowScope: { all: [...(metric.y.where?.all ?? []), ...rows.all] },
      brushes: [],
    });
  const questions = [among(scope), ...(selected ? [among({ all: [...scope.all, ...selected.all] })] : [])];
  const answer = Promise.all(questions.map((one) => one.answer)).then(([all, some]) =>
    all?.ok ? { all: all.value, selected: some?.ok ? some.value : null } : null,
  );
  shared = { key, answer };
  return shared;
};

/** How a column's values spread among the rows that count, and among the selected ones. */
export const useSpread = (
  metric: Metric,
  column: string | null,
  scope: RowScope,
  selected: RowScope | null,
): Spread | null => {
  const [spread, setSpread] = useState<Spread | null>(null);
  const rows = JSON.stringify([scope, selected]);
  useEffect(() => {
    if (column === null) return;
    const [all, some] = JSON.parse(rows) as [RowScope, RowScope | null];
    let gone = false;
    void askSpread(metric, column, all, some).answer.then((answer) => {
      if (!gone) setSpread(answer);
    });
    return () => {
      gone = true;
    };
  }, [metric, column, rows]);
  return spread;
};
