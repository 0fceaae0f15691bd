import { keyCap } from '../../commands/key-cap.ts';
import {
  CalendarDays,
  Columns2,
  Database,
  FileText,
  Filter,
  Gem,
  LayoutGrid,
  Milestone,
  Save,
} from 'lucide-react';
import type { Workshop } from '../../../shared/log/state.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { runCommand } from '../../commands/run.ts';
import { type Lenses, setApp, useApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf, isByTime, look } from '../../state/looking.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Select } from '../../ui/select.tsx';
import { DropPlace } from '../columns/drop-place.tsx';
import { BesideSelect } from './beside-select.tsx';
import { breakdownsFor } from './breakdowns.ts';
import { offeredKinds } from './offered-kinds.ts';
import styles from './ask-bar.module.css';

const nothing = '∅';
const grains = ['day', 'week', 'month', 'quarter', 'year'] as const;
export const AskBar = ({ workshop }: { readonly workshop: Workshop }) => {
  const asked = useApp((state) => state.asked);
  const tables = useApp((state) => state.tables);
  const lenses = useApp((state) => state.lenses);
  const beforeAfter = useApp((state) => state.beforeAfter);
  const calendar = useApp((state) => state.calendar);
  const exploring = useApp((state) => state.exploring !== null);
  const chart = useApp((state) => state.chart);
  const large = useApp((state) => state.large);
  const both =
    lenses === 'stacked'
      ? ({ id: 'stacked', words: words.workshop.stacked } as const)
      : ({ id: 'both', words: words.workshop.both } as const);
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  const rows = definition ? tables.find((table) => table.name === definition.base)?.rows : undefined;
  const unit = definition ? (definition.perUnit ?? nameInWords(definition.base)) : '';
  const byTime = definition !== null && tables.length > 0 && isByTime(definition, asked.breakdown);
  const offered = definition ? offeredKinds(definition, asked, tables) : [];
  const rowsSaid =
    asked.rowScope.all.length > 0
      ? scopeInWords(asked.rowScope)
      : words.workshop.allRows(`${rows === undefined ? '' : `${count(rows)} `}${unit}`);
  const many = byTime || Boolean(asked.split) || Boolean(asked.compareTo);
  const ask = (change: Partial<typeof asked>): void => {
    setApp({ asked: { ...asked, ...change }, selection: undefined, cursor: -1 });
    void look();
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
            onChange={(id) =>
              id === 'new'
                ? runCommand('metric')
                : ask({ metricId: id, breakdown: null, rowScope: { all: [] }, split: null, compareTo: null })
            }
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
                    words: nameInWords(column.replace(/^.*\./, '')),
                    note: column.includes('.') ? column.replace(/\..*$/, '') : '',
                  })),
                ]}
                onChange={(id) =>
                  ask({
                    breakdown: id === nothing ? null : id,
                    timeGrain: undefined,
                    split: null,
                    compareTo: null,
                  })
                }
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
                onChange={(id) => ask({ timeGrain: grains.find((grain) => grain === id) })}
              />
            </div>
          ) : null}
          {asked.breakdown && !asked.breakdown.includes('.') ? (
            <div className={styles.choice}>
              <DropPlace place="beside">
                <BesideSelect workshop={workshop} definition={definition} ask={ask} />
              </DropPlace>
            </div>
          ) : null}
          <span className={`quiet ${styles.glue}`}>{words.workshop.among}</span>
          <div className={styles.filter} data-short={rowsSaid.length <= 14 ? '' : undefined}>
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
      <span className={styles.space} />
      <Segments<Lenses>
        label={words.workshop.both}
        value={large && lenses !== 'analyst' ? 'marketer' : lenses}
        onChange={(id) => setApp({ lenses: id })}
        options={[
          // Large type has room for one of them, with a strip of the other.
          ...(large ? [] : [both]),
          { id: 'marketer', words: words.workshop.marketer },
          { id: 'analyst', words: words.workshop.analyst },
        ]}
      />
      <Button
        look="quiet"
        icon={<LayoutGrid size={16} />}
        pressed={exploring}
        label={words.explore.title}
        onPress={() => runCommand('explore')}
      >
        <span className={styles.word}>{words.explore.title}</span>
      </Button>
      <Button
        look="quiet"
        icon={<Columns2 size={16} />}
        pressed={beforeAfter}
        shortcut={keyCap('before-after')}
        label={words.workshop.beforeAfter}
        onPress={() => runCommand('before-after')}
      >
        <span className={styles.word}>{words.workshop.beforeAfter}</span>
      </Button>
      <Button
        look="quiet"
        icon={<CalendarDays size={16} />}
        pressed={calendar}
        label={words.workshop.calendar}
        onPress={() => runCommand('calendar')}
      >
        <span className={styles.word}>{words.workshop.calendar}</span>
      </Button>
      <Button
        look="quiet"
        icon={<Milestone size={16} />}
        label={words.timeline.heading}
        onPress={() => runCommand('timeline')}
      >
        <span className={styles.word}>{words.timeline.heading}</span>
      </Button>
      <Button
        look="quiet"
        icon={<Gem size={16} />}
        label={words.workshop.insights}
        onPress={() => runCommand('board')}
      >
        <span className={styles.lead}>{words.workshop.insights}</span>
      </Button>
      <Button
        look="quiet"
        icon={<FileText size={16} />}
        label={words.workshop.report}
        onPress={() => runCommand('report')}
      >
        <span className={styles.lead}>{words.workshop.report}</span>
      </Button>
      <Button
        look="quiet"
        icon={<Database size={16} />}
        label={words.workshop.data}
        onPress={() => runCommand('data')}
      >
        <span className="hidden-words">{words.workshop.data}</span>
      </Button>
      <Button
        look="quiet"
        icon={<Save size={16} />}
        label={words.workshop.save}
        onPress={() => runCommand('save')}
      >
        <span className="hidden-words">{words.workshop.save}</span>
      </Button>
      <Button look="quiet" label={words.workshop.keys} onPress={() => runCommand('keys')}>
        ?
      </Button>
    </nav>
  );
};
