import { Info, Laptop } from 'lucide-react';
import { useState } from 'react';
import { twoQuestionsHint } from '../../../shared/log/hints.ts';
import { longDay } from '../../../shared/messages/dates.ts';
import { appendFailureWords } from '../../../shared/messages/failure-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { spokenLanguage } from '../../../shared/messages/speaking.ts';
import { bridge } from '../../state/bridge.ts';
import { setApp, useApp, tellProblem } from '../../state/app-store.ts';
import { show } from '../../state/opening.ts';
import { Button } from '../../ui/button.tsx';
import { resetData } from '../data/data-store.ts';
import { Field } from '../../ui/field.tsx';
import { beginGuide } from '../guide/guide-state.ts';
import { rulesSeen } from '../talk/rules-seen.ts';
import { Mark } from '../../ui/mark.tsx';
import { Segments } from '../../ui/segments.tsx';
import {
  dayOf,
  demoDraft,
  emptyDraft,
  nameFor,
  type ScopeDraft,
  scopeFields,
  whyNotYet,
} from './scope-draft.ts';
import styles from './scope-screen.module.css';
import { useOnce } from '../../ui/use-once.ts';

export const ScopeScreen = () => {
  const demo = useApp((state) => state.demo);
  const [draft, setDraft] = useState<ScopeDraft>(demo ? demoDraft : () => emptyDraft);
  const [kind, setKind] = useState<'together' | 'alone'>('together');
  const set = (field: keyof ScopeDraft) => (value: string) => setDraft({ ...draft, [field]: value });
  const why = whyNotYet(draft);
  const start = useOnce(async (): Promise<void> => {
    const answer = await bridge.workshopCreate({
      title: draft.title.trim() || nameFor(draft.question) || draft.question.trim().slice(0, 200),
      kind,
      scope: scopeFields(draft),
      language: spokenLanguage(),
      locale: spokenLanguage() === 'de' ? 'de-DE' : 'en-GB',
      currency: 'EUR',
    });
    if (answer.ok) {
      if (demo) beginGuide(answer.value.workshopId);
      await show(answer.value);
      setApp({ panel: rulesSeen() ? { kind: 'expect' } : { kind: 'rules' } });
    } else tellProblem(appendFailureWords(answer.error));
  });
  const day = (field: 'from' | 'to' | 'decideBy') => {
    if (!draft[field].trim()) return undefined;
    const read = dayOf(draft, field);
    return read ? words.scope.dateEcho(longDay(read)) : words.scope.dateUnread;
  };
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Mark />
        <strong>{words.scope.heading}</strong>
        <span className="quiet">{words.scope.lead}</span>
      </header>
      <main className={styles.main}>
        <div className={styles.card}>
          <Field
            label={words.scope.question}
            value={draft.question}
            onChange={set('question')}
            voice="person"
            autoFocus
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
          />
          <div className={styles.row}>
            <Field label={words.scope.decider} value={draft.decider} onChange={set('decider')} />
            <Field
              label={words.scope.by}
              value={draft.decideBy}
              onChange={set('decideBy')}
              hint={day('decideBy')}
              width={170}
            />
            <Field label={words.scope.audience} value={draft.audience} onChange={set('audience')} />
          </div>
          <div className={styles.row}>
            <Field
              label={words.scope.from}
              value={draft.from}
              onChange={set('from')}
              hint={day('from')}
              width={200}
            />
            <Field
              label={words.scope.to}
              value={draft.to}
              onChange={set('to')}
              hint={day('to')}
              width={200}
            />
            <Field
              label={words.scope.name}
              value={draft.title}
              onChange={set('title')}
              placeholder={nameFor(draft.question)}
            />
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
            <Field label={words.scope.worth} value={draft.worth} onChange={set('worth')} width={120} />
          </div>
          <Field label={words.scope.leftOut} value={draft.leftOut} onChange={set('leftOut')} />
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
          <div className={styles.foot}>
            <Segments
              label={words.scope.together}
              value={kind}
              onChange={setKind}
              options={[
                { id: 'together', words: words.scope.together },
                { id: 'alone', words: words.scope.alone },
              ]}
            />
            <span className={styles.why} role="status">
              {why ?? (kind === 'alone' ? words.scope.aloneNote : words.scope.ready)}
            </span>
            <Button
              look="quiet"
              onPress={() => {
                resetData();
                setApp({ screen: 'start' });
              }}
            >
              {words.cancel}
            </Button>
            <Button look="main" disabled={why !== null} onPress={() => void start()}>
              {words.scope.start}
            </Button>
          </div>
        </div>
      </main>
      <footer className={styles.promise}>
        <Laptop size={15} aria-hidden="true" />
        {words.promise}
      </footer>
    </div>
  );
};
