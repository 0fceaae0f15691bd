import { app, BrowserWindow, nativeTheme, protocol } from 'electron';
import { installGerman } from '../shared/messages/de/german.ts';
import { languageFor, speak } from '../shared/messages/speaking.ts';
import { createCurrentWorkshop } from './current-workshop.ts';
import { createEngineHost } from './engine-host.ts';
import { createFileHandles } from './file-handles.ts';
import { listenForFiles } from './given-files.ts';
import { registerCalls } from './ipc/register-calls.ts';
import { buildMenu } from './menu.ts';
import { installation } from './installation.ts';
import { startProblemLog } from './problem-log.ts';
import { readSettings } from './settings-file.ts';
import { lockApp, lockSession } from './security.ts';
import { serveUi, uiScheme } from './ui-protocol.ts';
import { createSecondWindow } from './second-window.ts';
import { openWindow } from './window.ts';
import { lastPlace } from './window-place.ts';
import { userData, wipeSpill, workshopsFolder } from './user-data.ts';

protocol.registerSchemesAsPrivileged([uiScheme]);
app.setPath('userData', userData());
// As root the sandbox of Chromium can't start; only tests on such machines run so, and each window still asks for it.
if (process.getuid?.() !== 0) app.enableSandbox();
lockApp(app);
startProblemLog();

const main = async (): Promise<void> => {
  if (!app.requestSingleInstanceLock()) return app.quit();
  const files = createFileHandles();
  const given = listenForFiles(files);
  await app.whenReady();
  lockSession();
  await serveUi();
  await wipeSpill();
  const settings = await readSettings();
  nativeTheme.themeSource = settings.now().theme;
  installGerman();
  const speakNow = (): void => speak(languageFor(settings.now().language, app.getLocale()));
  speakNow();
  const me = await installation();
  const current = createCurrentWorkshop(me, workshopsFolder());
  const engine = createEngineHost();
  const second = createSecondWindow(engine);
  registerCalls({ files, current, engine, settings, given }, second, () => {
    speakNow();
    for (const own of BrowserWindow.getAllWindows()) buildMenu(own, settings.now().keys);
  });
  const window = openWindow(engine, await lastPlace());
  given.tell(window);
  window.on('closed', second.close);
  buildMenu(window, settings.now().keys);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
};

app.on('window-all-closed', () => app.quit());
void main();
