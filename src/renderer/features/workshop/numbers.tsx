import { count } from '../../../shared/messages/numbers.ts';
import { viewWords } from '../../../shared/messages/view-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { groupLabel, nameInWords } from '../../../shared/metric/group-label.ts';
import { isFunnel, isShare } from '../../../shared/metric/metric.ts';
import { numberIn, rangeIn } from '../../../shared/metric/sentences.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import { markOf, selectMarks, toggleMark } from '../../state/selecting.ts';
import type { LensModel } from './lens-model.ts';
import { differenceIn } from './mark-words.ts';
import { againstWords } from '../../../shared/metric/view-title.ts';
import { pictureKey } from '../../../shared/picture/picture-of.ts';
import { useOverflows } from '../../ui/use-overflows.ts';
import { usePicked } from './use-picked.ts';
import { useRangedGroups } from './use-ranged-groups.ts';
import styles from './analyst-lens.module.css';
import { ownColumn } from '../../../shared/metric/own-column.ts';

const sideTitle = ({ view, metric }: LensModel): string => {
  const bare = (column: string): string => nameInWords(ownColumn(column));
  if (isFunnel(metric, view.breakdown)) return words.workshop.step;
  if (!view.breakdown) return words.workshop.all;
  return view.split ? viewWords.both(bare(view.split), bare(view.breakdown)) : bare(view.breakdown);
};

const pick = (one: LensModel['groups'][number], picked: boolean, add: boolean): void => {
  const mark = markOf(one.cell) ?? { group: one.group };
  if (add) toggleMark(mark);
  else selectMarks(picked ? [] : [mark]);
};

const Beside = ({ model, at }: { readonly model: LensModel; readonly at: LensModel['groups'][number] }) => {
  const one = model.compared.get(keyOfGroup(at.group));
  return (
    <>
      <td>{one ? numberIn('analyst', model.metric, one.against.value) : '–'}</td>
      <td className={styles.main}>{one ? differenceIn(model, one) : '–'}</td>
    </>
  );
};

/** The groups as rows; the same rows are the picture when the pair wants a table. */
export const Numbers = ({ model }: { readonly model: LensModel }) => {
  const picked = usePicked();
  const ranged = useRangedGroups(model);
  const [scroll, overflows] = useOverflows<HTMLDivElement>();
  const { metric, view } = model;
  const steps = isFunnel(metric, view.breakdown);
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      {...(overflows ? { role: 'region', tabIndex: 0, 'aria-label': words.workshop.kinds.table } : {})}
    >
      <table className={`${styles.table} ${view.compareTo || view.split ? styles.compared : ''}`}>
        <thead>
          <tr>
            <th>{sideTitle(model)}</th>
            {metric.d ? (
              <th className={styles.counts}>
                {steps ? viewWords.stepFrom : (metric.perUnit ?? nameInWords(metric.base))}
              </th>
            ) : null}
            {metric.d ? (
              <th className={styles.counts}>{steps ? viewWords.stepReached : metric.unit}</th>
            ) : null}
            <th>{metric.d ? words.workshop.perColumn(count(metric.per)) : metric.unit}</th>
            {isShare(metric) ? <th>{words.workshop.likelyRange}</th> : null}
            {view.compareTo ? <th>{againstWords(model.view)}</th> : null}
            {view.compareTo ? <th>{words.workshop.difference}</th> : null}
            {ranged ? <th>{words.explore.chosenRows}</th> : null}
          </tr>
        </thead>
        <tbody>
          {model.groups.map((one) => (
            <tr
              key={pictureKey(one.cell)}
              aria-selected={picked(one)}
              className={picked(one) ? styles.selected : undefined}
              onClick={(event) => pick(one, picked(one), event.shiftKey || event.ctrlKey || event.metaKey)}
            >
              <td>{one.label ?? groupLabel(model.breakdown, one.group)}</td>
              {metric.d ? <td className={styles.counts}>{count(one.cell.d ?? 0)}</td> : null}
              {metric.d ? <td className={styles.counts}>{count(one.cell.y)}</td> : null}
              <td className={styles.main}>
                {model.compared.get(keyOfGroup(one.group))?.noneNow
                  ? viewWords.noneNow
                  : numberIn('analyst', metric, one.measured.value)}
              </td>
              {isShare(metric) ? <td>{rangeIn(one.measured)}</td> : null}
              {view.compareTo ? <Beside model={model} at={one} /> : null}
              {ranged ? (
                <td className={styles.chosen}>{count(ranged.get(pictureKey(one.cell)) ?? 0)}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
