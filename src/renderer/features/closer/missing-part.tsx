import type { Workshop } from '../../../shared/log/state.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { engineFailureWords } from '../../../shared/messages/engine-words.ts';
import { useApp } from '../../state/app-store.ts';
import type { LensModel } from '../workshop/lens-model.ts';
import { useEmptyCells } from './use-empty-cells.ts';
import styles from './closer.module.css';

/** More columns are not counted at once. */
const most = 60;

/** Empty cells per column of the counted table, rows set aside, and how many found their match. */
export const MissingPart = ({
  workshop,
  model,
}: {
  readonly workshop: Workshop;
  readonly model: LensModel;
}) => {
  const { base, join } = model.metric;
  const tables = useApp((state) => state.tables);
  const columns = (tables.find(({ name }) => name === base)?.columns ?? [])
    .slice(0, most)
    .map(({ name }) => name);
  const answer = useEmptyCells(base, columns);
  const aside = workshop.data?.tables.find(({ name }) => name === base)?.rowsSetAside ?? 0;
  const joined = workshop.data?.joins.find((one) => one['left'] === base && one['right'] === join?.table);
  const empty = (answer && 'cells' in answer ? answer.cells : [])
    .filter((one) => one.empty > 0)
    .toSorted((x, y) => y.empty - x.empty);
  return (
    <div className={styles.two}>
      <ul className={styles.facts}>
        <li>{words.workshop.missing(model.seen.before.missing)}</li>
        <li>{words.closer.aside(count(aside))}</li>
        {typeof joined?.['rightMatched'] === 'number' && typeof joined['rightKeyed'] === 'number' ? (
          <li>
            {words.closer.matched(
              count(joined['rightMatched']),
              count(joined['rightKeyed']),
              nameInWords(join?.table ?? ''),
            )}
          </li>
        ) : null}
      </ul>
      {answer === null ? (
        <p className="quiet">{words.closer.looking}</p>
      ) : 'failure' in answer ? (
        <p>{engineFailureWords(answer.failure)}</p>
      ) : empty.length === 0 ? (
        <p>{words.closer.allThere}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{words.closer.column}</th>
              <th>{words.closer.empty}</th>
            </tr>
          </thead>
          <tbody>
            {empty.map((one) => (
              <tr key={one.name}>
                <td>{nameInWords(one.name)}</td>
                <td>{words.closer.ofRows(count(one.empty), count(answer.rows))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};
