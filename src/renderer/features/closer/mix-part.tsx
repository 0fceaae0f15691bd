import type { Workshop } from '../../../shared/log/state.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { likelyRange } from '../../../shared/messages/measured-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { hasMix, isOpen, mixVerdict } from '../../../shared/metric/same-mix.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import { getApp, setApp, useApp } from '../../state/app-store.ts';
import { look } from '../../state/looking.ts';
import { Button } from '../../ui/button.tsx';
import type { LensModel } from '../workshop/lens-model.ts';
import { nameOf } from '../workshop/mark-words.ts';
import { useMix } from './use-mix.ts';
import styles from './closer.module.css';

type Props = { readonly workshop: Workshop; readonly model: LensModel };

/** Is the difference only who is in the groups? Asked of every other column with few values. */
export const MixPart = (props: Props) => {
  const { metric, view } = props.model;
  if (!hasMix(metric)) return <p className={styles.said}>{words.closer.mixNone}</p>;
  return new Set(props.model.groups.map(({ group }) => group)).size < 2 || view.breakdown === undefined ? (
    <p className={styles.said}>{words.closer.mixGroups}</p>
  ) : (
    <Mixes {...props} />
  );
};

/** The selected group against the one that differs most from it; without a selection the highest against the lowest. */
const usePair = ({
  groups,
  view,
}: LensModel): readonly [LensModel['groups'][number], LensModel['groups'][number]] | null => {
  const selection = useApp((state) => state.selection);
  if (view.split !== undefined) return null;
  const ranked = groups.toSorted((a, b) => b.measured.value - a.measured.value);
  const [high, low] = [ranked[0], ranked.at(-1)];
  if (!high || !low) return null;
  const chosen = groups.find(({ group }) => group === selection);
  if (!chosen || chosen === high || chosen === low) return [high, low];
  const far = (one: typeof high): number => Math.abs(one.measured.value - chosen.measured.value);
  return far(high) >= far(low) ? [high, chosen] : [chosen, low];
};

const Mixes = ({ workshop, model }: Props) => {
  const pair = usePair(model);
  const { columns, found } = useMix(workshop, model, pair && [pair[0].group, pair[1].group]);
  if (!pair) return <p className={styles.said}>{words.closer.mixGroups}</p>;
  if (columns.length === 0) return <p className={styles.said}>{words.closer.mixColumns}</p>;
  const said = (value: number): string => numberIn('analyst', model.metric, value);
  return (
    <>
      <p className={styles.said}>{words.closer.mixTitle(nameOf(model, pair[0]), nameOf(model, pair[1]))}</p>
      {found === null ? <p className="quiet">{words.closer.looking}</p> : null}
      {found?.length === 0 ? <p>{words.closer.mixColumns}</p> : null}
      {found && found.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{words.closer.column}</th>
              <th>{words.closer.mixCounted}</th>
              <th>{words.closer.mixSame}</th>
              <th>{words.closer.parts.mix}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {found.map(({ column, mix }) => (
              <tr key={column}>
                <td>{nameInWords(column)}</td>
                <td>{said(mix.counted)}</td>
                <td>
                  <strong>{said(mix.same)}</strong>
                  {mix.range ? (
                    <span className="quiet"> {likelyRange({ low: mix.range[0], high: mix.range[1] })}</span>
                  ) : null}
                </td>
                <td className={styles.words}>
                  {isOpen(mix) && mixVerdict(mix) !== 'gone'
                    ? words.closer.mixOpen
                    : words.closer.mixSays[mixVerdict(mix)]}
                  {mix.leftOut > 0.005
                    ? ` ${words.closer.mixLeft(count(Math.round(mix.leftOut * 100)))}`
                    : ''}
                </td>
                <td>
                  <Button size="small" look="quiet" onPress={() => breakDownBy(column)}>
                    {words.closer.mixLook(nameInWords(column))}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {found && found.length > 0 ? (
        <p className="quiet">
          {found.some(({ mix }) => mix.range) ? words.closer.mixRange : words.closer.mixNoRange}
        </p>
      ) : null}
    </>
  );
};

const breakDownBy = (column: string): void => {
  setApp({
    asked: { ...getApp().asked, split: column, splitGrain: undefined, compareTo: null },
    panel: null,
  });
  void look();
};
