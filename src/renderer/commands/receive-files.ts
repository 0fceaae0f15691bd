import type { PickedFile } from '../../shared/ipc/contract.ts';
import { words } from '../../shared/messages/screen-words.ts';
import { addFiles } from '../features/data/data-store.ts';
import { openFile } from '../features/leaving/open-file.ts';
import { getApp, say, setApp } from '../state/app-store.ts';

/** Files from outside: a drop anywhere, a double-click. A workshop file is opened; data goes where data is read. */
export const receiveFiles = async (files: readonly PickedFile[]): Promise<void> => {
  const [first] = files;
  // Among data it is one file more that can't be read as a table, and says so.
  if (first && files.length === 1 && /\.nugget$/i.test(first.fileName))
    return openFile({ handle: first.handle });
  if (files.length === 0) return;
  if (getApp().workshop) setApp({ screen: 'data', panel: null });
  else {
    // The question comes first; the files are read meanwhile.
    setApp({ screen: 'scope', demo: false, panel: null });
    say(words.drop.waiting(files.map((file) => file.fileName)));
  }
  addFiles(files);
};
