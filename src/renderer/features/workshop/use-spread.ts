import { useEffect, useState } from 'react';
import type { Explored, ExploreQuestion } from '../../../shared/metric/explore.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { getApp } from '../../state/app-store.ts';
import { explore } from '../explore/exploring.ts';
import type { Range } from '../explore/use-range-hand.ts';

export type Spread = { readonly all: Explored; readonly selected: Explored | null };

/** A group's rows, or those between two amounts. */
export type Chosen = { readonly rows: RowScope } | { readonly range: Range };

/** Both lenses ask for the same: one question, one answer. */
let shared: { readonly key: string; readonly answer: Promise<Spread | null> } | null = null;

/** The column behind the metric, among the rows that count. */
export const spreadQuestion = (metric: Metric, column: string, { all }: RowScope): ExploreQuestion => ({
  table: metric.base,
  columns: [{ column, steps: 200 }],
  measure: { agg: 'median', column },
  rowScope: { all: [...(metric.y.where?.all ?? []), ...all] },
  brushes: [],
});

const narrowed = (question: ExploreQuestion, chosen: Chosen): ExploreQuestion =>
  'range' in chosen
    ? { ...question, brushes: [chosen.range] }
    : { ...question, rowScope: { all: [...question.rowScope.all, ...chosen.rows.all] } };

const askSpread = (question: ExploreQuestion, chosen: Chosen | null): Promise<Spread | null> => {
  const key = JSON.stringify([getApp().workshop?.data?.version, question, chosen]);
  if (shared?.key === key) return shared.answer;
  const questions = [explore(question), ...(chosen ? [explore(narrowed(question, chosen))] : [])];
  const answer = Promise.all(questions.map((one) => one.answer)).then(([all, some]) =>
    all?.ok ? { all: all.value, selected: some?.ok ? some.value : null } : null,
  );
  shared = { key, answer };
  return answer;
};

/** How a column's values spread among the rows that count, and among the selected ones. */
export const useSpread = (question: ExploreQuestion | null, chosen: Chosen | null): Spread | null => {
  const [spread, setSpread] = useState<Spread | null>(null);
  const asked = JSON.stringify([question, chosen]);
  useEffect(() => {
    const [all, some] = JSON.parse(asked) as [ExploreQuestion | null, Chosen | null];
    if (all === null) return;
    let gone = false;
    void askSpread(all, some).then((answer) => {
      if (!gone) setSpread(answer);
    });
    return () => {
      gone = true;
    };
  }, [asked]);
  return spread;
};
