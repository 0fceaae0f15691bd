import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { isShare } from '../../../shared/metric/metric.ts';
import { Numbers } from '../workshop/numbers.tsx';
import { versionsLine } from '../workshop/lens-lines.ts';
import type { LensModel } from '../workshop/lens-model.ts';
import styles from './closer.module.css';

const enough = 30;

/** The interval of every mark, by which method, and what makes it less sure than it looks. */
export const RangePart = ({
  workshop,
  model,
}: {
  readonly workshop: Workshop;
  readonly model: LensModel;
}) => {
  const few = model.groups.filter(({ measured }) => measured.n < enough).length;
  const settle = model.state.counted.maturityDays ?? 0;
  return (
    <div className={styles.two}>
      <div>
        <p className={styles.said}>{isShare(model.metric) ? words.closer.wilson : words.closer.none}</p>
        <ul className={styles.facts}>
          <li>{few > 0 ? words.closer.few(few) : words.closer.noFew}</li>
          <li>{words.closer.cuts(workshop.cutsTried)}</li>
          {settle > 0 ? <li>{words.closer.settle(settle)}</li> : null}
          <li>{words.closer.versions(versionsLine(workshop, model))}</li>
        </ul>
      </div>
      <Numbers model={model} />
    </div>
  );
};
