import { Info } from 'lucide-react';
import { twoQuestionsHint } from '../../../shared/log/hints.ts';
import { longDay } from '../../../shared/messages/dates.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { currencies, currencySign, noCurrency } from '../../../shared/metric/money-name.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { currencyOf, dayOf, nameFor, type ScopeDraft } from './scope-draft.ts';
import styles from './scope-screen.module.css';

/** The fields of the question: when it is first asked, and when it changes. */
export const ScopeFields = ({
  draft,
  onDraft,
  named,
  currency,
}: {
  readonly draft: ScopeDraft;
  readonly onDraft: (draft: ScopeDraft, typed: boolean) => void;
  /** The workshop gets its name with its first question. */
  readonly named: boolean;
  /** Settled with the first question; undefined while it may still be chosen. */
  readonly currency?: string;
}) => {
  const set = (field: keyof ScopeDraft) => (value: string) =>
    onDraft({ ...draft, [field]: value }, field !== 'currency');
  const day = (field: 'from' | 'to' | 'decideBy') => {
    if (!draft[field].trim()) return undefined;
    const read = dayOf(draft, field);
    return read ? words.scope.dateEcho(longDay(read)) : words.scope.dateUnread;
  };
  return (
    <>
      <Field
        label={words.scope.question}
        value={draft.question}
        onChange={set('question')}
        voice="person"
        autoFocus
        needed
        hint={
          twoQuestionsHint(draft.question) ? (
            <span className={styles.hint}>
              <Info size={14} aria-hidden="true" />
              {words.scope.twoQuestions}
            </span>
          ) : null
        }
      />
      <Field
        label={words.scope.decision}
        value={draft.decision}
        onChange={set('decision')}
        voice="person"
        needed
      />
      <div className={styles.row}>
        <Field label={words.scope.decider} value={draft.decider} onChange={set('decider')} needed />
        <Field
          label={words.scope.by}
          value={draft.decideBy}
          onChange={set('decideBy')}
          hint={day('decideBy')}
          width={170}
        />
        <Field label={words.scope.audience} value={draft.audience} onChange={set('audience')} needed />
      </div>
      <div className={styles.row}>
        <Field
          label={words.scope.from}
          value={draft.from}
          onChange={set('from')}
          hint={day('from')}
          width={200}
        />
        <Field label={words.scope.to} value={draft.to} onChange={set('to')} hint={day('to')} width={200} />
        {named ? (
          <Field
            label={words.scope.name}
            value={draft.title}
            onChange={set('title')}
            placeholder={nameFor(draft.question)}
          />
        ) : null}
        <Field label={words.scope.belongsTo} value={draft.belongsTo} onChange={set('belongsTo')} />
      </div>
      <div className={styles.row}>
        <Field
          label={words.scope.threshold}
          value={draft.threshold}
          onChange={set('threshold')}
          width={150}
        />
        <Field label={words.scope.unit} value={draft.unit} onChange={set('unit')} />
        <Field label={words.scope.because} value={draft.because} onChange={set('because')} />
        <Field
          label={words.scope.worth(currencySign(currency ?? currencyOf(draft)))}
          value={draft.worth}
          onChange={set('worth')}
          width={120}
        />
        {currency === undefined ? (
          <div style={{ width: 160 }}>
            <Select
              label={words.scope.money}
              value={currencyOf(draft)}
              options={[noCurrency, ...currencies].map((id) => ({
                id,
                words: id === noCurrency ? words.scope.noMoney : words.scope.moneyIn(id, currencySign(id)),
              }))}
              onChange={set('currency')}
            />
          </div>
        ) : null}
      </div>
      <div className={styles.row}>
        <Field
          label={words.scope.atStake}
          value={draft.atStake}
          onChange={set('atStake')}
          placeholder={words.scope.atStakeHint}
        />
        <Field label={words.scope.leftOut} value={draft.leftOut} onChange={set('leftOut')} />
      </div>
      <div className={styles.row}>
        <Field
          label={words.scope.marketerNeeds}
          value={draft.marketerNeeds}
          onChange={set('marketerNeeds')}
          voice="person"
        />
        <Field
          label={words.scope.analystNeeds}
          value={draft.analystNeeds}
          onChange={set('analystNeeds')}
          voice="person"
        />
      </div>
    </>
  );
};
