import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { answerWords } from '../../../shared/messages/log-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { lacking } from '../../ui/lacking.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { AnsweredSheet } from './answered-sheet.tsx';
import styles from './form.module.css';

type Kind = 'can' | 'can_with_limits' | 'cannot' | 'dropped';
type Props = { readonly workshop: Workshop; readonly followUp: string };

/** The art of the possible: can, can with limits, cannot (with what could be done instead, or why nothing fits). */
export const AnswerSheet = ({ workshop, followUp: id }: Props) => {
  const followUp = workshop.followUps.find((one) => one.id === id);
  const [kind, setKind] = useState<Kind | null>(null);
  const [answer, setAnswer] = useState('');
  const [limits, setLimits] = useState('');
  const [alternative, setAlternative] = useState('');
  const [why, setWhy] = useState('');
  const [options, setOptions] = useState('');
  const [chosen, setChosen] = useState('');
  const [cost, setCost] = useState('');
  const listed = options
    .split(/\n|;/u)
    .map((one) => one.trim())
    .filter(Boolean);
  const close = (): void => setApp({ panel: null });
  const lacks = lacking([words.dig.answer, kind !== null && answer.trim() !== '']);
  const possible = kind === 'can' || kind === 'can_with_limits';
  const save = useOnce(async (): Promise<void> => {
    if (kind === null || answer.trim() === '') return;
    const done = await append(
      entry(
        'followup.closed',
        id,
        {
          answerKind: kind,
          answer: answer.trim(),
          ...(kind === 'can_with_limits' && limits.trim() ? { limits: limits.trim() } : {}),
          ...(kind === 'cannot' && alternative.trim() ? { alternative: alternative.trim() } : {}),
          ...(kind === 'can_with_limits' && listed.length > 0 ? { options: listed.slice(0, 10) } : {}),
          ...(kind === 'can_with_limits' && chosen.trim() ? { chosen: chosen.trim() } : {}),
          ...(possible && cost.trim() ? { cost: cost.trim() } : {}),
        },
        kind === 'cannot' && why.trim() ? { why: why.trim() } : {},
      ),
    );
    if (!done) return;
    say(words.digging.answered(followUp?.label ?? '', answerWords[kind]));
    close();
  });
  if (!followUp) return null;
  if (followUp.state !== 'open') return <AnsweredSheet followUp={followUp} />;
  return (
    <Sheet
      title={`${followUp.label} ${followUp.question}`}
      lacks={lacks}
      onClose={close}
      actions={
        <Button look="main" disabled={lacks.length > 0} onPress={() => void save()}>
          {words.dig.close}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Choice<Kind>
          label={words.dig.answer}
          value={kind}
          onChange={setKind}
          options={(['can', 'can_with_limits', 'cannot', 'dropped'] as const).map((one) => ({
            id: one,
            words: words.dig[one],
          }))}
        />
        <div className={styles.row}>
          <Field label={words.dig.answer} value={answer} onChange={setAnswer} voice="person" />
          {possible ? (
            <Field
              label={words.digging.cost}
              value={cost}
              onChange={setCost}
              placeholder={words.digging.costHint}
            />
          ) : null}
        </div>
        {kind === 'can_with_limits' ? (
          <div className={styles.row}>
            <Field
              label={words.dig.options}
              value={options}
              onChange={setOptions}
              voice="person"
              long
              hint={listed.length > 1 ? words.dig.optionsRead(listed.length) : null}
            />
            <div className={styles.stack}>
              <Field label={words.dig.chosen} value={chosen} onChange={setChosen} voice="person" />
              <Field label={words.dig.limits} value={limits} onChange={setLimits} voice="person" />
            </div>
          </div>
        ) : null}
        {kind === 'cannot' ? (
          <div className={styles.row}>
            <Field
              label={words.digging.alternative}
              value={alternative}
              onChange={setAlternative}
              voice="person"
            />
            <Field label={words.digging.whyNot} value={why} onChange={setWhy} voice="person" />
          </div>
        ) : null}
      </div>
    </Sheet>
  );
};
