import { useApp } from '../../state/app-store.ts';
import { selectedMarks } from '../../state/selecting.ts';
import type { LensModel } from './lens-model.ts';

/** Whether a mark of the chart is selected. A group that is selected without its second side is all its pairs. */
export const usePicked = (): ((one: LensModel['groups'][number]) => boolean) => {
  const selection = useApp((state) => state.selection);
  const marked = useApp((state) => state.marked);
  const marks = selectedMarks({ selection, marked });
  return ({ group, cell }) =>
    marks.some(
      (mark) => mark.group === group && (mark.split === undefined || mark.split === (cell.split ?? null)),
    );
};
