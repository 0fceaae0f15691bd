import { type ComponentType, lazy } from 'react';

/** What the start screen does without. It comes piece by piece once that screen stands, so that it stands soon. */
const load = {
  workshop: async () => ({
    default: (await import('./features/workshop/workshop-screen.tsx')).WorkshopScreen,
  }),
  data: async () => ({ default: (await import('./features/data/data-screen.tsx')).DataScreen }),
  insights: async () => ({ default: (await import('./features/insights/insight-board.tsx')).InsightBoard }),
  timeline: async () => ({
    default: (await import('./features/timeline/timeline-screen.tsx')).TimelineScreen,
  }),
  words: async () => ({ default: (await import('./features/words/words-screen.tsx')).WordsScreen }),
  brief: async () => ({ default: (await import('./features/brief/brief-screen.tsx')).BriefScreen }),
  report: async () => ({ default: (await import('./features/report/report-screen.tsx')).ReportScreen }),
  messages: async () => ({
    default: (await import('./features/messages/messages-screen.tsx')).MessagesScreen,
  }),
  reply: async () => ({ default: (await import('./features/messages/reply-screen.tsx')).ReplyScreen }),
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
  const screen = chosen.get(name) ?? here.get(name) ?? lazy(() => bring(name));
  // The same one from then on: another would begin anew, with nothing that was typed.
  chosen.set(name, screen);
  return screen;
};

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
/** Resolves to what rises over the screens; these follow. */
export const bringLater = async (): Promise<ComponentType> => {
  await idle();
  const { Sheets } = await import('./sheets.tsx');
  void bringScreens();
  return Sheets;
};
const bringScreens = async (): Promise<void> => {
  for (const name of Object.keys(load) as Later[]) {
    await idle();
    await bring(name);
  }
};
