import { PictureChart } from '../../charts/picture-chart.tsx';
import { useApp } from '../../state/app-store.ts';
import { markOf, selectMarks, selectedMarks } from '../../state/selecting.ts';
import { pictureKey } from '../../../shared/picture/picture-of.ts';
import { layPicture, numberSize } from './lay-picture.ts';
import type { LensModel } from './lens-model.ts';
import { spokenGroup } from './mark-words.ts';
import { lensInWords } from './lens-in-words.ts';
import { usePicked } from './use-picked.ts';
import { usePoints } from './use-points.ts';

type Props = { readonly lens: 'marketer' | 'analyst'; readonly model: LensModel };

/** Charts by two columns, and steps: one selection with every other picture. */
export const LensPicture = ({ lens, model }: Props) => {
  const large = useApp((state) => state.large);
  const cursor = useApp((state) => state.selection);
  const marked = useApp((state) => state.marked);
  const isPicked = usePicked();
  const points = usePoints(model);
  const [first] = selectedMarks({ selection: cursor, marked });
  const picked = model.groups.filter(isPicked);
  const under = picked.find(({ cell }) => first?.split === undefined || first.split === (cell.split ?? null));
  const keys = picked.map(({ cell }) => pictureKey(cell));
  const here = under ? [pictureKey(under.cell)] : [];
  const find = (key: string) => model.groups.find(({ cell }) => pictureKey(cell) === key);
  return (
    <PictureChart
      lens={lens}
      large={large}
      number={numberSize(model, lens)}
      description={lensInWords(model)}
      lay={(room) => layPicture(model, lens, new Set(keys), points, room)}
      picked={[...here, ...keys.filter((key) => key !== here[0])]}
      spoken={(key) => {
        const one = find(key);
        return one ? spokenGroup(model, one) : '';
      }}
      onPick={(wanted, add) => {
        const marks = wanted.flatMap((key) => markOf(find(key)?.cell) ?? []);
        const kept = add
          ? picked.flatMap(({ cell }) => (wanted.includes(pictureKey(cell)) ? [] : (markOf(cell) ?? [])))
          : [];
        selectMarks([...marks, ...kept]);
      }}
    />
  );
};
