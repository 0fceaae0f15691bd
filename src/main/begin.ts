import { app, BrowserWindow, nativeTheme } from 'electron';
import { installGerman } from '../shared/messages/de/german.ts';
import { languageFor, speak } from '../shared/messages/speaking.ts';
import { watchBrokenOff } from './broken-off.ts';
import { createCurrentWorkshop } from './current-workshop.ts';
import { createEngineHost } from './engine-host.ts';
import { createFileHandles } from './file-handles.ts';
import { type GivenFiles, listenForFiles } from './given-files.ts';
import { installation } from './installation.ts';
import { registerCalls } from './ipc/register-calls.ts';
import { buildMenu } from './menu.ts';
import { startProblemLog } from './problem-log.ts';
import { createSecondWindow } from './second-window.ts';
import { readSettings } from './settings-file.ts';
import { userData, wipeSpill, workshopsFolder } from './user-data.ts';
import { bringUp, type EarlyWindow } from './window.ts';

/** Everything behind the window. It comes once the first picture stands; the page's calls wait for it. */
export const begin = async (early: EarlyWindow, opened: readonly string[]): Promise<GivenFiles> => {
  const { window } = early;
  startProblemLog();
  const files = createFileHandles();
  const given = listenForFiles(files, opened);
  const [settings, me] = await Promise.all([readSettings(), installation(), wipeSpill()]);
  nativeTheme.themeSource = settings.now().theme;
  installGerman();
  const speakNow = (): void => speak(languageFor(settings.now().language, app.getLocale()));
  speakNow();
  const brokenOff = watchBrokenOff(userData());
  app.on('will-quit', brokenOff.quit);
  window.webContents.on('render-process-gone', brokenOff.windowGone);
  const current = createCurrentWorkshop(me, workshopsFolder(), brokenOff.opened);
  const engine = createEngineHost(() => current.store()?.workshop().locale);
  const second = createSecondWindow(engine);
  registerCalls({ files, current, brokenOff, engine, settings, given }, second, () => {
    speakNow();
    for (const own of BrowserWindow.getAllWindows()) buildMenu(own, settings.now().keys);
  });
  bringUp(early, engine);
  given.tell(window);
  window.on('closed', second.close);
  buildMenu(window, settings.now().keys);
  return given;
};
