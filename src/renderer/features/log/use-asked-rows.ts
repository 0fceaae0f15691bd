import { useEffect, useState } from 'react';
import type { Metric } from '../../../shared/metric/metric.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { askView } from '../../state/asking-views.ts';
import type { DecidedRows } from './counted-rows.ts';

/** Rows meant by a condition, with how many there are; null while they are counted, or when none are meant. */
export const useAskedRows = (metric: Metric | null, asked: RowScope | undefined): DecidedRows | null => {
  const [rows, setRows] = useState<DecidedRows | null>(null);
  const key = JSON.stringify([metric?.base, asked]);
  useEffect(() => {
    let mine = true;
    if (metric === null || asked === undefined) return undefined;
    const { base } = metric;
    void askView({
      metric: { base, y: { agg: 'rows' }, per: 1, unit: '' },
      rowScope: asked,
    }).result.then((read) => {
      if (!mine || !read.ok) return;
      const count = read.value.total.y;
      setRows({ group: null, scope: asked, words: scopeInWords(asked), count, within: false });
    });
    return () => {
      mine = false;
    };
    // The key says which rows; the scope is a new object on every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return rows;
};
