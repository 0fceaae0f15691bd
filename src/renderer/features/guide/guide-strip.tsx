import { Check, Minus } from 'lucide-react';
import { guideSteps, stepDone, stepNow } from '../../../shared/guide.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { useApp } from '../../state/app-store.ts';
import { useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/button.tsx';
import { closeGuide, skipStep } from './guide-state.ts';
import { useHint } from './use-hint.ts';
import styles from './guide-strip.module.css';

const nowhere = new Set(['start', 'reply']);

/** The demo's guide: a quiet strip at the foot that says the next thing and notices when it is done. It never blocks. */
export const GuideStrip = () => {
  const screen = useApp((state) => state.screen);
  const demo = useApp((state) => state.demo);
  const workshop = useApp((state) => state.workshop);
  const guide = useSettings((settings) => settings.guide);
  const asking = screen === 'scope' && demo;
  const guided = workshop !== null && guide?.workshop === workshop.id;
  const skipped = guided ? guide.skipped : [];
  const now = stepNow(guided ? workshop : null, skipped);
  const hint = useHint(now);
  if (nowhere.has(screen) || !(asking || guided)) return null;
  const state = (step: (typeof guideSteps)[number]): 'done' | 'skipped' | 'now' | 'ahead' => {
    if (guided && stepDone[step](workshop)) return 'done';
    if (skipped.includes(step)) return 'skipped';
    return step === now ? 'now' : 'ahead';
  };
  return (
    <section className={styles.strip} aria-label={words.guide.label}>
      <ol className={styles.steps}>
        {guideSteps.map((step, at) => (
          <li key={step} className={styles[state(step)]} aria-current={step === now ? 'step' : undefined}>
            {state(step) === 'done' ? (
              <Check size={13} strokeWidth={2.5} aria-hidden="true" />
            ) : state(step) === 'skipped' ? (
              <Minus size={13} aria-hidden="true" />
            ) : (
              <span aria-hidden="true">{at + 1}</span>
            )}
            <span className="hidden-words">
              {step === now
                ? words.guide.at(at + 1, guideSteps.length)
                : words.guide[state(step) as 'done' | 'skipped' | 'ahead'](words.guide.steps[step])}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.say} role="status">
        {now ? <strong>{words.guide.steps[now]}</strong> : null} {hint.text}
      </p>
      {hint.acts.map((act) => (
        <Button key={act.words} size="small" onPress={act.run}>
          {act.words}
        </Button>
      ))}
      {now && guided ? (
        <Button size="small" look="quiet" onPress={() => skipStep(now)}>
          {words.guide.skip}
        </Button>
      ) : null}
      {guided ? (
        <Button size="small" look="quiet" onPress={closeGuide}>
          {words.guide.close}
        </Button>
      ) : null}
    </section>
  );
};
