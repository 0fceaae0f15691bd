import { readFrozenResult } from '../../shared/metric/frozen-result.ts';
import type { ViewCell } from '../../shared/metric/view.ts';

/** A frozen result as its cells; null when the text is not one. */
export type FrozenCells = { readonly groups: readonly ViewCell[]; readonly total: ViewCell };

export const readFrozen = (text: string): FrozenCells | null => {
  const read = readFrozenResult(text);
  return read === null ? null : { groups: read.cells, total: read.total };
};
