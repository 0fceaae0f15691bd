import { type ComponentType, lazy } from 'react';
import { bringGerman } from './state/german.ts';

type Brought = { readonly default: ComponentType };
/** A screen, and the other language with it: before the first of them nothing is said in it. */
const screen = (bring: () => Promise<ComponentType>) => async (): Promise<Brought> => {
  const [Screen] = await Promise.all([bring(), bringGerman()]);
  return { default: Screen };
};

/** What the start screen does without. It comes piece by piece once that screen stands, so that it stands soon. */
const load = {
  workshop: screen(async () => (await import('./features/workshop/workshop-screen.tsx')).WorkshopScreen),
  data: screen(async () => (await import('./features/data/data-screen.tsx')).DataScreen),
  insights: screen(async () => (await import('./features/insights/insight-board.tsx')).InsightBoard),
  timeline: screen(async () => (await import('./features/timeline/timeline-screen.tsx')).TimelineScreen),
  words: screen(async () => (await import('./features/words/words-screen.tsx')).WordsScreen),
  brief: screen(async () => (await import('./features/brief/brief-screen.tsx')).BriefScreen),
  report: screen(async () => (await import('./features/report/report-screen.tsx')).ReportScreen),
  messages: screen(async () => (await import('./features/messages/messages-screen.tsx')).MessagesScreen),
  reply: screen(async () => (await import('./features/messages/reply-screen.tsx')).ReplyScreen),
} as const;

type Later = keyof typeof load;
const here = new Map<Later, ComponentType>();
const bring = async (name: Later): Promise<{ default: ComponentType }> => {
  const piece = await load[name]();
  here.set(name, piece.default);
  return piece;
};

const chosen = new Map<Later, ComponentType>();
/** One that has come stands at once; React would hold even that back for a third of a second, and what is typed with it. */
export const screenOf = (name: Later): ComponentType => {
  const found = chosen.get(name) ?? here.get(name) ?? lazy(() => bring(name));
  // The same one from then on: another would begin anew, with nothing that was typed.
  chosen.set(name, found);
  return found;
};

/** A hidden window paints nothing. */
const mostMs = 1000;
const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
/** The first picture is on the screen: until then nobody can use what comes later, and it would only hold the picture up. */
const painted = (): Promise<unknown> =>
  new Promise((resolve) =>
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      resolve(undefined);
    }).observe({ type: 'paint', buffered: true }),
  );
/** Resolves to what rises over the screens; these follow. */
export const bringLater = async (): Promise<ComponentType> => {
  await Promise.race([painted(), new Promise((resolve) => setTimeout(resolve, mostMs))]);
  await idle();
  const [{ Sheets }] = await Promise.all([import('./sheets.tsx'), bringGerman()]);
  void bringScreens();
  return Sheets;
};
const bringScreens = async (): Promise<void> => {
  for (const name of Object.keys(load) as Later[]) {
    await idle();
    await bring(name);
  }
};
