import { type AppState, appStore, getApp, setApp } from './app-store.ts';
import { look } from './looking.ts';
import { back, forth, left, noSteps, type Steps } from './view-history.ts';

type View = Pick<
  AppState,
  | 'asked'
  | 'selection'
  | 'marked'
  | 'ranged'
  | 'cursor'
  | 'lenses'
  | 'beforeAfter'
  | 'calendar'
  | 'chart'
  | 'exploring'
>;

const viewOf = ({
  asked,
  selection,
  marked,
  ranged,
  cursor,
  lenses,
  beforeAfter,
  calendar,
  chart,
  exploring,
}: AppState): View => ({
  asked,
  selection,
  marked,
  ranged,
  cursor,
  lenses,
  beforeAfter,
  calendar,
  chart,
  exploring,
});

const parts = ['asked', 'lenses', 'beforeAfter', 'calendar', 'chart'] as const;

/** Moving a brush is a selection; other pictures are another view. */
const otherPictures = (now: AppState['exploring'], before: AppState['exploring']): boolean =>
  now?.table !== before?.table || now?.measure !== before?.measure;

/** Clearing ends a walk: what was selected before it comes back, however quickly it was cleared. */
const isSelecting = ({ selection, ranged, exploring }: AppState): boolean =>
  selection !== undefined || ranged !== null || (exploring?.brushes.length ?? 0) > 0;

let steps: Steps<View> = noSteps;
let going = false;

appStore.subscribe((now, before) => {
  if (now.workshopId !== before.workshopId) steps = noSteps;
  else if (!going && before.asked.metricId !== null) {
    const large =
      parts.some((part) => now[part] !== before[part]) || otherPictures(now.exploring, before.exploring);
    if (
      large ||
      now.selection !== before.selection ||
      now.marked !== before.marked ||
      now.ranged !== before.ranged ||
      now.exploring !== before.exploring
    )
      steps = left(steps, viewOf(before), Date.now(), !large && isSelecting(now));
  }
});

/** When the newest view change was made; null where none can be taken back. */
export const lastViewChange = (): number | null => steps.past.at(-1)?.at ?? null;

const go = (to: ReturnType<typeof back<View>>): boolean => {
  if (!to) return false;
  const asked = getApp().asked;
  steps = to.steps;
  going = true;
  setApp(to.look);
  going = false;
  if (asked !== to.look.asked) void look();
  return true;
};

export const undoView = (): boolean => go(back(steps, viewOf(getApp())));
export const redoView = (): boolean => go(forth(steps, viewOf(getApp()), Date.now()));
