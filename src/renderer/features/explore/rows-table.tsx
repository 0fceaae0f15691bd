import { useEffect, useRef, useState } from 'react';
import { isNumberType } from '../../../shared/metric/catalog.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { shownLetters } from '../../../shared/metric/rows.ts';
import { engineFailureWords } from '../../../shared/messages/engine-words.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { type Exploring, setApp } from '../../state/app-store.ts';
import { ColumnHead } from './column-head.tsx';
import { visible } from '../../../shared/text/visible.ts';
import { cellsAsText } from './cells-as-text.ts';
import { columnsOf } from './exploring.ts';
import { LongText } from './long-text.tsx';
import { pageRows, rowColumns, useRowPages, wantRows } from './row-pages.ts';
import { useSize } from './use-size.ts';
import styles from './rows-table.module.css';

type Place = { readonly row: number; readonly at: number };
const rowHeight = 26;
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
  const [top, setTop] = useState(0);
  const [cursor, setCursor] = useState<Place>({ row: 0, at: 0 });
  const [anchor, setAnchor] = useState<Place>({ row: 0, at: 0 });
  const [open, setOpen] = useState<Place | null>(null);
  const columns = rowColumns(table);
  const known = columnsOf(table);
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
    if (bar.current) bar.current.scrollTop = next * perRow;
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
  const sortBy = (column: string): void => {
    const down = sort?.column === column && !sort.down;
    const { sort: _, ...rest } = exploring;
    setApp({
      exploring: sort?.column === column && sort.down ? rest : { ...exploring, sort: { column, down } },
    });
    scrollTo(0);
  };
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
          onWheel={(event) =>
            Math.abs(event.deltaY) > Math.abs(event.deltaX) && scrollTo(first + event.deltaY / rowHeight)
          }
        >
          <div role="row" aria-rowindex={1} className={styles.head}>
            {columns.map((column, at) => (
              <ColumnHead
                key={column}
                table={table}
                column={column}
                at={at}
                number={numeric(known, column)}
                sort={sort?.column === column ? (sort.down ? 'down' : 'up') : null}
                filter={exploring.filters?.[column] ?? ''}
                onSort={() => sortBy(column)}
              />
            ))}
          </div>
          {Array.from({ length: Math.min(seen, rows) }, (_, place) => first + place).map((row) => (
            <div key={row} role="row" aria-rowindex={row + 2} className={styles.row}>
              {columns.map((column, at) => {
                const cell = cellAt(row, at);
                const chosen = row >= low && row <= high && at >= left && at <= right;
                return (
                  // biome-ignore lint: arrows on the grid are the keyboard's way to the same cell
                  <div
                    key={column}
                    id={`cell-${row}-${at}`}
                    role="gridcell"
                    aria-selected={chosen}
                    className={`${styles.cell} ${numeric(known, column) ? styles.number : ''} ${chosen ? styles.chosen : ''} ${row === cursor.row && at === cursor.at ? styles.cursor : ''}`}
                    onClick={(event) => moveTo(row, at, event.shiftKey)}
                    onDoubleClick={() => setOpen({ row, at })}
                  >
                    {cell === undefined ? (
                      <span className={styles.wait}>·</span>
                    ) : cell === null ? (
                      <span className={styles.wait}>–</span>
                    ) : (
                      visible(cell)
                    )}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <div
          ref={bar}
          className={styles.bar}
          aria-hidden="true"
          onScroll={(event) => perRow > 0 && setTop(Math.round(event.currentTarget.scrollTop / perRow))}
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

const numeric = (
  known: readonly { readonly name: string; readonly type: string }[],
  column: string,
): boolean => isNumberType(known.find((one) => one.name === column)?.type ?? '');
