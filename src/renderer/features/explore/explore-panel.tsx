import { keyCap } from '../../commands/key-cap.ts';
import { Filter } from 'lucide-react';
import type { Workshop } from '../../../shared/log/state.ts';
import { addsUp } from '../../../shared/metric/explore.ts';
import { exploreMeasures } from '../../../shared/metric/explore-columns.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { rowUnit } from '../../../shared/metric/propose-metrics.ts';
import { engineFailureWords } from '../../../shared/messages/engine-words.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { type Exploring, setApp, useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Select } from '../../ui/select.tsx';
import { Counting } from '../workshop/counting.tsx';
import { AmongLine } from './among-line.tsx';
import { measureWords } from './axis-words.ts';
import { usePictures } from './explore-store.ts';
import { columnsOf, stopCounting } from './exploring.ts';
import { filterToBrush } from './filter-to-brush.ts';
import { RangeTile } from './range-tile.tsx';
import { RowsTable } from './rows-table.tsx';
import { useSize } from './use-size.ts';
import { ValuesTile } from './values-tile.tsx';
import styles from './explore.module.css';

/** Every column of one table as a picture; a brush over one is the same rows in all. */
export const ExplorePanel = ({
  workshop,
  exploring,
}: {
  readonly workshop: Workshop;
  readonly exploring: Exploring;
}) => {
  const tables = useApp((state) => state.tables);
  const { all, selected, countingSince, failure } = usePictures((state) => state);
  const { table, measure, brushes } = exploring;
  const [grid, size] = useSize();
  const height = tileHeight(all?.axes.length ?? 1, size.width, size.height);
  const filtered = Object.keys(exploring.filters ?? {}).length > 0;
  const clearAll = (): void => setApp({ exploring: { ...exploring, brushes: [], filters: {} } });
  const measures = exploreMeasures(columnsOf(table));
  return (
    <section className={styles.sheet} aria-label={words.explore.heading(nameInWords(table))} data-area="">
      <header className={styles.head}>
        <h2 className={styles.title}>{words.explore.heading(nameInWords(table))}</h2>
        <Select
          label={words.explore.table}
          hideLabel
          value={table}
          options={tables.map((one) => ({ id: one.name, words: nameInWords(one.name) }))}
          onChange={(id) => setApp({ exploring: { table: id, measure: { agg: 'rows' }, brushes: [] } })}
        />
        <Select
          label={words.explore.measure}
          hideLabel
          value={JSON.stringify(measure)}
          options={measures.map((one) => ({ id: JSON.stringify(one), words: measureWords(one) }))}
          onChange={(id) => {
            const next = measures.find((one) => JSON.stringify(one) === id);
            if (next) setApp({ exploring: { ...exploring, measure: next } });
          }}
        />
        <Segments<'pictures' | 'rows'>
          label={words.explore.rowsOrPictures}
          value={exploring.rows ? 'rows' : 'pictures'}
          onChange={(id) => setApp({ exploring: { ...exploring, rows: id === 'rows' } })}
          options={[
            { id: 'pictures', words: words.explore.pictures },
            { id: 'rows', words: words.explore.theRows },
          ]}
        />
        <span className={styles.space} />
        {brushes.length > 0 || filtered ? (
          <>
            <Button look="quiet" shortcut="Esc" onPress={clearAll}>
              {words.explore.clear}
            </Button>
            <Button look="main" icon={<Filter size={14} aria-hidden="true" />} onPress={filterToBrush}>
              {words.explore.filter}
            </Button>
          </>
        ) : null}
        <Button look="quiet" shortcut={keyCap('explore')} onPress={() => runCommand('explore')}>
          {words.explore.back}
        </Button>
      </header>
      <AmongLine workshop={workshop} exploring={exploring} />
      {exploring.rows ? <RowsTable key={table} exploring={exploring} /> : null}
      <div className={styles.grid} ref={grid} hidden={exploring.rows === true}>
        {all?.axes.map((axis, at) => {
          const bins = all.bins[at];
          if (!bins) return null;
          const chosen = selected?.bins[at] ?? null;
          const brush = brushes.find((one) => one.column === axis.column);
          const without = bins.n.at(-1) ?? 0;
          return (
            <figure key={`${table}.${axis.column}`} className={styles.tile}>
              <figcaption className={styles.caption}>
                <strong>{nameInWords(axis.column)}</strong>
                <span className={styles.note}>
                  {axis.kind === 'values'
                    ? without > 0
                      ? `${count(without)} ${words.explore.others}`
                      : ''
                    : [
                        axis.openHigh ? words.explore.over(endOf(axis)) : '',
                        without > 0 ? words.explore.empty(count(without)) : '',
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                </span>
              </figcaption>
              {axis.kind === 'values' ? (
                <ValuesTile
                  axis={axis}
                  measure={measure}
                  all={bins}
                  selected={chosen}
                  brush={brush && 'places' in brush ? brush : null}
                  height={height}
                  onFilter={filterToBrush}
                />
              ) : (
                <RangeTile
                  axis={axis}
                  measure={measure}
                  all={bins}
                  selected={chosen}
                  brush={brush && 'from' in brush ? brush : null}
                  height={height}
                  onFilter={filterToBrush}
                />
              )}
            </figure>
          );
        })}
        {failure ? <p className={styles.failed}>{engineFailureWords(failure)}</p> : null}
        {all && all.axes.length === 0 ? <p>{words.explore.nothing}</p> : null}
      </div>
      <footer className={styles.foot}>
        {all
          ? words.explore.ofAll(count(selected?.total.n ?? all.total.n), count(all.total.n), rowUnit(table))
          : ''}
        {addsUp(measure) ? '' : ` · ${measureWords(measure)}`} ·{' '}
        {exploring.rows ? words.explore.rowsHow : words.explore.how}
      </footer>
      {countingSince !== null ? <Counting since={countingSince} onStop={stopCounting} /> : null}
    </section>
  );
};

/** Few pictures are large; many are as large as they can be read, and scroll. */
const tileHeight = (tiles: number, width: number, height: number): number => {
  const columns = Math.max(1, Math.floor((width + 22) / 272));
  const rows = Math.ceil(tiles / columns);
  return Math.max(116, Math.min(260, Math.floor((height - 10) / rows) - 38));
};

const endOf = (axis: { low: number; width: number; steps: number; per: number }): string =>
  count(axis.low + axis.width * (axis.steps - axis.per));
