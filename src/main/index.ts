import { setTimeout } from 'node:timers/promises';
import { app, Menu, protocol } from 'electron';
import { firstAnswer } from './first-answer.ts';
import type { GivenFiles } from './given-files.ts';
import { openDoor } from './ipc/door.ts';
import { lockApp, lockSession } from './security.ts';
import { serveUi, uiScheme } from './ui-protocol.ts';
import { userData } from './user-data.ts';
import { lastPlace, notePlace } from './window-place.ts';
import { type EarlyWindow, openWindow } from './window.ts';

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
  let tellBegun: (given: GivenFiles) => void = () => undefined;
  const begun = new Promise<GivenFiles>((resolve) => (tellBegun = resolve));
  let early: EarlyWindow | null = null;
  // A second start may knock before this one has a window: what it brought must wait, not be lost.
  app.on('second-instance', (_event, argv, folder) => {
    if (early && !early.window.isDestroyed()) {
      if (early.window.isMinimized()) early.window.restore();
      early.window.focus();
    }
    void begun.then((given) => given.startedAgain(argv, folder));
  });
  await app.whenReady();
  lockSession();
  serveUi();
  // A page is there before the rest of the app: its calls wait for this answer, so that each finds its own.
  openDoor('app:begun', () => begun.then(() => undefined));
  openDoor('app:first', firstAnswer);
  let tellPainted = (): void => undefined;
  const painted = new Promise<void>((resolve) => (tellPainted = resolve));
  openDoor('app:painted', async () => tellPainted());
  // Its bar stands before its words do, so that nothing moves.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: ' ' }]));
  early = openWindow(await lastPlace());
  notePlace(early.window);
  // A page and each of its frames come through this thread: the rest of the app is read in once the first is on the screen.
  await Promise.race([painted, early.gone, setTimeout(mostMs)]);
  const { begin } = await import('./begin.ts');
  // Closed before it began: there is nothing to begin for.
  if (early.window.isDestroyed()) return;
  try {
    tellBegun(await begin(early, opened));
  } catch (error) {
    const { cannotBegin } = await import('./cannot-begin.ts');
    await cannotBegin(error);
  }
};

/** A page that never shows anything is no reason not to begin. */
const mostMs = 1500;

app.on('window-all-closed', () => app.quit());
void main();
