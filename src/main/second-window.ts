import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserWindow, MessageChannelMain, screen, type WebContents } from 'electron';
import type { EngineHost } from './engine-host.ts';
import { passKey } from './pass-key.ts';
import { neverAnswer } from './ipc/door.ts';
import { uiOrigin } from './ui-protocol.ts';
import { webPreferences } from './window.ts';

const here = dirname(fileURLToPath(import.meta.url));

export type SecondWindow = { readonly show: (owner: WebContents) => void; readonly close: () => void };

/** On a second screen where there is one. */
const placeBeside = (owner: WebContents): Electron.Rectangle | null => {
  const own = BrowserWindow.fromWebContents(owner);
  const mine = own ? screen.getDisplayMatching(own.getBounds()) : screen.getPrimaryDisplay();
  return screen.getAllDisplays().find(({ id }) => id !== mine.id)?.workArea ?? null;
};

/**
 * One lens for the projector. It has no bridge: main answers none of its calls, and its page sees no function of ours. It
 * hears what to show from the first window's page, over a port between the two, and reads rows over the engine's.
 */
export const createSecondWindow = (engine: EngineHost): SecondWindow => {
  let window: BrowserWindow | null = null;
  const close = (): void => {
    if (window && !window.isDestroyed()) window.close();
  };
  const show = (owner: WebContents): void => {
    if (window) return;
    const beside = placeBeside(owner);
    const opened = new BrowserWindow({
      width: 1280,
      height: 800,
      ...beside,
      minWidth: 800,
      minHeight: 600,
      show: false,
      backgroundColor: '#F3F1EC',
      title: 'Nugget',
      autoHideMenuBar: true,
      webPreferences: { ...webPreferences, preload: join(here, '../preload/second.cjs') },
    });
    window = opened;
    const { webContents } = opened;
    neverAnswer(webContents);
    opened.setMenuBarVisibility(false);
    // The one who drives goes on typing in the first window.
    opened.once('ready-to-show', () => opened.showInactive());
    webContents.on('did-finish-load', () => {
      if (owner.isDestroyed()) return close();
      const { port1, port2 } = new MessageChannelMain();
      owner.postMessage('second:port', null, [port1]);
      webContents.postMessage('second:port', null, [port2]);
      engine.connect(webContents);
    });
    webContents.on('before-input-event', (event, input) => {
      if (passKey(owner, input)) event.preventDefault();
    });
    webContents.on('render-process-gone', close);
    owner.once('destroyed', close);
    // A first page that loads anew knows of no second one.
    owner.once('did-start-loading', close);
    opened.on('closed', () => {
      owner.off('did-start-loading', close);
      owner.off('destroyed', close);
      window = null;
      if (!owner.isDestroyed()) owner.send('told:second:closed', null);
    });
    void opened.loadURL(`${uiOrigin}/second.html`);
  };
  return { show, close };
};
