import { useState } from 'react';
import type { EventSets } from '../../../shared/log/events.ts';
import type { Assumption } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { getApp, say, setApp, useApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { ghostFor } from './log-assumption.ts';
import { freezeForAssumption } from './freeze-view.ts';
import styles from './form.module.css';

/** Evidence on the wording as it stands: the chart that is looked at, or what somebody told, which is said to be so. */
export const EvidenceSheet = ({ assumption }: { readonly assumption: Assumption }) => {
  const counted = useApp(({ looked }) => looked.state === 'seen');
  const [way, setWay] = useState<'chart' | 'told'>(counted ? 'chart' : 'told');
  const [says, setSays] = useState('');
  const [source, setSource] = useState('');
  const close = (): void => setApp({ panel: { kind: 'card', assumption: assumption.id } });
  const ready = way === 'chart' ? counted : says.trim() !== '';
  const attach = async (set: EventSets['evidence.added'], refs: readonly string[]): Promise<void> => {
    const id = newId();
    const done = await append(
      entry('evidence.added', id, set, { refs }),
      entry('assumption.evidence', assumption.id, { evidence: id, version: assumption.versions.length }),
    );
    if (!done) return;
    say(words.proof.attached(assumption.label));
    close();
  };
  const save = useOnce(async (): Promise<void> => {
    if (!ready) return;
    if (way === 'told') {
      const from = source.trim();
      return attach(
        {
          kind: /\.\w{2,5}$/.test(from) ? 'document' : 'told',
          says: says.trim(),
          strength: 'told',
          ...(from === '' ? {} : { source: from }),
        },
        [],
      );
    }
    const { asked, selection, exploring } = getApp();
    const frozen = await freezeForAssumption(asked, selection, exploring?.brushes).catch(() => null);
    if (frozen === null) return say(words.proof.noChart);
    return attach(frozen.evidence, frozen.refs);
  });
  return (
    <Sheet
      title={words.proof.heading(assumption.label)}
      onClose={close}
      actions={
        <Button look="main" disabled={!ready} onPress={() => void save()}>
          {words.proof.save}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Segments
          label={words.proof.heading(assumption.label)}
          value={way}
          onChange={setWay}
          options={[
            { id: 'chart', words: words.proof.chart },
            { id: 'told', words: words.proof.told },
          ]}
        />
        {way === 'chart' ? (
          <p className={styles.quiet}>
            {counted ? (ghostFor() ?? words.proof.chartNow) : words.proof.noChart}
          </p>
        ) : (
          <div className={styles.row}>
            <Field
              label={words.proof.says}
              value={says}
              onChange={setSays}
              voice="person"
              autoFocus
              onEnter={() => void save()}
            />
            <Field
              label={words.context.source}
              value={source}
              onChange={setSource}
              placeholder={words.context.sourceHint}
              hint={words.log.toldNotMeasured}
              onEnter={() => void save()}
            />
          </div>
        )}
      </div>
    </Sheet>
  );
};
