import type { Workshop } from '../../../shared/log/state.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { analystTitle, numberIn } from '../../../shared/metric/sentences.ts';
import { timeLabel } from '../../../shared/metric/time-label.ts';
import { groupLabel } from '../../../shared/metric/group-label.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { select } from '../../state/selecting.ts';
import { RoleToken } from '../../ui/role-token.tsx';
import { type LensModel, shortPrint } from './lens-model.ts';
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
  const selection = useApp((state) => state.selection);
  return (
    <section className={styles.strip} data-strip={lens} aria-label={words.workshop.otherLens(lens)}>
      <button type="button" className={styles.head} onClick={() => setApp({ lenses: lens })}>
        <RoleToken role={lens} />
        {roleWord(lens)}
      </button>
      <p className={lens === 'marketer' ? styles.said : styles.title}>
        {lens === 'marketer' ? marketerTitle(workshop, model) : analystTitle(model.metric, model.breakdown)}
      </p>
      <ul className={styles.list}>
        {model.groups.slice(0, 8).map((one) => (
          <li key={keyOfGroup(one.group)}>
            <button
              type="button"
              aria-pressed={selection !== undefined && selection === one.group}
              className={styles.group}
              onClick={() => select(selection === one.group ? undefined : one.group)}
            >
              <span>
                {timeLabel(one.group, model.seen.timeGrain, model.groups[0]?.group) ??
                  groupLabel(model.breakdown, one.group)}
              </span>
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
