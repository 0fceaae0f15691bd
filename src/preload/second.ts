import { ipcRenderer } from 'electron';

// The second window has no bridge: its page only gets its two ports.
for (const name of ['engine', 'second'] as const)
  ipcRenderer.on(`${name}:port`, (event) =>
    window.postMessage(`nugget:${name}-port`, location.origin, event.ports),
  );
