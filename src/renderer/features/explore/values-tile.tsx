import { useEffect, useRef, useState } from 'react';
import type { Bins, Brush, ExploreMeasure, ValuesAxis } from '../../../shared/metric/explore.ts';
import { groupLabel, nameInWords } from '../../../shared/metric/group-label.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { valueWords } from './axis-words.ts';
import { paints } from './explore-store.ts';
import { letGo } from './following.ts';
import styles from './explore.module.css';

type Props = {
  readonly axis: ValuesAxis;
  readonly measure: ExploreMeasure;
  readonly all: Bins;
  readonly selected: Bins | null;
  readonly brush: Extract<Brush, { places: readonly number[] }> | null;
  readonly height: number;
  readonly onFilter: () => void;
};

const heights = (bins: Bins, measure: ExploreMeasure): Float64Array =>
  measure.agg === 'rows' ? bins.n : bins.value;
/** A length without a layout: the bar is drawn full and shrunk. */
const scaled = (value: number | undefined, most: number): string =>
  `scaleX(${Math.max(0, Math.min(1, (value || 0) / most)).toFixed(4)})`;
const rowHeight = 24;

/** While the hand moves, lengths and numbers change and nothing else; what is out of sight waits for the release. */
const painterOf = (list: HTMLElement, measure: ExploreMeasure, most: number) => {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-place]')].map((row) => ({
    top: row.offsetTop,
    place: Number(row.dataset['place']),
    bar: row.querySelector<HTMLElement>('[data-bar]'),
    number: row.querySelector('[data-number]')?.firstChild as Text | null,
  }));
  return (bins: Bins, everyRow: boolean): void => {
    const now = heights(bins, measure);
    const [from, to] = [list.scrollTop - 2 * rowHeight, list.scrollTop + list.clientHeight];
    for (const { top, place, bar, number } of rows) {
      if (!everyRow && (top < from || top > to)) continue;
      const value = now[place] ?? 0;
      if (bar) bar.style.transform = scaled(value, most);
      const said = valueWords(measure, value);
      if (number && number.data !== said) number.data = said;
    }
  };
};

/** A column's own values as bars that lie, most frequent first; pressing one selects its rows. */
export const ValuesTile = ({ axis, measure, all, selected, brush, height, onFilter }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const values = heights(all, measure);
  const chosen = selected ? heights(selected, measure) : null;
  const rest = axis.values.length;
  const most = [...values].reduce((top, one) => (one > top ? one : top), 0) || 1;
  const picked = new Set(brush?.places ?? []);
  useEffect(() => {
    if (!list.current) return;
    const painter = painterOf(list.current, measure, most);
    // React does not know what the hand painted: what it takes for unchanged may stand otherwise.
    painter(selected ?? all, true);
    return paints(axis.column, (bins) => bins && painter(bins, false));
  }, [axis, all, selected, list, measure, most]);
  const wide = Math.max(...[...values].map((value) => valueWords(measure, value).length), 4);
  const toggle = (place: number): void => {
    const next = picked.has(place) ? [...picked].filter((one) => one !== place) : [...picked, place];
    letGo({ column: axis.column, places: next }, axis.column);
  };
  const walk = (step: number, extend: boolean): void => {
    const next = Math.max(0, Math.min(rest - 1, (cursor ?? -1) + step));
    setCursor(next);
    if (extend)
      letGo({ column: axis.column, places: [...new Set([...picked, cursor ?? next, next])] }, axis.column);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-multiselectable="true"
      aria-label={words.explore.list(nameInWords(axis.column), String(rest))}
      {...(cursor === null ? {} : { 'aria-activedescendant': `tile-${axis.column}-${cursor}` })}
      tabIndex={0}
      data-tile={axis.column}
      data-chart=""
      className={styles.values}
      style={{ height }}
      onBlur={() => setCursor(null)}
      onKeyDown={(event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (step !== undefined) walk(step, event.shiftKey);
        else if (event.key === ' ') toggle(cursor ?? 0);
        else if (event.key === 'Enter') onFilter();
        else return;
        event.preventDefault();
      }}
    >
      {axis.values.map((value, place) => (
        // biome-ignore lint: Space on the list box is the keyboard's way to the same selection
        <div
          key={value}
          id={`tile-${axis.column}-${place}`}
          role="option"
          aria-selected={picked.has(place)}
          data-place={place}
          className={`${styles.value} ${cursor === place ? styles.at : ''}`}
          onClick={() => toggle(place)}
        >
          <span className={styles.name}>{groupLabel(axis.column, value)}</span>
          <span className={styles.track}>
            <span className={styles.rest} style={{ transform: scaled(values[place], most) }} />
            <span
              className={styles.bar}
              data-bar=""
              style={{ transform: scaled((chosen ?? values)[place], most) }}
            />
          </span>
          <span className={styles.number} style={{ width: `${wide}ch` }} data-number="">
            {valueWords(measure, (chosen ?? values)[place] ?? 0)}
          </span>
        </div>
      ))}
    </div>
  );
};
