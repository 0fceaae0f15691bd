import { useEffect } from 'react';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { isJoinedColumn } from '../../../shared/metric/own-column.ts';
import { rowUnit } from '../../../shared/metric/propose-metrics.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { useApp } from '../../state/app-store.ts';
import { selectedRowsInWords, selectRange } from '../../state/ranging.ts';
import { selectionScope } from '../../state/selecting.ts';
import { scopeHere } from '../explore/exploring.ts';
import { filterToRange } from './filter-to-range.ts';
import type { LensModel } from './lens-model.ts';
import styles from './lens-spread.module.css';
import { spreadColumn } from './spread-column.ts';
import { setCounted } from './spread-live.ts';
import { SpreadPicture } from './spread-picture.tsx';
import { type Chosen, spreadQuestion, useSpread } from './use-spread.ts';

type Props = { readonly lens: 'marketer' | 'analyst'; readonly model: LensModel };

/** How the amounts behind the number spread: all rows pale, the selected ones over them; half of them lie left of the line. */
export const LensSpread = ({ lens, model }: Props) => {
  const { metric } = model;
  const tables = useApp((state) => state.tables);
  const column = spreadColumn(metric, tables);
  const ranged = useApp((state) => (state.ranged?.axis.column === column ? state.ranged : null));
  const chosen = useChosen(model, column);
  useApp((state) => state.asked.rowScope);
  const question = column === null ? null : spreadQuestion(metric, column, scopeHere(metric.base));
  const spread = useSpread(question, chosen);
  const selected = spread?.selected ?? null;
  useEffect(() => {
    if (ranged && selected)
      setCounted({
        of: ranged,
        rows: selected.total.n,
        all: spread?.all.total.n ?? 0,
      });
  }, [ranged, selected, spread]);
  const axis = spread?.all.axes[0];
  const amount = (value: number): string => numberIn('analyst', metric, value);
  const half = spread
    ? lens === 'marketer'
      ? words.explore.half(
          nameInWords(column ?? ''),
          amount(spread.all.total.value),
          count(spread.all.total.n),
          rowUnit(metric.base),
        )
      : words.explore.middle(amount(spread.all.total.value), count(spread.all.total.n))
    : '';
  const beyond =
    spread && axis?.kind === 'number' && axis.openHigh
      ? words.explore.beyond(
          count(spread.all.bins[0]?.n.at(-2) ?? 0),
          amount(axis.low + axis.width * (axis.steps - axis.per)),
        )
      : null;
  const about = selectedRowsInWords();
  return (
    <div className={styles.frame}>
      <p className={styles.words} aria-live="polite">
        <strong>{half}</strong>
        {selected && about !== null && chosen !== null ? (
          <span className={styles.some}>
            {selected.total.n === 0
              ? words.explore.noneThere(about)
              : words.explore.selectedHalf(about, amount(selected.total.value), count(selected.total.n))}
          </span>
        ) : null}
        {beyond ? <span>{beyond}</span> : null}
      </p>
      <SpreadPicture
        lens={lens}
        metric={metric}
        description={`${words.explore.spread(nameInWords(column ?? ''), half)} ${words.explore.spreadHow}`}
        question={question}
        all={spread?.all ?? null}
        selected={selected}
        range={ranged && chosen !== null && 'range' in chosen ? chosen.range : null}
        grouped={model.breakdown !== undefined}
        onRange={(range) =>
          selectRange(
            range && axis && axis.kind !== 'values'
              ? { table: metric.base, axis, from: range.from, to: range.to }
              : null,
          )
        }
        onFilter={filterToRange}
      />
    </div>
  );
};

/** What is selected of these rows: a range of their amounts, or groups. */
const useChosen = (model: LensModel, column: string | null): Chosen | null => {
  const ranged = useApp((state) => state.ranged);
  const selection = useApp((state) => state.selection);
  useApp((state) => state.marked);
  if (ranged)
    return ranged.table === model.metric.base && ranged.axis.column === column
      ? { range: { column, from: ranged.from, to: ranged.to } }
      : null;
  if (selection === undefined || isJoinedColumn(model.metric, model.breakdown)) return null;
  const rows = selectionScope(model.breakdown ?? null, selection);
  return rows && { rows };
};
