import type { Workshop } from '../../../shared/log/state.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import { setApp } from '../../state/app-store.ts';
import { markOf, selectMarks } from '../../state/selecting.ts';
import { RoleToken } from '../../ui/role-token.tsx';
import { shortPrint } from './lens-lines.ts';
import type { LensModel } from './lens-model.ts';
import { nameOf } from './mark-words.ts';
import { viewTitle } from '../../../shared/metric/view-title.ts';
import { pictureKey } from '../../../shared/picture/picture-of.ts';
import { usePicked } from './use-picked.ts';
import { marketerTitle } from './marketer-lens.tsx';
import styles from './lens-strip.module.css';

/** The other side stays in the room: its title and its numbers at the edge, about the same rows. */
export const LensStrip = ({
  workshop,
  lens,
  model,
}: {
  readonly workshop: Workshop;
  readonly lens: 'marketer' | 'analyst';
  readonly model: LensModel;
}) => {
  const picked = usePicked();
  return (
    <section className={styles.strip} data-strip={lens} aria-label={words.workshop.otherLens(lens)}>
      <button type="button" className={styles.head} onClick={() => setApp({ lenses: lens })}>
        <RoleToken role={lens} />
        {roleWord(lens)}
      </button>
      <p className={lens === 'marketer' ? styles.said : styles.title}>
        {lens === 'marketer' ? marketerTitle(workshop, model) : viewTitle(model.view)}
      </p>
      <ul className={styles.list}>
        {model.groups.slice(0, 8).map((one) => (
          <li key={pictureKey(one.cell)}>
            <button
              type="button"
              aria-pressed={picked(one)}
              className={styles.group}
              onClick={() => selectMarks(picked(one) ? [] : [markOf(one.cell) ?? { group: one.group }])}
            >
              <span>{nameOf(model, one)}</span>
              <strong>{numberIn(lens, model.metric, one.measured.value)}</strong>
            </button>
          </li>
        ))}
      </ul>
      <span className={`mono ${styles.print}`} data-fingerprint={model.fingerprint}>
        = {words.workshop.result} {shortPrint(model.fingerprint)}
      </span>
    </section>
  );
};
