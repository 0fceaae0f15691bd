import { useEffect, useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { isJoinedColumn } from '../../../shared/metric/own-column.ts';
import { type SameMix, sameMix } from '../../../shared/metric/same-mix.ts';
import type { View } from '../../../shared/metric/view.ts';
import { useApp } from '../../state/app-store.ts';
import { askView } from '../../state/asking-views.ts';
import { breakdownsFor } from '../workshop/breakdowns.ts';
import type { LensModel } from '../workshop/lens-model.ts';

export type ColumnMix = { readonly column: string; readonly mix: SameMix };
/** So many columns are asked, and of so many values each. */
const [mostColumns, mostValues] = [6, 40];

/** The columns a mix can be asked by: words and yes or no, in the counted table. */
const useMixColumns = (workshop: Workshop, model: LensModel): readonly string[] => {
  const tables = useApp((state) => state.tables);
  const types = new Map(
    tables.find(({ name }) => name === model.metric.base)?.columns.map(({ name, type }) => [name, type]),
  );
  return breakdownsFor(workshop, model.metric)
    .filter((column) => column !== model.breakdown && !isJoinedColumn(model.metric, column))
    .filter((column) => /VARCHAR|BOOLEAN/.test(types.get(column) ?? ''))
    .slice(0, mostColumns);
};

type Asked = {
  readonly view: View;
  readonly columns: readonly string[];
  readonly pair: readonly [string | null, string | null] | null;
};

/** What becomes of the difference of two groups at the same mix, column by column; null while it is counted. */
export const useMix = (
  workshop: Workshop,
  model: LensModel,
  pair: readonly [string | null, string | null] | null,
): { readonly columns: readonly string[]; readonly found: readonly ColumnMix[] | null } => {
  const columns = useMixColumns(workshop, model);
  const [found, setFound] = useState<{ readonly of: string; readonly all: readonly ColumnMix[] } | null>(
    null,
  );
  const { compareTo: _, split: __, splitCut: ___, splitGrain: ____, ...view } = model.view;
  const key = JSON.stringify({ view, columns, pair } satisfies Asked);
  useEffect(() => {
    const asked = JSON.parse(key) as Asked;
    let left = false;
    const stops: (() => void)[] = [];
    const count = async (): Promise<void> => {
      const all: ColumnMix[] = [];
      for (const column of asked.pair ? asked.columns : []) {
        const one = askView({ ...asked.view, split: column });
        stops.push(one.cancel);
        const result = await one.result;
        if (left) return;
        if (!result.ok || new Set(result.value.cells.map(({ split }) => split)).size > mostValues) continue;
        const mix = asked.pair && sameMix(asked.view.metric, result.value.cells, asked.pair);
        if (mix) all.push({ column, mix });
      }
      setFound({ of: key, all });
    };
    void count();
    return () => {
      left = true;
      for (const stop of stops) stop();
    };
  }, [key]);
  return { columns, found: found?.of === key ? found.all : null };
};
