import { failureWords } from '../../shared/messages/failure-words.ts';
import { fileWords } from '../../shared/messages/file-words.ts';
import { bridge } from '../state/bridge.ts';
import { getApp, setApp, tellProblem } from '../state/app-store.ts';
import { resetData } from '../features/data/data-store.ts';
import { chooseCopy } from '../features/merge/merge-copies.ts';
import { show } from '../state/opening.ts';

const open = async (): Promise<void> => {
  const answer = await bridge.fileOpen(undefined);
  if (answer.ok) {
    resetData();
    await show(answer.value);
  } else if (answer.error.code === 'file' && answer.error.wholeUntil !== undefined)
    setApp({
      panel: {
        kind: 'damaged',
        fileName: answer.error.fileName,
        failure: answer.error.failure,
        until: answer.error.wholeUntil,
      },
    });
  else if (answer.error.code === 'file') tellProblem(fileWords(answer.error.fileName, answer.error.failure));
  else if (answer.error.code === 'disk') tellProblem(failureWords(answer.error));
};

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
  report: onlyWithWorkshop(() => setApp({ screen: 'report', panel: null })),
  save: onlyWithWorkshop(() => setApp({ panel: { kind: 'save' } })),
  open: () => void open(),
  merge: onlyWithWorkshop(() => void chooseCopy()),
  start: () => {
    resetData();
    setApp({ screen: 'start', panel: null, workshop: null, workshopId: null, events: [] });
  },
} as const;
