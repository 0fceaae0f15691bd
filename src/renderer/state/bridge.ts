import type { Bridge } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly nugget: Bridge;
  }
}

/** Everything the window may ask of the rest of the app. */
export const bridge: Bridge = window.nugget;
