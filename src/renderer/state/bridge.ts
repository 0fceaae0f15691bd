import type { Bridge } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly nugget?: Bridge;
  }
}

/** The second window has no bridge: it hears nothing, and asking is a bug. */
const none = new Proxy({} as Bridge, {
  get: (_, name) => {
    if (name === 'on') return () => () => undefined;
    throw new Error(`This window may not ask ${String(name)}`);
  },
});

/** Everything the window may ask of the rest of the app. */
export const bridge: Bridge = window.nugget ?? none;
