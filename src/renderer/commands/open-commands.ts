import { getApp, setApp } from '../state/app-store.ts';
import { resetData } from '../features/data/data-store.ts';
import { openFile } from '../features/leaving/open-file.ts';
import { chooseCopy } from '../features/merge/merge-copies.ts';

const onlyWithWorkshop = (act: () => void) => (): void => {
  if (getApp().workshop && getApp().screen !== 'start') act();
};

/** Commands that go to another screen or another file. */
export const openCommands = {
  data: onlyWithWorkshop(() => setApp({ screen: 'data', panel: null })),
  board: onlyWithWorkshop(() => setApp({ screen: 'insights', panel: null })),
  chart: onlyWithWorkshop(() => setApp({ screen: 'workshop', panel: null })),
  timeline: onlyWithWorkshop(() => setApp({ screen: 'timeline', panel: null })),
  words: onlyWithWorkshop(() => setApp({ screen: 'words', panel: null })),
  brief: onlyWithWorkshop(() => setApp({ screen: 'brief', panel: null })),
  message: onlyWithWorkshop(() => setApp({ screen: 'messages', panel: null })),
  report: onlyWithWorkshop(() => setApp({ screen: 'report', panel: null })),
  save: onlyWithWorkshop(() => setApp({ panel: { kind: 'save' } })),
  open: () => void openFile(),
  merge: onlyWithWorkshop(() => void chooseCopy()),
  start: () => {
    resetData();
    setApp({ screen: 'start', panel: null, workshop: null, workshopId: null, events: [] });
  },
} as const;
