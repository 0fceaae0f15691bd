import type { FromSecondWindow, ToSecondWindow } from '../../../shared/ipc/second-window.ts';
import { appStore, setApp } from '../../state/app-store.ts';

let port: MessagePort | null = null;
let following = false;
const tell = (said: FromSecondWindow): void => port?.postMessage(said);

/** Shows what the first window tells, live; a mark pressed here is selected there, and comes back. */
export const followFirst = (): void => {
  setApp({ large: true });
  window.addEventListener('message', (event: MessageEvent) => {
    if (event.source !== window || event.data !== 'nugget:second-port' || !event.ports[0]) return;
    port = event.ports[0];
    port.onmessage = ({ data }: MessageEvent<ToSecondWindow>) => {
      following = true;
      setApp(data.change);
      following = false;
    };
  });
  appStore.subscribe((now, before) => {
    const same =
      now.selection === before.selection && now.marked === before.marked && now.ranged === before.ranged;
    if (following || same) return;
    const { selection, marked, ranged, cursor } = now;
    tell({ kind: 'selected', change: { selection, marked, ranged, cursor } });
  });
};
