import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isNumberType } from '../../../shared/metric/catalog.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { shownLetters } from '../../../shared/metric/rows.ts';
import { engineFailureWords } from '../../../shared/messages/engine-words.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { type Exploring, getApp, setApp, useApp } from '../../state/app-store.ts';
import { ColumnHead } from './column-head.tsx';
import { cellsAsText } from './cells-as-text.ts';
import { LongText } from './long-text.tsx';
import { pageRows, rowColumns, useRowPages, wantRows } from './row-pages.ts';
import { TableRow } from './table-row.tsx';
import { useSize } from './use-size.ts';
import styles from './rows-table.module.css';

type Place = { readonly row: number; readonly at: number };
const rowHeight = 26;
/** Stands in no column's name. */
const between = '\u0000';
/** Name, strip and filter of the columns. */
const headHeight = 84;
/** No element of a page may be much higher; beyond that many rows the bar stands for shares of them. */
const highest = 8_000_000;

/** The rows themselves, however many: only those in sight exist. Arrows walk, Shift selects, copying gives tab-separated text. */
export const RowsTable = ({ exploring }: { readonly exploring: Exploring }) => {
  const { table, sort } = exploring;
  const { all, pages, failure } = useRowPages();
  const [frame, { height }] = useSize();
  const bar = useRef<HTMLDivElement>(null);
  /** Where the bar was put from here: it answers with an event of its own. */
  const placed = useRef(-1);
  const pushed = useRef(0);
  const [top, setTop] = useState(0);
  const [cursor, setCursor] = useState<Place>({ row: 0, at: 0 });
  const [anchor, setAnchor] = useState<Place>({ row: 0, at: 0 });
  const [open, setOpen] = useState<Place | null>(null);
  // One list as long as its names are the same: rows are drawn anew only when they show something else.
  const names = rowColumns(table).join(between);
  const columns = useMemo(() => (names === '' ? [] : names.split(between)), [names]);
  const tables = useApp((state) => state.tables);
  const numbers = useMemo(() => {
    const known = tables.find((one) => one.name === table)?.columns ?? [];
    return columns.map((column) => isNumberType(known.find((one) => one.name === column)?.type ?? ''));
  }, [tables, table, columns]);
  const seen = Math.max(1, Math.floor((height - headHeight) / rowHeight));
  const rows = all ?? 0;
  const first = Math.max(0, Math.min(top, rows - seen));
  useEffect(() => wantRows(exploring, first, seen), [exploring, first, seen]);
  const space = Math.min(highest, rows * rowHeight);
  const barHeight = Math.max(0, height - headHeight);
  const perRow = rows > seen ? (space - barHeight) / (rows - seen) : 0;
  const scrollTo = (row: number): void => {
    const next = Math.max(0, Math.min(Math.round(row), rows - seen));
    setTop(next);
    if (!bar.current) return;
    bar.current.scrollTop = next * perRow;
    placed.current = bar.current.scrollTop;
  };
  /** A finger's small pushes add up to a row. */
  const push = (pixels: number): void => {
    const far = pushed.current + pixels / rowHeight;
    pushed.current = far - Math.trunc(far);
    if (Math.trunc(far) !== 0) scrollTo(first + Math.trunc(far));
  };
  const moveTo = (row: number, at: number, extend: boolean): void => {
    const next = {
      row: Math.max(0, Math.min(rows - 1, row)),
      at: Math.max(0, Math.min(columns.length - 1, at)),
    };
    setCursor(next);
    if (!extend) setAnchor(next);
    if (next.row < first) scrollTo(next.row);
    else if (next.row >= first + seen) scrollTo(next.row - seen + 1);
    frame.current
      ?.querySelector(`[data-at="${next.at}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const cellAt = cellIn(pages);
  const sortBy = useCallback((column: string): void => {
    sortRows(column);
    setTop(0);
    if (bar.current) bar.current.scrollTop = 0;
  }, []);
  const heads = useMemo(
    () =>
      columns.map((column, at) => (
        <ColumnHead
          key={column}
          table={table}
          column={column}
          at={at}
          number={numbers[at] ?? false}
          sort={sort?.column === column ? (sort.down ? 'down' : 'up') : null}
          filter={exploring.filters?.[column] ?? ''}
          onSort={() => sortBy(column)}
        />
      )),
    [table, columns, numbers, sort, exploring.filters, sortBy],
  );
  const [low, high] = [Math.min(cursor.row, anchor.row), Math.max(cursor.row, anchor.row)];
  const [left, right] = [Math.min(cursor.at, anchor.at), Math.max(cursor.at, anchor.at)];
  // Without selected text the event goes to the page: the grid takes it while it has the focus.
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      const focused = document.activeElement;
      if (!frame.current?.contains(focused) || focused instanceof HTMLInputElement) return;
      event.clipboardData?.setData('text/plain', cellsAsText(low, high, left, right, cellIn(pages)));
      event.preventDefault();
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [frame, low, high, left, right, pages]);
  const onKey = (event: React.KeyboardEvent): void => {
    const command = event.ctrlKey || event.metaKey;
    const moves: Record<string, readonly [number, number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      PageDown: [seen, 0],
      PageUp: [-seen, 0],
      Home: command ? [-rows, 0] : [0, -columns.length],
      End: command ? [rows, 0] : [0, columns.length],
    };
    const move = moves[event.key];
    if (move) moveTo(cursor.row + move[0], cursor.at + move[1], event.shiftKey);
    else if (event.key === 'Enter') setOpen(cursor);
    else if (event.key === 's' && event.altKey) sortBy(columns[cursor.at] ?? '');
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.frame} ref={frame}>
        <div
          role="grid"
          tabIndex={0}
          aria-label={words.explore.rowsOf(nameInWords(table), count(rows))}
          aria-rowcount={rows + 1}
          aria-colcount={columns.length}
          aria-activedescendant={`cell-${cursor.row}-${cursor.at}`}
          aria-multiselectable="true"
          data-rows=""
          className={styles.grid}
          onKeyDown={onKey}
          onClick={(event) => {
            const place = placeOf(event.target);
            if (place) moveTo(place.row, place.at, event.shiftKey);
          }}
          onDoubleClick={(event) => setOpen(placeOf(event.target))}
          onWheel={(event) => Math.abs(event.deltaY) > Math.abs(event.deltaX) && push(event.deltaY)}
        >
          <div role="row" aria-rowindex={1} className={styles.head}>
            {heads}
          </div>
          {Array.from({ length: Math.min(seen, rows) }, (_, place) => first + place).map((row, place) => (
            // Its place in the window, not its row: under the wheel texts change, and no element comes or goes.
            <TableRow
              key={place}
              row={row}
              cells={pages.get(Math.floor(row / pageRows))?.[row % pageRows]}
              numbers={numbers}
              cursor={row === cursor.row ? cursor.at : -1}
              left={row >= low && row <= high ? left : columns.length}
              right={right}
            />
          ))}
        </div>
        <div
          ref={bar}
          className={styles.bar}
          aria-hidden="true"
          onScroll={({ currentTarget: { scrollTop } }) => {
            if (perRow > 0 && scrollTop !== placed.current) setTop(Math.round(scrollTop / perRow));
          }}
        >
          <div style={{ height: space }} />
        </div>
      </div>
      {failure ? <p className={styles.failed}>{engineFailureWords(failure)}</p> : null}
      {open ? (
        <LongText
          key={`${open.row}.${open.at}`}
          column={columns[open.at] ?? ''}
          row={open.row}
          start={cellAt(open.row, open.at) ?? ''}
          long={(cellAt(open.row, open.at)?.length ?? 0) > shownLetters}
          onClose={() => {
            setOpen(null);
            frame.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
          }}
        />
      ) : null}
    </>
  );
};

const cellIn =
  (pages: ReturnType<typeof useRowPages>['pages']) =>
  (row: number, at: number): string | null | undefined =>
    pages.get(Math.floor(row / pageRows))?.[row % pageRows]?.[at];

/** Which cell an event met. */
const placeOf = (target: EventTarget): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset['row']), at: Number(cell.dataset['column']) } : null;
};

/** Up, down, as in the file. */
const sortRows = (column: string): void => {
  const { exploring } = getApp();
  if (!exploring) return;
  const { sort, ...rest } = exploring;
  const down = sort?.column === column && !sort.down;
  setApp({
    exploring: sort?.column === column && sort.down ? rest : { ...exploring, sort: { column, down } },
  });
};
