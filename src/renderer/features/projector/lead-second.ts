import type { FromSecondWindow, ToSecondWindow } from '../../../shared/ipc/second-window.ts';
import { roleWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { keyCap } from '../../commands/key-cap.ts';
import { type AppState, appStore, getApp, say, setApp } from '../../state/app-store.ts';
import { bridge } from '../../state/bridge.ts';
import { publicWorkshop, shownKeys } from './shown-state.ts';

let port: MessagePort | null = null;

const changeOf = (now: AppState, before: AppState | null): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    shownKeys
      .filter((key) => before === null || now[key] !== before[key])
      .map((key) => [key, key === 'workshop' ? now.workshop && publicWorkshop(now.workshop) : now[key]]),
  );

const tell = (change: Readonly<Record<string, unknown>>): void => {
  if (port && Object.keys(change).length > 0)
    port.postMessage({ kind: 'shown', change } satisfies ToSecondWindow);
};

/** What is said in the second window: a mark was pressed there. Its keys come from main. */
const hear = (said: FromSecondWindow): void => setApp(said.change);

/** Called by the first window alone: the second one loads this file with the commands, and must not lead. */
export const leadSecond = (): void => {
  window.addEventListener('message', (event: MessageEvent) => {
    if (event.source !== window || event.data !== 'nugget:second-port' || !event.ports[0]) return;
    port?.close();
    port = event.ports[0];
    port.onmessage = (message: MessageEvent<FromSecondWindow>) => hear(message.data);
    tell(changeOf(getApp(), null));
  });

  appStore.subscribe((now, before) => {
    if (now.away === null) return;
    // Its question is gone: there is nothing to show.
    if (now.workshop === null) void bringBack();
    else tell(changeOf(now, before));
  });
};

/** The marketer’s lens goes first, as the wall is for those who decide; then the analyst’s; then both are here again. */
export const moveLens = async (): Promise<void> => {
  const { away, workshop } = getApp();
  if (!workshop) return;
  if (away === 'analyst') return bringBack();
  setApp({ away: away === null ? 'marketer' : 'analyst', blank: false });
  await bridge.secondShow({ open: true });
  say(words.second.moved(roleWords[getApp().away ?? 'marketer'], keyCap('blank'), keyCap('second')));
};

export const bringBack = async (): Promise<void> => {
  secondIsGone();
  await bridge.secondShow({ open: false });
};

export const secondIsGone = (): void => {
  if (getApp().away === null) return;
  port?.close();
  port = null;
  setApp({ away: null, blank: false });
  if (getApp().workshop) say(words.second.back);
};

export const toggleBlank = (): void => {
  const { away, blank } = getApp();
  if (away === null) return;
  setApp({ blank: !blank });
  say(blank ? words.second.shown : words.second.blanked(keyCap('blank')));
};
