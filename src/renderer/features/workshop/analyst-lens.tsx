import { ListChecks } from 'lucide-react';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { isShare } from '../../../shared/metric/metric.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { Closer } from './closer-button.tsx';
import { Lens } from './lens.tsx';
import { Numbers } from './numbers.tsx';
import { viewTitle } from '../../../shared/metric/view-title.ts';
import { versionsLine } from './lens-lines.ts';
import type { LensModel } from './lens-model.ts';
import styles from './analyst-lens.module.css';

type Props = { readonly workshop: Workshop; readonly model: LensModel };

export const AnalystLens = ({ workshop, model }: Props) => {
  const title = viewTitle(model.view);
  return (
    <Lens
      lens="analyst"
      model={model}
      title={
        <h2 className={styles.title} data-long={title.length > 46 ? '' : undefined}>
          {title}
        </h2>
      }
      unit={isShare(model.metric) ? words.workshop.wilson : words.workshop.complete}
      below={
        <>
          {model.kind === 'table' ? null : <Numbers model={model} />}
          <Quality workshop={workshop} model={model} />
        </>
      }
      actions={
        <>
          <CommandButton command="check" icon={ListChecks}>
            {words.workshop.check}
          </CommandButton>
          <CommandButton command="unusual" look="quiet">
            {words.workshop.unusual}
          </CommandButton>
          <span className={styles.space} />
          <Closer part="range" />
          <CommandButton command="sql" look="quiet">
            {words.workshop.sql}
          </CommandButton>
        </>
      }
    />
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
