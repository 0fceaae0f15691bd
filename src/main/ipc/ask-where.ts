import { BrowserWindow, dialog } from 'electron';

export const nameFor = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .slice(0, 60) || 'workshop';

export const askWhere = async (
  sender: Electron.WebContents,
  name: string,
  filters: Electron.FileFilter[],
): Promise<string | null> => {
  const window = BrowserWindow.fromWebContents(sender);
  const options = { defaultPath: name, filters };
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
};
