import { failureWords } from '../../shared/messages/failure-words.ts';
import { fileWords } from '../../shared/messages/file-words.ts';
import { resetData } from '../features/data/data-store.ts';
import { setApp, tellProblem } from '../state/app-store.ts';
import { bridge } from '../state/bridge.ts';
import { show } from '../state/opening.ts';

/** Opens a workshop file: this one, or one that a person is asked for. */
export const openFile = async (given?: { readonly handle: string }): Promise<void> => {
  const answer = await bridge.fileOpen(given);
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
