import { useState } from 'react';
import { causeHint } from '../../../shared/log/hints.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { type Confidence, confidences } from '../../../shared/log/vocabulary.ts';
import { confidenceWords, hintWords, outcomeWords } from '../../../shared/messages/log-words.ts';
import { readNumber } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { checkSchema } from '../../../shared/metric/check.ts';
import { everyRow } from '../../../shared/metric/row-scope.ts';
import { metricInSentence } from '../../../shared/metric/sentences.ts';
import { setApp } from '../../state/app-store.ts';
import { definitionOf } from '../../state/looking.ts';
import { thresholdFor } from '../../state/threshold.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { countedBy, freezeForVersion } from './freeze-view.ts';
import styles from './form.module.css';
import { useOnce } from '../../ui/use-once.ts';

/** What may have caused a new wording: links, decisions and checks on this assumption, newest first. */
const causesOf = (workshop: Workshop, assumption: Assumption) => [
  ...workshop.links
    .filter((link) => link.assumption === assumption.id)
    .map((link) => {
      const note = workshop.contexts.find((one) => one.id === link.note);
      return { id: link.said.event, words: `${note?.label ?? ''} ${note?.text ?? ''}`.trim() };
    }),
  ...workshop.outliers.map((one) => ({
    id: one.said.event,
    words: `${one.label} ${one.words}: ${one.reason}`,
  })),
  ...assumption.checks.map((one) => ({
    id: one.event,
    words: `${words.card.howKnow}: ${outcomeWords[one.outcome]}`,
  })),
];

export const VersionSheet = ({
  workshop,
  assumption,
}: {
  readonly workshop: Workshop;
  readonly assumption: Assumption;
}) => {
  const counted = countedBy(workshop, assumption);
  const [metricId, setMetricId] = useState(counted?.state.id ?? null);
  const chosen = workshop.metrics.find(({ id }) => id === metricId) ?? null;
  const definition = chosen === null ? (counted?.definition ?? null) : definitionOf(chosen);
  const line = definition ? (thresholdFor(workshop.scope, definition)?.value ?? null) : null;
  const causes = causesOf(workshop, assumption);
  const [statement, setStatement] = useState(assumption.statement);
  const [cause, setCause] = useState(causes.at(0)?.id ?? null);
  const [shape, setShape] = useState<'none' | 'at_least' | 'at_most'>(line === null ? 'none' : 'at_least');
  const [threshold, setThreshold] = useState(line === null ? '' : String(line));
  const [confidence, setConfidence] = useState<Confidence>('good_evidence');
  const value = readNumber(threshold);
  const withCheck = shape !== 'none' && definition !== null;
  const complete = statement.trim() !== '' && cause !== null && (!withCheck || value !== null);
  const close = (): void => setApp({ panel: null });
  const save = useOnce(async (): Promise<void> => {
    if (!complete || !cause) return;
    const evidence = newId();
    const frozen = await freezeForVersion(workshop, assumption, chosen);
    const check =
      withCheck && definition && value !== null
        ? checkSchema.parse({
            metric: definition,
            rowScope: everyRow,
            claim: { shape, threshold: value },
            minN: (chosen ?? counted?.state)?.minN ?? 30,
          })
        : null;
    const revised = entry('assumption.revised', assumption.id, {
      version: assumption.versions.length + 1,
      statement: statement.trim(),
      causedBy: [cause],
      confidence,
      rowScope: { ...everyRow },
      ...(check ? { check } : {}),
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
      onClose={close}
      actions={
        <Button look="main" disabled={!complete} onPress={() => void save()}>
          {words.version.save}
        </Button>
      }
    >
      <div className={styles.stack}>
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
        <Causes
          causes={causes}
          cause={cause}
          onCause={setCause}
          confidence={confidence}
          onConfidence={setConfidence}
        />
        {definition ? (
          <div className={styles.row}>
            {workshop.metrics.length > 1 ? (
              <Select
                label={words.version.check}
                value={metricId}
                onChange={setMetricId}
                options={workshop.metrics.map(({ id, name }) => ({ id, words: name }))}
              />
            ) : null}
            <Select
              label={
                workshop.metrics.length > 1
                  ? words.checkSheet.shape
                  : `${words.version.check}: ${metricInSentence(definition)}`
              }
              value={shape}
              onChange={(id) => setShape(id as typeof shape)}
              options={[
                { id: 'at_least', words: words.version.checkAtLeast },
                { id: 'at_most', words: words.version.checkAtMost },
                { id: 'none', words: words.version.checkNone },
              ]}
            />
            {shape === 'none' ? null : (
              <Field
                label={words.scope.threshold}
                value={threshold}
                onChange={setThreshold}
                hint={threshold && value === null ? words.scope.numberUnread : null}
                onEnter={() => void save()}
              />
            )}
            <p className={styles.quiet}>
              {words.version.rows}: {words.version.rowsAll}
            </p>
          </div>
        ) : null}
      </div>
    </Sheet>
  );
};

/** Without something that caused it there is no new wording. */
const Causes = ({
  causes,
  cause,
  onCause,
  confidence,
  onConfidence,
}: {
  readonly causes: readonly { readonly id: string; readonly words: string }[];
  readonly cause: string | null;
  readonly onCause: (id: string) => void;
  readonly confidence: Confidence;
  readonly onConfidence: (confidence: Confidence) => void;
}) =>
  causes.length > 0 ? (
    <div className={styles.row}>
      <Select label={words.version.cause} value={cause} onChange={onCause} options={causes} />
      <Select
        label={words.version.confidence}
        value={confidence}
        onChange={(id) => onConfidence(id as Confidence)}
        options={confidences.map((id) => ({ id, words: confidenceWords[id] }))}
      />
    </div>
  ) : (
    <p className={styles.hint}>{words.version.needCause}</p>
  );
