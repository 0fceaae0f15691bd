import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserWindow } from 'electron';
import type { EngineHost } from './engine-host.ts';
import { uiOrigin } from './ui-protocol.ts';

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
  readonly readyToShow: Promise<void>;
  readonly loaded: Promise<void>;
};

/** Its process starts at once; what it shows and where comes with `bringUp`. */
export const openWindow = (): EarlyWindow => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
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
  const loaded = new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()));
  const readyToShow = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()));
  void window.loadURL(`${uiOrigin}/index.html`);
  return { window, readyToShow, loaded };
};

export const bringUp = ({ window, readyToShow, loaded }: EarlyWindow, engine: EngineHost): void => {
  // The first screen needs no engine: it must not wait for one on two cores.
  void readyToShow.then(() => {
    window.show();
    engine.begin();
  });
  const connect = (): void => engine.connect(window.webContents);
  void loaded.then(() => {
    connect();
    setTimeout(engine.begin, 1000);
    window.webContents.on('did-finish-load', connect);
  });
};
