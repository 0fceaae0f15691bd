import type { Workshop } from '../../../shared/log/state.ts';
import { viewWords } from '../../../shared/messages/view-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { sideLabel } from '../../../shared/metric/mark-label.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { periodBefore } from '../../../shared/metric/period-before.ts';
import { type Asked, useApp } from '../../state/app-store.ts';
import { drawnCells } from '../../state/drawn-cells.ts';
import { isByTime } from '../../state/looking.ts';
import { lookedAt } from '../../state/selecting.ts';
import { Select } from '../../ui/select.tsx';
import { breakdownsFor } from './breakdowns.ts';
import { isJoinedColumn } from '../../../shared/metric/own-column.ts';

type Beside = Pick<Asked, 'split' | 'splitGrain' | 'compareTo'>;
type Option = { readonly id: string; readonly words: string; readonly beside: Beside };
const alone: Beside = { split: null, splitGrain: undefined, compareTo: null };
/** Of more groups none is offered to be compared with. */
const mostGroups = 12;

/** A second column, or what every group is compared with. */
export const BesideSelect = ({
  workshop,
  definition,
  ask,
  consider,
}: {
  readonly workshop: Workshop;
  readonly definition: Metric;
  readonly ask: (change: Beside) => void;
  readonly consider: (change: (id: string) => Beside) => (id: string | null) => void;
}) => {
  const asked = useApp((state) => state.asked);
  const seen = useApp(lookedAt);
  const against = (compareTo: NonNullable<Asked['compareTo']>, what: string): Option => ({
    id: JSON.stringify(compareTo),
    words: words.workshop.compareTo(what),
    beside: { ...alone, compareTo },
  });
  const cells = seen && seen.view.split === undefined ? drawnCells(seen.before.cells) : [];
  const options: readonly Option[] = [
    { id: '', words: words.workshop.alone, beside: alone },
    against({ against: 'rest' }, viewWords.theRest),
    ...(isByTime(definition, asked.breakdown)
      ? [
          against(
            { against: 'previous' },
            viewWords.stretchBefore[seen?.view.timeGrain ?? asked.timeGrain ?? 'day'],
          ),
        ]
      : []),
    ...(periodBefore(asked.rowScope) ? [against({ against: 'before' }, viewWords.periodBefore)] : []),
    ...(seen && cells.length <= mostGroups
      ? cells.map(({ group }) => against({ against: 'group', group }, sideLabel(seen.view, 'group', group)))
      : []),
    ...breakdownsFor(workshop, definition)
      .filter((column) => column !== asked.breakdown && !isJoinedColumn(definition, column))
      .map((column) => ({
        id: `by ${column}`,
        words: words.workshop.andBy(nameInWords(column)),
        beside: { ...alone, split: column },
      })),
  ];
  const chosen = (id: string): Beside =>
    options.find((one) => one.id === (id === 'alone' ? '' : id))?.beside ?? alone;
  const now = asked.split ? `by ${asked.split}` : asked.compareTo ? JSON.stringify(asked.compareTo) : '';
  return (
    <Select
      label={words.workshop.beside}
      hideLabel
      value={now !== '' && options.some(({ id }) => id === now) ? now : 'alone'}
      options={options.map(({ id, words: said }) => ({ id: id === '' ? 'alone' : id, words: said }))}
      onChange={(id) => ask(chosen(id))}
      onConsider={consider(chosen)}
    />
  );
};
