import { BrowserWindow, dialog } from 'electron';
import { fileNoticeWords } from '../../shared/messages/file-words.ts';

export const fileFilter = (): { name: string; extensions: string[] }[] => [
  { name: fileNoticeWords.kind, extensions: ['nugget'] },
];

/** Which workshop file a person means; null when they would rather not. */
export const askWhich = async (sender: Electron.WebContents): Promise<string | null> => {
  const window = BrowserWindow.fromWebContents(sender);
  const options = { properties: ['openFile' as const], filters: fileFilter() };
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
};

/** Any files; none when they would rather not. */
export const askFor = async (sender: Electron.WebContents): Promise<readonly string[]> => {
  const window = BrowserWindow.fromWebContents(sender);
  const options = { properties: ['openFile' as const, 'multiSelections' as const] };
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return chosen.canceled ? [] : chosen.filePaths;
};
