import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { uiOrigin } from '../ui-protocol.ts';

const unanswered = new WeakSet<WebContents>();
/** This page has no calls at all, whatever it sends. */
export const neverAnswer = (contents: WebContents): void => void unanswered.add(contents);

/** Only the app's own top frame may ask. */
const isOurs = (event: IpcMainInvokeEvent): boolean => {
  const frame = event.senderFrame;
  return (
    !unanswered.has(event.sender) &&
    frame !== null &&
    frame === event.sender.mainFrame &&
    frame.url.startsWith(`${uiOrigin}/`)
  );
};

/** The one door: who knocks is looked at first. What was brought is anything until `take` has read it. */
export const openDoor = (
  name: string,
  take: (raw: unknown, event: IpcMainInvokeEvent) => Promise<unknown>,
): void => {
  ipcMain.handle(name, (event, raw: unknown) => {
    if (!isOurs(event)) throw new Error('This frame may not call the app');
    return take(raw, event);
  });
};
