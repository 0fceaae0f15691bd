import { Filter } from 'lucide-react';
import type { Workshop } from '../../../shared/log/state.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { rowName } from '../../../shared/metric/metric.ts';
import { isJoinedColumn, ownColumn } from '../../../shared/metric/own-column.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { runCommand } from '../../commands/run.ts';
import { type Asked, setApp, useApp } from '../../state/app-store.ts';
import { considerAsked, currentMetric, definitionOf, isByTime, look } from '../../state/looking.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { DropPlace } from '../columns/drop-place.tsx';
import { BarTools } from './bar-tools.tsx';
import { BesideSelect } from './beside-select.tsx';
import { breakdownsFor } from './breakdowns.ts';
import { offeredKinds } from './offered-kinds.ts';
import styles from './ask-bar.module.css';

const nothing = '∅';
const grains = ['day', 'week', 'month', 'quarter', 'year'] as const;

type Change = Partial<Asked>;
const ofMetric = (id: string): Change => ({
  metricId: id,
  breakdown: null,
  rowScope: { all: [] },
  split: null,
  compareTo: null,
});
const byColumn = (id: string): Change => ({
  breakdown: id === nothing ? null : id,
  timeGrain: undefined,
  split: null,
  compareTo: null,
});
const atGrain = (id: string): Change => ({ timeGrain: grains.find((grain) => grain === id) });

export const AskBar = ({ workshop }: { readonly workshop: Workshop }) => {
  const asked = useApp((state) => state.asked);
  const tables = useApp((state) => state.tables);
  const chart = useApp((state) => state.chart);
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  const rows = definition ? tables.find((table) => table.name === definition.base)?.rows : undefined;
  const unit = definition ? (rowName(definition) ?? nameInWords(definition.base)) : '';
  const byTime = definition !== null && tables.length > 0 && isByTime(definition, asked.breakdown);
  const offered = definition ? offeredKinds(definition, asked, tables) : [];
  const rowsSaid =
    asked.rowScope.all.length > 0
      ? scopeInWords(asked.rowScope)
      : words.workshop.allRows(`${rows === undefined ? '' : `${count(rows)} `}${unit}`);
  const many = byTime || Boolean(asked.split) || Boolean(asked.compareTo);
  const ask = (change: Change): void => {
    setApp({ asked: { ...asked, ...change }, selection: undefined, ranged: null, cursor: -1 });
    void look();
  };
  /** What a choice would ask is counted while it is still considered. */
  const consider =
    (change: (id: string) => Change | null) =>
    (id: string | null): void => {
      const changed = id === null ? null : change(id);
      considerAsked(changed && { ...asked, ...changed });
    };
  return (
    <nav
      className={styles.bar}
      aria-label={words.workshop.area.bar}
      data-area=""
      data-many={many ? '' : undefined}
    >
      <span className={`quiet ${styles.count}`}>{words.workshop.count}</span>
      <div className={styles.choice}>
        <DropPlace place="metric">
          <Select
            label={words.workshop.count}
            hideLabel
            value={metric?.id ?? null}
            placeholder={words.workshop.nothingToCount}
            options={[
              ...workshop.metrics.map((one) => ({ id: one.id, words: one.name })),
              { id: 'new', words: words.workshop.define },
            ]}
            onChange={(id) => (id === 'new' ? runCommand('metric') : ask(ofMetric(id)))}
            onConsider={consider((id) => (id === 'new' ? null : ofMetric(id)))}
          />
        </DropPlace>
      </div>
      {definition ? (
        <>
          <span className="quiet">{words.workshop.by}</span>
          <div className={styles.choice}>
            <DropPlace place="breakdown">
              <Select
                label={words.workshop.by}
                hideLabel
                value={asked.breakdown ?? nothing}
                options={[
                  { id: nothing, words: words.workshop.nothingBy },
                  ...breakdownsFor(workshop, definition).map((column) => ({
                    id: column,
                    words: nameInWords(ownColumn(column)),
                    note: isJoinedColumn(definition, column) ? (definition.join?.table ?? '') : '',
                  })),
                ]}
                onChange={(id) => ask(byColumn(id))}
                onConsider={consider(byColumn)}
              />
            </DropPlace>
          </div>
          {byTime ? (
            <div className={styles.choice}>
              <Select
                label={words.workshop.grain}
                hideLabel
                value={asked.timeGrain ?? nothing}
                options={[
                  { id: nothing, words: words.workshop.asEntered },
                  ...grains.map((grain) => ({ id: grain, words: words.workshop.grains[grain] })),
                ]}
                onChange={(id) => ask(atGrain(id))}
                onConsider={consider(atGrain)}
              />
            </div>
          ) : null}
          {asked.breakdown && !isJoinedColumn(definition, asked.breakdown) ? (
            <div className={styles.choice}>
              <DropPlace place="beside">
                <BesideSelect workshop={workshop} definition={definition} ask={ask} consider={consider} />
              </DropPlace>
            </div>
          ) : null}
          <span className={`quiet ${styles.glue}`}>{words.workshop.among}</span>
          <div className={styles.filter}>
            <DropPlace place="filter">
              <span className={styles.among}>
                <Button icon={<Filter size={14} aria-hidden="true" />} onPress={() => runCommand('filter')}>
                  {rowsSaid}
                </Button>
              </span>
            </DropPlace>
          </div>
          <div className={styles.choice}>
            <Select
              label={words.workshop.drawnAs}
              hideLabel
              value={chart !== null && offered.some((kind) => kind === chart) ? chart : nothing}
              options={[
                { id: nothing, words: words.workshop.drawnAuto },
                ...offered.map((kind) => ({ id: kind, words: words.workshop.kinds[kind] })),
              ]}
              onChange={(id) => setApp({ chart: offered.find((kind) => kind === id) ?? null })}
            />
          </div>
        </>
      ) : null}
      <BarTools />
    </nav>
  );
};
