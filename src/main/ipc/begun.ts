import { ipcMain } from 'electron';
import { refuseForeign } from './own-frame.ts';

/** A page is read in while the rest of the app still is: its calls wait for this answer, so that each finds its own. */
export const answerBegun = (begun: Promise<void>): void => {
  ipcMain.handle('app:begun', async (event) => {
    refuseForeign(event);
    await begun;
  });
};
