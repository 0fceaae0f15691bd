import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import type { Bins } from '../../../shared/metric/explore.ts';
import { readColumnFilter } from '../../../shared/metric/column-filter.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { getApp, setApp, useApp } from '../../state/app-store.ts';
import { workshopYear } from '../../state/workshop-year.ts';
import { usePictures } from './explore-store.ts';
import { columnsOf } from './exploring.ts';
import styles from './rows-table.module.css';

type Props = {
  readonly table: string;
  readonly column: string;
  readonly at: number;
  readonly number: boolean;
  readonly sort: 'up' | 'down' | null;
  readonly filter: string;
  readonly onSort: () => void;
};

/** A column's head: its name, which sorts; how its values spread; and a line to filter by. All of it is done by the engine. */
export const ColumnHead = ({ table, column, at, number, sort, filter, onSort }: Props) => {
  const all = usePictures((state) => state.all);
  const selected = usePictures((state) => state.selected);
  const [typed, setTyped] = useState(filter);
  const name = nameInWords(column);
  const place = all?.axes.findIndex((axis) => axis.column === column) ?? -1;
  const known = columnsOf(table).find((one) => one.name === column);
  const workshop = useApp((state) => state.workshop);
  const read = known && workshop ? readColumnFilter(typed, known, workshopYear(workshop)) : null;
  const [taken, setTaken] = useState(filter);
  // Cleared from outside.
  if (taken !== filter) {
    setTaken(filter);
    setTyped(filter);
  }
  const take = (): void => {
    const { exploring } = getApp();
    if (!exploring || !read?.ok || typed.trim() === filter) return;
    const { [column]: _, ...others } = exploring.filters ?? {};
    setApp({
      exploring: {
        ...exploring,
        filters: typed.trim() === '' ? others : { ...others, [column]: typed.trim() },
      },
    });
  };
  return (
    <div
      role="columnheader"
      aria-sort={sort === null ? 'none' : sort === 'down' ? 'descending' : 'ascending'}
      data-at={at}
      className={`${styles.cell} ${styles.columnHead} ${number ? styles.number : ''}`}
    >
      <button type="button" className={styles.sort} onClick={onSort}>
        {name}
        {sort === null ? null : sort === 'down' ? (
          <ArrowDown size={13} aria-hidden="true" />
        ) : (
          <ArrowUp size={13} aria-hidden="true" />
        )}
      </button>
      <Strip all={all?.bins[place]} selected={selected?.bins[place]} />
      <input
        className={styles.filter}
        aria-label={words.explore.filterColumn(name)}
        aria-invalid={read !== null && !read.ok}
        placeholder={words.explore.filterPlaceholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          // Keys of the grid are letters here.
          event.stopPropagation();
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') setTyped(filter);
        }}
      />
    </div>
  );
};

const [width, height] = [114, 18] as const;

/** Nothing to read, only a shape: pale all rows, the selected ones over them. */
const Strip = ({
  all,
  selected,
}: {
  readonly all: Bins | undefined;
  readonly selected: Bins | undefined;
}) => {
  const most = all ? all.n.slice(0, -1).reduce((top, n) => Math.max(top, n), 1) : 1;
  const path = (bins: Bins): string => {
    const values = bins.n.slice(0, -1);
    const step = width / Math.max(1, values.length);
    let drawn = '';
    values.forEach((n, at) => {
      if (n > 0) {
        const top = height - Math.max(1, (n / most) * height);
        drawn += `M${(at * step).toFixed(1)} ${height}V${top.toFixed(1)}h${Math.max(1, step - 0.8).toFixed(1)}V${height}Z`;
      }
    });
    return drawn;
  };
  return (
    <svg width={width} height={height} className={styles.strip} aria-hidden="true">
      {all ? <path d={path(all)} fill="var(--d1-rest)" /> : null}
      {all ? <path d={path(selected ?? all)} fill="var(--d1)" /> : null}
    </svg>
  );
};
