import { isPaused } from '../../shared/log/session-time.ts';
import type { Assumption } from '../../shared/log/state.ts';
import { words } from '../../shared/messages/screen-words.ts';
import { runCheck } from '../features/log/assumption-check.ts';
import { notFollowed } from '../features/words/not-followed.ts';
import { getApp, say, setApp } from '../state/app-store.ts';
import { append, entry, newId } from '../state/saying.ts';
import { takeStep } from './take-step.ts';

const pinned = (): Assumption | null => {
  const { workshop, pinned: id } = getApp();
  return workshop?.assumptions.find((one) => one.id === id) ?? workshop?.assumptions.at(-1) ?? null;
};

const onPinned = (act: (assumption: Assumption) => void) => (): void => {
  const assumption = pinned();
  if (getApp().screen !== 'workshop') return;
  if (assumption) act(assumption);
  else say(words.log.empty);
};

const inWorkshop = (act: () => void) => (): void => {
  if (getApp().screen === 'workshop') act();
};

/** Commands that end in an entry of the log. */
export const logCommands = {
  assumption: inWorkshop(() =>
    // Nothing is logged between two sessions: first who is here.
    setApp(getApp().workshop?.session ? { entryOpen: true, panel: null } : { panel: { kind: 'session' } }),
  ),
  context: inWorkshop(() => setApp({ panel: { kind: 'context', assumption: pinned()?.id ?? null } })),
  unusual: inWorkshop(() => setApp({ panel: { kind: 'unusual', note: null } })),
  version: onPinned((one) => setApp({ panel: { kind: 'version', assumption: one.id } })),
  link: inWorkshop(() => setApp({ panel: { kind: 'link', note: null, assumption: pinned()?.id ?? null } })),
  evidence: onPinned((one) => setApp({ panel: { kind: 'evidence', assumption: one.id } })),
  replace: onPinned((one) => setApp({ panel: { kind: 'replace', assumption: one.id } })),
  check: onPinned((one) => void runCheck(one)),
  challenge: onPinned((one) => setApp({ pinned: one.id, panel: { kind: 'challenge', assumption: one.id } })),
  recheck: inWorkshop(() => setApp({ panel: { kind: 'recheck' } })),
  verdict: onPinned((one) => setApp({ panel: { kind: 'verdict', assumption: one.id } })),
  dig: onPinned((one) => setApp({ panel: { kind: 'dig', assumption: one.id } })),
  insight: onPinned((one) => setApp({ panel: { kind: 'insight', insight: null, assumption: one.id } })),
  park: inWorkshop(() => setApp({ panel: { kind: 'thought' } })),
  follow: inWorkshop(() => setApp({ panel: { kind: 'word', ...notFollowed() } })),
  expect: () => {
    if (getApp().workshop) setApp({ panel: { kind: 'expect' } });
  },
  map: inWorkshop(() => setApp({ panel: { kind: 'map' } })),
  agenda: inWorkshop(() => setApp({ panel: { kind: 'agenda' } })),
  pause: inWorkshop(() => {
    const session = getApp().workshop?.session;
    if (session) void append(entry(isPaused(session) ? 'session.resumed' : 'session.paused', session.id, {}));
  }),
  session: () => {
    if (getApp().workshop) setApp({ panel: { kind: 'session' } });
  },
  scope: () => {
    if (getApp().workshop?.scope) setApp({ panel: { kind: 'scope' } });
  },
  'close-session': () => {
    if (getApp().workshop?.session) setApp({ panel: { kind: 'close' } });
  },
  search: () => {
    if (getApp().workshop) setApp({ panel: { kind: 'search' } });
  },
  card: onPinned((one) => setApp({ pinned: one.id, panel: { kind: 'card', assumption: one.id } })),
  decision: () => {
    const { screen } = getApp();
    if (screen === 'workshop' || screen === 'insights') setApp({ panel: { kind: 'decision' } });
  },
  round: inWorkshop(() => {
    const workshop = getApp().workshop;
    if (workshop)
      void append(
        entry('round.started', newId(), { number: workshop.round + 1, startedBecause: 'next' }),
      ).then((done) => done && say(words.workshop.round(workshop.round + 1)));
  }),
  // Only after a refusal that somebody can do something about.
  'next-step': () => {
    const next = getApp().toast?.next;
    if (next) takeStep(next);
  },
} as const;
