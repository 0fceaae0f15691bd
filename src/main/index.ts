import { app, protocol } from 'electron';
import { createCurrentWorkshop } from './current-workshop.ts';
import { createEngineHost } from './engine-host.ts';
import { createFileHandles } from './file-handles.ts';
import { registerCalls } from './ipc/register-calls.ts';
import { buildMenu } from './menu.ts';
import { installation } from './installation.ts';
import { lockApp, lockSession } from './security.ts';
import { serveUi, uiScheme } from './ui-protocol.ts';
import { createSecondWindow } from './second-window.ts';
import { openWindow } from './window.ts';
import { userData, wipeSpill } from './user-data.ts';

protocol.registerSchemesAsPrivileged([uiScheme]);
app.setPath('userData', userData());
// As root the sandbox of Chromium can't start; only tests on such machines run so, and each window still asks for it.
if (process.getuid?.() !== 0) app.enableSandbox();
lockApp(app);

const main = async (): Promise<void> => {
  if (!app.requestSingleInstanceLock()) return app.quit();
  await app.whenReady();
  lockSession();
  await serveUi();
  await wipeSpill();
  const files = createFileHandles();
  const me = await installation();
  const current = createCurrentWorkshop(me);
  const engine = createEngineHost();
  const second = createSecondWindow(engine);
  registerCalls({ files, current, engine }, second);
  const window = openWindow(engine);
  window.on('closed', second.close);
  buildMenu(window);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
};

app.on('window-all-closed', () => app.quit());
void main();
