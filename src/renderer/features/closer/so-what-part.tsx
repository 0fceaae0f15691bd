import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { Button } from '../../ui/button.tsx';
import type { LensModel } from '../workshop/lens-model.ts';
import { useApp } from '../../state/app-store.ts';
import { amountIn, soWhatRows } from '../workshop/so-what.ts';
import styles from './closer.module.css';

/** Money and customers above or under the line, and the sum that it comes from. */
export const SoWhatPart = ({ model }: { readonly model: LensModel }) => {
  const currency = useApp((state) => state.workshop?.currency ?? '');
  const line = model.threshold;
  if (!model.metric.d) return <p className={styles.said}>{words.closer.noMoney}</p>;
  if (!line)
    return (
      <div className={styles.row}>
        <p className={styles.said}>{words.closer.noLine}</p>
        <Button onPress={() => runCommand('scope')}>{words.closer.setLine}</Button>
      </div>
    );
  return (
    <dl className={styles.sums}>
      {soWhatRows(model, currency).map((row) => (
        <div key={row.key}>
          <dt>
            <strong>{row.amount}</strong> <span>{row.words}</span>
          </dt>
          <dd>
            {words.closer.formula(
              count(row.counted),
              words.closer.lineOf(count(line.value), count(model.metric.per), count(Math.round(row.n))),
              count(Math.round(row.above * 10) / 10),
              line.moneyEach === undefined
                ? ''
                : words.closer.times(amountIn(line.moneyEach, currency), row.amount),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};
