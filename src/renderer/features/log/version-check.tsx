import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { metricInSentence } from '../../../shared/metric/sentences.ts';
import { Select } from '../../ui/select.tsx';
import { CheckFields } from './check-fields.tsx';
import styles from './form.module.css';
import type { VersionCheckState } from './use-version-check.ts';

type Props = {
  readonly workshop: Workshop;
  readonly how: VersionCheckState;
  readonly onEnter: () => void;
};

/** "How we'd know" of a new wording, or that there is no check. */
export const VersionCheck = ({ workshop, how, onEnter }: Props) => {
  const { open } = how;
  if (open === null) return null;
  return (
    <div className={styles.row}>
      {workshop.metrics.length > 1 ? (
        <Select
          label={words.version.check}
          value={how.metricId}
          onChange={how.setMetricId}
          options={workshop.metrics.map(({ id, name }) => ({ id, words: name }))}
        />
      ) : (
        <div>
          <p className={styles.label}>{words.version.check}</p>
          <p>{metricInSentence(open.metric)}</p>
        </div>
      )}
      <CheckFields
        draft={open}
        shape={how.shape}
        onShape={how.setShape}
        onChange={how.change}
        onEnter={onEnter}
        valueLabel={words.scope.threshold}
        focusValue={false}
        none={{ id: 'none', words: words.version.checkNone }}
      />
    </div>
  );
};
