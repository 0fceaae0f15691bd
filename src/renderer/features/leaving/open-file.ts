import { failureWords } from '../../../shared/messages/failure-words.ts';
import { fileWords } from '../../../shared/messages/file-words.ts';
import { resetData } from '../data/data-store.ts';
import { chooseCopy } from '../merge/merge-copies.ts';
import { type Panel, setApp, tellProblem } from '../../state/app-store.ts';
import { bridge } from '../../state/bridge.ts';
import { show } from '../../state/opening.ts';
import { askPhrase } from './ask-phrase.ts';

type Locked = Extract<Panel, { kind: 'locked' }>;

/** One that came from outside, or with its passphrase the locked one chosen last; else a person is asked which. */
export const openFile = async (
  given?: { readonly passphrase: string } | { readonly handle: string } | { readonly demo: true },
): Promise<void> => {
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
        lost: answer.error.lost ?? 0,
      },
    });
  else if (answer.error.code === 'file') {
    if (askPhrase(answer.error, 'open')) return;
    setApp({ panel: null });
    tellProblem(fileWords(answer.error.fileName, answer.error.failure));
  } else if (answer.error.code === 'disk') tellProblem(failureWords(answer.error));
};

export const openLocked = (panel: Locked, passphrase: string): Promise<void> =>
  panel.then === 'open' ? openFile({ passphrase }) : chooseCopy(passphrase);
