import type { Workshop } from '../../../shared/log/state.ts';
import type { OutlierChoice } from '../../../shared/log/vocabulary.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import { AgreeButton } from '../../ui/agree-button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { agreeingPeople } from './agreeing.ts';
import { type DecidedRows, rowOptions } from './counted-rows.ts';
import styles from './form.module.css';
import { type Applies, ownReason, type Unusual } from './use-unusual.ts';

/** Which rows, what becomes of them, why, for what; then each role's own press. */
export const UnusualForm = ({
  workshop,
  unusual,
  whole,
  metric,
}: {
  readonly workshop: Workshop;
  readonly unusual: Unusual;
  readonly whole: DecidedRows;
  readonly metric: Metric;
}) => {
  const { seen, singles, pinned, draft, set, decision, why, press } = unusual;
  const fixed = decision !== null;
  const result = seen
    ? `${seen.number(seen.before.value)} → ${seen.number(seen.after.value)}`
    : words.unusual.counting;
  return (
    <>
      <div className={styles.row}>
        {singles !== null && singles.length > 0 ? (
          <Select
            label={words.unusualRows.label}
            value={draft.picked}
            onChange={(picked) => set({ picked, choice: picked === '' ? 'show_apart' : 'ignore' })}
            disabled={fixed}
            options={rowOptions(whole, singles, (value) => numberIn('analyst', metric, value))}
          />
        ) : null}
        <Select
          label={words.unusual.why}
          value={draft.cause}
          onChange={(cause) => set({ cause })}
          disabled={fixed}
          options={[
            ...workshop.contexts.map((one) => ({ id: one.id, words: `${one.label} ${one.text}` })),
            { id: ownReason, words: words.unusual.whyNew },
          ]}
        />
        {draft.cause === ownReason ? (
          <Field
            label={words.unusual.why}
            value={draft.reason}
            onChange={(reason) => set({ reason })}
            voice="person"
            autoFocus
          />
        ) : null}
        <span className={styles.fixed}>
          <Choice<Applies>
            label={words.unusual.forWhat}
            value={draft.applies}
            onChange={(applies) => set({ applies })}
            options={[
              { id: 'question', words: words.unusual.thisQuestion },
              { id: 'view', words: words.unusual.onlyChart },
              ...(pinned
                ? [{ id: 'assumption' as const, words: words.unusual.onlyAssumption(pinned.label) }]
                : []),
            ]}
          />
        </span>
      </div>
      {singles !== null && singles.length > 0 && !singles.some((row) => row.standsOut) ? (
        <p className={styles.quiet}>{words.unusualRows.none}</p>
      ) : null}
      <div className={styles.row}>
        <Choice<OutlierChoice>
          label={words.workshop.unusual}
          value={draft.choice}
          onChange={(choice) => set({ choice })}
          options={[
            {
              id: 'keep',
              words: words.unusual.keep,
              result: seen ? words.unusual.stays(seen.number(seen.before.value)) : '',
            },
            { id: 'show_apart', words: words.unusual.apart, result },
            { id: 'ignore', words: words.unusual.leave, result },
          ]}
        />
        <div className={`${styles.actions} ${styles.fixed}`}>
          {agreeingPeople(workshop).map((person) => (
            <AgreeButton
              key={person.id}
              role={person.role}
              words={words.unusual.agreeAs(roleWord(person.role))}
              given={decision?.agreedBy.includes(person.role) ?? false}
              disabled={!seen || !why}
              onPress={() => void press(person)}
            />
          ))}
        </div>
      </div>
    </>
  );
};
