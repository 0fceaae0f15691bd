import { app, protocol } from 'electron';
import { openDoor } from './ipc/door.ts';
import { lockApp, lockSession } from './security.ts';
import { serveUi, uiScheme } from './ui-protocol.ts';
import { userData } from './user-data.ts';
import { openWindow } from './window.ts';

protocol.registerSchemesAsPrivileged([uiScheme]);
app.setPath('userData', userData());
// As root the sandbox of Chromium can't start; only tests on such machines run so, and each window still asks for it.
if (process.getuid?.() !== 0) app.enableSandbox();
lockApp(app);
// A Mac tells what was opened before anything is ready.
const opened: string[] = [];
app.on('open-file', (event, path) => {
  event.preventDefault();
  opened.push(path);
});

const main = async (): Promise<void> => {
  if (!app.requestSingleInstanceLock()) return app.quit();
  await app.whenReady();
  lockSession();
  const firstScripts = serveUi();
  let tellBegun = (): void => undefined;
  const begun = new Promise<void>((resolve) => (tellBegun = resolve));
  // A page is read in while the rest of the app still is: its calls wait for this answer, so that each finds its own.
  openDoor('app:begun', () => begun);
  const early = openWindow();
  const { window } = early;
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  // A page comes through this thread: all of the app is read in once it has its scripts, while it runs them.
  await firstScripts;
  const { begin } = await import('./begin.ts');
  await begin(early, opened);
  tellBegun();
};

app.on('window-all-closed', () => app.quit());
void main();
