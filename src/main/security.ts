import { type App, session } from 'electron';

const ownScheme = /^(app|blob|data|devtools):/;

/** Nothing leaves this laptop: every request outside the app's own scheme is cancelled, every permission refused. */
export const lockSession = (): void => {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  );
  own.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !ownScheme.test(details.url) }));
  own.setSpellCheckerEnabled(false);
};

/** No web views, no navigation, no new windows, whatever the page tries. */
export const lockApp = (app: App): void => {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-features', 'SpareRendererForSitePerProcess');
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (event.url !== 'about:srcdoc') event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // No rule of the CSP and no request handler ever sees what WebRTC sends.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
};
