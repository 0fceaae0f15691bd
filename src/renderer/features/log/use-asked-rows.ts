import { useEffect, useState } from 'react';
import type { Metric } from '../../../shared/metric/metric.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import type { AskedRows } from '../../state/app-store.ts';
import { askView } from '../../state/asking-views.ts';
import type { DecidedRows } from './counted-rows.ts';

/** The rows the data asked about, with how many there are; null while they are counted, or when nothing was asked. */
export const useAskedRows = (metric: Metric | null, asked: AskedRows | undefined): DecidedRows | null => {
  const [rows, setRows] = useState<DecidedRows | null>(null);
  const key = JSON.stringify([metric?.base, asked?.rows]);
  useEffect(() => {
    let mine = true;
    if (metric === null || asked === undefined) return undefined;
    const { base } = metric;
    void askView({
      metric: { base, y: { agg: 'rows' }, per: 1, unit: '' },
      rowScope: asked.rows,
    }).result.then((read) => {
      if (!mine || !read.ok) return;
      const count = read.value.total.y;
      setRows({ group: null, scope: asked.rows, words: scopeInWords(asked.rows), count, within: false });
    });
    return () => {
      mine = false;
    };
    // The key says which rows; the scope is a new object on every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return rows;
};
