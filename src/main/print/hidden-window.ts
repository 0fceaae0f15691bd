import { BrowserWindow, session, type WebContents } from 'electron';

const page = 'app://print/page';
type Size = { readonly width: number; readonly height: number; readonly offscreen: boolean };
let opened = 0;

/**
 * A page in a window that nobody sees, that runs no script, has no preload and may load nothing but that page and the
 * fonts in it. The page comes from memory: words in clear text touch no disk.
 */
export const hiddenWindow = async <T>(
  html: string,
  { width, height, offscreen }: Size,
  work: (contents: WebContents) => Promise<T>,
): Promise<T> => {
  opened += 1;
  const own = session.fromPartition(`print-${opened}`, { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: url !== page && !url.startsWith('data:font/woff2;') }),
  );
  own.protocol.handle(
    'app',
    () => new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  );
  const window = new BrowserWindow({
    show: false,
    frame: false,
    width,
    height,
    webPreferences: {
      session: own,
      offscreen,
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(page);
    return await work(window.webContents);
  } finally {
    window.destroy();
  }
};
