import { ListChecks } from 'lucide-react';
import type { Workshop } from '../../../shared/log/state.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { groupLabel, nameInWords } from '../../../shared/metric/group-label.ts';
import { isShare } from '../../../shared/metric/metric.ts';
import { analystTitle, numberIn, rangeIn } from '../../../shared/metric/sentences.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import { runCommand } from '../../commands/run.ts';
import { useApp } from '../../state/app-store.ts';
import { select } from '../../state/selecting.ts';
import { Button } from '../../ui/button.tsx';
import { Lens } from './lens.tsx';
import { type LensModel, versionsLine } from './lens-model.ts';
import styles from './analyst-lens.module.css';

type Props = { readonly workshop: Workshop; readonly model: LensModel };

export const AnalystLens = ({ workshop, model }: Props) => (
  <Lens
    lens="analyst"
    model={model}
    title={<h2 className={styles.title}>{analystTitle(model.metric, model.breakdown)}</h2>}
    unit={isShare(model.metric) ? words.workshop.wilson : words.workshop.complete}
    below={
      <>
        {model.kind === 'table' ? null : <Numbers model={model} />}
        <Quality workshop={workshop} model={model} />
      </>
    }
    actions={
      <>
        <Button icon={<ListChecks size={16} />} shortcut="K" onPress={() => runCommand('check')}>
          {words.workshop.check}
        </Button>
        <Button look="quiet" shortcut="O" onPress={() => runCommand('unusual')}>
          {words.workshop.unusual}
        </Button>
        <span className={styles.space} />
        <Button look="quiet" shortcut="E" onPress={() => runCommand('sql')}>
          {words.workshop.sql}
        </Button>
      </>
    }
  />
);

/** The groups as rows; the same rows are the picture when the pair wants a table. */
export const Numbers = ({ model }: { readonly model: LensModel }) => {
  const selection = useApp((state) => state.selection);
  const { metric } = model;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{nameInWords((model.breakdown ?? '').replace(/^.*\./, '')) || 'all'}</th>
            {metric.d ? <th>{metric.perUnit ?? nameInWords(metric.base)}</th> : null}
            {metric.d ? <th>{metric.unit}</th> : null}
            <th>{metric.d ? `per ${count(metric.per)}` : metric.unit}</th>
            {isShare(metric) ? <th>{words.workshop.likelyRange}</th> : null}
          </tr>
        </thead>
        <tbody>
          {model.groups.map((one) => (
            <tr
              key={keyOfGroup(one.group)}
              aria-selected={selection !== undefined && selection === one.group}
              className={selection !== undefined && selection === one.group ? styles.selected : undefined}
              onClick={() => select(selection === one.group ? undefined : one.group)}
            >
              <td>{groupLabel(model.breakdown, one.group)}</td>
              {metric.d ? <td>{count(one.cell.d ?? 0)}</td> : null}
              {metric.d ? <td>{count(one.cell.y)}</td> : null}
              <td className={styles.main}>{numberIn('analyst', metric, one.measured.value)}</td>
              {isShare(metric) ? <td>{rangeIn(one.measured)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Quality = ({ workshop, model }: Props) => {
  const aside = workshop.data?.tables.reduce((sum, table) => sum + table.rowsSetAside, 0) ?? 0;
  const join = workshop.data?.joins.find(
    (one) => one['left'] === model.metric.base && one['right'] === model.metric.join?.table,
  );
  const matched =
    typeof join?.['rightMatched'] === 'number' && typeof join['rightKeyed'] === 'number'
      ? words.workshop.matched(join['rightMatched'], join['rightKeyed'])
      : null;
  return (
    <p className={styles.quality}>
      {matched ? <span>{matched}</span> : null}
      <span>{words.workshop.missing(model.seen.before.missing)}</span>
      <span>{words.workshop.setAside(aside)}</span>
      <span className={`mono ${styles.versions}`}>{versionsLine(workshop, model)}</span>
    </p>
  );
};
