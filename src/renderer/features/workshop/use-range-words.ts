import { rowUnit } from '../../../shared/metric/propose-metrics.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { useApp } from '../../state/app-store.ts';
import { rangeScope } from '../../state/ranging.ts';
import { useSpreadLive } from './spread-live.ts';

/** The rows in a range of amounts, as the status line says them: while the hand moves, too. */
export const useRangeWords = (): readonly string[] => {
  const ranged = useApp((state) => state.ranged);
  const { moving, counted } = useSpreadLive();
  const now = moving?.of ?? ranged;
  if (!now) return [];
  const known = moving ?? (counted?.of === now ? counted : null);
  return [
    scopeInWords(rangeScope(now)),
    ...(known === null || known.rows === null
      ? []
      : [words.explore.ofAll(count(known.rows), count(known.all), rowUnit(now.table))]),
  ];
};
