import { useState } from 'react';
import { causeHint } from '../../../shared/log/hints.ts';
import { nextLabel } from '../../../shared/log/next-label.ts';
import type { InsightField } from '../../../shared/log/next-step.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { type Confidence, confidences } from '../../../shared/log/vocabulary.ts';
import { capital, confidenceWords, hintWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { GrowsFrom } from './grows-from.tsx';
import { firstConfidence, firstDraft, type InsightDraft, restsOn, trimmed } from './insight-draft.ts';
import styles from '../log/form.module.css';
import { useOnce } from '../../ui/use-once.ts';

type Props = {
  readonly workshop: Workshop;
  readonly insight: string | null;
  readonly from: Assumption | null;
  /** The field to begin with: what is still empty. */
  readonly field?: InsightField | undefined;
};

export const InsightSheet = ({ workshop, insight: id, from, field: begin = 'statement' }: Props) => {
  const old = workshop.insights.find((one) => one.id === id) ?? null;
  const ready = workshop.assumptions.filter((one) => one.state === 'holds' || one.state === 'does_not_hold');
  const first = from?.id ?? ready.at(-1)?.id;
  const [sources, setSources] = useState<readonly string[]>(
    old?.assumptions ?? (first === undefined ? [] : [first]),
  );
  const assumption = workshop.assumptions.find((one) => one.id === sources[0]) ?? null;
  const [draft, setDraft] = useState<InsightDraft>(() => firstDraft(workshop, old, assumption));
  const [confidence, setConfidence] = useState<Confidence | null>(() => firstConfidence(old, assumption));
  const [kind, setKind] = useState<'seen_together' | 'tested_cause'>(old?.kind ?? 'seen_together');
  const set = (field: keyof typeof draft) => (value: string) => setDraft({ ...draft, [field]: value });
  const used = draft.statement.trim().split(/\s+/).filter(Boolean).length;
  const close = (): void => setApp({ panel: null });
  const save = useOnce(async (): Promise<void> => {
    const fields = {
      ...trimmed(draft),
      ...(confidence ? { confidence } : {}),
      kind,
      ...restsOn(workshop, sources),
    };
    const label = nextLabel(workshop, 'N');
    const done = old
      ? await append(entry('insight.edited', old.id, fields))
      : await append(entry('insight.drafted', newId(), { ...fields, label }));
    if (!done) return;
    say(words.insight.saved(old?.label ?? label));
    setApp({ panel: null, screen: 'insights' });
  });
  return (
    <Sheet
      title={words.insight.heading}
      note={words.insight.wordsUsed(used)}
      onClose={close}
      where="middle"
      actions={
        <Button look="main" disabled={used === 0} onPress={() => void save()}>
          {words.insight.save}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Field
          label={words.insight.statement}
          value={draft.statement}
          onChange={set('statement')}
          voice="person"
          long
          autoFocus={begin === 'statement'}
          hint={kind === 'seen_together' && causeHint(draft.statement) ? hintWords.cause : null}
        />
        <Field
          label={words.insight.because}
          value={draft.because}
          onChange={set('because')}
          autoFocus={begin === 'because'}
          voice="person"
          long
          hint={kind === 'seen_together' && causeHint(draft.because) ? hintWords.cause : null}
        />
        <Field
          label={words.insight.soWhat}
          value={draft.soWhat}
          onChange={set('soWhat')}
          autoFocus={begin === 'soWhat'}
          voice="person"
          long
          hint={kind === 'seen_together' && causeHint(draft.soWhat) ? hintWords.cause : null}
        />
        <div className={styles.row}>
          <Field
            label={words.insight.forWhom}
            value={draft.forWhom}
            onChange={set('forWhom')}
            autoFocus={begin === 'forWhom'}
          />
          <Field
            label={words.insight.limits}
            value={draft.limits}
            onChange={set('limits')}
            placeholder={words.insight.limitsLike}
          />
        </div>
        <GrowsFrom workshop={workshop} sources={sources} onSources={setSources} />
        <div className={styles.row}>
          <Select
            label={words.insight.confidence}
            placeholder="…"
            autoFocus={begin === 'confidence'}
            value={confidence}
            onChange={(value) => setConfidence(value as Confidence)}
            options={confidences.map((value) => ({ id: value, words: capital(confidenceWords[value]) }))}
          />
          <Select
            label={words.insight.kind}
            value={kind}
            onChange={(value) => setKind(value as typeof kind)}
            options={[
              { id: 'seen_together', words: words.insight.together },
              { id: 'tested_cause', words: words.insight.cause },
            ]}
          />
        </div>
      </div>
    </Sheet>
  );
};
