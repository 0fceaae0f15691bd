import type { NextStep } from '../../shared/log/next-step.ts';
import { runCheck } from '../features/log/assumption-check.ts';
import { getApp, setApp } from '../state/app-store.ts';
import { append, entry } from '../state/saying.ts';

/** Goes where what is missing is said, or says it where nothing is left to write. */
export const takeStep = (step: NextStep): void => {
  setApp({ toast: null });
  switch (step.to) {
    case 'session':
      return setApp({ panel: { kind: 'session' } });
    case 'close-session':
      return setApp({ panel: { kind: 'close' } });
    case 'answer':
      return setApp({ screen: 'workshop', panel: { kind: 'answer', followUp: step.followUp } });
    case 'insight':
      return setApp({
        screen: 'insights',
        panel: { kind: 'insight', insight: step.insight, assumption: null, field: step.field },
      });
    case 'cite':
      return void append(entry('insight.edited', step.insight, { [step.what]: [...step.ids] }));
    case 'board':
      setApp({ screen: 'insights', panel: null });
      return focusSoon(`[data-insight-id="${step.insight ?? ''}"] :is(textarea, button)`);
    case 'part':
      setApp({ screen: 'brief', panel: null });
      return focusSoon(`[data-part="${step.part}"] :is(textarea, input)`);
    default:
      return onAssumption(step.to, step.assumption);
  }
};

const onAssumption = (to: Extract<NextStep, { assumption: string }>['to'], assumption: string): void => {
  const found = getApp().workshop?.assumptions.find(({ id }) => id === assumption);
  if (found === undefined) return;
  setApp({ screen: 'workshop', pinned: assumption, panel: { kind: 'card', assumption } });
  if (to === 'check') void runCheck(found);
  else if (to === 'resume') void append(entry('assumption.resumed', assumption, {}));
  else if (to === 'reopen') setApp({ panel: { kind: 'reason', act: 'reopen', assumption } });
  else if (to !== 'card') setApp({ panel: { kind: to, assumption } });
};

/** The screen it stands on is drawn first. */
const focusSoon = (selector: string): void => {
  const look = (left: number): void => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) found.focus();
    else if (left > 0) requestAnimationFrame(() => look(left - 1));
  };
  requestAnimationFrame(() => look(30));
};
