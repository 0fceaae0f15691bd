import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserWindow } from 'electron';
import type { EngineHost } from './engine-host.ts';
import { uiOrigin } from './ui-protocol.ts';
import type { WindowPlace } from './window-place.ts';

const here = dirname(fileURLToPath(import.meta.url));

export const webPreferences = {
  preload: join(here, '../preload/index.cjs'),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
} as const;

/** A window whose page may be there before the app that listens to it. */
export type EarlyWindow = {
  readonly window: BrowserWindow;
  readonly loaded: Promise<void>;
  /** Its process is. */
  readonly gone: Promise<void>;
};

const mostMs = 8000;

/** Stands where it stood last. */
export const openWindow = (place: WindowPlace | null): EarlyWindow => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...place?.bounds,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    backgroundColor: '#F3F1EC',
    title: 'Nugget',
    webPreferences,
  });
  // The log lives in main and on disk: a crashed page is only shown again.
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  const gone = new Promise<void>((resolve) =>
    window.webContents.once('render-process-gone', () => resolve()),
  );
  const loaded = new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()));
  const show = (): void => {
    if (window.isDestroyed() || window.isVisible()) return;
    // Maximizing shows a window, so it waits, too.
    if (place?.maximized) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  // A page that never paints would leave an app that nobody sees and nobody can close.
  setTimeout(show, mostMs);
  void window.loadURL(`${uiOrigin}/index.html`);
  return { window, loaded, gone };
};

/** Ties the window to the engine, which starts now: the first screen needs none, and must not wait for one on two cores. */
export const bringUp = ({ window, loaded }: EarlyWindow, engine: EngineHost): void => {
  engine.begin();
  const connect = (): void => engine.connect(window.webContents);
  void loaded.then(() => {
    connect();
    window.webContents.on('did-finish-load', connect);
  });
};
