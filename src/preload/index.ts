import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { bridgeName, type CallName, callNames } from '../shared/ipc/call-names.ts';

// The app may still be reading itself in while its page already runs.
const begun = ipcRenderer.invoke('app:begun');
const invoke = async (name: string, argument: unknown): Promise<unknown> => {
  await begun;
  return ipcRenderer.invoke(name, argument);
};

// What Electron calls ready to be shown may still be an empty page.
new PerformanceObserver((list, observer) => {
  if (list.getEntriesByName('first-contentful-paint').length === 0) return;
  observer.disconnect();
  void ipcRenderer.invoke('app:painted');
}).observe({ type: 'paint', buffered: true });

/** Named functions only. Paths stop here: a dropped file's path goes to main, the window gets a handle. */
const bridge: Record<string, unknown> = {
  first: () => ipcRenderer.invoke('app:first'),
  dropped: (files: readonly File[]) =>
    invoke('data:dropped', Array.from(files, (file) => webUtils.getPathForFile(file)).filter(Boolean)),
  on: (name: string, listener: (value: unknown) => void) => {
    const forward = (_event: unknown, value: unknown): void => listener(value);
    ipcRenderer.on(`told:${name}`, forward);
    return () => ipcRenderer.off(`told:${name}`, forward);
  },
};
for (const name of callNames) {
  bridge[bridgeName(name)] = (argument: unknown) => invoke(name satisfies CallName, argument);
}
contextBridge.exposeInMainWorld('nugget', bridge);

// The engine's port goes straight to the page: results never pass through main. So does the one to the second window.
for (const name of ['engine', 'second'] as const)
  ipcRenderer.on(`${name}:port`, (event) =>
    window.postMessage(`nugget:${name}-port`, location.origin, event.ports),
  );
