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

export const later = {
  workshop: lazy(load.workshop),
  data: lazy(load.data),
  insights: lazy(load.insights),
  timeline: lazy(load.timeline),
  words: lazy(load.words),
  brief: lazy(load.brief),
  report: lazy(load.report),
  messages: lazy(load.messages),
  reply: lazy(load.reply),
} as const;

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
/** Resolves to what rises over the screens; these follow. */
export const bringLater = async (): Promise<ComponentType> => {
  await idle();
  const { Sheets } = await import('./sheets.tsx');
  void bringScreens();
  return Sheets;
};
const bringScreens = async (): Promise<void> => {
  for (const bring of Object.values(load)) {
    await idle();
    await bring();
  }
};
