import { useState } from 'react';
import { causeHint } from '../../../shared/log/hints.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { type Confidence, confidences } from '../../../shared/log/vocabulary.ts';
import { capital, confidenceWords, hintWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { lacking } from '../../ui/lacking.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import styles from './form.module.css';
import { freezeForVersion } from './freeze-view.ts';
import { NotYet } from './not-yet.tsx';
import { useVersionCheck } from './use-version-check.ts';
import { causesOf } from './version-causes.ts';
import { VersionCheck } from './version-check.tsx';

type Props = { readonly workshop: Workshop; readonly assumption: Assumption };

/** What was learned becomes a better wording: what caused it, which rows it is about, how we'd know. */
export const VersionSheet = ({ workshop, assumption }: Props) => {
  const causes = causesOf(workshop, assumption);
  const [statement, setStatement] = useState(assumption.statement);
  // Of several the pair says which.
  const [cause, setCause] = useState(causes.length === 1 ? (causes[0]?.id ?? null) : null);
  const [confidence, setConfidence] = useState(assumption.confidence ?? null);
  const how = useVersionCheck(workshop, assumption);
  const { check, rows } = how;
  const lacks = lacking(
    [words.version.statement, statement.trim() !== ''],
    [words.version.cause, cause !== null],
    [words.scope.threshold, how.complete],
  );
  const complete = lacks.length === 0;
  const close = (): void => setApp({ panel: null });
  const save = useOnce(async (): Promise<void> => {
    if (!complete || !cause) return;
    const evidence = newId();
    const frozen = await freezeForVersion(workshop, assumption, how.chosen, rows);
    const revised = entry('assumption.revised', assumption.id, {
      version: assumption.versions.length + 1,
      statement: statement.trim(),
      causedBy: [cause],
      rowScope: { ...rows },
      ...(confidence ? { confidence } : {}),
      ...(check ? { check: { ...check } } : {}),
      ...(frozen ? { evidence: [evidence] } : {}),
    });
    const done = await append(
      ...(frozen ? [entry('evidence.added', evidence, frozen.evidence, { refs: frozen.refs })] : []),
      revised,
    );
    if (done) setApp({ panel: { kind: 'card', assumption: assumption.id } });
  });
  return (
    <Sheet
      title={words.version.heading(assumption.label)}
      lacks={causes.length > 0 ? lacks : []}
      onClose={close}
      actions={
        <Button look="main" disabled={!complete} onPress={() => void save()}>
          {words.version.save}
        </Button>
      }
    >
      <div className={styles.stack}>
        <NotYet
          workshop={workshop}
          event={entry('assumption.revised', assumption.id, {
            version: assumption.versions.length + 1,
            statement: `${assumption.statement} `,
            causedBy: causes.map(({ id }) => id),
          })}
        />
        <Field
          label={words.version.statement}
          value={statement}
          onChange={setStatement}
          voice="person"
          long
          autoFocus
          hint={causeHint(statement) ? hintWords.cause : null}
          onEnter={() => void save()}
        />
        {causes.length > 0 ? (
          <div className={styles.row}>
            <Select
              label={words.version.cause}
              placeholder="…"
              value={cause}
              onChange={setCause}
              options={causes}
            />
            <Select
              label={words.version.rows}
              value={how.rowsId}
              onChange={how.setRowsId}
              options={how.rowChoices}
            />
            <Select
              label={words.version.confidence}
              placeholder="…"
              value={confidence}
              onChange={(id) => setConfidence(id as Confidence)}
              options={confidences.map((id) => ({ id, words: capital(confidenceWords[id]) }))}
            />
          </div>
        ) : null}
        <VersionCheck workshop={workshop} how={how} onEnter={() => void save()} />
      </div>
    </Sheet>
  );
};
