import { layStrip, medianOf, type Strip } from '../../../shared/picture/strip.ts';
import { pictureKey } from '../../../shared/picture/picture-of.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import { count, short } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { PictureChart } from '../../charts/picture-chart.tsx';
import { useApp } from '../../state/app-store.ts';
import { markOf, selectMarks } from '../../state/selecting.ts';
import { mostDots } from '../../../shared/picture/chart-kinds.ts';
import type { LensModel } from './lens-model.ts';
import { nameOf, spokenGroup } from './mark-words.ts';
import { lensInWords } from './lens-in-words.ts';
import { LensSpread } from './lens-spread.tsx';
import { spreadColumn } from './spread-column.ts';
import { type Amounts, useStrip } from './use-strip.ts';
import { usePicked } from './use-picked.ts';
import styles from './lens-spread.module.css';

type Props = { readonly lens: 'marketer' | 'analyst'; readonly model: LensModel };

/** More groups than this lie together in one strip. */
const mostLines = 12;

/** The other face of how values spread: every row a dot, group under group; bars where there are too many. */
export const LensStripPlot = ({ lens, model }: Props) => {
  const rows = useStrip(model);
  const large = useApp((state) => state.large);
  const tables = useApp((state) => state.tables);
  const isPicked = usePicked();
  if (rows === 'too-many')
    return (
      <>
        <p className={styles.words}>{words.explore.stripMany(count(mostDots))}</p>
        <LensSpread lens={lens} model={model} />
      </>
    );
  const strip = stripOf(
    lens,
    model,
    rows ?? [],
    isPicked,
    nameInWords(spreadColumn(model.metric, tables) ?? ''),
  );
  const find = (key: string) => model.groups.find(({ cell }) => pictureKey(cell) === key);
  const picked = model.groups.filter(isPicked).map(({ cell }) => pictureKey(cell));
  return (
    <PictureChart
      lens={lens}
      large={large}
      number={lens === 'marketer' ? 15 : 13}
      description={lensInWords(model)}
      lay={(room) => layStrip(strip, room)}
      picked={picked}
      spoken={(key) => {
        const one = find(key);
        const line = strip.lines.find((each) => each.key === key);
        const middle = line ? medianOf(line.values) : null;
        return one
          ? `${spokenGroup(model, one)}${middle === null ? '' : `, ${words.explore.middle(numberIn('analyst', model.metric, middle), count(line?.values.length ?? 0))}`}`
          : '';
      }}
      onPick={(wanted, add) => {
        const marks = wanted.flatMap((key) => markOf(find(key)?.cell) ?? []);
        const kept = add ? model.groups.filter(isPicked).flatMap(({ cell }) => markOf(cell) ?? []) : [];
        selectMarks([...marks, ...kept.filter((mark) => !marks.some((one) => one.group === mark.group))]);
      }}
    />
  );
};

const stripOf = (
  lens: Props['lens'],
  model: LensModel,
  rows: Amounts,
  isPicked: (one: LensModel['groups'][number]) => boolean,
  title: string,
): Strip => {
  const together = rows.every(([group]) => group === null) || model.groups.length > mostLines;
  const values = new Map<string | null, number[]>();
  for (const [group, value] of rows) {
    const own = values.get(group);
    if (own) own.push(value);
    else values.set(group, [value]);
  }
  const lines = together
    ? [{ key: null, name: '', values: rows.map(([, value]) => value), picked: false }]
    : model.groups.map((one) => ({
        key: pictureKey(one.cell),
        name: nameOf(model, one),
        values: values.get(one.group) ?? [],
        picked: isPicked(one),
      }));
  return {
    title,
    lines,
    tick: short,
    beyond: (n, edge) => words.explore.stripBeyond(count(n), edge),
    middle: (value) => {
      const said = numberIn(lens, { ...model.metric, per: 1 }, value);
      return lens === 'marketer' ? words.explore.stripHalf(said) : words.explore.stripMedian(said);
    },
  };
};
