import { useEffect, useState } from 'react';
import { pictureKey } from '../../../shared/picture/picture-of.ts';
import { useApp } from '../../state/app-store.ts';
import { askView } from '../../state/asking-views.ts';
import { rangeScope } from '../../state/ranging.ts';
import type { LensModel } from './lens-model.ts';

/** How many rows of each group lie in the chosen range; null while none is chosen, or they are counted. */
export const useRangedGroups = ({ metric, view }: LensModel): ReadonlyMap<string, number> | null => {
  const ranged = useApp((state) => state.ranged);
  const [rows, setRows] = useState<{ readonly key: string; readonly of: ReadonlyMap<string, number> } | null>(
    null,
  );
  const meant = ranged?.table === metric.base && !metric.join ? rangeScope(ranged) : null;
  const key = JSON.stringify([view, meant]);
  useEffect(() => {
    if (meant === null) return undefined;
    const { compareTo: _, ...plain } = view;
    const { where } = metric.y;
    const asked = askView({
      ...plain,
      metric: { base: metric.base, y: { agg: 'rows', ...(where ? { where } : {}) }, per: 1, unit: '' },
      rowScope: { all: [...view.rowScope.all, ...meant.all] },
    });
    void asked.result.then((read) => {
      if (!read.ok) return;
      const cells = view.breakdown === undefined ? [read.value.total] : read.value.cells;
      setRows({ key, of: new Map(cells.map((cell) => [pictureKey(cell), cell.y])) });
    });
    return asked.cancel;
    // The key says which rows; both objects are made anew on every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return meant !== null && rows?.key === key ? rows.of : null;
};
