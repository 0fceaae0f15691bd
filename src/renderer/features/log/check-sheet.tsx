import { useEffect, useState } from 'react';
import { dataToOf, judgeView } from '../../../shared/challenge/judge-view.ts';
import { storedCheck, viewOfCheck } from '../../../shared/challenge/stored-check.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { outcomeWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import type { CheckDefinition } from '../../../shared/metric/check.ts';
import { checkInWords } from '../../../shared/metric/check-words.ts';
import { metricInSentence } from '../../../shared/metric/sentences.ts';
import { setApp } from '../../state/app-store.ts';
import { askView } from '../../state/asking-views.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { checkFrom, type CheckDraft, draftFor } from './check-draft.ts';
import { CheckFields } from './check-fields.tsx';
import styles from './form.module.css';

/** "How we'd know" as a sentence with open places; how it stands now is counted as it is written. */
export const CheckSheet = ({
  workshop,
  assumption,
  then,
}: {
  readonly workshop: Workshop;
  readonly assumption: Assumption;
  readonly then: 'challenge' | 'card';
}) => {
  const [draft, setDraft] = useState<CheckDraft | null>(() =>
    draftFor(workshop, assumption, storedCheck(assumption)),
  );
  const [counted, setCounted] = useState<{ readonly said: string; readonly words: string } | null>(null);
  const check = draft === null ? null : checkFrom(draft);
  const said = check === null ? '' : JSON.stringify(check);
  useEffect(() => {
    if (said === '') return undefined;
    const definition = JSON.parse(said) as CheckDefinition;
    const asked = askView(viewOfCheck(workshop, assumption.id, definition));
    let mine = true;
    void asked.result.then((result) => {
      if (mine && result.ok)
        setCounted({
          said,
          words:
            outcomeWords[judgeView(definition, result.value, dataToOf(workshop.data, definition)).outcome],
        });
    });
    return () => {
      mine = false;
      asked.cancel();
    };
  }, [said, workshop, assumption]);
  const close = (): void => setApp({ panel: { kind: 'card', assumption: assumption.id } });
  const save = useOnce(async (): Promise<void> => {
    if (check === null) return;
    if (await append(entry('assumption.detailed', assumption.id, { check: { ...check } })))
      setApp({ panel: { kind: then, assumption: assumption.id } });
  });
  if (draft === null)
    return (
      <Sheet title={words.checkSheet.heading(assumption.label)} onClose={close}>
        <p>{words.checkSheet.noMetric}</p>
      </Sheet>
    );
  const set = (change: Partial<CheckDraft>): void => setDraft({ ...draft, ...change });
  return (
    <Sheet
      title={words.checkSheet.heading(assumption.label)}
      note={check ? checkInWords(check) : null}
      onClose={close}
      actions={
        <Button look="main" disabled={check === null} onPress={() => void save()}>
          {words.checkSheet.save}
        </Button>
      }
    >
      <div className={styles.stack}>
        <div className={styles.row}>
          <p className={styles.fixed}>{metricInSentence(draft.metric)}</p>
          <CheckFields
            draft={draft}
            shape={draft.shape}
            onShape={(shape) => set({ shape })}
            onChange={set}
            onEnter={() => void save()}
            valueLabel={words.checkSheet.value}
            focusValue
          />
        </div>
        {counted?.said === said && said !== '' ? (
          <p className={styles.hint} role="status">
            {words.checkSheet.now}: {counted.words}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
};
