import { type AppState, getApp, setApp } from '../state/app-store.ts';
import { toggleExplore } from '../features/explore/toggle-explore.ts';
import { changeSettings } from '../state/settings.ts';
import { moveLens, toggleBlank } from '../features/projector/lead-second.ts';
import { append, entry, nextDriver } from '../state/saying.ts';

const nextLens = {
  both: 'stacked',
  stacked: 'marketer',
  marketer: 'analyst',
  analyst: 'both',
} as const satisfies Record<AppState['lenses'], AppState['lenses']>;

const swap = (): void => {
  const workshop = getApp().workshop;
  const session = workshop?.session;
  if (!workshop || !session) return;
  const next = nextDriver(workshop);
  setApp({ navigator: null });
  if (next) void append(entry('session.driver', session.id, { driver: next }));
};

const areas = (): readonly HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('[data-area]'));
/** From nowhere the first area is next, and the last one before. */
const walkAreas = (step: 1 | -1): void => {
  const all = areas();
  const at = all.findIndex((area) => area.contains(document.activeElement));
  const next = all.at(at < 0 ? Math.min(0, step) : (at + step) % all.length);
  next?.querySelector<HTMLElement>('[data-chart],button,[tabindex="0"]')?.focus();
};

const inWorkshop = (act: () => void) => (): void => {
  if (getApp().screen === 'workshop') act();
};

/** Commands that change what is looked at, never the log's meaning. */
export const viewCommands = {
  'before-after': () => setApp({ beforeAfter: !getApp().beforeAfter }),
  calendar: () => setApp({ calendar: !getApp().calendar }),
  lenses: () => setApp({ lenses: nextLens[getApp().lenses] }),
  second: inWorkshop(() => void moveLens()),
  blank: toggleBlank,
  swap,
  sql: inWorkshop(() => setApp({ panel: { kind: 'sql' } })),
  closer: inWorkshop(() =>
    setApp({ panel: { kind: 'closer', part: getApp().lenses === 'analyst' ? 'range' : 'so-what' } }),
  ),
  explore: inWorkshop(toggleExplore),
  metric: inWorkshop(() => setApp({ panel: { kind: 'metric' } })),
  columns: inWorkshop(() => setApp({ exploring: null, panel: { kind: 'columns' } })),
  filter: inWorkshop(() => setApp({ panel: { kind: 'filter' } })),
  take: inWorkshop(() => setApp({ panel: { kind: 'take' } })),
  theme: () => changeSettings({ theme: getApp().dark ? 'light' : 'dark' }),
  large: () => changeSettings({ large: !getApp().large }),
  'next-area': () => walkAreas(1),
  'previous-area': () => walkAreas(-1),
  palette: () => setApp({ panel: { kind: 'palette' } }),
  keys: () => setApp({ panel: { kind: 'keys' } }),
  settings: () => setApp({ panel: { kind: 'settings' } }),
  about: () => setApp({ panel: { kind: 'about' } }),
} as const;
