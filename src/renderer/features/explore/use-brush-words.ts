import { rowUnit } from '../../../shared/metric/propose-metrics.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { useApp } from '../../state/app-store.ts';
import { useLive, usePictures } from './explore-store.ts';
import { brushedScope } from './exploring.ts';

/** The brushed rows as the status line says them, while the hand moves too: which, and how many. */
export const useBrushWords = (): readonly string[] => {
  const exploring = useApp((state) => state.exploring);
  const all = usePictures((state) => state.all);
  const selected = usePictures((state) => state.selected);
  const live = useLive();
  if (!exploring || !all) return [];
  const scope = brushedScope(live?.brushes ?? exploring.brushes);
  if (scope.all.length === 0) return [];
  const rows = live ? live.rows : (selected?.total.n ?? null);
  return [
    scopeInWords(scope),
    ...(rows === null
      ? []
      : [words.explore.ofAll(count(rows), count(all.total.n), rowUnit(exploring.table))]),
  ];
};
