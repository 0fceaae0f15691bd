import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { groupLabel, nameInWords } from '../../../shared/metric/group-label.ts';
import { isShare } from '../../../shared/metric/metric.ts';
import { numberIn, rangeIn } from '../../../shared/metric/sentences.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import { useApp } from '../../state/app-store.ts';
import { select } from '../../state/selecting.ts';
import type { LensModel } from './lens-model.ts';
import styles from './analyst-lens.module.css';

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
