import { dayRange } from '../../../shared/messages/dates.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { isAdditive } from '../../../shared/metric/additive.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { isFunnel } from '../../../shared/metric/metric.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import type { AppState } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';
import { seenOf, selectedCells, selectionWords } from '../../state/selecting.ts';

/** What is selected in the chart, part by part: its name, its days, how many rows, what they brought. */
export const selectedParts = (state: AppState): readonly string[] => {
  const cells = selectedCells(state);
  const [first] = cells;
  const metric = currentMetric(state.workshop, state.asked);
  const definition = metric ? definitionOf(metric) : null;
  if (!first || !definition || state.selection === undefined) return [];
  const name = selectionWords(state.asked.breakdown, state.selection);
  const days = cells.length === 1 ? seenOf(state)?.days[keyOfGroup(first.group)] : undefined;
  const steps = isFunnel(definition, state.asked.breakdown);
  if (cells.length > 1 && (!isAdditive(definition) || steps))
    return [name, words.workshop.marks(cells.length)];
  const sum = (of: (cell: (typeof cells)[number]) => number): number =>
    cells.reduce((total, cell) => total + of(cell), 0);
  const rows = first.d === null ? null : sum((cell) => cell.d ?? 0);
  return [
    name,
    days ? dayRange(days[0], days[1]) : '',
    rows === null
      ? ''
      : words.workshop.rowsHere(count(rows), definition.perUnit ?? nameInWords(definition.base)),
    words.workshop.rowsHere(count(sum((cell) => cell.y)), definition.unit),
  ].filter(Boolean);
};
