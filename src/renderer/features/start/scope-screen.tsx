import { Laptop } from 'lucide-react';
import { appendFailureWords } from '../../../shared/messages/failure-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { spokenLanguage } from '../../../shared/messages/speaking.ts';
import { bridge } from '../../state/bridge.ts';
import { getApp, setApp, useApp, tellProblem } from '../../state/app-store.ts';
import { show } from '../../state/opening.ts';
import { useUndoable } from '../../state/undo-places.ts';
import { Button } from '../../ui/button.tsx';
import { resetData } from '../data/data-store.ts';
import { beginGuide } from '../guide/guide-state.ts';
import { firstPanel } from '../talk/first-panel.ts';
import { rulesSeen } from '../talk/rules-seen.ts';
import { type SessionLength, sessionLengths } from '../talk/session-lengths.ts';
import { Mark } from '../../ui/mark.tsx';
import { Segments } from '../../ui/segments.tsx';
import {
  currencyOf,
  demoDraft,
  emptyDraft,
  nameFor,
  type ScopeDraft,
  scopeFields,
  whyNotYet,
} from './scope-draft.ts';
import { ScopeFields } from './scope-fields.tsx';
import styles from './scope-screen.module.css';
import { useOnce } from '../../ui/use-once.ts';

type Begun = {
  readonly draft: ScopeDraft;
  readonly kind: 'together' | 'alone';
  readonly minutes: SessionLength;
};

export const ScopeScreen = () => {
  const demo = useApp((state) => state.demo);
  const [{ draft, kind, minutes }, set] = useUndoable<Begun>(() => ({
    draft: demo ? demoDraft() : emptyDraft,
    kind: 'together',
    minutes: '90',
  }));
  const setDraft = (next: ScopeDraft, typed: boolean): void => set({ draft: next, kind, minutes }, typed);
  const why = whyNotYet(draft);
  const start = useOnce(async (): Promise<void> => {
    const answer = await bridge.workshopCreate({
      title: draft.title.trim() || nameFor(draft.question) || draft.question.trim().slice(0, 200),
      kind,
      plannedMinutes: Number(minutes),
      scope: scopeFields(draft),
      language: spokenLanguage(),
      locale: spokenLanguage() === 'de' ? 'de-DE' : 'en-GB',
      currency: currencyOf(draft),
    });
    if (answer.ok) {
      if (demo) beginGuide(answer.value.workshopId);
      await show(answer.value);
      setApp({ panel: rulesSeen() ? firstPanel(getApp().workshop) : { kind: 'rules' } });
    } else tellProblem(appendFailureWords(answer.error));
  });
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Mark />
        <h1>{words.scope.heading}</h1>
        <span className="quiet">{words.scope.lead}</span>
      </header>
      <main className={styles.main}>
        <div className={styles.card}>
          <ScopeFields draft={draft} onDraft={setDraft} named />
          <div className={styles.foot}>
            <Segments
              label={words.scope.together}
              value={kind}
              onChange={(next) => set({ draft, kind: next, minutes })}
              options={[
                { id: 'together', words: words.scope.together },
                { id: 'alone', words: words.scope.alone },
              ]}
            />
            <Segments
              label={words.sitting.minutes}
              value={minutes}
              onChange={(next) => set({ draft, kind, minutes: next })}
              options={sessionLengths.map((id) => ({ id, words: words.sitting.minutesOf(Number(id)) }))}
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
