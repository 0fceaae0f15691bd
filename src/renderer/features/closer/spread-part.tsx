import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { rowName } from '../../../shared/metric/metric.ts';
import { useApp } from '../../state/app-store.ts';
import { runCommand } from '../../commands/run.ts';
import { Button } from '../../ui/button.tsx';
import { pictureKey } from '../../../shared/picture/picture-of.ts';
import type { LensModel } from '../workshop/lens-model.ts';
import { nameOf } from '../workshop/mark-words.ts';
import { LensSpread } from '../workshop/lens-spread.tsx';
import { spreadColumn } from '../workshop/spread-column.ts';
import styles from './closer.module.css';

/** How the amounts behind the number spread; without amounts, how the rows spread over the marks. */
export const SpreadPart = ({ model }: { readonly model: LensModel }) => {
  const tables = useApp((state) => state.tables);
  if (spreadColumn(model.metric, tables) !== null)
    return (
      <div className={styles.spread}>
        <LensSpread lens="analyst" model={model} />
      </div>
    );
  const most = Math.max(1, ...model.groups.map(({ measured }) => measured.n));
  return (
    <>
      <p className={styles.said}>
        {model.metric.d
          ? words.closer.spreadNone(rowName(model.metric) ?? nameInWords(model.metric.base))
          : words.closer.spreadCount}
      </p>
      <ul className={styles.bars}>
        {model.groups.slice(0, 40).map((one) => (
          <li key={pictureKey(one.cell)}>
            <span>{nameOf(model, one)}</span>
            <span className={styles.track} aria-hidden="true">
              <span style={{ width: `${(one.measured.n / most) * 100}%` }} />
            </span>
            <span className={styles.n}>{count(one.measured.n)}</span>
          </li>
        ))}
      </ul>
      <Button onPress={() => runCommand('explore')}>{words.closer.spreadAll}</Button>
    </>
  );
};
